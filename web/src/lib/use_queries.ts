import { useCallback, useEffect, useRef, useState } from "react";
import { isAbort, listQueries, type QueryFilter, type QueryPage } from "./api";
import type { QueryRecord } from "./records";

export interface Queries {
  records: readonly QueryRecord[];
  counts: QueryPage["counts"];
  more: boolean;
  busy: boolean;
  error: unknown;
  loadMore: () => void;
  refresh: () => void;
  // Puts what a decision gave in its place; what the filter no longer shows goes.
  put: (record: QueryRecord) => void;
}

export function useQueries(filter: QueryFilter): Queries {
  const [records, setRecords] = useState<readonly QueryRecord[]>([]);
  const [counts, setCounts] = useState<QueryPage["counts"]>();
  const [next, setNext] = useState<string>();
  const [busy, setBusy] = useState(true);
  const [error, setError] = useState<unknown>();
  const controller = useRef<AbortController>(null);
  const key = JSON.stringify(filter);

  const load = useCallback(
    async (cursor: string | undefined) => {
      controller.current?.abort();
      const mine = new AbortController();
      controller.current = mine;
      setBusy(true);
      try {
        const page = await listQueries(JSON.parse(key) as QueryFilter, cursor, mine.signal);
        setRecords((last) => (cursor ? [...last, ...page.queries] : page.queries));
        setCounts(page.counts);
        setNext(page.next ?? undefined);
        setError(undefined);
      } catch (problem) {
        if (isAbort(problem)) return;
        setError(problem);
      }
      setBusy(false);
    },
    [key],
  );

  useEffect(() => {
    void load(undefined);
    return () => controller.current?.abort();
  }, [load]);

  return {
    records,
    counts,
    more: next !== undefined,
    busy,
    error,
    loadMore: () => void load(next),
    refresh: useCallback(() => void load(undefined), [load]),
    put: (record) => {
      const shown = !filter.state || record.state === filter.state;
      setRecords((last) =>
        shown ? last.map((item) => (item.hash === record.hash ? record : item)) : last.filter((item) => item.hash !== record.hash),
      );
    },
  };
}
