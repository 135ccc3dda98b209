// The server's HTTP API. Every call rejects with an ApiError that carries the server's own words.
import { apiRoot } from "./location";
import type { Candidate, Finding, QueryRecord, State } from "./records";
import { promptSelector } from "./share";
import type { RangeSeries } from "./series";
import type { Window } from "./time_range";

export class ApiError extends Error {
  constructor(
    readonly status: number, // 0: no answer
    readonly type: string,
    message: string,
  ) {
    super(message);
  }
}

export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}

export function errorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

// What a request of ours carries.
export function authorised(init: RequestInit = {}): RequestInit {
  return { credentials: "same-origin", ...init };
}

async function call(path: string, init: RequestInit = {}): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(apiRoot + path, authorised(init));
  } catch (error) {
    if (isAbort(error)) throw error;
    throw new ApiError(0, "unreachable", "Promphrase does not answer. Is it running?");
  }
  if (response.ok) return response;
  const text = await response.text();
  let type = "error";
  let message = text.slice(0, 1000) || `${response.status} ${response.statusText}`;
  try {
    const parsed = JSON.parse(text) as { errorType?: string; error?: string };
    type = parsed.errorType ?? type;
    message = parsed.error ?? message;
  } catch {
    // Plain text, as a proxy in between may send.
  }
  throw new ApiError(response.status, type, message);
}

interface Envelope<T> {
  data: T;
  infos?: string[];
  warnings?: string[];
}

async function json<T>(path: string, init?: RequestInit): Promise<T> {
  return (await (await call(path, init)).json()) as T;
}

function form(parameters: Record<string, string | number>, signal?: AbortSignal): RequestInit {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) body.set(name, String(value));
  return { method: "POST", body, ...(signal ? { signal } : {}) };
}

function post(body: unknown, signal?: AbortSignal): RequestInit {
  return {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
    ...(signal ? { signal } : {}),
  };
}

export interface Answer {
  record: QueryRecord;
  candidates: Candidate[];
  findings: Finding[];
  remark: string;
}

interface AskData {
  candidates: Candidate[];
  findings: Finding[];
  remark: string;
}

// Translates a prompt, or takes what is stored for it.
export async function ask(prompt: string, signal: AbortSignal): Promise<Answer> {
  const answer = await json<Envelope<unknown>>("api/v1/query", form({ query: promptSelector(prompt) }, signal));
  const hash = /\bhash (\d+)/.exec(answer.infos?.at(-1) ?? "")?.[1];
  const record = hash ? await findRecord(hash, signal) : undefined;
  if (!record) throw new ApiError(200, "internal", "the answer names no stored translation");
  return { record, candidates: [], findings: [], remark: "" };
}

export async function candidatesOf(prompt: string, signal: AbortSignal): Promise<AskData> {
  return (await json<Envelope<AskData>>("api/v1/ask", post({ prompt, range: true }, signal))).data;
}

async function findRecord(hash: string, signal: AbortSignal): Promise<QueryRecord | undefined> {
  return (await listRecords({ q: hash }, signal)).find((record) => record.hash === hash);
}

export async function listRecords(filter: { q?: string; state?: State }, signal?: AbortSignal): Promise<QueryRecord[]> {
  const search = new URLSearchParams();
  if (filter.q) search.set("q", filter.q);
  if (filter.state) search.set("state", filter.state);
  const all = await json<Record<string, Omit<QueryRecord, "hash">>>(`api/v1/get_all_queries?${search}`, signal ? { signal } : {});
  return Object.entries(all).map(([hash, record]) => ({ ...record, hash }));
}

export interface Decision {
  hash: string;
  status: boolean;
  output?: string;
  comment?: string;
  version?: number;
}

export async function decide(decision: Decision): Promise<QueryRecord> {
  await call("api/v1/validate_query", post(decision));
  const record = await findRecord(decision.hash, new AbortController().signal);
  if (!record) throw new ApiError(404, "not_found", "the record is gone");
  return record;
}

export interface Result<T> {
  result: T;
  warnings: string[];
}

export interface InstantSample {
  metric: Record<string, string>;
  value?: [number, string];
  histogram?: [number, { count: string; sum: string }];
}

export async function queryRange(promql: string, window: Window, signal?: AbortSignal): Promise<Result<RangeSeries[]>> {
  const parameters = { query: promql, start: window.start, end: window.end, step: window.step };
  const answer = await json<Envelope<{ result: RangeSeries[] }>>("api/v1/query_range", form(parameters, signal));
  return { result: answer.data.result, warnings: answer.warnings ?? [] };
}

// Scalars and strings come as one sample without labels.
export async function queryInstant(promql: string, time: number, signal?: AbortSignal): Promise<Result<InstantSample[]>> {
  const answer = await json<Envelope<{ resultType: string; result: InstantSample[] | [number, string] }>>(
    "api/v1/query",
    form({ query: promql, time }, signal),
  );
  const { resultType, result } = answer.data;
  const single = resultType === "scalar" || resultType === "string";
  const samples = single ? [{ metric: {}, value: result as [number, string] }] : (result as InstantSample[]);
  return { result: samples, warnings: answer.warnings ?? [] };
}
