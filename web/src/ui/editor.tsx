// The PromQL editor. It lives in a shadow root: there its styles are constructed style sheets, which a policy without
// inline styles allows.
import { autocompletion, closeBrackets, closeBracketsKeymap, closeCompletion, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching, syntaxHighlighting } from "@codemirror/language";
import { lintKeymap, setDiagnostics, type Diagnostic } from "@codemirror/lint";
import { Annotation, Compartment, EditorState, Prec } from "@codemirror/state";
import { EditorView, highlightSpecialChars, keymap, placeholder } from "@codemirror/view";
import { tagHighlighter } from "@lezer/highlight";
import { PromQLExtension } from "@prometheus-io/codemirror-promql";
import { useEffect, useImperativeHandle, useRef, type ReactElement, type Ref } from "react";
import { flushSync } from "react-dom";
import { apiRoot } from "../lib/location";
import { kOddCharacters, kTokenClasses } from "./code";

export interface EditorHandle {
  focus: () => void;
}

export interface EditorProblem {
  from: number; // UTF-16 offsets
  to: number;
  severity: "error" | "warning" | "info";
  message: string;
}

interface EditorProps {
  value: string;
  label: string;
  onChange: (value: string) => void;
  onRun: () => void;
  onEscape?: () => void;
  problems?: readonly EditorProblem[];
  readOnly?: boolean;
  ref?: Ref<EditorHandle>;
}

