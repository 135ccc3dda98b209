// A query as others take it: Grafana's address, a command line, a prompt inside PromQL.
import type { TimeRange } from "./time_range";

// Grafana's Explore with this expression (the `panes` form of Grafana 10 and later). `grafana` is its address; the
// datasource is the default one unless its uid is given.
export function grafanaExploreLink(grafana: string, expr: string, range: TimeRange, datasource?: string): string {
  const panes = {
    promphrase: {
      ...(datasource ? { datasource } : {}),
      queries: [{ refId: "A", expr, editorMode: "code", range: true, instant: true }],
      range: { from: grafanaTime(range.from), to: grafanaTime(range.to) },
    },
  };
  const search = new URLSearchParams({ schemaVersion: "1", panes: JSON.stringify(panes) });
  return `${grafana.replace(/\/+$/, "")}/explore?${search}`;
}

function grafanaTime(text: string): string {
  return text.startsWith("now") ? text : String(Date.parse(text));
}

// For a POSIX shell.
export function shellQuote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

export function curlCommand(origin: string, query: string): string {
  return `curl -G ${shellQuote(`${origin}/api/v1/query`)} --data-urlencode ${shellQuote(`query=${query}`)}`;
}

// The selector that stands for a prompt; it works wherever PromQL does.
export function promptSelector(prompt: string): string {
  return `ask{q="${prompt.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n")}"}`;
}
