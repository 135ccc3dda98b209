import { useEffect, useState } from "react";
import { isAbort } from "./api";

export interface Async<T> {
  value: T | undefined; // the last one, also while the next is on its way
  error: unknown;
  busy: boolean;
}

// Runs `work` whenever `key` changes; what is under way is given up. An empty key runs nothing.
export function useAsync<T>(key: string, work: (signal: AbortSignal) => Promise<T>): Async<T> {
  const [state, setState] = useState<Async<T> & { key: string }>({ key: "", value: undefined, error: undefined, busy: false });
  useEffect(() => {
    if (!key) {
      setState({ key, value: undefined, error: undefined, busy: false });
      return;
    }
    const controller = new AbortController();
    setState((last) => ({ ...last, key, busy: true }));
    work(controller.signal).then(
      (value) => setState({ key, value, error: undefined, busy: false }),
      (error: unknown) => {
        if (!isAbort(error)) setState({ key, value: undefined, error, busy: false });
      },
    );
    return () => controller.abort();
    // `work` belongs to its key.
  }, [key]);
  // Between a new key and its effect nothing old may look finished.
  return state.key === key ? state : { ...state, busy: key !== "", error: undefined };
}
