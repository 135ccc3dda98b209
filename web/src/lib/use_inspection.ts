import { useEffect, useMemo, useState } from "react";
import { inspect, type Inspection } from "./api";
import type { EditorProblem } from "../ui/editor";
import { useAsync, type Async } from "./use_async";

const kPause = 300; // ms after the last key

// What the server makes of PromQL, once the typing pauses.
export function useInspection(promql: string): Async<Inspection> {
  const [settled, setSettled] = useState(promql);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(promql), kPause);
    return () => clearTimeout(timer);
  }, [promql]);
  return useAsync(settled.trim() && settled, (signal) => inspect(settled, signal));
}

// Where a byte of the UTF-8 form stands in the string.
export function offsetOfByte(text: string, byte: number): number {
  let bytes = 0;
  let at = 0;
  for (const character of text) {
    if (bytes >= byte) break;
    bytes += new TextEncoder().encode(character).length;
    at += character.length;
  }
  return at;
}

// Where the editor shows what is wrong with its text.
export function useProblems(text: string, inspection: Inspection | undefined): readonly EditorProblem[] {
  return useMemo(() => {
    if (!inspection || inspection.promql !== text) return [];
    const place = (item: { start: number; end: number }) => ({ from: offsetOfByte(text, item.start), to: offsetOfByte(text, item.end) });
    const { error, findings } = inspection;
    if (error) return [{ ...place(error), severity: "error", message: error.message }];
    return findings.map((finding) => ({ ...place(finding), severity: finding.severity, message: finding.message }));
  }, [text, inspection]);
}
