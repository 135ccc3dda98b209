import { Component, useState, type ErrorInfo, type FormEvent, type MouseEvent, type ReactElement, type ReactNode } from "react";
import { AskPage } from "./ask/ask_page";
import { HealthPage } from "./health/health_page";
import { ApiError, countPending, logIn, whoami, type Identity } from "./lib/api";
import { useChanges } from "./lib/events";
import { IdentityContext } from "./lib/identity";
import { useKeys } from "./lib/keys";
import { addressOf, go, usePlace, type View } from "./lib/location";
import { setTheme, useTheme, type Theme } from "./lib/theme";
import { useAsync } from "./lib/use_async";
import markUrl from "./mark.svg";
import { QueriesPage } from "./queries/queries_page";
import { Button, IconButton } from "./ui/controls";
import { Shortcuts } from "./ui/shortcuts";
import { Toasts, undoLast } from "./ui/toast";

const kViews: readonly { view: View; label: string; page: () => ReactElement }[] = [
  { view: "ask", label: "Ask", page: AskPage },
  { view: "queries", label: "Queries", page: QueriesPage },
  { view: "health", label: "Health", page: HealthPage },
];

const kThemes: Record<Theme, { next: Theme; icon: "screen" | "sun" | "moon"; label: string }> = {
  system: { next: "light", icon: "screen", label: "Colours as the system has them" },
  light: { next: "dark", icon: "sun", label: "Light colours" },
  dark: { next: "system", icon: "moon", label: "Dark colours" },
};

export function App(): ReactElement {
  const place = usePlace();
  const [login, setLogin] = useState(0);
  const [helping, setHelping] = useState(false);
  const [news, setNews] = useState(0);
  useChanges(() => setNews((last) => last + 1));
  const pending = useAsync<number | undefined>(`${login} ${news}`, (signal) => countPending(signal)).value;
  const who = useAsync<Identity>(`${login}`, (signal) => whoami(signal));
  useKeys({
    "g a": () => go(addressOf("ask", {})),
    "g q": () => go(addressOf("queries", {})),
    "g h": () => go(addressOf("health", {})),
    z: () => undoLast(),
    "?": () => setHelping(true),
  });
  const unknown = who.error instanceof ApiError && who.error.status === 401;
  const Page = kViews.find((item) => item.view === place.view)?.page ?? AskPage;
  return (
    <>
      <a className="skip" href="#main">
        Skip to content
      </a>
      <header className="top">
        <ViewLink view="ask" className="brand">
          <img src={markUrl} width={22} height={22} alt="" />
          <span>Promphrase</span>
        </ViewLink>
        <nav aria-label="Views">
          {kViews.map(({ view, label }) => (
            <ViewLink key={view} view={view} current={view === place.view}>
              {label}
              {view === "queries" && Boolean(pending) && (
                <span className="nav-count" title={`${pending} pending`}>
                  {pending}
                  <span className="unseen"> pending</span>
                </span>
              )}
            </ViewLink>
          ))}
        </nav>
        <span className="spacer" />
        {who.value?.auth && (
          <span className="who" title={`You may do what ${who.value.role}s may`}>
            {who.value.name} <span className="muted">{who.value.role}</span>
          </span>
        )}
        <IconButton label="Keys" icon="help" className="help" onClick={() => setHelping(true)} />
        <ThemeSwitch />
      </header>
      {unknown ? (
        <Login
          onLogin={(name, secret) => {
            logIn(name, secret);
            setLogin(login + 1);
          }}
        />
      ) : (
        <Guard key={`${place.view} ${login}`}>
          <IdentityContext value={who.value}>
            <Page />
          </IdentityContext>
        </Guard>
      )}
      {helping && <Shortcuts onClose={() => setHelping(false)} />}
      <Toasts />
    </>
  );
}

function Login({ onLogin }: { onLogin: (name: string, secret: string) => void }): ReactElement {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    onLogin(String(fields.get("name") ?? "").trim(), String(fields.get("secret") ?? "").trim());
  };
  return (
    <main id="main" className="login">
      <form className="panel" onSubmit={submit}>
        <h1>Who are you?</h1>
        <label>
          Name, if you have a password
          <input name="name" autoComplete="username" spellCheck={false} />
        </label>
        <label>
          Token or password
          <input name="secret" type="password" autoComplete="current-password" autoFocus required />
        </label>
        <p className="muted small">Kept until this tab is closed.</p>
        <Button look="primary" type="submit" icon="key">
          Go on
        </Button>
      </form>
    </main>
  );
}

function ViewLink(props: { view: View; current?: boolean; className?: string; children: ReactNode }): ReactElement {
  const address = addressOf(props.view, {});
  const onClick = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    go(address);
  };
  return (
    <a href={address} className={props.className} aria-current={props.current ? "page" : undefined} onClick={onClick}>
      {props.children}
    </a>
  );
}

function ThemeSwitch(): ReactElement {
  const { next, icon, label } = kThemes[useTheme()];
  return <IconButton label={`${label}; switch`} icon={icon} onClick={() => setTheme(next)} />;
}

// A part that failed says so, instead of taking the page with it. A new version of the server has new file names: then
// reloading is the cure.
class Guard extends Component<{ children: ReactNode }, { error: Error | undefined }> {
  override state: { error: Error | undefined } = { error: undefined };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override componentDidCatch(error: Error, info: ErrorInfo) {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    if (!this.state.error) return this.props.children;
    return (
      <main className="failed" role="alert">
        <h1>This part of the page failed</h1>
        <p className="muted">{this.state.error.message}</p>
        <Button look="primary" icon="refresh" onClick={() => location.reload()}>
          Reload
        </Button>
      </main>
    );
  }
}
