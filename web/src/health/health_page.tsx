import { useEffect, useState, type ReactElement, type ReactNode } from "react";
import { errorText, health, type Health } from "../lib/api";
import { formatAgo, formatCount } from "../lib/format";
import { addressOf, apiRoot } from "../lib/location";
import { useAsync } from "../lib/use_async";
import { IconButton, Notice } from "../ui/controls";

const kEvery = 15_000; // ms between looks

export function HealthPage(): ReactElement {
  const [round, setRound] = useState(1);
  const state = useAsync<Health>(`${round}`, (signal) => health(signal));
  useEffect(() => {
    document.title = "Health · Promphrase";
    const timer = setInterval(() => setRound((last) => last + 1), kEvery);
    return () => clearInterval(timer);
  }, []);
  const seen = state.value;
  return (
    <main id="main" className="health">
      <header className="health-head">
        <h1>Health</h1>
        <p className="muted" role="status">
          {seen && `Promphrase ${seen.version}`}
        </p>
        <span className="spacer" />
        <IconButton label="Look again" icon="refresh" className={state.busy ? "spinning" : ""} onClick={() => setRound(round + 1)} />
      </header>
      {Boolean(state.error) && (
        <div role="alert">
          <Notice severity="error">{errorText(state.error)}</Notice>
        </div>
      )}
      {seen && <Cards health={seen} />}
      <p className="health-links muted">
        For machines: <a href={`${apiRoot}promphrase/metrics`}>metrics</a>, <a href={`${apiRoot}promphrase/-/ready`}>readiness</a>,{" "}
        <a href={`${apiRoot}promphrase/api/v1/openapi.json`}>OpenAPI</a>
      </p>
    </main>
  );
}

function Cards({ health: { upstream, catalog, model, store } }: { health: Health }): ReactElement {
  const shares = [
    ["pending", store.pending],
    ["approved", store.approved],
    ["rejected", store.rejected],
  ] as const;
  const all = shares.reduce((sum, [, count]) => sum + count, 0);
  return (
    <div className="cards">
      <Card title="Upstream" good={upstream.reachable} verdict={upstream.reachable ? "Answers" : "Does not answer"}>
        <Fact name="Address">
          <code className="code">{upstream.url}</code>
        </Fact>
        {upstream.error && <Notice severity="error">{upstream.error}</Notice>}
      </Card>
      <Card
        title="Catalog"
        good={catalog.complete || catalog.per_tenant === true}
        verdict={catalog.per_tenant ? "One for each tenant" : catalog.complete ? "Read" : "Not read yet"}
      >
        {!catalog.per_tenant && <Fact name="Metrics">{catalog.families.toLocaleString("en")}</Fact>}
        {catalog.loaded_at && <Fact name="Read">{formatAgo(catalog.loaded_at)}</Fact>}
        {!catalog.complete && !catalog.per_tenant && <p className="muted">Until then translations can't be checked against what is there, and are not kept.</p>}
      </Card>
      <Card title="Translator" good verdict={model.configured ? "Model and built-in" : "Built-in"}>
        {model.name && <Fact name="Model">{model.name}</Fact>}
        {model.dialect && <Fact name="Dialect">{model.dialect}</Fact>}
        {model.endpoint && (
          <Fact name="Endpoint">
            <code className="code">{model.endpoint}</code>
          </Fact>
        )}
        <Fact name="Mode">{model.mode}</Fact>
        {!model.configured && <p className="muted">No model is configured. The built-in translator answers alone, and nothing leaves this machine.</p>}
      </Card>
      <Card title="Approvals" good={store.drifted === 0} verdict={formatCount(all, "query", "queries")}>
        {all > 0 && (
          <div className="shares" aria-hidden="true">
            {shares.map(([state, count]) => count > 0 && <i key={state} className={`share state-${state}`} style={{ flexGrow: count }} />)}
          </div>
        )}
        {shares.map(([state, count]) => (
          <Fact key={state} name={<a href={addressOf("queries", { state })}>{state}</a>}>
            {count.toLocaleString("en")}
          </Fact>
        ))}
        {store.drifted > 0 && (
          <Notice severity="warning">
            <a href={addressOf("queries", { state: "drifted" })}>{formatCount(store.drifted, "approved query", "approved queries")}</a> {store.drifted === 1 ? "does" : "do"} not
            fit this Prometheus any more.
          </Notice>
        )}
      </Card>
    </div>
  );
}

function Card(props: { title: string; good: boolean; verdict: string; children: ReactNode }): ReactElement {
  return (
    <section className="panel card">
      <header>
        <h2>{props.title}</h2>
        <p className={props.good ? "verdict good" : "verdict bad"}>
          <i className="dot" aria-hidden="true" />
          {props.verdict}
        </p>
      </header>
      {props.children}
    </section>
  );
}

function Fact({ name, children }: { name: ReactNode; children: ReactNode }): ReactElement {
  return (
    <div className="fact">
      <span className="muted">{name}</span>
      <span className="fact-value">{children}</span>
    </div>
  );
}
