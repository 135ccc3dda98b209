import { expect, test } from "vitest";
import { curlCommand, grafanaExploreLink, promptSelector, shellQuote } from "../src/lib/share";

test("a shell reads back what was quoted", () => {
  expect(shellQuote("it's $HOME `x`")).toBe(`'it'\\''s $HOME \`x\`'`);
  expect(curlCommand("http://h:8000", "disk left on '/'")).toBe(
    `curl -G 'http://h:8000/api/v1/query' --data-urlencode 'query=disk left on '\\''/'\\'''`,
  );
});

test("a prompt becomes a selector with its text escaped", () => {
  expect(promptSelector('say "hi" \\ there\nnow')).toBe('ask{q="say \\"hi\\" \\\\ there\\nnow"}');
});

test("the Grafana link carries expression and range", () => {
  const link = new URL(grafanaExploreLink("https://grafana.example/", 'up{a="b&c"}', { from: "now-1h", to: "now" }));
  expect(link.origin + link.pathname).toBe("https://grafana.example/explore");
  const panes = JSON.parse(link.searchParams.get("panes") ?? "") as Record<string, { queries: { expr: string }[]; range: unknown }>;
  expect(panes["promphrase"]?.queries[0]?.expr).toBe('up{a="b&c"}');
  expect(panes["promphrase"]?.range).toEqual({ from: "now-1h", to: "now" });
  const fixed = new URL(grafanaExploreLink("https://g", "up", { from: "2026-01-01T00:00:00Z", to: "2026-01-01T01:00:00Z" }, "uid1"));
  const pane = (JSON.parse(fixed.searchParams.get("panes") ?? "") as { promphrase: { range: unknown; datasource: string } }).promphrase;
  expect(pane.range).toEqual({ from: "1767225600000", to: "1767229200000" });
  expect(pane.datasource).toBe("uid1");
});
