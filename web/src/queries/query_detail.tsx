import { lazy, Suspense, useImperativeHandle, useRef, useState, type ReactElement, type Ref } from "react";
import { errorText, historyOf, patchQuery, templateOf, type TemplateInfo } from "../lib/api";
import { formatAge, formatAgo, formatCount, formatPercent } from "../lib/format";
import { useMayDecide } from "../lib/identity";
import { addressOf } from "../lib/location";
import type { Change, QueryRecord } from "../lib/records";
import { kDefaultRange } from "../lib/time_range";
import { useAsync } from "../lib/use_async";
import { useInspection, useProblems } from "../lib/use_inspection";
import { Code, Words } from "../ui/code";
import { Button, IconButton, Notice, Section, SourceBadge, StateBadge } from "../ui/controls";
import { DecisionBar, useDecision } from "../ui/decision_bar";
import type { EditorHandle } from "../ui/editor";
import { Evidence } from "../ui/evidence";
import { ResultBody, useRun } from "../ui/result_panel";
import { ShareMenu } from "../ui/share_menu";
import { say } from "../ui/toast";

const Editor = lazy(() => import("../ui/editor").then((module) => ({ default: module.Editor })));

const kLongPrompt = 160;

export interface DetailHandle {
  approve: () => void;
  reject: () => void;
  reopen: () => void;
  edit: () => void;
}

interface QueryDetailProps {
  record: QueryRecord;
  onChanged: (record: QueryRecord) => void;
  onBack: () => void;
  ref: Ref<DetailHandle>;
}

// One query with all that a decision needs: what it says, what it gives now, what it costs, what was decided before.
export function QueryDetail({ record, onChanged, onBack, ref }: QueryDetailProps): ReactElement {
  const [draft, setDraft] = useState(record.output);
  const [applied, setApplied] = useState(record.output);
  const [round, setRound] = useState(0);
  const editor = useRef<EditorHandle>(null);
  const inspection = useInspection(draft);
  const problems = useProblems(draft, inspection.value);
  const run = useRun(applied, kDefaultRange, round, 160);
  const decision = useDecision(record, draft, (next) => {
    setDraft(next.output);
    setApplied(next.output);
    onChanged(next);
  });
  useImperativeHandle(ref, () => ({ ...decision, edit: () => editor.current?.focus() }));

  const rerun = () => {
    setApplied(draft);
    setRound(round + 1);
  };
  return (
    <article className="detail">
      <header className="detail-head">
        <IconButton label="Back to the list" icon="back" className="back" onClick={onBack} />
        <h2 className={record.prompt.length > kLongPrompt ? "detail-prompt long" : "detail-prompt"} dir="auto">
          <Words text={record.prompt} />
        </h2>
        <p className="detail-facts">
          <StateBadge state={record.state} />
          <SourceBadge source={record.source} />
          {record.confidence > 0 && record.source !== "human" && <span>confidence {formatPercent(record.confidence)}</span>}
          <span>used {formatCount(record.uses, "time")}</span>
          <span title={record.updated_at}>changed {formatAgo(record.updated_at)}</span>
        </p>
      </header>
      {record.drift && <Notice severity="warning">No longer fits this Prometheus: {record.drift}</Notice>}
      <section className="panel" aria-label="PromQL">
        <Suspense fallback={<Code text={draft} block />}>
          <Editor
            ref={editor}
            value={draft}
            label="PromQL"
            problems={problems}
            onChange={setDraft}
            onRun={rerun}
            onEscape={() => (document.activeElement as HTMLElement | null)?.blur()}
          />
        </Suspense>
        <DecisionBar record={record} decision={decision} hints />
      </section>
      <section className="panel" aria-label="Its result now">
        <header className="panel-head">
          <h3>Last hour</h3>
          <p className="result-count" role="status">
            {run.value ? formatCount(run.value.samples.length, "series now", "series now") : run.busy ? "Running…" : ""}
          </p>
          <ShareMenu promql={draft} prompt={record.prompt} range={kDefaultRange} />
          <a className="button button-quiet open-in-ask" href={addressOf("ask", { q: record.prompt })}>
            Open in Ask
          </a>
          <Button icon="play" onClick={rerun}>
            Run
          </Button>
        </header>
        <ResultBody run={run} view="chart" height={180} />
      </section>
      <div className="detail-reasons">
        <Evidence inspection={inspection} record={record} />
        {record.rejected_outputs.length > 0 && (
          <Section title="Rejected before">
            <ul className="code-list">
              {record.rejected_outputs.map((output) => (
                <li key={output}>
                  <Code text={output} />
                </li>
              ))}
            </ul>
          </Section>
        )}
        {record.state === "approved" && <Template record={record} onChanged={onChanged} />}
        <History record={record} />
      </div>
    </article>
  );
}

// Whether the approval also serves prompts that differ in values only.
function Template({ record, onChanged }: { record: QueryRecord; onChanged: (record: QueryRecord) => void }): ReactElement {
  const mayDecide = useMayDecide();
  const found = useAsync<TemplateInfo>(`${record.hash} ${record.version}`, (signal) => templateOf(record.hash, signal));
  const change = async (template: boolean) => {
    try {
      onChanged(await patchQuery(record.hash, { template, version: record.version }));
    } catch (error) {
      say(errorText(error), { bad: true });
    }
  };
  return (
    <Section title="Template">
      {found.value?.pattern ? (
        <>
          <p className="explanation" dir="auto">
            {found.value.pattern}
          </p>
          <label className="switch-row">
            <input type="checkbox" checked={record.template ?? false} disabled={!mayDecide} onChange={(event) => void change(event.target.checked)} />
            Also serves prompts that differ from it in these values only
          </label>
        </>
      ) : (
        <p className="muted">{found.value ? "Nothing in it can vary: it serves this prompt alone." : "\u00a0"}</p>
      )}
    </Section>
  );
}

function History({ record }: { record: QueryRecord }): ReactElement {
  const history = useAsync<Change[]>(`${record.hash} ${record.version}`, (signal) => historyOf(record.hash, signal));
  return (
    <Section title="History">
      {Boolean(history.error) && <Notice severity="error">{errorText(history.error)}</Notice>}
      <ol className="history">
        {history.value?.toReversed().map((change, index) => (
          <li key={index}>
            <i className={`dot-only state-${change.after?.state ?? "rejected"}`} aria-hidden="true" />
            <div>
              <p>
                {actionOf(change)}{" "}
                <span className="muted small" title={change.at}>
                  {formatAge(change.at)} · {change.author || change.after?.source}
                </span>
              </p>
              {change.comment && change.comment !== change.before?.comment && (
                <p className="history-comment" dir="auto">
                  {change.comment}
                </p>
              )}
              {change.after && change.before?.output !== change.after.output && <Code text={change.after.output} />}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function actionOf({ before, after }: Change): string {
  if (!after) return "Deleted";
  if (!before) return after.state === "pending" ? "Asked" : `Came ${after.state}`;
  const corrected = before.output !== after.output;
  if (before.state === after.state) return corrected ? "Changed" : "Noted";
  if (after.state === "approved") return corrected ? "Corrected and approved" : "Approved";
  return after.state === "rejected" ? "Rejected" : corrected ? "Translated anew" : "Re-opened";
}
