// Prometheus' answers as what the chart and the table show.
import { parseValue } from "./format";
import type { Window } from "./time_range";

export type Labels = Record<string, string>;

export interface RangeSeries {
  metric: Labels;
  values?: [number, string][];
}

export interface Series {
  labels: Labels;
  name: string;
  values: (number | null)[]; // one for each time; null where there is no number to draw
  last: number | null;
  min: number | null;
  max: number | null;
  mean: number | null;
}

export interface Chart {
  times: number[];
  series: Series[];
}

// `up{job="node"}`, as PromQL writes it.
export function selectorText(labels: Labels): string {
  const { __name__: metric = "", ...rest } = labels;
  const pairs = Object.entries(rest).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  return pairs.length > 0 || !metric ? `${metric}{${pairs.join(", ")}}` : metric;
}

// What tells the series apart: labels that all share with the same value are left out.
export function seriesNames(all: readonly Labels[]): string[] {
  const [first] = all;
  if (!first) return [];
  if (all.length === 1) {
    const text = selectorText(first);
    return [text === "{}" ? "value" : text];
  }
  const names = new Set(all.flatMap((labels) => Object.keys(labels)));
  const telling = [...names].filter((name) => all.some((labels) => labels[name] !== first[name])).sort();
  return all.map((labels) => {
    const { __name__: metric, ...rest } = labels;
    const parts = telling.filter((name) => name !== "__name__" && rest[name] !== undefined);
    const shown = parts.length === 1 ? (rest[parts[0] ?? ""] ?? "") : parts.map((name) => `${name}=${rest[name]}`).join(" ");
    if (telling.includes("__name__") && metric) return shown ? `${metric} ${shown}` : metric;
    return shown || "{}";
  });
}

export function chartOf(result: readonly RangeSeries[], window: Window): Chart {
  const count = Math.round((window.end - window.start) / window.step) + 1;
  const times = Array.from({ length: count }, (_, i) => window.start + i * window.step);
  const names = seriesNames(result.map((item) => item.metric));
  const series = result.map((item, index) => {
    const values: (number | null)[] = new Array<number | null>(count).fill(null);
    for (const [time, text] of item.values ?? []) {
      const at = Math.round((time - window.start) / window.step);
      const value = parseValue(text);
      if (at >= 0 && at < count && Number.isFinite(value)) values[at] = value;
    }
    return { labels: item.metric, name: names[index] ?? "", values, ...summary(values) };
  });
  series.sort((a, b) => (b.last ?? -Infinity) - (a.last ?? -Infinity) || a.name.localeCompare(b.name));
  return { times, series };
}

function summary(values: readonly (number | null)[]): Pick<Series, "last" | "min" | "max" | "mean"> {
  let min = Infinity;
  let max = -Infinity;
  let sum = 0;
  let count = 0;
  let last: number | null = null;
  for (const value of values) {
    if (value === null) continue;
    min = Math.min(min, value);
    max = Math.max(max, value);
    sum += value;
    count += 1;
    last = value;
  }
  return count === 0 ? { last, min: null, max: null, mean: null } : { last, min, max, mean: sum / count };
}
