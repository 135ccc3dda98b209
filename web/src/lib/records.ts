// What the server keeps of a prompt.

export type State = "pending" | "approved" | "rejected";

export interface Finding {
  rule?: string;
  severity: "info" | "warning" | "error";
  message: string;
}

export interface QueryRecord {
  hash: string;
  prompt: string;
  output: string;
  state: State;
  source: string;
  confidence: number;
  author: string;
  comment: string;
  created_at: string;
  updated_at: string;
  uses: number;
  version: number;
  rejected_outputs: string[];
  assumptions: string[];
  findings: string[];
}

export interface Candidate {
  promql: string;
  confidence: number;
  source: string;
  assumptions: string[];
}

// "built-in", "human", or the model's name.
export function sourceKind(source: string): "builtin" | "human" | "template" | "model" {
  if (source === "built-in") return "builtin";
  if (source === "human") return "human";
  if (source.startsWith("template")) return "template";
  return "model";
}

export function sourceLabel(source: string): string {
  const kind = sourceKind(source);
  if (kind === "model") return source;
  return { builtin: "built-in", human: "human", template: "template" }[kind];
}
