import type { ReactElement } from "react";
import { Dialog } from "./dialog";

const kShortcuts: readonly [string, readonly (readonly [string, string])[]][] = [
  [
    "Everywhere",
    [
      ["g a", "Ask"],
      ["g q", "Queries"],
      ["g h", "Health"],
      ["z", "undo the last decision"],
      ["?", "this list"],
    ],
  ],
  [
    "Queries",
    [
      ["j", "next"],
      ["k", "previous"],
      ["x", "select"],
      ["*", "select all, or none"],
      ["a", "approve"],
      ["r", "reject"],
      ["e", "edit the PromQL"],
      ["u", "re-open"],
      ["/", "search"],
      ["Esc", "back, or clear the selection"],
    ],
  ],
  ["Editor", [["Ctrl Enter", "run"], ["Ctrl Space", "complete"]]],
];

export function Shortcuts({ onClose }: { onClose: () => void }): ReactElement {
  return (
    <Dialog title="Keys" onClose={onClose}>
      {kShortcuts.map(([title, keys]) => (
        <section key={title} className="shortcuts">
          <h3>{title}</h3>
          <dl>
            {keys.map(([key, what]) => (
              <div key={key}>
                <dt>
                  {key.split(" ").map((part) => (
                    <kbd key={part}>{part}</kbd>
                  ))}
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
