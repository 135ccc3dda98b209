import { useState, type ReactElement } from "react";
import { errorText, patchQuery } from "../lib/api";
import { useMayDecide } from "../lib/identity";
import type { Patch, QueryRecord } from "../lib/records";
import { Button } from "./controls";
import { say } from "./toast";

export interface Decision {
  busy: boolean;
  corrected: boolean; // the editor holds something else than the record
  comment: string | undefined;
  setComment: (comment: string | undefined) => void;
  approve: () => void;
  reject: () => void;
  reopen: () => void;
}

// Decides on a record. `draft` is the PromQL as it stands in the editor.
export function useDecision(record: QueryRecord | undefined, draft: string, onDecided: (record: QueryRecord) => void): Decision {
  const [busy, setBusy] = useState(false);
  const [comment, setComment] = useState<string>();
  const corrected = record !== undefined && draft.trim() !== record.output.trim();

  const send = async (patch: Patch, text: string) => {
    if (!record || busy) return;
    setBusy(true);
    try {
      const next = await patchQuery(record.hash, { ...patch, version: record.version, ...(comment ? { comment } : {}) });
      setComment(undefined);
      onDecided(next);
      const undo = async () => {
        try {
          onDecided(await patchQuery(next.hash, { state: record.state, version: next.version }));
        } catch (error) {
          say(errorText(error), { bad: true });
        }
      };
      // A correction has changed more than the state; it is taken back by correcting again.
      say(text, patch.output === undefined && next.state !== record.state ? { undo: () => void undo() } : {});
    } catch (error) {
      say(errorText(error), { bad: true });
    } finally {
      setBusy(false);
    }
  };

  return {
    busy,
    corrected,
    comment,
    setComment,
    approve: () => {
      if (!draft.trim() || (record?.state === "approved" && !corrected)) return;
      void send({ state: "approved", ...(corrected ? { output: draft } : {}) }, corrected ? "Corrected and approved" : "Approved");
    },
    reject: () => {
      if (record?.state !== "rejected") void send({ state: "rejected" }, "Rejected: it is not offered again for this prompt");
    },
    reopen: () => {
      if (record?.state !== "pending") void send({ state: "pending" }, "Pending again");
    },
  };
}

interface DecisionBarProps {
  record: QueryRecord;
  decision: Decision;
  hints?: boolean; // single keys do the same here
}

export function DecisionBar({ record, decision, hints = false }: DecisionBarProps): ReactElement {
  const { busy, corrected, comment } = decision;
  if (!useMayDecide()) return <p className="decision muted small">You may look; approvers decide.</p>;
  const settled = record.state === "approved" && !corrected;
  const hint = (key: string) => (hints ? { hint: key } : {});
  return (
    <div className="decision" role="group" aria-label="Decision">
      {/* It keeps its place when it has done its work: a second click must not hit another button. */}
      <Button look="approve" icon="check" disabled={busy || settled} {...hint("a")} onClick={decision.approve}>
        {settled ? "Approved" : corrected ? "Approve correction" : "Approve"}
      </Button>
      {record.state !== "rejected" && (
        <Button look="reject" icon="cross" disabled={busy} {...hint("r")} onClick={decision.reject}>
          Reject
        </Button>
      )}
      {record.state !== "pending" && (
        <Button look="quiet" icon="undo" disabled={busy} {...hint("u")} onClick={decision.reopen}>
          Re-open
        </Button>
      )}
      {comment === undefined ? (
        <Button look="quiet" icon="pen" onClick={() => decision.setComment("")}>
          Comment
        </Button>
      ) : (
        <input
          className="comment"
          aria-label="Comment on the decision"
          placeholder="Kept with the decision"
          value={comment}
          maxLength={1000}
          autoFocus
          onChange={(event) => decision.setComment(event.target.value)}
          onKeyDown={(event) => event.key === "Escape" && decision.setComment(undefined)}
        />
      )}
      {settled && <p className="decided">Served without a model{record.author ? `; approved by ${record.author}` : ""}</p>}
    </div>
  );
}
