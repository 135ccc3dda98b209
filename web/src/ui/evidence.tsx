import type { ReactElement } from "react";
import { evidenceOf, type Evidence as Facts, type Inspection } from "../lib/api";
import { formatCount } from "../lib/format";
import type { Finding, QueryRecord } from "../lib/records";
import { useAsync, type Async } from "../lib/use_async";
import { Notice, Section } from "./controls";

interface EvidenceProps {
  inspection: Async<Inspection>; // of the PromQL in the editor
  record: QueryRecord | undefined;
  remark?: string;
}

// What the PromQL says in words, what is odd about it, what was assumed, what it costs.
export function Evidence({ inspection, record, remark }: EvidenceProps): ReactElement {
  const seen = inspection.value;
  const asStored = record !== undefined && seen?.promql === record.output;
  const facts = useAsync<Facts>(record ? `${record.hash} ${record.version}` : "", (signal) => evidenceOf(record?.hash ?? "", signal));
  const findings = merged(seen?.findings ?? [], asStored ? (facts.value?.findings ?? []) : [], asStored ? record.findings : []);
  return (
    <>
      <Section title="In words">
        <p className="explanation" aria-live="polite">
          {seen ? (seen.error ? "This is not PromQL yet." : seen.explanation) : "\u00a0"}
        </p>
        {seen?.error && <Notice severity="error">{seen.error.message}</Notice>}
      </Section>
      {remark && <Notice severity="info">{remark}</Notice>}
      {(record?.assumptions.length ?? 0) > 0 && (
        <Section title="Assumed">
          <ul className="plain-list">
            {record?.assumptions.map((text) => (
              <li key={text} dir="auto">
                {text}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {findings.length > 0 && (
        <Section title="Findings">
          <div className="findings">
            {findings.map((finding) => (
              <Notice key={finding.message} severity={finding.severity}>
                {finding.message}
              </Notice>
            ))}
          </div>
        </Section>
      )}
      {facts.value?.cost && (
        <Section title="Cost">
          <p>{costText(facts.value.cost, facts.value.series)}</p>
        </Section>
      )}
    </>
  );
}

// An estimate below what came out is none.
function costText({ series, guessed }: NonNullable<Facts["cost"]>, given: number | null): string {
  const gives = given === null ? "" : `gives ${formatCount(given, "series", "series")} now`;
  if (given !== null && series < given) return gives.replace(/^g/, "G");
  return `Reads ${guessed ? "about " : ""}${formatCount(series, "series", "series")}${gives && `, ${gives}`}`;
}

// Each message once, as the first that says it has it.
function merged(linted: readonly Finding[], checked: readonly Finding[], noted: readonly string[]): Finding[] {
  const all = [...linted, ...checked, ...noted.map((message): Finding => ({ severity: "info", message }))];
  return all.filter((finding, index) => all.findIndex((other) => other.message === finding.message) === index);
}
