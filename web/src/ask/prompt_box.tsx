import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import { Button } from "../ui/controls";

interface PromptBoxProps {
  prompt: string;
  busy: boolean;
  onAsk: (prompt: string) => void;
}

const kMaxBytes = 4096; // what the server takes by default

export function PromptBox({ prompt, busy, onAsk }: PromptBoxProps): ReactElement {
  const [text, setText] = useState(prompt);
  const field = useRef<HTMLTextAreaElement>(null);

  useEffect(() => setText(prompt), [prompt]);
  useEffect(() => {
    const element = field.current;
    if (!element) return;
    // As high as its text, up to a limit of the style sheet.
    element.style.height = "auto";
    element.style.height = `${element.scrollHeight}px`;
  }, [text]);
  useEffect(() => {
    if (!prompt) field.current?.focus({ preventScroll: true });
  }, [prompt]);

  const submit = () => {
    if (text.trim()) onAsk(text.trim());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    submit();
  };

  return (
    <form
      className="prompt-box"
      role="search"
      aria-label="Ask Prometheus"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <span className="prompt-mark" aria-hidden="true">
        “
      </span>
      <label className="unseen" htmlFor="prompt">
        What do you want to know?
      </label>
      <textarea
        id="prompt"
        ref={field}
        rows={1}
        dir="auto"
        maxLength={kMaxBytes}
        placeholder="What do you want to know?"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <Button look="primary" type="submit" icon="enter" disabled={!text.trim()} aria-busy={busy}>
        {busy ? "Asking…" : "Ask"}
      </Button>
    </form>
  );
}
