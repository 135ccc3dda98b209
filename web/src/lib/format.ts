// Numbers, times and counts for people.

const kLarge: readonly [number, string][] = [
  [1e15, "P"],
  [1e12, "T"],
  [1e9, "G"],
  [1e6, "M"],
  [1e3, "k"],
];

function digits(value: number): string {
  const size = Math.abs(value);
  return String(Number(value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : 2)));
}

// A sample's value: 0.0042, 12.3, 1.5k, 3.2G, NaN, +Inf.
export function formatValue(value: number | null): string {
  if (value === null) return "–";
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value > 0 ? "+Inf" : "-Inf";
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size < 1e-4 || size >= 1e18) return value.toExponential(2);
  for (const [factor, suffix] of kLarge) if (size >= factor) return digits(value / factor) + suffix;
  if (size >= 1) return digits(value);
  return String(Number(value.toPrecision(3)));
}

// Prometheus' text for a value.
export function parseValue(text: string): number {
  if (text === "+Inf" || text === "Inf") return Infinity;
  if (text === "-Inf") return -Infinity;
  return Number(text);
}

export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

export function formatDuration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min`;
  if (whole < 86400) return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
  return `${Math.floor(whole / 86400)} d ${Math.floor((whole % 86400) / 3600)} h`;
}

export function formatAge(time: string | undefined, now = Date.now()): string {
  const then = time ? Date.parse(time) : NaN;
  if (Number.isNaN(then)) return "";
  const seconds = Math.max(0, (now - then) / 1000);
  if (seconds < 45) return "now";
  if (seconds < 3600) return `${Math.max(1, Math.round(seconds / 60))} min`;
  if (seconds < 86400) return `${Math.round(seconds / 3600)} h`;
  if (seconds < 86400 * 60) return `${Math.round(seconds / 86400)} d`;
  return new Date(then).toISOString().slice(0, 10);
}

export function formatAgo(time: string | undefined | null, now = Date.now()): string {
  const age = formatAge(time ?? undefined, now);
  return age === "now" ? "just now" : /^\d+ /.test(age) ? `${age} ago` : age;
}

export function formatTime(seconds: number): string {
  const time = new Date(seconds * 1000);
  const pad = (part: number) => String(part).padStart(2, "0");
  return `${time.getFullYear()}-${pad(time.getMonth() + 1)}-${pad(time.getDate())} ${pad(time.getHours())}:${pad(time.getMinutes())}:${pad(time.getSeconds())}`;
}

export function formatPercent(part: number): string {
  return `${Math.round(part * 100)} %`;
}
