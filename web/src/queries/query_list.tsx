import { useEffect, useRef, type ReactElement } from "react";
import { formatAge } from "../lib/format";
import type { QueryRecord } from "../lib/records";
import { Code, Words } from "../ui/code";
import { SourceBadge } from "../ui/controls";
import { Icon } from "../ui/icons";

interface QueryListProps {
  records: readonly QueryRecord[];
  active: string | undefined;
  selected: ReadonlySet<string>;
  showState: boolean;
  onActivate: (record: QueryRecord, open: boolean) => void;
  onToggle: (record: QueryRecord) => void;
}

const idOf = (hash: string) => `query-${hash}`;

// A list box: the box has the focus, the active query is its descendant, and chosen ones are selected.
export function QueryList({ records, active, selected, showState, onActivate, onToggle }: QueryListProps): ReactElement {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const row = active && document.getElementById(idOf(active));
    if (row) row.scrollIntoView({ block: "nearest" });
  }, [active]);
  const current = records.find((record) => record.hash === active);
  return (
    <ul
      ref={list}
      className="query-list"
      role="listbox"
      aria-label="Queries"
      aria-multiselectable="true"
      tabIndex={0}
      aria-activedescendant={active ? idOf(active) : undefined}
      onKeyDown={(event) => {
        if (!current || (event.key !== " " && event.key !== "Enter")) return;
        event.preventDefault();
        if (event.key === " ") onToggle(current);
        else onActivate(current, true);
      }}
    >
      {records.map((record) => (
        <li
          key={record.hash}
          id={idOf(record.hash)}
          role="option"
          aria-selected={selected.has(record.hash)}
          className={`query-row ${record.hash === active ? "is-active" : ""}`}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey) onToggle(record);
            else onActivate(record, true);
          }}
        >
          <span
            className="tick"
            aria-hidden="true"
            onClick={(event) => {
              event.stopPropagation();
              onToggle(record);
            }}
          >
            <span className="tick-box">{selected.has(record.hash) && <Icon name="check" size={12} />}</span>
          </span>
          <span className="query-words">
            <span className="query-prompt" dir="auto">
              {showState && <i className={`dot-only state-${record.state}`} title={record.state} />}
              <Words text={record.prompt} />
            </span>
            <span className="query-code">
              <Code text={record.output.slice(0, 300)} />
            </span>
          </span>
          <span className="query-facts">
            <span className="muted small">{formatAge(record.updated_at)}</span>
            <SourceBadge source={record.source} />
          </span>
        </li>
      ))}
    </ul>
  );
}
