import { useEffect, useRef } from "react";

export type Keys = Record<string, (event: KeyboardEvent) => void>;

function typesText(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

// Single keys, as long as nobody types. "g q" is one key after another.
export function useKeys(keys: Keys) {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    let first = "";
    let timer = 0;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || typesText(event)) return;
      const run = latest.current[`${first} ${event.key}`.trim()] ?? latest.current[event.key];
      first = "";
      clearTimeout(timer);
      if (run) {
        event.preventDefault();
        run(event);
      } else if (event.key === "g") {
        first = "g";
        timer = window.setTimeout(() => (first = ""), 1000);
      }
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, []);
}
