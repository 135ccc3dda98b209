import type { ButtonHTMLAttributes, ReactElement, ReactNode } from "react";
import { sourceKind, sourceLabel, type Finding, type State } from "../lib/records";
import { Icon, type IconName } from "./icons";

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  look?: "plain" | "primary" | "approve" | "reject" | "quiet";
  icon?: IconName;
  hint?: string; // the key that does the same
};

export function Button({ look = "plain", icon, hint, className = "", children, ...rest }: ButtonProps): ReactElement {
  return (
    <button type="button" className={`button button-${look} ${className}`} {...rest}>
      {icon && <Icon name={icon} />}
      {children && <span className="button-text">{children}</span>}
      {hint && (
        <kbd className="hint" aria-hidden="true">
          {hint}
        </kbd>
      )}
    </button>
  );
}

// A button of one picture; `label` is what it is called.
export function IconButton({ label, icon, ...rest }: Omit<ButtonProps, "children"> & { label: string; icon: IconName }): ReactElement {
  return <Button look="quiet" icon={icon} aria-label={label} title={label} {...rest} />;
}

export function StateBadge({ state }: { state: State }): ReactElement {
  return (
    <span className={`badge state-${state}`}>
      <i className="dot" aria-hidden="true" />
      {state}
    </span>
  );
}

export function SourceBadge({ source }: { source: string }): ReactElement {
  return (
    <span className={`badge source source-${sourceKind(source)}`} title={`Translated by: ${source}`}>
      {sourceLabel(source)}
    </span>
  );
}

interface Choice<T extends string> {
  value: T;
  label: ReactNode;
}

// One of a few, all of them in sight.
export function Segmented<T extends string>(props: {
  label: string;
  value: T;
  choices: readonly Choice<T>[];
  onChange: (value: T) => void;
}): ReactElement {
  return (
    <div className="segmented" role="group" aria-label={props.label}>
      {props.choices.map(({ value, label }) => (
        <button key={value} type="button" aria-pressed={value === props.value} onClick={() => props.onChange(value)}>
          {label}
        </button>
      ))}
    </div>
  );
}

export function Notice({ severity, children }: { severity: Finding["severity"]; children: ReactNode }): ReactElement {
  return (
    <p className={`notice notice-${severity}`}>
      <Icon name={severity} />
      <span>
        <span className="unseen">{severity}: </span>
        {children}
      </span>
    </p>
  );
}

export function Section({ title, children, aside }: { title: string; children: ReactNode; aside?: ReactNode }): ReactElement {
  return (
    <section className="section">
      <header>
        <h3>{title}</h3>
        {aside}
      </header>
      {children}
    </section>
  );
}
