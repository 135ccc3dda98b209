"""What the program tells of itself at /promphrase/metrics, by real traffic: names, labels, values; promtool's linter."""

import concurrent.futures
import json
import re
import subprocess
import tempfile
import time
import unittest

import harness

# Every family, its type, and the labels of its series.
FAMILIES = {
    "promphrase_http_requests_total": ("counter", {"handler", "method", "status_class"}),
    "promphrase_http_request_duration_seconds": ("histogram", {"handler"}),
    "promphrase_http_requests_in_flight": ("gauge", set()),
    "promphrase_upstream_requests_total": ("counter", {"upstream", "status_class"}),
    "promphrase_upstream_request_duration_seconds": ("histogram", {"upstream"}),
    "promphrase_upstream_up": ("gauge", {"upstream", "address"}),
    "promphrase_translations_total": ("counter", {"source", "outcome"}),
    "promphrase_translation_duration_seconds": ("histogram", {"source"}),
    "promphrase_candidates_rejected_total": ("counter", {"source", "rule"}),
    "promphrase_repairs_total": ("counter", {"provider"}),
    "promphrase_model_requests_total": ("counter", {"provider", "model", "status_class", "error_class"}),
    "promphrase_model_request_duration_seconds": ("histogram", {"provider", "model"}),
    "promphrase_model_time_to_first_token_seconds": ("histogram", {"provider", "model"}),
    "promphrase_model_tokens_total": ("counter", {"provider", "model", "kind"}),
    "promphrase_model_usage_missing_total": ("counter", {"provider", "model"}),
    "promphrase_model_cost_total": ("counter", {"provider", "model"}),
    "promphrase_model_budget_remaining_ratio": ("gauge", {"budget"}),
    "promphrase_model_breaker_open": ("gauge", {"provider"}),
    "promphrase_model_retries_total": ("counter", {"provider"}),
    "promphrase_cache_hits_total": ("counter", {"kind"}),
    "promphrase_cache_misses_total": ("counter", set()),
    "promphrase_cache_records": ("gauge", {"state"}),
    "promphrase_cache_templates": ("gauge", set()),
    "promphrase_records_drifted": ("gauge", set()),
    "promphrase_decisions_total": ("counter", set()),
    "promphrase_catalog_families": ("gauge", set()),
    "promphrase_catalog_age_seconds": ("gauge", set()),
    "promphrase_catalog_refresh_duration_seconds": ("histogram", set()),
    "promphrase_catalog_refresh_errors_total": ("counter", set()),
    "promphrase_store_write_duration_seconds": ("histogram", set()),
    "promphrase_store_size_bytes": ("gauge", set()),
    "promphrase_store_errors_total": ("counter", set()),
    "promphrase_config_reload_success": ("gauge", set()),
    "promphrase_config_last_reload_timestamp_seconds": ("gauge", set()),
    "promphrase_log_lines_dropped_total": ("counter", set()),
    "promphrase_build_info": ("gauge", {"version", "compiler"}),
    "process_cpu_seconds_total": ("counter", set()),
    "process_start_time_seconds": ("gauge", set()),
    "process_resident_memory_bytes": ("gauge", set()),
    "process_virtual_memory_bytes": ("gauge", set()),
    "process_open_fds": ("gauge", set()),
    "process_max_fds": ("gauge", set()),
}

SAMPLE = re.compile(r'^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(.*)\})? (\S+)$')
LABEL = re.compile(r'([a-zA-Z_]\w*)="((?:[^"\\]|\\.)*)"')


def families_of(text):
    """Name → (type, labels, samples) as the text format tells them."""
    found = {}
    for line in text.splitlines():
        if line.startswith("# TYPE "):
            _, _, name, kind = line.split(" ")
            assert name not in found, f"{name} twice"
            found[name] = (kind, set(), [])
        elif not line.startswith("#") and line:
            name, labels, value = SAMPLE.match(line).groups()
            base = name if name in found else re.sub(r"_(bucket|sum|count)$", "", name)
            labels = dict(LABEL.findall(labels or ""))
            labels.pop("le", None)
            found[base][1].update(labels)
            found[base][2].append((name, labels, float(value)))
    return found


