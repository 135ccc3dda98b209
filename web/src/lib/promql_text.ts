import { parser } from "@prometheus-io/lezer-promql";

// True for text that parses as PromQL and could hardly be a sentence: one bare word is a prompt as well as a metric.
export function isPromql(text: string): boolean {
  if (!/[(){}[\]]|[<>=!]=|\d\s*[-+*/]/.test(text)) return false;
  let broken = false;
  parser.parse(text).iterate({
    enter: (node) => {
      broken ||= node.type.isError;
      return !broken;
    },
  });
  return !broken;
}
