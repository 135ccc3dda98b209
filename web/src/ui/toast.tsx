// Short messages that come and go. Screen readers hear them: the regions stand in the page from the start.
import { useSyncExternalStore, type ReactElement } from "react";
import { Icon } from "./icons";

interface Toast {
  id: number;
  text: string;
  bad: boolean;
  undo?: () => void;
}

const kShown = 6000;
let toasts: readonly Toast[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

function set(next: readonly Toast[]) {
  toasts = next;
  for (const listener of listeners) listener();
}

const dismiss = (id: number) => set(toasts.filter((toast) => toast.id !== id));

export function say(text: string, options: { bad?: boolean; undo?: () => void } = {}) {
  const toast: Toast = { id: nextId++, text, bad: options.bad ?? false, ...(options.undo ? { undo: options.undo } : {}) };
  set([...toasts.slice(-2), toast]);
  setTimeout(() => dismiss(toast.id), toast.bad || toast.undo ? 2 * kShown : kShown);
}

// Undoes what the newest message offers to undo.
export function undoLast(): boolean {
  const toast = toasts.findLast((item) => item.undo);
  if (!toast) return false;
  dismiss(toast.id);
  toast.undo?.();
  return true;
}

export function Toasts(): ReactElement {
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => toasts,
  );
  return (
    <div className="toasts" role="status" aria-live="polite">
      {shown.map((toast) => (
        <div key={toast.id} className={`toast ${toast.bad ? "toast-bad" : ""}`}>
          <Icon name={toast.bad ? "error" : "check"} />
          <span>{toast.text}</span>
          {toast.undo && (
            <button
              type="button"
              className="button button-quiet"
              onClick={() => {
                dismiss(toast.id);
                toast.undo?.();
              }}
            >
              Undo <kbd className="hint" aria-hidden="true">z</kbd>
            </button>
          )}
          <button type="button" className="button button-quiet" aria-label="Dismiss" onClick={() => dismiss(toast.id)}>
            <Icon name="cross" size={12} />
          </button>
        </div>
      ))}
    </div>
  );
}
