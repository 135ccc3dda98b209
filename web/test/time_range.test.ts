import { expect, test } from "vitest";
import { absoluteRange, parseTime, rangeLabel, windowOf } from "../src/lib/time_range";

const kNow = 1_700_000_123;

test.each([
  ["now", kNow],
  ["now-15m", kNow - 900],
  ["now - 2d", kNow - 172800],
  ["2023-11-14T22:13:20Z", 1_700_000_000],
  ["2023-11-14T22:13:20.500Z", 1_700_000_000.5],
])("the time %s is understood", (text, seconds) => expect(parseTime(text, kNow)).toBe(seconds));

test.each(["", "yesterday", "now+1h", "now-1x", "now-", "1700000000", "2023-13-40", "<img>"])("the time %j is none", (text) =>
  expect(parseTime(text, kNow)).toBeUndefined(),
);

test("a window lies on multiples of a step that people know", () => {
  for (const [from, step] of [["now-5m", 2], ["now-1h", 15], ["now-6h", 120], ["now-24h", 600], ["now-30d", 10800]] as const) {
    const window = windowOf({ from, to: "now" }, kNow);
    expect(window?.step).toBe(step);
    expect((window?.start ?? 1) % step).toBe(0);
    expect((window?.end ?? 1) % step).toBe(0);
  }
});

test("a window never asks for more points than Prometheus gives", () => {
  const window = windowOf({ from: "2000-01-01T00:00:00Z", to: "now" }, kNow);
  expect(window && (window.end - window.start) / window.step).toBeLessThan(11000);
});

test("a range that ends before it begins is no window", () => {
  expect(windowOf({ from: "now", to: "now-1h" }, kNow)).toBeUndefined();
  expect(windowOf({ from: "soon", to: "now" }, kNow)).toBeUndefined();
});

test("ranges are called as people call them", () => {
  expect(rangeLabel({ from: "now-1h", to: "now" })).toBe("Last 1 hour");
  expect(rangeLabel(absoluteRange(1_700_000_000.4, 1_700_000_060))).toBe("2023-11-14 22:13 – 2023-11-14 22:14");
});
