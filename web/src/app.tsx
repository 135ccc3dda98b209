import { Component, type ErrorInfo, type MouseEvent, type ReactElement, type ReactNode } from "react";
import { AskPage } from "./ask/ask_page";
import { useKeys } from "./lib/keys";
import { addressOf, go, usePlace, type View } from "./lib/location";
import { setTheme, useTheme, type Theme } from "./lib/theme";
import markUrl from "./mark.svg";
import { Button, IconButton } from "./ui/controls";
import { Toasts, undoLast } from "./ui/toast";

const kViews: readonly { view: View; label: string }[] = [
  { view: "ask", label: "Ask" },
];

const kThemes: Record<Theme, { next: Theme; icon: "screen" | "sun" | "moon"; label: string }> = {
  system: { next: "light", icon: "screen", label: "Colours as the system has them" },
  light: { next: "dark", icon: "sun", label: "Light colours" },
  dark: { next: "system", icon: "moon", label: "Dark colours" },
};

export function App(): ReactElement {
  const place = usePlace();
  useKeys({
    "g a": () => go(addressOf("ask", {})),
    z: () => undoLast(),
  });
  return (
    <>
      <a className="skip" href="#main">
        Skip to content
      </a>
      <header className="top">
        <Link view="ask" className="brand">
          <img src={markUrl} width={22} height={22} alt="" />
          Promphrase
        </Link>
        <nav aria-label="Views">
          {kViews.map(({ view, label }) => (
            <Link key={view} view={view} current={view === place.view}>
              {label}
            </Link>
          ))}
        </nav>
        <span className="spacer" />
        <ThemeSwitch />
      </header>
      <Guard key={place.view}>
        <AskPage />
      </Guard>
      <Toasts />
    </>
  );
}

function Link(props: { view: View; current?: boolean; className?: string; children: ReactNode }): ReactElement {
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
