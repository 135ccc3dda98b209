// Tells of changes of records, ours and those of others. The server holds each request until there is news; plain
// requests, unlike an EventSource, can carry a token. All who listen share one.
import { useEffect, useRef } from "react";
import { isAbort, nextEvents } from "./api";

const kPause = 500; // ms; changes that come in bursts are one piece of news
const kPauseAfterError = 10_000;

const listeners = new Set<() => void>();
let following: AbortController | undefined;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function follow(signal: AbortSignal) {
  let after = "";
  while (!signal.aborted) {
    try {
      const news = await nextEvents(after, signal);
      after = news.last;
      if (news.changed) for (const listener of listeners) listener();
      await pause(kPause);
    } catch (error) {
      if (isAbort(error)) return;
      await pause(kPauseAfterError);
    }
  }
}

export function useChanges(onChange: () => void) {
  const latest = useRef(onChange);
  latest.current = onChange;
  useEffect(() => {
    const listener = () => latest.current();
    listeners.add(listener);
    if (!following) {
      following = new AbortController();
      void follow(following.signal);
    }
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      following?.abort();
      following = undefined;
    };
  }, []);
}
