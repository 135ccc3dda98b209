import { expect, test } from "vitest";
import { formatAge, formatDuration, formatValue, parseValue } from "../src/lib/format";

test.each([
  [null, "–"],
  [0, "0"],
  [NaN, "NaN"],
  [Infinity, "+Inf"],
  [-Infinity, "-Inf"],
  [1, "1"],
  [0.1 + 0.2, "0.3"],
  [0.00421, "0.00421"],
  [0.000012, "1.20e-5"],
  [12.345, "12.3"],
  [100, "100"],
  [1500, "1.5k"],
  [-2_500_000, "-2.5M"],
  [3.2e9, "3.2G"],
  [7e20, "7.00e+20"],
])("%s is shown as %s", (value, text) => expect(formatValue(value)).toBe(text));

test("values are read as Prometheus writes them", () => {
  expect(parseValue("+Inf")).toBe(Infinity);
  expect(parseValue("-Inf")).toBe(-Infinity);
  expect(parseValue("NaN")).toBeNaN();
  expect(parseValue("1e3")).toBe(1000);
});

test.each([
  [5, "5 s"],
  [120, "2 min"],
  [7300, "2 h 1 min"],
  [200000, "2 d 7 h"],
])("%d seconds are %s", (seconds, text) => expect(formatDuration(seconds)).toBe(text));

test("an age is short, and empty for no time", () => {
  const now = Date.parse("2026-01-10T12:00:00Z");
  expect(formatAge("2026-01-10T11:59:50Z", now)).toBe("now");
  expect(formatAge("2026-01-10T11:30:00Z", now)).toBe("30 min");
  expect(formatAge("2026-01-08T12:00:00Z", now)).toBe("2 d");
  expect(formatAge("2025-01-08T12:00:00Z", now)).toBe("2025-01-08");
  expect(formatAge("1970-01-01T00:00:00Z", now)).toBe("1970-01-01");
  expect(formatAge("", now)).toBe("");
  expect(formatAge(undefined, now)).toBe("");
});
