import { expect, test } from "vitest";
import { isPromql } from "../src/lib/promql_text";

test.each(["sum(rate(x[5m]))", 'up{job="node"}', "up == 0", "1 + 1", "time() - process_start_time_seconds", "rate(x[5m]) > bool 0"])(
  "%s is PromQL",
  (text) => expect(isPromql(text)).toBe(true),
);

test.each(["up", "cpu usage by node", "disk left on /", "what is (roughly) the load?", "sum(rate(x[5m])", "", "p99 >= what?", "<img src=x onerror=alert(1)>"])(
  "%s is words",
  (text) => expect(isPromql(text)).toBe(false),
);
