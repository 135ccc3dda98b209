import { useEffect, useId, useRef, useState, type FormEvent, type ReactElement } from "react";
import { kPresets, parseTime, rangeLabel, type TimeRange } from "../lib/time_range";
import { Button } from "./controls";
import { Icon } from "./icons";

// The time range: usual ones at a click, any other in words of the same kind.
export function RangePicker({ range, onChange }: { range: TimeRange; onChange: (range: TimeRange) => void }): ReactElement {
  const [open, setOpen] = useState(false);
  const [from, setFrom] = useState(range.from);
  const [to, setTo] = useState(range.to);
  const root = useRef<HTMLDivElement>(null);
  const id = useId();

  useEffect(() => {
    setFrom(range.from);
    setTo(range.to);
  }, [range.from, range.to, open]);

  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    addEventListener("pointerdown", outside);
    return () => removeEventListener("pointerdown", outside);
  }, [open]);

  const now = Date.now() / 1000;
  const start = parseTime(from, now);
  const end = parseTime(to, now);
  const wrong =
    start === undefined ? "from: not a time" : end === undefined ? "to: not a time" : end <= start ? "from must be before to" : "";

  const choose = (next: TimeRange) => {
    setOpen(false);
    root.current?.querySelector("button")?.focus();
    onChange(next);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!wrong) choose({ from: from.trim(), to: to.trim() });
  };

  return (
    <div
      className="menu"
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !open) return;
        event.stopPropagation();
        setOpen(false);
        root.current?.querySelector("button")?.focus();
      }}
    >
      <button
        type="button"
        className="button button-plain"
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <Icon name="clock" />
        <span className="button-text">{rangeLabel(range)}</span>
        <Icon name="chevron" size={12} />
      </button>
      {open && (
        <div className="popover range-picker" role="dialog" aria-label="Time range" id={id}>
          <div className="range-presets">
            {kPresets.map((preset) => (
              <button
                key={preset.from}
                type="button"
                aria-pressed={range.to === "now" && range.from === preset.from}
                onClick={() => choose({ from: preset.from, to: "now" })}
              >
                {preset.label}
              </button>
            ))}
          </div>
          <form onSubmit={submit}>
            <label>
              From
              <input value={from} onChange={(event) => setFrom(event.target.value)} spellCheck={false} autoComplete="off" />
            </label>
            <label>
              To
              <input value={to} onChange={(event) => setTo(event.target.value)} spellCheck={false} autoComplete="off" />
            </label>
            <p className="field-help" role="status">
              {wrong || "now-90m, now-3d, 2026-01-31T08:00Z"}
            </p>
            <Button look="primary" type="submit" disabled={Boolean(wrong)}>
              Apply
            </Button>
          </form>
        </div>
      )}
    </div>
  );
}
