"""Dashboards and alerts with a real Prometheus that scrapes the program: every panel shows something, and what goes wrong
is told by the alert for it. The rules run with shorter times and lower bounds than an operator's."""

import contextlib
import json
import os
import re
import subprocess
import sys
import time
import unittest
from pathlib import Path

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "integration"))
import harness  # noqa: E402
from common import DASHBOARDS, RULES, expressions, without_variables  # noqa: E402

# What a model is asked, and what comes of it; other prompts get an answer that is right.
MODEL = {
    "metric that nobody has": "no_such_metric_anywhere",
    "words that can't be read": {"raw": "{}"},
    "a provider that is away": {"status": 503},
}


class Monitor:
    """A Prometheus that watches Promphrase, beside the one that Promphrase asks."""

    def __init__(self, directory, port, rules):
        self.port = harness.free_port()
        (directory / "monitor.yml").write_text(yaml.safe_dump({
            "global": {"scrape_interval": "1s", "evaluation_interval": "1s"},
            "rule_files": [str(rules)],
            "scrape_configs": [{"job_name": "promphrase", "metrics_path": "/promphrase/metrics",
                                "static_configs": [{"targets": [f"127.0.0.1:{port}"]}]}]}))
        self.process = harness.Process("monitor", ["prometheus", f"--config.file={directory}/monitor.yml",
                                                   f"--storage.tsdb.path={directory}/monitor",
                                                   f"--web.listen-address=127.0.0.1:{self.port}"], directory)
        harness.wait_until("the monitor", lambda: harness.request(self.port, "GET", "/-/ready").status == 200)

    def result(self, expression):
        answer = harness.request(self.port, "GET", "/api/v1/query", {"query": expression}).json()
        assert answer["status"] == "success", f"{expression}: {answer}"
        return answer["data"]["result"]

    def firing(self):
        alerts = harness.request(self.port, "GET", "/api/v1/alerts").json()["data"]["alerts"]
        return {alert["labels"]["alertname"] for alert in alerts if alert["state"] == "firing"}


def hasty_rules(path):
    """The rules of deploy/, so that they fire within seconds."""
    rules = yaml.safe_load(RULES.read_text())
    for rule in rules["groups"][0]["rules"]:
        rule["for"] = "1s"
        rule["expr"] = re.sub(r"\[\d+m\]", "[60s]", rule["expr"]).replace("> 600", "> 3").replace("> 200", "> 2").replace(">= 5", ">= 1")
    path.write_text(yaml.safe_dump(rules))
    return path


class Stack(contextlib.ExitStack):
    """Prometheus, a scripted model, and a folder; serve() adds Promphrase and the Prometheus that watches it."""

    def __init__(self):
        super().__init__()
        self.directory = Path(self.enter_context(harness.temporary_directory()))
        self.prometheus = harness.Prometheus(self.directory).start().wait_for_samples()
        self.callback(self.prometheus.close)
        answers = self.directory / "answers.json"
        answers.write_text(json.dumps(MODEL))
        self.model = harness.ModelServer(self.directory, [f"--rules={answers}"])
        self.callback(self.model.stop)

    def serve(self, *settings, config=None, upstreams=()):
        """`upstreams`: ports of several addresses in place of the one Prometheus."""
        endpoint = f"llm.endpoint=http://127.0.0.1:{self.model.port}/v1/chat/completions"
        common = (endpoint, "llm.model=scripted", "llm.stream=true", "llm.input_price=1", "llm.output_price=4",
                  "catalog.refresh_seconds=1", "approvals.drift_seconds=1")
        arguments = [f"--set={setting}" for setting in (*common, *settings)] + ([f"--config={config}"] if config else [])
        if upstreams:
            arguments.append("--set=upstream.urls=" + ",".join(f"http://127.0.0.1:{port}" for port in upstreams))
        server = harness.Promphrase(self.directory, None if upstreams else self.prometheus.port, arguments)
        self.callback(server.stop)
        server.start()
        monitor = Monitor(self.directory, server.port, hasty_rules(self.directory / "rules.yaml"))
        self.callback(monitor.process.stop)
        return server, monitor


def traffic(server, number):
    """A little of everything that people ask in words."""
    prompts = ["up", "sum(rate(", "show prometheus server uptime", 'ask{q="cpu usage by mode"}', "metric that nobody has",
               f"words that can't be read {number}", "words that can't be read", f"memory used by process {number}"]
    if number % 3 == 0:
        prompts.append("a provider that is away")
    for prompt in prompts:
        server.ask(prompt)


def approve_one(server):
    """A prompt that is served as approved from then on."""
    found = re.search(r"hash (\d+)", " ".join(server.ask("show prometheus server uptime").infos()))
    assert server.approve(found[1]).status == 200


def panels(span):
    """(title, PromQL) of every target of every dashboard, for the last `span`."""
    return [(title, without_variables(text, span, span)) for path in DASHBOARDS for title, text in expressions(json.loads(path.read_text()))]