class Metrics(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.directory = tempfile.TemporaryDirectory()
        cls.prometheus = harness.Prometheus(cls.directory.name).start().wait_for_samples()
        rules = cls.directory.name + "/rules.json"
        with open(rules, "w") as file:
            json.dump({"metric that nobody has": "no_such_metric_anywhere", "words that can't be read": {"raw": "{}"},
                       "a provider that is away": {"status": 503}}, file)
        cls.model = harness.ModelServer(cls.directory.name, [f"--rules={rules}"])
        cls.server = harness.Promphrase(
            cls.directory.name, cls.prometheus.port,
            [f"--set=llm.endpoint=http://127.0.0.1:{cls.model.port}/v1/chat/completions", "--set=llm.model=scripted",
             "--set=llm.stream=true", "--set=llm.max_retries=1", "--set=llm.input_price=1",
             "--set=llm.output_price=4", "--set=llm.daily_tokens=1000000"]).start()

    @classmethod
    def tearDownClass(cls):
        cls.server.stop()
        cls.model.stop()
        cls.prometheus.close()
        cls.directory.cleanup()

    def scrape(self, accept=None):
        answer = self.server.get("/promphrase/metrics", headers={"Accept": accept} if accept else None)
        self.assertEqual(answer.status, 200)
        return answer

    def grows(self, name, by, act, **labels):
        before = self.server.metric(name, **labels)
        act()
        grown = 0
        # A request is counted once its answer is sent: the next one may be there first.
        for _ in range(20):
            grown = self.server.metric(name, **labels) - before
            if grown >= by:
                break
            time.sleep(0.05)
        self.assertEqual(grown, by, f"{name}{labels}")

    def test_requests_are_counted_by_handler_method_and_status(self):
        total = "promphrase_http_requests_total"
        cases = [
            ("query", "GET", "2xx", lambda: self.server.get("/api/v1/query", {"query": "up"})),
            ("query", "POST", "2xx", lambda: self.server.post("/api/v1/query", {"query": "up"})),
            ("query", "GET", "4xx", lambda: self.server.get("/api/v1/query", {"query": "sum("})),
            ("query_range", "GET", "4xx", lambda: self.server.get("/api/v1/query_range", {"query": "up"})),
            ("label_values", "GET", "2xx", lambda: self.server.get("/api/v1/label/job/values")),
            ("label_values", "GET", "2xx", lambda: self.server.get("/api/v1/%6cabel/job/values")),
            ("status", "GET", "2xx", lambda: self.server.get("/api/v1/status/buildinfo")),
            ("health", "GET", "2xx", lambda: self.server.get("/-/ready")),
            ("health", "GET", "2xx", lambda: self.server.get("/promphrase/-/healthy")),
            ("other", "GET", "4xx", lambda: self.server.get("/no/such/page")),
            ("own", "GET", "4xx", lambda: self.server.get("/promphrase/nothing/here")),
            ("other", "other", "4xx", lambda: harness.request(self.server.port, "BREW", "/coffee")),
            ("approvals", "GET", "2xx", lambda: self.server.get("/api/v1/get_all_queries")),
        ]
        for handler, method, status, act in cases:
            with self.subTest(handler=handler, method=method, status=status):
                self.grows(total, 1, act, handler=handler, method=method, status_class=status)
        self.grows("promphrase_http_request_duration_seconds_count", 1,
                   lambda: self.server.get("/api/v1/labels"), handler="labels")

    def test_requests_upstream_are_counted(self):
        ask = lambda: self.server.get("/api/v1/series", {"match[]": "up"})
        self.grows("promphrase_upstream_requests_total", 1, ask, upstream="default", status_class="2xx")
        self.grows("promphrase_upstream_request_duration_seconds_count", 1, ask, upstream="default")
        # What is our own never gets there.
        self.grows("promphrase_upstream_requests_total", 0, lambda: self.server.get("/promphrase/-/ready"))

    def test_identical_reads_that_share_an_answer_are_counted_one_by_one(self):
        def together():
            with concurrent.futures.ThreadPoolExecutor(16) as pool:
                list(pool.map(lambda _: self.server.get("/api/v1/query", {"query": "avg_over_time(up[1m])"}), range(64)))

        self.grows("promphrase_http_requests_total", 64, together, handler="query", status_class="2xx")

    def test_a_head_that_is_no_http_is_counted_without_trust_in_its_method(self):
        import socket

        def nonsense():
            with socket.create_connection(("127.0.0.1", self.server.port)) as s:
                s.sendall(b"GARB AGE\r\n\r\n")
                while s.recv(4096):
                    pass

        self.grows("promphrase_http_requests_total", 1, nonsense, handler="invalid", method="other", status_class="4xx")

    def test_prompts_models_and_the_store_are_counted(self):
        translations = "promphrase_translations_total"
        misses = "promphrase_cache_misses_total"
        self.grows(misses, 1, lambda: self.server.ask("is everything up?"))
        self.assertEqual(self.server.metric("promphrase_cache_records", state="pending"), 1)
        self.grows("promphrase_cache_hits_total", 1, lambda: self.server.ask("is everything up?"), kind="pending")
        record = next(iter(self.server.get("/api/v1/get_all_queries").json()))
        self.grows("promphrase_decisions_total", 1, lambda: self.server.approve(record))
        self.grows(translations, 1, lambda: self.server.ask("is everything up?"), source="approved", outcome="ok")
        refuse = lambda: self.server.ask("show something new", headers={"FromAlert": "true"})
        self.grows(translations, 1, refuse, source="approved", outcome="refused")

        calls = "promphrase_model_requests_total"
        first = self.server.metric(calls)
        self.grows(calls, 1, lambda: self.server.ask("please show me what is up"), provider="chat-completions",
                   model="scripted", status_class="2xx", error_class="none")
        self.assertGreater(self.server.metric("promphrase_model_tokens_total", kind="prompt"), 0)
        self.assertGreater(self.server.metric("promphrase_model_cost_total"), 0)
        self.assertLess(self.server.metric("promphrase_model_budget_remaining_ratio", budget="daily_tokens"), 1)
        self.assertGreater(self.server.metric("promphrase_model_time_to_first_token_seconds_count"), 0)
        # Refused by the gate and repaired, as often as is configured; then the built-in translator is asked.
        self.grows("promphrase_candidates_rejected_total", 3,
                   lambda: self.server.ask("show the metric that nobody has"), source="model", rule="unknown-metric")
        self.assertEqual(self.server.metric("promphrase_repairs_total", provider="chat-completions"), 2)
        self.assertEqual(self.server.metric(calls) - first, 4)

        self.grows("promphrase_model_retries_total", 1,
                   lambda: self.server.ask("show cpu usage of a provider that is away"))
        self.assertEqual(self.server.metric(calls, status_class="5xx", error_class="unavailable"), 2)
        self.grows(calls, 1, lambda: self.server.ask("show words that can't be read"), error_class="upstream")
        self.assertGreater(self.server.metric("promphrase_store_write_duration_seconds_count"), 0)
        self.assertGreater(self.server.metric("promphrase_store_size_bytes"), 0)

    def test_what_is_told_is_what_is_promised_and_clean(self):
        self.server.ask("show the metric that nobody has")
        text = self.scrape().body.decode()
        found = families_of(text)
        self.assertEqual(sorted(found), sorted(FAMILIES))
        for name, (kind, labels) in FAMILIES.items():
            with self.subTest(name):
                self.assertEqual(found[name][0], kind)
                self.assertTrue(found[name][1] <= labels, f"{found[name][1]}")
        self.assertNotIn("nobody has", text)
        lint = subprocess.run(["promtool", "check", "metrics"], input=text, capture_output=True, text=True)
        self.assertEqual((lint.returncode, lint.stdout + lint.stderr), (0, ""))

    def test_open_metrics_is_told_to_those_who_prefer_it(self):
        prometheus = ("application/openmetrics-text;version=1.0.0;q=0.6,application/openmetrics-text;version=0.0.1;q=0.5,"
                      "text/plain;version=0.0.4;q=0.4,*/*;q=0.1")
        answer = self.scrape(prometheus)
        self.assertTrue(answer.headers["Content-Type"].startswith("application/openmetrics-text; version=1.0.0"))
        text = answer.body.decode()
        self.assertTrue(text.endswith("\n# EOF\n"))
        self.assertIn("# TYPE promphrase_http_requests counter\n", text)
        self.assertIn('le="1.0"', text)
        for accept in (None, "*/*", "text/plain", "application/openmetrics-text;q=0, text/plain"):
            answer = self.scrape(accept)
            self.assertTrue(answer.headers["Content-Type"].startswith("text/plain; version=0.0.4"), accept)
            self.assertNotIn(b"# EOF", answer.body)

    def test_switched_off_they_are_not_there_and_everything_else_is(self):
        with tempfile.TemporaryDirectory() as directory:
            proxy = harness.Promphrase(directory, self.prometheus.port, ["--set=metrics.enabled=false"]).start()
            try:
                self.assertEqual(proxy.get("/promphrase/metrics").status, 404)
                self.assertEqual(proxy.get("/api/v1/query", {"query": "up"}).json()["status"], "success")
                self.assertEqual(proxy.ask("is everything up?").json()["status"], "success")
            finally:
                proxy.stop()

    def test_an_upstream_that_is_away_is_told(self):
        with tempfile.TemporaryDirectory() as directory:
            dead = harness.free_port()
            proxy = harness.Promphrase(directory, dead).start(ready=False)
            try:
                harness.wait_until("the upstream to be down", lambda: 'up{upstream="default",address="127.0.0.1:%d"} 0' % dead
                                   in proxy.get("/promphrase/metrics").body.decode())
                self.assertEqual(proxy.get("/api/v1/query", {"query": "up"}).status, 503)
                self.assertEqual(proxy.metric("promphrase_upstream_requests_total", status_class="none"), 1)
                self.assertGreater(proxy.metric("promphrase_catalog_refresh_errors_total"), 0)
            finally:
                proxy.stop()
        harness.wait_until("the upstream to be up", lambda: self.server.metric("promphrase_upstream_up") == 1)


if __name__ == "__main__":
    unittest.main()
