// Where one is in the page, kept in the address so that links can be shared: the view is the last part of the path, all
// else are parameters.
import { useSyncExternalStore } from "react";

export type View = "ask" | "queries" | "health";

export interface Place {
  view: View;
  params: URLSearchParams;
}

const kPaths: Record<View, string> = { ask: "", queries: "queries", health: "health" };

// Of the page, with a slash at its end; a proxy in front may have put it anywhere.
const pageRoot = location.pathname.replace(/[^/]*$/, "");
// Of the server's API: the page lives one folder below.
export const apiRoot = pageRoot.replace(/[^/]*\/$/, "") || "/";

export function parsePlace(pathname: string, search: string): Place {
  const last = pathname.slice(pathname.lastIndexOf("/") + 1);
  const view = last === "queries" || last === "health" ? last : "ask";
  return { view, params: new URLSearchParams(search) };
}

// The address of a view; empty parameters are left out.
export function addressOf(view: View, params: Record<string, string | undefined>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) if (value) search.set(name, value);
  const text = search.toString();
  return pageRoot + kPaths[view] + (text ? `?${text}` : "");
}

let current = parsePlace(location.pathname, location.search);
const listeners = new Set<() => void>();

function reread() {
  current = parsePlace(location.pathname, location.search);
  for (const listener of listeners) listener();
}
addEventListener("popstate", reread);

export function go(address: string, how: "push" | "replace" = "push") {
  if (address === location.pathname + location.search) return;
  history[how === "push" ? "pushState" : "replaceState"](null, "", address);
  reread();
}

export function usePlace(): Place {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}
