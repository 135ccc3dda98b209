import type { ReactElement } from "react";
import { formatValue } from "../lib/format";
import { selectorText, type Series } from "../lib/series";
import { kColours } from "./palette";

interface LegendProps {
  series: readonly Series[];
  hidden: ReadonlySet<number>;
  onHidden: (hidden: ReadonlySet<number>) => void;
  onFocus: (index: number | null) => void;
}

// A click shows one series alone, and all again; with Ctrl, Cmd or Shift it hides or shows that one.
export function Legend({ series, hidden, onHidden, onFocus }: LegendProps): ReactElement {
  const toggle = (index: number, one: boolean) => {
    if (one) {
      const next = new Set(hidden);
      if (!next.delete(index)) next.add(index);
      onHidden(next);
      return;
    }
    const alone = !hidden.has(index) && hidden.size === series.length - 1;
    onHidden(alone ? new Set() : new Set(series.map((_, i) => i).filter((i) => i !== index)));
  };
  return (
    <div className="legend" role="region" aria-label="Series" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Series</th>
            <th scope="col">Last</th>
            <th scope="col">Min</th>
            <th scope="col">Mean</th>
            <th scope="col">Max</th>
          </tr>
        </thead>
        <tbody onMouseLeave={() => onFocus(null)}>
          {series.map((item, index) => (
            <tr key={index} className={hidden.has(index) ? "is-hidden" : ""} onMouseEnter={() => onFocus(hidden.has(index) ? null : index)}>
              <th scope="row">
                <button
                  type="button"
                  aria-pressed={!hidden.has(index)}
                  title={selectorText(item.labels)}
                  onClick={(event) => toggle(index, event.ctrlKey || event.metaKey || event.shiftKey)}
                >
                  <i className={`swatch series-${index % kColours}`} aria-hidden="true" />
                  <bdi>{item.name}</bdi>
                </button>
              </th>
              <td>{formatValue(item.last)}</td>
              <td>{formatValue(item.min)}</td>
              <td>{formatValue(item.mean)}</td>
              <td>{formatValue(item.max)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
