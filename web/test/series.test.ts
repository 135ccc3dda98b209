import { expect, test } from "vitest";
import { chartOf, selectorText, seriesNames } from "../src/lib/series";

const kWindow = { start: 100, end: 130, step: 10 };

test("names say only what tells the series apart", () => {
  const rows: [Record<string, string>[], string[]][] = [
    [[], []],
    [[{ __name__: "up", job: "node" }], ['up{job="node"}']],
    [[{}], ["value"]],
    [[{ mode: "idle", job: "a" }, { mode: "user", job: "a" }], ["idle", "user"]],
    [[{ a: "1", b: "x" }, { a: "2", b: "y" }], ["a=1 b=x", "a=2 b=y"]],
    [[{ __name__: "up", job: "a" }, { __name__: "down", job: "a" }], ["up", "down"]],
    [[{ __name__: "up", job: "a" }, { __name__: "up", job: "b" }], ["a", "b"]],
    [[{ a: "1" }, {}], ["1", "{}"]],
  ];
  for (const [labels, names] of rows) expect(seriesNames(labels)).toEqual(names);
});

test("a selector is written as PromQL writes it", () => {
  expect(selectorText({ __name__: "up" })).toBe("up");
  expect(selectorText({ __name__: "up", path: 'C:\\"x"' })).toBe('up{path="C:\\\\\\"x\\""}');
  expect(selectorText({})).toBe("{}");
});

test("samples stand in the window's grid, gaps stay gaps", () => {
  const chart = chartOf([{ metric: { a: "1" }, values: [[100, "1"], [120, "3"]] }], kWindow);
  expect(chart.times).toEqual([100, 110, 120, 130]);
  expect(chart.series[0]).toMatchObject({ values: [1, null, 3, null], last: 3, min: 1, max: 3, mean: 2 });
});

test("what is no number is not drawn", () => {
  const chart = chartOf([{ metric: {}, values: [[100, "NaN"], [110, "+Inf"], [120, "-Inf"], [130, "2"]] }], kWindow);
  expect(chart.series[0]?.values).toEqual([null, null, null, 2]);
  const none = chartOf([{ metric: {}, values: [[100, "NaN"]] }, { metric: { x: "y" } }], kWindow);
  expect(none.series.map((series) => series.last)).toEqual([null, null]);
});

test("samples outside the window are left out", () => {
  expect(chartOf([{ metric: {}, values: [[0, "1"], [1e12, "2"]] }], kWindow).series[0]?.values).toEqual([null, null, null, null]);
});

test("the highest last value comes first", () => {
  const chart = chartOf(
    [
      { metric: { a: "low" }, values: [[130, "1"]] },
      { metric: { a: "none" }, values: [] },
      { metric: { a: "high" }, values: [[130, "5"]] },
    ],
    kWindow,
  );
  expect(chart.series.map((series) => series.name)).toEqual(["high", "low", "none"]);
});