class Live(unittest.TestCase):
    fired = {}  # alert → (what was done, after how many seconds)

    def setUp(self):
        self.stack = self.enterContext(Stack())
        self.directory, self.prometheus, self.model = self.stack.directory, self.stack.prometheus, self.stack.model

    def test_every_panel_shows_something(self):
        server, monitor = self.stack.serve("llm.daily_tokens=1000000")
        approve_one(server)
        all_panels = panels("20s")
        self.assertGreater(len(all_panels), 50)
        empty = all_panels
        end = time.monotonic() + 120
        number = 0
        while empty and time.monotonic() < end:
            number += 1
            traffic(server, number)
            time.sleep(1)
            empty = [panel for panel in empty if not monitor.result(panel[1])]
        self.assertEqual(empty, [])
        # And all at once, as an operator sees them.
        self.assertEqual([title for title, text in all_panels if not monitor.result(text)], [])

    def expect(self, monitor, alert, done, act=lambda: None, seconds=60):
        began = time.monotonic()

        def fires():
            act()
            return alert in monitor.firing()

        harness.wait_until(f"{alert}; firing: {monitor.firing()}", fires, seconds)
        self.fired[alert] = (done, time.monotonic() - began)

    def test_alerts_tell_what_goes_wrong(self):
        server, monitor = self.stack.serve("llm.daily_tokens=3000")
        for _ in range(3):
            server.ask("show prometheus server uptime")
            time.sleep(1)
        self.assertEqual(monitor.firing(), set())

        # Approved although the metric is not there, and found so at two looks.
        found = re.search(r"hash (\d+)", " ".join(server.ask("show prometheus server uptime").infos()))
        decision = {"hash": found[1], "status": True, "output": "a_metric_that_went_away", "force": True}
        self.assertEqual(server.post("/api/v1/validate_query", body=json.dumps(decision)).status, 200)
        self.expect(monitor, "PromphraseDriftedApprovals", "a query approved that names no metric there is")

        number = iter(range(1000))
        self.expect(monitor, "PromphrasePendingBacklog", "prompts asked and not decided", lambda: server.ask(f"memory used by process {next(number)}"))
        self.expect(monitor, "PromphraseModelBudgetNearlySpent", "prompts asked until the budget was spent", lambda: server.ask(f"memory used by process {next(number)}"))

        self.prometheus.stop()
        for alert in ("PromphraseUpstreamDown", "PromphraseUpstreamErrors", "PromphraseCatalogStale"):
            self.expect(monitor, alert, "upstream stopped", lambda: server.ask("up"))
        self.prometheus.start()
        harness.wait_until("the upstream's alert to end", lambda: "PromphraseUpstreamDown" not in monitor.firing(), 60)

        server.stop()
        self.expect(monitor, "PromphraseDown", "Promphrase stopped")

    def test_one_of_several_addresses_that_is_gone_is_told(self):
        folder = self.directory / "second"
        folder.mkdir()
        second = harness.Prometheus(folder).start().wait_for_samples()
        self.addCleanup(second.close)
        server, monitor = self.stack.serve("upstream.health.interval_seconds=1", upstreams=(self.prometheus.port, second.port))
        harness.wait_until("both addresses", lambda: len(monitor.result("promphrase_upstream_up == 1")) == 2)
        second.stop()
        self.expect(monitor, "PromphraseUpstreamAddressDown", "one of two addresses of the upstream stopped", lambda: server.ask("up"))
        self.assertNotIn("PromphraseUpstreamDown", monitor.firing())
        self.assertEqual(server.ask("up").status, 200)
        second.start()
        harness.wait_until("the alert to end", lambda: not monitor.firing(), 60)

    def test_a_configuration_that_is_not_taken_is_told(self):
        file = self.directory / "promphrase.yaml"
        file.write_text("log: {level: info}\n")
        server, monitor = self.stack.serve("reload_seconds=1", config=file)
        harness.wait_until("the first scrape", lambda: monitor.result("promphrase_config_reload_success == 1"))
        file.write_text("log: {level: loud}\n")
        self.expect(monitor, "PromphraseConfigReloadFailed", "a mistake in its configuration file")
        file.write_text("log: {level: debug}\n")
        harness.wait_until("the alert to end", lambda: not monitor.firing(), 60)
        self.assertEqual(server.get("/promphrase/-/ready").status, 200)

    def test_a_model_that_is_gone_is_told(self):
        server, monitor = self.stack.serve()
        server.ask("show prometheus server uptime")
        self.model.stop()
        number = iter(range(1000))
        # With the breaker open nothing is asked of it, so these two need not fire at the same time.
        for alert in ("PromphraseModelFailing", "PromphraseModelBreakerOpen"):
            self.expect(monitor, alert, "model stopped", lambda: server.ask(f"memory used by process {next(number)}"))

    @unittest.skipUnless(os.geteuid() == 0, "a small disk is mounted for it, which root may")
    def test_a_full_disk_is_told(self):
        store = self.directory / "store"
        store.mkdir()
        if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16m", "none", store], capture_output=True).returncode:
            self.skipTest("no file systems can be mounted here")
        self.stack.callback(subprocess.run, ["umount", store], check=True)
        server, monitor = self.stack.serve()
        harness.wait_until("the first scrape", lambda: monitor.result("promphrase_store_errors_total"))
        with self.assertRaises(OSError), open(store / "rubbish", "wb") as rubbish:
            while True:
                rubbish.write(bytes(1 << 16))
                rubbish.flush()
        found = re.search(r"hash (\d+)", " ".join(server.ask("show prometheus server uptime").infos()))

        # The store's log has taken its room beforehand: some MiB must be written until it wants more.
        def write():
            for number in range(100):
                body = json.dumps({"comment": f"{number} " + "x" * 3900})
                harness.request(server.port, "PATCH", f"/promphrase/api/v1/queries/{found[1]}", body=body)

        self.expect(monitor, "PromphraseStoreErrors", "the disk of the store filled", write)


if __name__ == "__main__":
    unittest.main()
