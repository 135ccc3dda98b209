// The server's HTTP API. Every call rejects with an ApiError that carries the server's own words.
import { apiRoot } from "./location";
import type { Candidate, Change, Finding, Patch, QueryRecord, State } from "./records";
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

const kLogin = "promphrase.login";
let login = sessionStorage.getItem(kLogin) ?? "";

// Who asks our own API, until the tab is closed: a token, or with a name its password. The upstream never gets it.
export function logIn(name: string, secret: string) {
  const bytes = new TextEncoder().encode(`${name}:${secret}`);
  login = name ? `Basic ${btoa(String.fromCharCode(...bytes))}` : `Bearer ${secret}`;
  sessionStorage.setItem(kLogin, login);
}

function authorised(path: string, init: RequestInit): RequestInit {
  const headers = new Headers(init.headers);
  const own = path.startsWith("promphrase/") || path === "api/v1/ask";
  if (login && own) headers.set("Authorization", login);
  return { ...init, credentials: "same-origin", headers };
}

async function call(path: string, init: RequestInit = {}): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(apiRoot + path, authorised(path, init));
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
  kept: boolean; // false: it can't be decided on, the remark says why
  remark: string;
}

// What is stored for a prompt, or a translation that is now stored as pending.
export async function ask(prompt: string, signal: AbortSignal): Promise<Answer> {
  return (await json<Envelope<Answer>>("api/v1/ask", post({ prompt, range: true, remember: true }, signal))).data;
}

// All that the translator can think of; nothing is stored.
export async function candidatesOf(prompt: string, signal: AbortSignal): Promise<{ candidates: Candidate[] }> {
  return (await json<Envelope<{ candidates: Candidate[] }>>("api/v1/ask", post({ prompt, range: true }, signal))).data;
}

export type Sort = "newest" | "oldest" | "updated" | "uses";

export interface QueryFilter {
  state?: State;
  q?: string;
  sort?: Sort;
  drift?: boolean;
}

export interface QueryPage {
  queries: QueryRecord[];
  next: string | null;
  counts?: Record<State | "drifted", number>; // of all, whatever the filter
}

const kQueries = "promphrase/api/v1/queries";
const kPageSize = 100;

export async function listQueries(filter: QueryFilter, cursor: string | undefined, signal?: AbortSignal): Promise<QueryPage> {
  const search = new URLSearchParams({ limit: String(kPageSize) });
  if (filter.state) search.set("state", filter.state);
  if (filter.q) search.set("q", filter.q);
  if (filter.sort) search.set("sort", filter.sort);
  if (filter.drift) search.set("drift", "true");
  if (cursor) search.set("cursor", cursor);
  return (await json<Envelope<QueryPage>>(`${kQueries}?${search}`, signal ? { signal } : {})).data;
}

// How many wait for a decision; undefined where that is not told.
export async function countPending(signal?: AbortSignal): Promise<number | undefined> {
  return (await json<Envelope<QueryPage>>(`${kQueries}?limit=1`, signal ? { signal } : {})).data.counts?.pending;
}

export async function patchQuery(hash: string, patch: Patch): Promise<QueryRecord> {
  return (await json<Envelope<QueryRecord>>(`${kQueries}/${hash}`, { ...post(patch), method: "PATCH" })).data;
}

export async function decideMany(
  state: State,
  records: readonly { hash: string; version?: number }[],
): Promise<{ changed: number; failed: Record<string, string> }> {
  const hashes = records.map(({ hash, version }) => (version === undefined ? hash : { hash, version }));
  const answer = await json<Envelope<{ changed: number; failed: Record<string, string> }>>(`${kQueries}/bulk`, post({ state, hashes }));
  return answer.data;
}

export async function historyOf(hash: string, signal?: AbortSignal): Promise<Change[]> {
  const answer = await json<Envelope<{ changes: Change[] }>>(`${kQueries}/${hash}/history`, signal ? { signal } : {});
  return answer.data.changes;
}

export interface Evidence {
  passes: boolean;
  findings: Finding[];
  cost: { series: number; samples: number; stored: number; guessed: boolean } | null;
  series: number | null; // now
}

export async function evidenceOf(hash: string, signal?: AbortSignal): Promise<Evidence> {
  return (await json<Envelope<Evidence>>(`${kQueries}/${hash}/evidence`, signal ? { signal } : {})).data;
}

export interface TemplateInfo {
  serves: boolean;
  pattern: string | null; // the prompt with ‹kinds› where values may differ
}

export async function templateOf(hash: string, signal?: AbortSignal): Promise<TemplateInfo> {
  return (await json<Envelope<TemplateInfo>>(`${kQueries}/${hash}/template`, signal ? { signal } : {})).data;
}

// What the server makes of PromQL. Places are byte ranges of its UTF-8 form.
export interface Inspection {
  promql: string;
  error: { message: string; start: number; end: number } | undefined;
  explanation: string;
  findings: (Finding & { start: number; end: number })[];
}

interface ToolAnswer {
  ok: boolean;
  error: string | null;
  errors: [number, number, string][];
  explanation?: string;
  findings?: Inspection["findings"];
}

export async function inspect(promql: string, signal?: AbortSignal): Promise<Inspection> {
  const tool = async (name: string) =>
    (await json<Envelope<ToolAnswer>>(`promphrase/api/v1/${name}`, form({ query: promql }, signal))).data;
  const [explained, linted] = await Promise.all([tool("explain"), tool("lint")]);
  const [start, end] = explained.errors[0] ?? [0, promql.length];
  return {
    promql,
    error: explained.ok ? undefined : { message: explained.error ?? "not PromQL", start, end },
    explanation: explained.explanation ?? "",
    findings: linted.findings ?? [],
  };
}

export interface Health {
  version: string;
  upstream: { url: string; reachable: boolean; error?: string };
  model: { configured: boolean; mode: string; endpoint?: string; name?: string; dialect?: string };
  catalog: { complete: boolean; per_tenant?: boolean; families: number; loaded_at?: string | null };
  store: { pending: number; approved: number; rejected: number; drifted: number };
}

export async function health(signal?: AbortSignal): Promise<Health> {
  return (await json<Envelope<Health>>("promphrase/api/v1/health", signal ? { signal } : {})).data;
}

export interface Identity {
  name: string;
  role: "viewer" | "approver" | "admin";
  auth: boolean; // false: everybody may do all
}

export async function whoami(signal?: AbortSignal): Promise<Identity> {
  return (await json<Envelope<Identity>>("promphrase/api/v1/whoami", signal ? { signal } : {})).data;
}

// Changes of records behind the event `after`, once there are any. Gives the number of the newest.
export async function nextEvents(after: string, signal: AbortSignal): Promise<{ last: string; changed: boolean }> {
  const search = after ? `?after=${after}` : "";
  const text = await (await call(`promphrase/api/v1/events${search}`, { signal })).text();
  const ids = [...text.matchAll(/^id: *(\d+)/gm)];
  return { last: ids.at(-1)?.[1] ?? after, changed: /^event: /m.test(text) };
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
