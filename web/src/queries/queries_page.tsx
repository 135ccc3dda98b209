import { useEffect, useRef, useState, type ReactElement } from "react";
import { decideMany, errorText, type QueryFilter, type Sort } from "../lib/api";
import { useChanges } from "../lib/events";
import { formatCount } from "../lib/format";
import { useKeys } from "../lib/keys";
import { addressOf, go, usePlace } from "../lib/location";
import type { QueryRecord, State } from "../lib/records";
import { useQueries } from "../lib/use_queries";
import { Button, Notice, Segmented } from "../ui/controls";
import { Icon } from "../ui/icons";
import { say } from "../ui/toast";
import { QueryDetail, type DetailHandle } from "./query_detail";
import { QueryList } from "./query_list";

type Shown = State | "all" | "drifted";

const kSorts: readonly { value: Sort; label: string }[] = [
  { value: "newest", label: "Newest" },
  { value: "oldest", label: "Oldest" },
  { value: "updated", label: "Last changed" },
  { value: "uses", label: "Most used" },
];

function shownFrom(text: string | null): Shown {
  return text === "approved" || text === "rejected" || text === "all" || text === "drifted" ? text : "pending";
}

export function QueriesPage(): ReactElement {
  const { params } = usePlace();
  const shown = shownFrom(params.get("state"));
  const sort = kSorts.find((item) => item.value === params.get("sort"))?.value ?? "newest";
  const search = params.get("q") ?? "";
  const open = params.get("hash") ?? "";
  const filter: QueryFilter = {
    sort,
    ...(shown === "drifted" ? { drift: true } : shown === "all" ? {} : { state: shown }),
    ...(search ? { q: search } : {}),
  };
  const queries = useQueries(filter);
  // By its hash: what others ask meanwhile must not move another query under a key that decides.
  const [place, setPlace] = useState({ hash: "", index: 0 });
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const searchField = useRef<HTMLInputElement>(null);
  const detail = useRef<DetailHandle>(null);
  useChanges(queries.refresh);

  const { records } = queries;
  const found = records.findIndex((record) => record.hash === place.hash);
  const at = found >= 0 ? found : Math.max(0, Math.min(place.index, records.length - 1));
  const active = records[at];
  if (active && (active.hash !== place.hash || at !== place.index)) setPlace({ hash: active.hash, index: at });
  const chosen = records.filter((record) => selected.has(record.hash));

  const move = (change: Record<string, string>, how: "push" | "replace" = "replace") => {
    const next = { state: shown === "pending" ? "" : shown, sort: sort === "newest" ? "" : sort, q: search, hash: open, ...change };
    go(addressOf("queries", next), how);
  };
  const activate = (next: number) => {
    const record = records[Math.max(0, Math.min(next, records.length - 1))];
    if (!record) return;
    setPlace({ hash: record.hash, index: records.indexOf(record) });
    if (open) move({ hash: record.hash });
  };
  const toggle = (hash: string) => {
    const next = new Set(selected);
    if (!next.delete(hash)) next.add(hash);
    setSelected(next);
  };
  const toggleAll = () => setSelected(chosen.length === records.length ? new Set() : new Set(records.map((record) => record.hash)));

  const decideChosen = async (state: State) => {
    const some = chosen;
    setSelected(new Set());
    try {
      const { changed, failed } = await decideMany(state, some);
      const problems = Object.values(failed);
      const text = `${formatCount(changed, "query", "queries")} ${state === "pending" ? "re-opened" : state}`;
      const done = some.filter((record) => !(record.hash in failed));
      say(text, { undo: () => void takeBack(done, state) });
      if (problems.length > 0) say(`${problems.length} not changed: ${problems[0]}`, { bad: true });
    } catch (error) {
      say(errorText(error), { bad: true });
    }
    queries.refresh();
  };
  // Each goes back to the state it had. Versions have moved on, and are not asked for.
  const takeBack = async (records: readonly QueryRecord[], from: State) => {
    try {
      for (const state of ["pending", "approved", "rejected"] as const) {
        const some = records.filter((record) => record.state === state && state !== from);
        if (some.length > 0) await decideMany(state, some.map(({ hash }) => ({ hash })));
      }
    } catch (error) {
      say(errorText(error), { bad: true });
    }
    queries.refresh();
  };

  const decide = (state: State) => {
    if (chosen.length > 0) void decideChosen(state);
    else if (state === "approved") detail.current?.approve();
    else if (state === "rejected") detail.current?.reject();
    else detail.current?.reopen();
  };
  const back = () => {
    if (selected.size > 0) setSelected(new Set());
    else if (open) move({ hash: "" });
  };
  useKeys({
    j: () => activate(at + 1),
    k: () => activate(at - 1),
    ArrowDown: () => activate(at + 1),
    ArrowUp: () => activate(at - 1),
    x: () => active && toggle(active.hash),
    "*": toggleAll,
    a: () => decide("approved"),
    r: () => decide("rejected"),
    u: () => decide("pending"),
    e: () => detail.current?.edit(),
    "/": () => searchField.current?.focus(),
    Escape: back,
  });

  useEffect(() => {
    document.title = "Queries · Promphrase";
  }, []);
  useEffect(() => setSelected(new Set()), [shown]);
  useEffect(() => setPlace({ hash: "", index: 0 }), [shown, search, sort]);
  // A link to a record shows it, whatever stands first.
  useEffect(() => {
    if (open) setPlace((last) => ({ ...last, hash: open }));
  }, [open]);

  const count = (state: keyof NonNullable<typeof queries.counts>) => queries.counts?.[state];
  return (
    <main id="main" className={`queries ${open ? "has-open" : ""}`}>
      <h1 className="unseen">Queries</h1>
      <div className="queries-bar">
        <Segmented<Shown>
          label="State"
          value={shown}
          choices={[
            { value: "pending", label: <Counted label="Pending" count={count("pending")} /> },
            { value: "approved", label: <Counted label="Approved" count={count("approved")} /> },
            { value: "rejected", label: <Counted label="Rejected" count={count("rejected")} /> },
            ...(count("drifted") || shown === "drifted"
              ? [{ value: "drifted" as const, label: <Counted label="Drifted" count={count("drifted")} /> }]
              : []),
            { value: "all", label: "All" },
          ]}
          onChange={(state) => move({ state: state === "pending" ? "" : state, hash: "" }, "push")}
        />
        <label className="search">
          <Icon name="search" />
          <span className="unseen">Search prompts, PromQL, comments, authors</span>
          <input
            ref={searchField}
            type="search"
            placeholder="Search"
            value={search}
            onChange={(event) => move({ q: event.target.value, hash: "" })}
            onKeyDown={(event) => {
              if (event.key === "Escape" || event.key === "Enter") event.currentTarget.blur();
            }}
          />
          <kbd aria-hidden="true">/</kbd>
        </label>
        <label className="sort">
          <span className="unseen">Sort by</span>
          <select value={sort} onChange={(event) => move({ sort: event.target.value === "newest" ? "" : event.target.value })}>
            {kSorts.map((item) => (
              <option key={item.value} value={item.value}>
                {item.label}
              </option>
            ))}
          </select>
          <Icon name="chevron" size={12} />
        </label>
      </div>
      <div className="queries-panes">
        <section className="panel list-pane" aria-label="List of queries" aria-busy={queries.busy}>
          {chosen.length > 0 && (
            <div className="bulk" role="group" aria-label="Decide on the selected">
              <b>{chosen.length} selected</b>
              <Button look="approve" icon="check" hint="a" onClick={() => decide("approved")}>
                Approve
              </Button>
              <Button look="reject" icon="cross" hint="r" onClick={() => decide("rejected")}>
                Reject
              </Button>
              <Button look="quiet" hint="Esc" onClick={() => setSelected(new Set())}>
                Clear
              </Button>
            </div>
          )}
          {Boolean(queries.error) && <Notice severity="error">{errorText(queries.error)}</Notice>}
          {records.length === 0 && !queries.busy && !queries.error && (
            <Nothing shown={shown} searched={search !== ""} onAll={() => move({ state: "all" }, "push")} />
          )}
          <QueryList
            records={records}
            active={active?.hash}
            selected={selected}
            showState={shown === "all" || shown === "drifted"}
            onActivate={(record, alsoOpen) => {
              setPlace({ hash: record.hash, index: records.indexOf(record) });
              if (alsoOpen) move({ hash: record.hash }, open ? "replace" : "push");
            }}
            onToggle={(record) => toggle(record.hash)}
          />
          {queries.more && (
            <p className="result-more">
              <Button look="quiet" disabled={queries.busy} onClick={queries.loadMore}>
                Load more
              </Button>
            </p>
          )}
        </section>
        <section className="detail-pane" aria-label="Query">
          {active && <QueryDetail key={active.hash} ref={detail} record={active} onChanged={queries.put} onBack={() => move({ hash: "" })} />}
        </section>
      </div>
    </main>
  );
}

function Counted({ label, count }: { label: string; count: number | undefined }): ReactElement {
  return (
    <>
      {label}
      {count !== undefined && <span className="count">{count.toLocaleString("en")}</span>}
    </>
  );
}

function Nothing({ shown, searched, onAll }: { shown: Shown; searched: boolean; onAll: () => void }): ReactElement {
  const text = searched
    ? "Nothing matches the search"
    : { pending: "Nothing waits for a decision", approved: "Nothing is approved yet", rejected: "Nothing was rejected", drifted: "Every approved query still fits", all: "Nobody has asked anything yet" }[shown];
  return (
    <div className="empty">
      <p>{text}</p>
      {!searched && <p className="muted">Prompts that are asked come here, with the PromQL that answered them.</p>}
      {searched && shown !== "all" && (
        <p>
          <Button look="plain" icon="search" onClick={onAll}>
            Search in all states
          </Button>
        </p>
      )}
    </div>
  );
}
