// PromQL that is only shown, in the same colours as in the editor.
import { highlightTree, tagHighlighter, tags } from "@lezer/highlight";
import { parser } from "@prometheus-io/lezer-promql";
import { memo, type ReactElement, type ReactNode } from "react";

export const kTokenClasses = [
  { tag: tags.variableName, class: "tok-metric" },
  { tag: tags.labelName, class: "tok-label" },
  { tag: [tags.function(tags.variableName), tags.operatorKeyword, tags.keyword], class: "tok-function" },
  { tag: [tags.string, tags.special(tags.string)], class: "tok-string" },
  { tag: [tags.number, tags.literal], class: "tok-number" },
  { tag: [tags.modifier, tags.logicOperator], class: "tok-modifier" },
  { tag: [tags.operator, tags.arithmeticOperator, tags.compareOperator], class: "tok-operator" },
  { tag: [tags.paren, tags.squareBracket, tags.brace, tags.punctuation, tags.separator], class: "tok-bracket" },
  { tag: tags.comment, class: "tok-comment" },
  { tag: tags.invalid, class: "tok-invalid" },
];

// Invisible, or turning the order of what follows: whoever approves must see them.
export const kOddCharacters = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

function visibly(text: string): ReactNode {
  if (text.search(kOddCharacters) < 0) return text;
  const parts: ReactNode[] = [];
  let at = 0;
  for (const match of text.matchAll(kOddCharacters)) {
    parts.push(
      text.slice(at, match.index),
      <span key={match.index} className="odd">
        U+{(match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}
      </span>,
    );
    at = match.index + match[0].length;
  }
  return [...parts, text.slice(at)];
}

// What a person typed.
export function Words({ text }: { text: string }): ReactElement {
  return <>{visibly(text)}</>;
}

const highlighter = tagHighlighter(kTokenClasses);
// Colouring is worth nothing on what nobody can read at a glance.
const kMaxColoured = 5000;

export const Code = memo(function Code({ text, block = false }: { text: string; block?: boolean }): ReactElement {
  const parts: ReactNode[] = [];
  if (text.length <= kMaxColoured) {
    let at = 0;
    highlightTree(parser.parse(text), highlighter, (from, to, classes) => {
      if (from > at) parts.push(visibly(text.slice(at, from)));
      parts.push(
        <span key={from} className={classes}>
          {visibly(text.slice(from, to))}
        </span>,
      );
      at = to;
    });
    parts.push(visibly(text.slice(at)));
  } else {
    parts.push(visibly(text));
  }
  return block ? <pre className="code code-block">{parts}</pre> : <code className="code">{parts}</code>;
});
