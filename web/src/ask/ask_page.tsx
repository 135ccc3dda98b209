import { useEffect, useState, type ReactElement } from "react";
import { addressOf, go, usePlace } from "../lib/location";
import { recentPrompts, rememberPrompt } from "../lib/recent";
import { kDefaultRange, type TimeRange } from "../lib/time_range";
import type { ResultView } from "../ui/result_panel";
import { Answer } from "./answer";
import { PromptBox } from "./prompt_box";

const kExamples = [
  "cpu usage by node in the last 15 minutes",
  "which targets are down?",
  "memory used in percent",
  "p99 request latency per handler",
  "top 5 metrics by number of series",
  "disk space left on /",
];

interface AskParams {
  q: string;
  expr: string; // when it is not the translation
  from: string;
  to: string;
  view: string;
}

export function AskPage(): ReactElement {
  const { params } = usePlace();
  const [round, setRound] = useState(0);
  const [busy, setBusy] = useState(false);
  const prompt = params.get("q") ?? "";
  const range: TimeRange = { from: params.get("from") ?? kDefaultRange.from, to: params.get("to") ?? kDefaultRange.to };
  const view: ResultView = params.get("view") === "table" ? "table" : "chart";

  const move = (change: Partial<AskParams>, how: "push" | "replace") => {
    const next = { q: prompt, expr: params.get("expr") ?? "", ...range, view: view === "table" ? "table" : "", ...change };
    const usual = next.from === kDefaultRange.from && next.to === kDefaultRange.to;
    go(addressOf("ask", { ...next, from: usual ? "" : next.from, to: usual ? "" : next.to }), how);
  };
  const askFor = (text: string) => {
    rememberPrompt(text);
    setRound(round + 1);
    move({ q: text, expr: "" }, "push");
  };

  useEffect(() => {
    document.title = prompt ? `${prompt.slice(0, 80)} · Promphrase` : "Promphrase";
  }, [prompt]);

  return (
    <main className={prompt ? "ask" : "ask ask-start"} id="main">
      <h1 className="unseen">Ask</h1>
      <PromptBox prompt={prompt} busy={busy} onAsk={askFor} />
      {prompt ? (
        <Answer
          key={`${round} ${prompt}`}
          prompt={prompt}
          expr={params.get("expr") ?? ""}
          range={range}
          view={view}
          onBusy={setBusy}
          onAskAgain={() => askFor(prompt)}
          onExpr={(expr) => move({ expr }, "replace")}
          onRange={(next) => move(next, "push")}
          onView={(next) => move({ view: next === "table" ? "table" : "" }, "replace")}
        />
      ) : (
        <Start onAsk={askFor} />
      )}
    </main>
  );
}

function Start({ onAsk }: { onAsk: (prompt: string) => void }): ReactElement {
  const [recent] = useState(recentPrompts);
  return (
    <div className="start">
      <p className="muted">
        Plain words become PromQL, checked against what this Prometheus holds. PromQL itself is welcome too.
      </p>
      <div className="start-lists">
        {recent.length > 0 && <Prompts title="Asked before" prompts={recent} onAsk={onAsk} />}
        <Prompts title="For example" prompts={kExamples} onAsk={onAsk} />
      </div>
    </div>
  );
}

function Prompts({ title, prompts, onAsk }: { title: string; prompts: readonly string[]; onAsk: (prompt: string) => void }): ReactElement {
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {prompts.map((prompt) => (
          <li key={prompt}>
            <button type="button" className="prompt-link" dir="auto" onClick={() => onAsk(prompt)}>
              {prompt}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
