import { useEffect, useRef, type ReactElement, type ReactNode } from "react";
import { IconButton } from "./controls";

// A modal box; Escape, a click beside it and its button close it.
export function Dialog({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-label={title}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
    >
      <div className="dialog-inside">
        <header>
          <h2>{title}</h2>
          <IconButton label="Close" icon="cross" onClick={() => dialog.current?.close()} />
        </header>
        {children}
      </div>
    </dialog>
  );
}
