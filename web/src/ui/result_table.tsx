import { useMemo, useState, type ReactElement } from "react";
import type { InstantSample } from "../lib/api";
import { formatValue, parseValue } from "../lib/format";
import { Button } from "./controls";

const kFirstRows = 100;

interface Row {
  labels: Record<string, string>;
  text: string; // as the server wrote it
  value: number;
}

function rowOf(sample: InstantSample): Row {
  if (sample.value) return { labels: sample.metric, text: sample.value[1], value: parseValue(sample.value[1]) };
  const histogram = sample.histogram?.[1];
  return { labels: sample.metric, text: histogram ? `histogram: count ${histogram.count}, sum ${histogram.sum}` : "", value: NaN };
}

// The values at one time, a column for each label, highest first.
export function ResultTable({ samples }: { samples: readonly InstantSample[] }): ReactElement {
  const [everything, setEverything] = useState(false);
  const rows = useMemo(() => {
    const all = samples.map(rowOf);
    return all.sort((a, b) => (Number.isNaN(b.value) ? -Infinity : b.value) - (Number.isNaN(a.value) ? -Infinity : a.value));
  }, [samples]);
  const columns = useMemo(() => {
    const names = new Set(rows.flatMap((row) => Object.keys(row.labels)));
    const metric = names.delete("__name__");
    return [...(metric ? ["__name__"] : []), ...[...names].sort()];
  }, [rows]);
  const shown = everything ? rows : rows.slice(0, kFirstRows);
  return (
    <>
      <div className="table-scroll" role="region" aria-label="Values" tabIndex={0}>
        <table className="values">
          <thead>
            <tr>
              {columns.map((name) => (
                <th key={name} scope="col">
                  {name === "__name__" ? "metric" : name}
                </th>
              ))}
              <th scope="col" className="value">
                Value
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row, index) => (
              <tr key={index}>
                {columns.map((name) => (
                  <td key={name} title={row.labels[name]}>
                    <bdi>{row.labels[name] ?? ""}</bdi>
                  </td>
                ))}
                <td className="value" title={row.text}>
                  {Number.isNaN(row.value) ? row.text : formatValue(row.value)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < rows.length && (
        <p className="result-more">
          {shown.length} of {rows.length} rows.{" "}
          <Button look="quiet" onClick={() => setEverything(true)}>
            Show all
          </Button>
        </p>
      )}
    </>
  );
}
