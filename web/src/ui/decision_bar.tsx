import { useState, type ReactElement } from "react";
import { decide, errorText } from "../lib/api";
import type { QueryRecord } from "../lib/records";
import { Button } from "./controls";
import { say } from "./toast";

interface DecisionBarProps {
  record: QueryRecord;
  draft: string; // the PromQL as it stands in the editor
  onDecided: (record: QueryRecord) => void;
  hints?: boolean;
}

// Approve, reject, or approve what was corrected.
export function DecisionBar({ record, draft, onDecided, hints = false }: DecisionBarProps): ReactElement {
  const [busy, setBusy] = useState(false);
  const [comment, setComment] = useState<string>();
  const corrected = draft.trim() !== record.output.trim();
  const approved = record.state === "approved" && !corrected;

  const run = async (status: boolean) => {
    setBusy(true);
    try {
      const next = await decide({
        hash: record.hash,
        status,
        version: record.version,
        ...(status && corrected ? { output: draft } : {}),
        ...(comment ? { comment } : {}),
      });
      setComment(undefined);
      say(status ? (corrected ? "Corrected and approved" : "Approved") : "Rejected: it is never offered again for this prompt");
      onDecided(next);
    } catch (error) {
      say(errorText(error), { bad: true });
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className="decision" role="group" aria-label="Decision">
      {approved ? (
        <p className="decided">
          Served without a model from now on{record.author ? `, approved by ${record.author}` : ""}.
        </p>
      ) : (
        <Button look="approve" icon="check" disabled={busy || !draft.trim()} {...(hints ? { hint: "a" } : {})} onClick={() => void run(true)}>
          {corrected ? "Approve correction" : "Approve"}
        </Button>
      )}
      {record.state !== "rejected" && (
        <Button look="reject" icon="cross" disabled={busy} {...(hints ? { hint: "r" } : {})} onClick={() => void run(false)}>
          Reject
        </Button>
      )}
      {comment === undefined ? (
        <Button look="quiet" icon="pen" onClick={() => setComment("")}>
          Comment
        </Button>
      ) : (
        <input
          className="comment"
          aria-label="Comment on the decision"
          placeholder="Comment, kept with the decision"
          value={comment}
          maxLength={1000}
          autoFocus
          onChange={(event) => setComment(event.target.value)}
        />
      )}
    </div>
  );
}
