// A time range as people say it ("now-1h" to "now") and as Prometheus wants it.

export interface TimeRange {
  from: string; // "now", "now-15m", or an RFC 3339 time
  to: string;
}

export interface Window {
  start: number; // Unix seconds, a multiple of step
  end: number;
  step: number; // seconds
}

export const kPresets: readonly { label: string; from: string }[] = [
  { label: "5 min", from: "now-5m" },
  { label: "15 min", from: "now-15m" },
  { label: "1 hour", from: "now-1h" },
  { label: "6 hours", from: "now-6h" },
  { label: "24 hours", from: "now-24h" },
  { label: "2 days", from: "now-2d" },
  { label: "7 days", from: "now-7d" },
  { label: "30 days", from: "now-30d" },
];

export const kDefaultRange: TimeRange = { from: "now-1h", to: "now" };

const kUnits: Record<string, number> = { s: 1, m: 60, h: 3600, d: 86400, w: 604800, y: 31536000 };
const kNiceSteps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600, 43200, 86400];

// Unix seconds; undefined when the text means nothing.
export function parseTime(text: string, now: number): number | undefined {
  const trimmed = text.trim();
  if (trimmed === "now") return now;
  const back = /^now\s*-\s*(\d{1,6})\s*([smhdwy])$/.exec(trimmed);
  if (back) return now - Number(back[1]) * (kUnits[back[2] ?? ""] ?? 0);
  if (!/^\d{4}-\d\d-\d\d/.test(trimmed)) return undefined;
  const time = Date.parse(trimmed.replace(" ", "T"));
  return Number.isNaN(time) ? undefined : time / 1000;
}

// The window that a chart of about `points` points asks for; undefined when the range is none.
export function windowOf(range: TimeRange, now: number, points = 240): Window | undefined {
  const start = parseTime(range.from, now);
  const end = parseTime(range.to, now);
  if (start === undefined || end === undefined || end <= start) return undefined;
  const wanted = (end - start) / points;
  const step = kNiceSteps.find((nice) => nice >= wanted) ?? Math.ceil(wanted / 86400) * 86400;
  return { start: Math.floor(start / step) * step, end: Math.floor(end / step) * step, step };
}

export function rangeLabel(range: TimeRange): string {
  const preset = range.to === "now" && kPresets.find((item) => item.from === range.from);
  if (preset) return `Last ${preset.label}`;
  return `${shortTime(range.from)} – ${shortTime(range.to)}`;
}

function shortTime(text: string): string {
  return text.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(:\d\d)?(\.\d+)?Z?$/, "$1 $2");
}

// A range that was drawn in the chart, in UTC to the second.
export function absoluteRange(start: number, end: number): TimeRange {
  const text = (seconds: number) => new Date(Math.round(seconds) * 1000).toISOString().replace(".000Z", "Z");
  return { from: text(start), to: text(end) };
}
