"""Two Prometheus servers behind one program: each has its own catalog and its own approvals."""

import re
import unittest
from pathlib import Path

import harness

PROMPT = "show node memory available in bytes"
EU = "/eu/api/v1/query"


class NamedUpstreams(unittest.TestCase):
    """The default server scrapes a node_exporter, `eu` scrapes only itself."""

    @classmethod
    def setUpClass(cls):
        cls.directory = Path(cls.enterClassContext(harness.temporary_directory()))
        cls.default = harness.Prometheus(cls.sub("default")).start().wait_for_samples()
        cls.addClassCleanup(cls.default.close)
        cls.eu = harness.Prometheus(cls.sub("eu"))
        cls.addClassCleanup(cls.eu.close)
        cls.eu.node.stop()
        cls.eu.start()
        up = {"query": 'count(prometheus_build_info) and on() count(rate(process_cpu_seconds_total{job="prometheus"}[1m]))'}
        harness.wait_until(
            "samples", lambda: harness.request(cls.eu.port, "GET", "/api/v1/query", up).json()["data"]["result"]
        )
        config = cls.directory / "promphrase.yaml"
        config.write_text(f"upstreams:\n- {{name: eu, path_prefix: /eu, url: 'http://127.0.0.1:{cls.eu.port}'}}\n")
        cls.served = harness.Promphrase(cls.sub("ours"), cls.default.port, [f"--config={config}"]).start()
        cls.addClassCleanup(cls.served.stop)

    @classmethod
    def sub(cls, name):
        directory = cls.directory / name
        directory.mkdir()
        return directory

    def ask(self, path, prompt):
        return self.served.get(path, {"query": f'ask{{q="{prompt}"}}'})

    def notice(self, answer):
        self.assertEqual(answer.status, 200, answer.body)
        line = answer.infos()[0]
        return re.search(r"→ (.*) \[(\w+), hash (\d+)", line).groups()

    def test_a_prompt_is_grounded_in_the_server_that_it_is_asked_of(self):
        promql, state, _ = self.notice(self.ask("/api/v1/query", PROMPT))
        self.assertIn("node_memory_", promql)
        self.assertEqual(state, "pending")
        elsewhere = self.ask(EU, PROMPT)
        self.assertNotIn(b"node_memory_", elsewhere.body)

    def test_an_approval_counts_where_it_was_given(self):
        prompt = "show prometheus server uptime"
        promql, _, here = self.notice(self.ask("/api/v1/query", prompt))
        same, _, there = self.notice(self.ask(EU, prompt))
        self.assertIn("process_start_time_seconds", same)
        self.assertNotEqual(here, there)
        self.assertEqual(self.served.approve(there).status, 200)
        self.assertEqual(self.notice(self.ask(EU, prompt))[1:], ("approved", there))
        self.assertEqual(self.notice(self.ask("/api/v1/query", prompt))[1:], ("pending", here))
        listed = {record["hash"]: record for record in self.served.get("/promphrase/api/v1/queries").json()["data"]["queries"]}
        self.assertEqual(listed[there]["tenant"], "@eu|")
        self.assertEqual(listed[here].get("tenant", ""), "")

    def test_a_correction_is_checked_against_its_own_server(self):
        _, _, there = self.notice(self.ask(EU, "scrape duration per target"))
        path = f"/promphrase/api/v1/queries/{there}"
        detail = self.served.get(path)
        self.assertEqual(detail.status, 200, detail.body)
        evidence = self.served.get(path + "/evidence")
        self.assertEqual(evidence.status, 200, evidence.body)


if __name__ == "__main__":
    unittest.main(verbosity=2)