// Colours are the page's variables, which reach into the shadow root.
const theme = EditorView.theme({
  "&": { backgroundColor: "transparent", color: "var(--text)", fontSize: "inherit" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.55", overflow: "auto", maxHeight: "15em" },
  ".cm-content": { padding: "10px 0", caretColor: "var(--text)", minHeight: "2.2em" },
  ".cm-line": { padding: "0 12px" },
  ".cm-cursor, .cm-dropCursor": { borderLeftColor: "var(--text)" },
  "&.cm-focused .cm-selectionBackground, .cm-selectionBackground, .cm-content ::selection": { backgroundColor: "var(--selection)" },
  "&.cm-focused .cm-matchingBracket, &.cm-focused .cm-nonmatchingBracket": {
    backgroundColor: "var(--selection)",
    outline: "1px solid var(--line-strong)",
    color: "inherit",
  },
  ".cm-specialChar": { color: "var(--rejected)" },
  ".cm-placeholder": { color: "var(--muted)" },
  ".cm-tooltip": {
    border: "1px solid var(--line-strong)",
    borderRadius: "6px",
    backgroundColor: "var(--panel)",
    color: "var(--text)",
    boxShadow: "var(--shadow)",
    overflow: "hidden",
    maxWidth: "min(44em, 92vw)",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: "var(--mono)", fontSize: "12px", maxHeight: "16em" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "3px 10px", lineHeight: "1.5" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { backgroundColor: "var(--accent)", color: "var(--on-accent)" },
  ".cm-completionDetail": { fontStyle: "normal", color: "var(--muted)", marginLeft: "1em" },
  "li[aria-selected] .cm-completionDetail": { color: "inherit" },
  ".cm-completionMatchedText": { textDecoration: "none", fontWeight: "700" },
  ".cm-completionIcon": { display: "none" },
  ".cm-completionInfo": { padding: "8px 10px", fontFamily: "var(--sans)", fontSize: "12px", maxWidth: "30em", overflowWrap: "anywhere" },
  ".cm-diagnostic": { padding: "6px 10px", fontFamily: "var(--sans)", fontSize: "12px", borderLeft: "3px solid var(--line-strong)" },
  ".cm-diagnostic-error": { borderLeftColor: "var(--rejected)" },
  ".cm-diagnostic-warning": { borderLeftColor: "var(--pending)" },
  ".cm-lintRange": { backgroundImage: "none !important", paddingBottom: "0", textDecorationSkipInk: "none" },
  ".cm-lintRange-error": { textDecoration: "underline wavy var(--rejected)" },
  ".cm-lintRange-warning": { textDecoration: "underline wavy var(--pending)" },
  ".cm-lintRange-info": { textDecoration: "underline dotted var(--muted)" },
  ".cm-lintPoint:after": { display: "none" },
  ".tok-metric": { color: "var(--code-metric)" },
  ".tok-label": { color: "var(--code-label)" },
  ".tok-function": { color: "var(--code-function)" },
  ".tok-string": { color: "var(--code-string)" },
  ".tok-number": { color: "var(--code-number)" },
  ".tok-modifier": { color: "var(--code-modifier)" },
  ".tok-operator, .tok-bracket": { color: "var(--code-plain)" },
  ".tok-comment": { color: "var(--muted)" },
  ".tok-invalid": { color: "var(--rejected)" },
});

// Marks a text that the page gave, and knows.
const fromPage = Annotation.define<boolean>();

export function Editor(props: EditorProps): ReactElement {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const locked = useRef(new Compartment());
  // The editor outlives the render that made it; it calls what is newest.
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const root = element.shadowRoot ?? element.attachShadow({ mode: "open" });
    const promql = new PromQLExtension().activateLinter(false).setComplete({
      remote: { url: apiRoot.replace(/\/$/, ""), httpMethod: "GET", httpErrorHandler: () => {} },
    });
    const runNow = (editor: EditorView) => {
      closeCompletion(editor);
      latest.current.onRun();
      return true;
    };
    const editor = new EditorView({
      root,
      parent: root,
      state: EditorState.create({
        doc: latest.current.value,
        extensions: [
          theme,
          history(),
          highlightSpecialChars({ addSpecialChars: kOddCharacters }),
          bracketMatching(),
          closeBrackets(),
          autocompletion({ icons: false, maxRenderedOptions: 60 }),
          promql.asExtension(),
          syntaxHighlighting(tagHighlighter(kTokenClasses)),
          EditorView.lineWrapping,
          placeholder("PromQL"),
          EditorView.contentAttributes.of({ "aria-label": latest.current.label, spellcheck: "false", autocapitalize: "off" }),
          Prec.highest(
            keymap.of([
              { key: "Mod-Enter", run: runNow },
              { key: "Shift-Enter", run: runNow },
            ]),
          ),
          keymap.of([...closeBracketsKeymap, ...completionKeymap, ...historyKeymap, ...lintKeymap, ...defaultKeymap]),
          Prec.lowest(keymap.of([{ key: "Escape", run: () => (latest.current.onEscape?.(), true) }])),
          locked.current.of([]),
          EditorView.updateListener.of((update) => {
            if (!update.docChanged || update.transactions.some((transaction) => transaction.annotation(fromPage))) return;
            // At once: a later key must find this text, and a late value must not come back over a newer one.
            flushSync(() => latest.current.onChange(update.state.doc.toString()));
          }),
        ],
      }),
    });
    view.current = editor;
    return () => {
      editor.destroy();
      promql.destroy();
      view.current = null;
    };
  }, []);

  useEffect(() => {
    const editor = view.current;
    if (editor && editor.state.doc.toString() !== props.value) {
      editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: props.value }, annotations: fromPage.of(true) });
    }
  }, [props.value]);

  useEffect(() => {
    view.current?.dispatch({ effects: locked.current.reconfigure(props.readOnly ? [EditorState.readOnly.of(true)] : []) });
  }, [props.readOnly]);

  useEffect(() => {
    const editor = view.current;
    if (!editor) return;
    const length = editor.state.doc.length;
    const diagnostics: Diagnostic[] = (props.problems ?? []).map((problem) => {
      const from = Math.max(0, Math.min(problem.from, length - 1));
      return { from, to: Math.max(from, Math.min(Math.max(problem.to, from + 1), length)), severity: problem.severity, message: problem.message };
    });
    editor.dispatch(setDiagnostics(editor.state, diagnostics));
  }, [props.problems]);

  useImperativeHandle(props.ref, () => ({ focus: () => view.current?.focus() }), []);

  return <div className="editor" ref={host} />;
}
