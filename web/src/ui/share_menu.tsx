import type { ReactElement } from "react";
import { apiRoot } from "../lib/location";
import { curlCommand, grafanaExploreLink, promptSelector } from "../lib/share";
import { storage } from "../lib/theme";
import type { TimeRange } from "../lib/time_range";
import { Menu } from "./menu";
import { say } from "./toast";

const kGrafana = "promphrase.grafana";

async function copy(what: string, text: string) {
  try {
    await navigator.clipboard.writeText(text);
    say(`${what} copied`);
  } catch {
    say("The browser does not let this page use the clipboard", { bad: true });
  }
}

// Grafana's address is asked for once: nothing here can know it.
function copyGrafanaLink(expr: string, range: TimeRange) {
  const known = storage()?.getItem(kGrafana) ?? "";
  const address = known || window.prompt("The address of your Grafana, https://grafana.example for one")?.trim();
  if (!address) return;
  if (!/^https?:\/\//.test(address)) {
    say("A Grafana address begins with http:// or https://", { bad: true });
    return;
  }
  storage()?.setItem(kGrafana, address);
  void copy("Grafana link", grafanaExploreLink(address, expr, range));
}

interface ShareMenuProps {
  promql: string;
  prompt: string | undefined;
  range: TimeRange;
}

export function ShareMenu({ promql, prompt, range }: ShareMenuProps): ReactElement {
  const origin = location.origin + apiRoot.replace(/\/$/, "");
  return (
    <Menu
      label="Copy"
      icon="copy"
      items={[
        { label: "PromQL", run: () => void copy("PromQL", promql) },
        ...(prompt ? [{ label: "Prompt as a selector, for dashboards", run: () => void copy("Selector", promptSelector(prompt)) }] : []),
        { label: "Grafana Explore link", run: () => copyGrafanaLink(prompt ? promptSelector(prompt) : promql, range) },
        { label: "curl command", run: () => void copy("Command", curlCommand(origin, prompt ?? promql)) },
        { label: "Link to this page", run: () => void copy("Link", location.href) },
      ]}
    />
  );
}
