// Light, dark, or as the system has it; remembered in this browser.
import { useSyncExternalStore } from "react";

export type Theme = "system" | "light" | "dark";

const kKey = "promphrase.theme";
const dark = matchMedia("(prefers-color-scheme: dark)");
const listeners = new Set<() => void>();

function read(): Theme {
  const stored = storage()?.getItem(kKey);
  return stored === "light" || stored === "dark" ? stored : "system";
}

// Browsers may refuse it.
export function storage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}

let theme = read();

function apply() {
  const shown = theme === "system" ? (dark.matches ? "dark" : "light") : theme;
  document.documentElement.dataset["theme"] = shown;
  for (const listener of listeners) listener();
}
dark.addEventListener("change", apply);
apply();

export function setTheme(next: Theme) {
  theme = next;
  if (next === "system") storage()?.removeItem(kKey);
  else storage()?.setItem(kKey, next);
  apply();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useTheme = (): Theme => useSyncExternalStore(subscribe, () => theme);

// "light" or "dark": what is on the screen now.
export const useShownTheme = (): string =>
  useSyncExternalStore(subscribe, () => document.documentElement.dataset["theme"] ?? "light");
