// How many colours series have before they repeat: the variables --series-0 and on of styles/tokens.css.
export const kColours = 8;
