import { lazy, Suspense, useEffect, useMemo, useRef, useState, type ReactElement } from "react";
import { ApiError, errorText, queryInstant, queryRange, type InstantSample } from "../lib/api";
import { formatCount, formatValue } from "../lib/format";
import { chartOf, type Chart as ChartData } from "../lib/series";
import { absoluteRange, parseTime, windowOf, type TimeRange } from "../lib/time_range";
import { useAsync, type Async } from "../lib/use_async";
import { Button, IconButton, Notice, Segmented } from "./controls";
import { Legend } from "./legend";
import { RangePicker } from "./range_picker";
import { ResultTable } from "./result_table";

const Chart = lazy(() => import("./chart").then((module) => ({ default: module.Chart })));

export type ResultView = "chart" | "table";

// What is drawn at once; the rest a click away.
const kMaxDrawn = 60;

export interface RunResult {
  chart: ChartData | undefined;
  samples: InstantSample[];
  warnings: string[];
  rangeError: unknown; // what has no range, a string for one, still has a value now
  seconds: number;
}

async function runBoth(promql: string, range: TimeRange, points: number, signal: AbortSignal): Promise<RunResult> {
  const now = Date.now() / 1000;
  const window = windowOf(range, now, points);
  const end = parseTime(range.to, now);
  if (!window || end === undefined) throw new ApiError(0, "bad_data", "the time range is none");
  const began = performance.now();
  const [ranged, instant] = await Promise.allSettled([
    queryRange(promql, window, signal),
    queryInstant(promql, end, signal),
  ]);
  if (instant.status === "rejected") throw instant.reason;
  return {
    chart: ranged.status === "fulfilled" ? chartOf(ranged.value.result, window) : undefined,
    samples: instant.value.result,
    warnings: [...new Set([...instant.value.warnings, ...(ranged.status === "fulfilled" ? ranged.value.warnings : [])])],
    rangeError: ranged.status === "rejected" ? ranged.reason : undefined,
    seconds: (performance.now() - began) / 1000,
  };
}

// Runs PromQL over a range; again when `round` changes.
export function useRun(promql: string, range: TimeRange, round = 0, points = 240): Async<RunResult> {
  const key = promql.trim() ? JSON.stringify([promql, range.from, range.to, round, points]) : "";
  return useAsync(key, (signal) => runBoth(promql, range, points, signal));
}

interface ResultPanelProps {
  promql: string;
  range: TimeRange;
  view: ResultView;
  round: number;
  onRange: (range: TimeRange) => void;
  onView: (view: ResultView) => void;
  onRefresh: () => void;
}

export function ResultPanel(props: ResultPanelProps): ReactElement {
  const run = useRun(props.promql, props.range, props.round);
  const result = run.value;
  const view = result && !result.chart ? "table" : props.view;
  return (
    <section className="panel result" aria-label="Result" aria-busy={run.busy}>
      <header className="panel-head">
        <Segmented
          label="Show as"
          value={view}
          choices={[
            { value: "chart", label: "Chart" },
            { value: "table", label: "Table" },
          ]}
          onChange={props.onView}
        />
        <p className="result-count" role="status">
          {result ? summary(result, view) : run.busy ? "Running…" : ""}
        </p>
        <RangePicker range={props.range} onChange={props.onRange} />
        <IconButton label="Run again" icon="refresh" onClick={props.onRefresh} className={run.busy ? "spinning" : ""} />
      </header>
      <ResultBody run={run} view={view} height={300} onZoom={(start, end) => props.onRange(absoluteRange(start, end))} />
    </section>
  );
}

function summary(result: RunResult, view: ResultView): string {
  const count = view === "chart" ? (result.chart?.series.length ?? 0) : result.samples.length;
  return `${formatCount(count, "series", "series")} · ${(result.seconds * 1000).toFixed(0)} ms`;
}

interface ResultBodyProps {
  run: Async<RunResult>;
  view: ResultView;
  height: number;
  legend?: boolean;
  onZoom?: (start: number, end: number) => void;
}

export function ResultBody({ run, view, height, legend = true, onZoom }: ResultBodyProps): ReactElement {
  const result = run.value;
  if (run.error) {
    return (
      <div className="result-body" role="alert" style={{ minHeight: height }}>
        <Notice severity="error">{errorText(run.error)}</Notice>
      </div>
    );
  }
  if (!result) return <div className="result-body waiting" style={{ minHeight: height }} />;
  const empty = view === "chart" ? result.chart?.series.length === 0 : result.samples.length === 0;
  return (
    <div className={`result-body ${run.busy ? "stale" : ""}`}>
      {result.warnings.map((warning) => (
        <Notice key={warning} severity="warning">
          {warning}
        </Notice>
      ))}
      {Boolean(result.rangeError) && <Notice severity="info">No chart: {errorText(result.rangeError)}</Notice>}
      {empty ? (
        <div className="empty" style={{ minHeight: height }}>
          <p>Nothing there now</p>
          <p className="muted">No series matches {view === "chart" ? "in this time range" : "at its end"}.</p>
        </div>
      ) : view === "chart" && result.chart ? (
        <ChartWithLegend data={result.chart} height={height} legend={legend} {...(onZoom ? { onZoom } : {})} />
      ) : (
        <ResultTable samples={result.samples} />
      )}
    </div>
  );
}

function ChartWithLegend(props: { data: ChartData; height: number; legend: boolean; onZoom?: (start: number, end: number) => void }): ReactElement {
  const { data: all, height, legend, onZoom } = props;
  const [everything, setEverything] = useState(false);
  const [hidden, setHidden] = useState<ReadonlySet<number>>(new Set());
  const [focused, setFocused] = useState<number | null>(null);
  const names = useMemo(() => all.series.map((series) => series.name).join("\n"), [all]);
  const lastNames = useRef(names);
  useEffect(() => {
    if (lastNames.current !== names) setHidden(new Set());
    lastNames.current = names;
  }, [names]);
  const data = useMemo(() => (everything ? all : { ...all, series: all.series.slice(0, kMaxDrawn) }), [all, everything]);

  return (
    <>
      <Suspense fallback={<div style={{ height }} />}>
        <Chart data={data} hidden={hidden} focused={focused} height={height} label={describe(all)} {...(onZoom ? { onZoom } : {})} />
      </Suspense>
      {data.series.length < all.series.length && (
        <p className="result-more">
          The {kMaxDrawn} with the highest last values of {formatCount(all.series.length, "series", "series")}.{" "}
          <Button look="quiet" onClick={() => setEverything(true)}>
            Draw all
          </Button>
        </p>
      )}
      {legend && <Legend series={data.series} hidden={hidden} onHidden={setHidden} onFocus={setFocused} />}
    </>
  );
}

// The chart in words, for those who don't see it; the table has every value.
function describe(chart: ChartData): string {
  const [first] = chart.series;
  const parts = chart.series.slice(0, 5).map((series) => `${series.name} last ${formatValue(series.last)}`);
  const head = `Chart of ${formatCount(chart.series.length, "series", "series")}`;
  return first ? `${head}: ${parts.join("; ")}` : head;
}
