import { useEffect, useRef, type ReactElement } from "react";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { formatTime, formatValue } from "../lib/format";
import type { Chart as ChartData } from "../lib/series";
import { useShownTheme } from "../lib/theme";
import { kColours } from "./palette";

const kTooltipRows = 10;

interface ChartProps {
  data: ChartData;
  hidden: ReadonlySet<number>; // indices of series
  focused: number | null;
  height: number;
  label: string;
  onZoom?: (start: number, end: number) => void;
}

const cssVariable = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

export function Chart({ data, hidden, focused, height, label, onZoom }: ChartProps): ReactElement {
  const host = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot>(null);
  const zoom = useRef(onZoom);
  zoom.current = onZoom;
  const theme = useShownTheme();

  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const muted = cssVariable("--muted");
    const grid = { stroke: cssVariable("--grid"), width: 1 };
    const font = `11px ${cssVariable("--sans")}`;
    const tooltip = new Tooltip(element);
    const few = data.times.length < 60;
    const fill = cssVariable("--series-fill");
    const chart = new uPlot(
      {
        width: element.clientWidth,
        height,
        padding: [10, 22, 0, 0],
        legend: { show: false },
        cursor: {
          drag: { x: Boolean(zoom.current), y: false, setScale: false },
          points: { size: 7, width: 2 },
          focus: { prox: 24 },
        },
        focus: { alpha: 0.35 },
        scales: { x: { time: true, range: () => [data.times[0] ?? 0, data.times.at(-1) ?? 1] }, y: { range: valueRange } },
        axes: [
          { stroke: muted, grid: { ...grid, show: false }, ticks: { ...grid, size: 4 }, font, space: 70, size: 34, values: timeLabels },
          {
            stroke: muted,
            grid,
            ticks: { show: false },
            font,
            size: (_plot, values) => 14 + 6.6 * Math.max(3, ...(values ?? []).map((text) => text.length)),
            values: (_plot, splits) => splits.map((value) => formatValue(value)),
          },
        ],
        series: [
          {},
          ...data.series.map((series, index) => ({
            label: series.name,
            stroke: cssVariable(`--series-${index % kColours}`),
            width: data.series.length > 12 ? 1.25 : 1.75,
            show: !hidden.has(index),
            // An area stands for an amount: only down to zero.
            fill: (self: uPlot) => (data.series.length === 1 && self.scales["y"]?.min === 0 ? fill : "transparent"),
            points: { show: few && data.series.length < 5, size: 4 },
          })),
        ],
        hooks: {
          setCursor: [(self) => tooltip.move(self, data)],
          setSelect: [
            (self) => {
              const { left, width } = self.select;
              if (width > 4) zoom.current?.(self.posToVal(left, "x"), self.posToVal(left + width, "x"));
              self.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
            },
          ],
        },
      },
      [data.times, ...data.series.map((series) => series.values)],
      element,
    );
    plot.current = chart;
    const observer = new ResizeObserver(() => chart.setSize({ width: element.clientWidth, height }));
    observer.observe(element);
    return () => {
      observer.disconnect();
      chart.destroy();
      tooltip.remove();
      plot.current = null;
    };
    // Hiding and focusing are told to the chart as it stands, below.
  }, [data, theme, height]);

  useEffect(() => {
    const chart = plot.current;
    if (!chart) return;
    chart.batch(() => data.series.forEach((_, index) => chart.setSeries(index + 1, { show: !hidden.has(index) })));
  }, [data, hidden, theme]);

  useEffect(() => {
    plot.current?.setSeries(focused === null ? null : focused + 1, { focus: focused !== null }, false);
  }, [focused]);

  return <div className="chart" ref={host} role="img" aria-label={label} style={{ height }} />;
}

// From zero when that wastes little, or nothing varies. What hardly varies gets room around it: its noise is not worth a look.
function valueRange(_plot: uPlot, min: number | null, max: number | null): [number, number] {
  if (min === null || max === null) return [0, 1];
  const size = Math.max(Math.abs(min), Math.abs(max));
  if (size === 0) return [0, 1];
  if (min === max) return min > 0 ? [0, max * 1.25] : [min * 1.25, 0];
  const room = Math.max((max - min) * 0.08, size * 0.02);
  const low = min >= 0 && min < max * 0.6 ? 0 : min - room;
  const high = max <= 0 && max > min * 0.6 ? 0 : max + room;
  return [min >= 0 ? Math.max(0, low) : low, max <= 0 ? Math.min(0, high) : high];
}

function timeLabels(_plot: uPlot, splits: number[], _axis: number, _space: number, step: number): string[] {
  let day = "";
  return splits.map((time) => {
    const text = formatTime(time);
    const date = text.slice(5, 10);
    const clock = step < 60 ? text.slice(11) : text.slice(11, 16);
    if (step >= 86400) return date;
    const line = day !== "" && day !== date ? `${clock}\n${date}` : clock;
    day = date;
    return line;
  });
}

// What the cursor stands on. Names are other people's text: they are only ever set as text.
class Tooltip {
  private readonly box = document.createElement("div");

  constructor(parent: HTMLElement) {
    this.box.className = "popover tooltip";
    this.box.hidden = true;
    parent.append(this.box);
  }

  move(plot: uPlot, data: ChartData) {
    const { idx, left = -1, top = -1 } = plot.cursor;
    if (idx === null || idx === undefined || left < 0) {
      this.box.hidden = true;
      return;
    }
    const pointed = plot.posToVal(top, "y");
    const rows = data.series
      .map((series, index) => ({ series, index, value: series.values[idx] ?? null }))
      .filter((row) => row.value !== null && plot.series[row.index + 1]?.show)
      .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
    const nearest = rows.reduce<number | null>((best, row) => {
      const distance = Math.abs((row.value ?? 0) - pointed);
      const bestRow = rows.find((item) => item.index === best);
      return bestRow && Math.abs((bestRow.value ?? 0) - pointed) <= distance ? best : row.index;
    }, null);
    const at = Math.max(0, Math.min(rows.findIndex((row) => row.index === nearest) - kTooltipRows / 2, rows.length - kTooltipRows));
    const shown = rows.slice(at, at + kTooltipRows);
    const title = text("div", "tooltip-time", formatTime(data.times[idx] ?? 0));
    const lines = shown.map((row) => {
      const line = text("div", row.index === nearest && rows.length > 1 ? "tooltip-row nearest" : "tooltip-row", "");
      const swatch = text("i", `swatch series-${row.index % kColours}`, "");
      line.append(swatch, text("span", "tooltip-name", row.series.name), text("b", "", formatValue(row.value)));
      return line;
    });
    const more = rows.length > shown.length ? [text("div", "tooltip-time", `of ${rows.length} series`)] : [];
    this.box.replaceChildren(title, ...lines, ...more);
    this.box.hidden = false;
    const { offsetLeft, offsetTop, clientWidth } = plot.over;
    const width = this.box.offsetWidth;
    const x = left > clientWidth / 2 ? left - width - 14 : left + 14;
    const y = Math.max(0, Math.min(top - 20, plot.over.clientHeight - this.box.offsetHeight));
    const inside = Math.max(-offsetLeft, Math.min(x, clientWidth - width));
    this.box.style.transform = `translate(${offsetLeft + inside}px, ${offsetTop + y}px)`;
  }

  remove() {
    this.box.remove();
  }
}

function text(tag: string, className: string, content: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = content;
  return element;
}
