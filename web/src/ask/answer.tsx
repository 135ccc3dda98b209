import { lazy, Suspense, useEffect, useRef, useState, type ReactElement } from "react";
import { ApiError, ask, candidatesOf, errorText, type Answer as AnswerData } from "../lib/api";
import { formatPercent } from "../lib/format";
import { isPromql } from "../lib/promql_text";
import type { Candidate, QueryRecord } from "../lib/records";
import type { TimeRange } from "../lib/time_range";
import { useAsync } from "../lib/use_async";
import { useInspection, useProblems } from "../lib/use_inspection";
import { Code } from "../ui/code";
import { Button, Notice, Section, SourceBadge, StateBadge } from "../ui/controls";
import { DecisionBar, useDecision } from "../ui/decision_bar";
import { Evidence } from "../ui/evidence";
import { ResultPanel, type ResultView } from "../ui/result_panel";
import { ShareMenu } from "../ui/share_menu";

const Editor = lazy(() => import("../ui/editor").then((module) => ({ default: module.Editor })));

interface AnswerProps {
  prompt: string;
  expr: string;
  range: TimeRange;
  view: ResultView;
  onBusy: (busy: boolean) => void;
  onAskAgain: () => void;
  onExpr: (expr: string) => void;
  onRange: (range: TimeRange) => void;
  onView: (view: ResultView) => void;
}

// What came of a prompt: the PromQL, what stands behind it, its result, and the decision.
export function Answer(props: AnswerProps): ReactElement {
  const direct = isPromql(props.prompt);
  const asked = useAsync<AnswerData>(direct ? "" : props.prompt, (signal) => ask(props.prompt, signal));
  useEffect(() => props.onBusy(asked.busy), [asked.busy]);

  // PromQL that does not parse is mended where PromQL is written.
  const broken = asked.error instanceof ApiError && asked.error.status === 400 && asked.error.message.includes("parse error");
  if (asked.error && !broken) {
    return (
      <div className="panel failed" role="alert">
        <Notice severity="error">{errorText(asked.error)}</Notice>
        {asked.error instanceof ApiError && asked.error.status === 422 && (
          <p className="muted">Words from the names of metrics, or from what they are said to measure, work best. PromQL works as it stands.</p>
        )}
        <Button icon="refresh" onClick={props.onAskAgain}>
          Ask again
        </Button>
      </div>
    );
  }
  if (!direct && !broken && !asked.value) return <Waiting />;
  return <Translated {...props} answer={asked.value} initial={asked.value?.record.output ?? props.prompt} />;
}

// Takes the room of an answer, so that nothing jumps when it comes.
function Waiting(): ReactElement {
  return (
    <div className="answer" role="status">
      <span className="unseen">Translating…</span>
      <div className="answer-main">
        <div className="panel waiting waiting-query" />
        <div className="panel waiting waiting-result" />
      </div>
      <div className="answer-side" />
    </div>
  );
}

function Translated(props: AnswerProps & { answer: AnswerData | undefined; initial: string }): ReactElement {
  const { answer, initial, onExpr } = props;
  const [record, setRecord] = useState<QueryRecord | undefined>(answer?.record);
  const [draft, setDraft] = useState(props.expr || initial);
  const [applied, setApplied] = useState(draft);
  const [round, setRound] = useState(0);
  const inspection = useInspection(draft);
  const problems = useProblems(draft, inspection.value);
  const output = record?.output ?? initial;

  const run = (text: string) => {
    setDraft(text);
    setApplied(text);
    setRound(round + 1);
    onExpr(text.trim() === output.trim() ? "" : text);
  };
  const decision = useDecision(record, draft, (next) => {
    setRecord(next);
    if (next.state !== "approved") return;
    setDraft(next.output);
    setApplied(next.output);
    onExpr("");
  });

  return (
    <div className="answer">
      <div className="answer-main">
        <section className="panel query" aria-label="PromQL">
          <header className="panel-head">
            {record ? <StateBadge state={record.state} /> : <span className="badge">PromQL</span>}
            {record && <SourceBadge source={record.source} />}
            {record && record.confidence > 0 && record.source !== "human" && (
              <span className="muted small">confidence {formatPercent(record.confidence)}</span>
            )}
            <span className="spacer" />
            <ShareMenu promql={draft} prompt={record ? props.prompt : undefined} range={props.range} />
            <Button icon="play" onClick={() => run(draft)} title="Run (Ctrl+Enter)">
              Run
            </Button>
          </header>
          <Suspense fallback={<Code text={draft} block />}>
            <Editor value={draft} label="PromQL" problems={problems} onChange={setDraft} onRun={() => run(draft)} />
          </Suspense>
          {record && answer?.kept && <DecisionBar record={record} decision={decision} />}
          {record?.state === "rejected" && (
            <p className="after-reject">
              <Button icon="refresh" onClick={props.onAskAgain}>
                Ask for another translation
              </Button>
            </p>
          )}
        </section>
        <ResultPanel
          promql={applied}
          range={props.range}
          view={props.view}
          round={round}
          onRange={props.onRange}
          onView={props.onView}
          onRefresh={() => run(draft)}
        />
      </div>
      <aside className="answer-side" aria-label="About this PromQL">
        <Evidence inspection={inspection} record={answer?.kept ? record : undefined} remark={answer?.remark ?? ""} />
        {record && <OtherCandidates prompt={props.prompt} current={output} onUse={run} />}
      </aside>
    </div>
  );
}

// Looked for when wanted only: with a model it is another call.
function OtherCandidates({ prompt, current, onUse }: { prompt: string; current: string; onUse: (promql: string) => void }): ReactElement {
  const [wanted, setWanted] = useState(false);
  const first = useRef(current);
  const found = useAsync<{ candidates: Candidate[] }>(wanted ? prompt : "", (signal) => candidatesOf(prompt, signal));
  const others = found.value?.candidates.filter((candidate) => candidate.promql !== first.current);
  return (
    <Section title="Other candidates">
      {!wanted && (
        <Button icon="search" onClick={() => setWanted(true)}>
          Look for others
        </Button>
      )}
      {found.busy && <p className="muted">Looking…</p>}
      {Boolean(found.error) && <Notice severity="error">{errorText(found.error)}</Notice>}
      {others?.length === 0 && <p className="muted">There is no other.</p>}
      <ul className="candidates">
        {others?.map((candidate) => (
          <li key={candidate.promql}>
            <button type="button" onClick={() => onUse(candidate.promql)} title="Put it in the editor and run it">
              <Code text={candidate.promql} />
              <span className="muted small">
                {candidate.source} · {formatPercent(candidate.confidence)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
