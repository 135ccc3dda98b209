import { useState, type FormEvent, type ReactElement } from "react";
import { apiRoot } from "../lib/location";
import { curlCommand, grafanaExploreLink, promptSelector } from "../lib/share";
import { storage } from "../lib/theme";
import type { TimeRange } from "../lib/time_range";
import { Button } from "./controls";
import { Dialog } from "./dialog";
import { Menu } from "./menu";
import { say } from "./toast";

const kGrafana = "promphrase.grafana";
const kDatasource = "promphrase.grafana.datasource";

async function copy(what: string, text: string) {
  try {
    if (window.isSecureContext) await navigator.clipboard.writeText(text);
    else copyTheOldWay(text);
    say(`${what} copied`);
  } catch {
    say("The browser does not let this page use the clipboard", { bad: true });
  }
}

// Over plain HTTP browsers have no other way.
function copyTheOldWay(text: string) {
  const field = document.createElement("textarea");
  field.className = "unseen";
  field.value = text;
  document.body.append(field);
  field.select();
  const copied = document.execCommand("copy");
  field.remove();
  if (!copied) throw new Error("not copied");
}

interface ShareMenuProps {
  promql: string;
  prompt: string | undefined;
  range: TimeRange;
}

export function ShareMenu({ promql, prompt, range }: ShareMenuProps): ReactElement {
  const [asking, setAsking] = useState(false);
  const origin = location.origin + apiRoot.replace(/\/$/, "");
  return (
    <>
      <Menu
        label="Copy"
        icon="copy"
        items={[
          { label: "PromQL", run: () => void copy("PromQL", promql) },
          ...(prompt ? [{ label: "Prompt as a selector, for dashboards", run: () => void copy("Selector", promptSelector(prompt)) }] : []),
          { label: "Grafana Explore link…", run: () => setAsking(true) },
          { label: "curl command", run: () => void copy("Command", curlCommand(origin, prompt ?? promql)) },
          { label: "Link to this page", run: () => void copy("Link", location.href) },
        ]}
      />
      {asking && <GrafanaLink expr={prompt ? promptSelector(prompt) : promql} range={range} onClose={() => setAsking(false)} />}
    </>
  );
}

// Nothing here can know where Grafana is: it is asked for, and remembered in this browser.
function GrafanaLink({ expr, range, onClose }: { expr: string; range: TimeRange; onClose: () => void }): ReactElement {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const address = String(fields.get("address") ?? "").trim();
    const datasource = String(fields.get("datasource") ?? "").trim();
    storage()?.setItem(kGrafana, address);
    storage()?.setItem(kDatasource, datasource);
    void copy("Grafana link", grafanaExploreLink(address, expr, range, datasource));
    onClose();
  };
  return (
    <Dialog title="Grafana Explore link" onClose={onClose}>
      <form className="fields" onSubmit={submit}>
        <label>
          Address of Grafana
          <input
            name="address"
            type="url"
            pattern="https?://.+"
            placeholder="https://grafana.example"
            defaultValue={storage()?.getItem(kGrafana) ?? ""}
            required
            autoFocus
          />
        </label>
        <label>
          UID of its Promphrase datasource, if that is not the default one
          <input name="datasource" defaultValue={storage()?.getItem(kDatasource) ?? ""} spellCheck={false} />
        </label>
        <Button look="primary" type="submit" icon="copy">
          Copy link
        </Button>
      </form>
    </Dialog>
  );
}
