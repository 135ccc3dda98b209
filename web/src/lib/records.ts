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
  last_used?: string | null;
  drift?: string; // what of the upstream it needs and is gone
  template?: boolean; // may serve prompts that differ in values only
  labels?: Record<string, string>;
}

// What a human does to a record; what is not said stays.
export interface Patch {
  state?: State;
  output?: string;
  comment?: string;
  template?: boolean;
  version?: number;
}

export interface Change {
  at: string;
  author: string; // empty: a translator
  comment: string;
  before: QueryRecord | null; // null: it was new
  after: QueryRecord | null; // null: it was deleted
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
