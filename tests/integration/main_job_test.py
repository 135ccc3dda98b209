"""The main job against a real Prometheus and node_exporter: prompts, PromQL, approvals, failures."""

import concurrent.futures
import json
import re
import signal
import time
import unittest

import harness
from harness import hash_of, promql_of, request

INSTANT = [
    "up",
    "1 + 1",
    "vector(1)",
    '"text"',
    "time()",
    "up == 1",
    "up{job='node'}",
    'sort(up{job=~"prom.*|node"})',
    "sort_desc(sum by (mode) (node_cpu_seconds_total))",
    "count(node_cpu_seconds_total)",
    "rate(node_cpu_seconds_total[30s])",
    "avg by (instance) (rate(node_cpu_seconds_total{mode='idle'}[20s]))",
    "topk(1, node_memory_MemTotal_bytes)",
    "node_memory_MemTotal_bytes - node_memory_MemAvailable_bytes",
    "100 * (1 - node_memory_MemAvailable_bytes / node_memory_MemTotal_bytes)",
    "histogram_quantile(0.9, sum by (le) (rate(prometheus_http_request_duration_seconds_bucket[30s])))",
    "max_over_time(up[10s])",
    "avg_over_time(node_load1[10s:2s])",
    "up offset 2s",
    "up @ end()",
    "absent(no_such_metric)",
    "no_such_metric",
    'label_replace(up{job="node"}, "host", "$1", "instance", "(.*):.*")',
    "up{job='node'} and on (instance) node_load1",
    "node_load1 > bool 0",
    "-node_load1",
    "2 ^ 3 ^ 2",
    "up   # a comment",
    "quantile(0.5, node_load1)",
    "count_values('v', up{job='node'})",
    "up{job='node'}[5s]",
    "node_load1 * on (job) group_left up",
    "scalar(node_load1)",
    "round(node_load1, 0.1)",
    "{__name__='up', job='node'}",
    "changes(process_start_time_seconds[20s])",
    "clamp(node_load1, 0, 1)",
    "stddev_over_time(node_load1[20s])",
    "time() - process_start_time_seconds{job='prometheus'}",
    "predict_linear(node_load1[20s], 60)",
]

BROKEN = ["sum(up", "rate(up[5m)", "up ==", "sum by job (up)", "up{job=}", "rate(up)"]

HEADERS_THAT_MATTER = ["Content-Type", "Content-Encoding", "Vary", "Cache-Control", "Access-Control-Allow-Origin"]

PROMPTS = [
    # the prompt, and what its PromQL and its answer must have
    ("show prometheus server uptime", "process_start_time_seconds", 1),
    ("average CPU usage per node in the last 15 minutes", "node_cpu_seconds_total", 1),
    ("memory usage in percent", "node_memory_MemTotal_bytes", 1),
    ("disk space left on /", "node_filesystem_", 1),
    ("top 5 metrics handlers by request rate", "topk", None),
    ("p99 of prometheus http request latency per handler", "histogram_quantile", None),
]


class MainJob(harness.WithPlainProxy):
    def assert_same(self, ask):
        # An instant vector's order is not fixed in Prometheus itself, so a few tries may be needed for equal bytes.
        for _ in range(30):
            direct, through = ask(self.prometheus.port), ask(self.proxy.port)
            if direct.body == through.body:
                break
        self.assertEqual(direct.status, through.status)
        self.assertEqual(direct.body, through.body)
        for name in HEADERS_THAT_MATTER:
            self.assertEqual(direct.headers.get(name), through.headers.get(name), name)

    def test_promql_is_answered_as_by_prometheus_itself(self):
        now = time.time() - 2
        for query in INSTANT:
            for method in ("GET", "POST"):
                for headers in ({}, {"Accept-Encoding": "gzip"}):
                    with self.subTest(query=query, method=method, headers=headers):
                        parameters = {"query": query, "time": f"{now:.3f}"}
                        self.assert_same(
                            lambda port: request(port, method, "/api/v1/query", parameters, headers=headers)
                        )
                with self.subTest(query=query, method=method, range=True):
                    parameters = {"query": query, "start": f"{now - 20:.3f}", "end": f"{now:.3f}", "step": "5"}
                    self.assert_same(lambda port: request(port, method, "/api/v1/query_range", parameters))

    def test_broken_promql_gets_prometheus_own_error(self):
        for query in BROKEN:
            with self.subTest(query=query):
                self.assert_same(lambda port: request(port, "GET", "/api/v1/query", {"query": query}))
                answer = self.proxy.ask(query)
                self.assertEqual(answer.status, 400)
                self.assertIn("parse error", answer.json()["error"])
        self.assertEqual(self.proxy.metric("promphrase_translations_total", outcome="abstained"), 0)

    def test_other_paths_are_passed_through(self):
        for path in ("/api/v1/labels", "/api/v1/metadata?metric=up", "/api/v1/status/buildinfo", "/api/v1/series?match[]=up",
                     "/api/v1/label/job/values", "/-/healthy", "/-/ready", "/no/such/path", "/api/v1/rules"):
            with self.subTest(path=path):
                direct = request(self.prometheus.port, "GET", path)
                through = request(self.proxy.port, "GET", path)
                self.assertEqual((direct.status, direct.headers.get("Content-Type")),
                                 (through.status, through.headers.get("Content-Type")))
                self.assertEqual(len(direct.body), len(through.body))

    def test_prompts_are_answered_with_one_notice(self):
        for prompt, part, series in PROMPTS:
            with self.subTest(prompt=prompt):
                answer = self.proxy.ask(prompt)
                self.assertEqual(answer.status, 200, answer.body)
                self.assertEqual(answer.json()["status"], "success")
                self.assertEqual(len(answer.infos()), 1)
                self.assertIn(prompt, answer.infos()[0])
                self.assertIn(part, promql_of(answer))
                self.assertRegex(hash_of(answer), r"^\d+$")
                result = answer.json()["data"]["result"]
                self.assertGreater(len(result), 0)
                if series is not None:
                    self.assertEqual(len(result), series)

    def test_a_prompt_in_a_selector_works_by_post_in_ranges_and_larger_expressions(self):
        now = time.time()
        window = {"start": f"{now - 10:.3f}", "end": f"{now:.3f}", "step": "2"}
        prompt = "show prometheus server uptime"
        answer = self.proxy.post("/api/v1/query_range", {"query": f'llm_dashboard_metric{{query="{prompt}"}}', **window})
        self.assertEqual(answer.json()["data"]["resultType"], "matrix")
        self.assertEqual(len(answer.json()["data"]["result"]), 1)
        self.assertIn(prompt, answer.infos()[0])

        above = self.proxy.ask(f'ask{{q="{prompt}"}} > 0')
        self.assertEqual(len(above.json()["data"]["result"]), 1)
        below = self.proxy.ask(f'ask{{q="{prompt}"}} < 0')
        self.assertEqual(below.json()["data"]["result"], [])
        summed = self.proxy.ask(f'sum(ask{{q="{prompt}"}})')
        self.assertEqual(summed.json()["data"]["result"][0]["metric"], {})

        nowhere = self.proxy.ask(f'ask{{q="{prompt}", instance="nowhere"}}')
        self.assertEqual(nowhere.json()["data"]["result"], [])
        here = self.proxy.ask(f'ask{{q="{prompt}", instance="127.0.0.1:{self.prometheus.port}"}}')
        self.assertEqual(len(here.json()["data"]["result"]), 1)

    def test_constraints_stand_in_every_selector_of_what_runs(self):
        answer = self.proxy.get("/api/v1/format_query", {"query": 'ask{q="memory usage in percent", job="node"}'})
        formatted = answer.json()["data"]
        selectors = re.findall(r"node_memory_\w+(\{[^}]*\})?", formatted)
        self.assertGreaterEqual(len(selectors), 2, formatted)
        for selector in selectors:
            self.assertIn('job="node"', selector)

    def test_url_parameters_on_post_are_kept(self):
        answer = self.proxy.post("/api/v1/query?stats=all", {"query": "show prometheus server uptime"})
        self.assertIn("stats", answer.json()["data"])
        # vmalert posts an empty JSON body with everything in the URL
        answer = self.proxy.post(
            "/api/v1/query?query=show+prometheus+server+uptime", body="", headers={"Content-Type": "application/json"}
        )
        self.assertEqual(len(answer.json()["data"]["result"]), 1)

    def test_bad_calls_of_the_approval_api_say_what_is_wrong(self):
        self.assertEqual(self.proxy.approve("12345").status, 404)
        malformed = self.proxy.post("/api/v1/validate_query", body="{not json")
        self.assertEqual(malformed.status, 400)
        self.assertEqual(malformed.json()["errorType"], "bad_data")
        self.assertEqual(self.proxy.get("/api/v1/validate_query").status, 405)

    def test_alerting_never_runs_what_nobody_approved(self):
        prompt = "number of open file descriptors of prometheus"
        refused = self.proxy.ask(prompt, headers={"FromAlert": "true"})
        self.assertEqual(refused.status, 422)
        self.assertIn("not approved", refused.json()["error"])
        asked = self.proxy.ask(prompt)
        self.assertEqual(asked.status, 200, asked.body)
        self.assertEqual(self.proxy.approve(hash_of(asked)).status, 200)
        self.assertEqual(self.proxy.ask(prompt, headers={"FromAlert": "true"}).status, 200)

    def test_a_correction_is_checked_and_then_served(self):
        asked = self.proxy.ask("free memory of the machine in gigabytes")
        prompt_hash = hash_of(asked)

        def correct(output):
            body = json.dumps({"hash": prompt_hash, "status": True, "output": output})
            return self.proxy.post("/api/v1/validate_query", body=body)

        self.assertEqual(correct("node_memory_MemFree_bytes / ").status, 400)
        unknown = correct("node_memory_NoSuch_bytes")
        self.assertEqual(unknown.status, 400)
        self.assertIn("node_memory_NoSuch_bytes", unknown.json()["error"])
        self.assertEqual(correct("node_memory_MemFree_bytes / 2^30").status, 200)
        served = self.proxy.ask("free memory of the machine in gigabytes")
        self.assertIn("node_memory_MemFree_bytes", promql_of(served))
        self.assertIn("approved", served.infos()[0])

    def test_a_rejected_output_is_not_offered_again(self):
        prompt = "cpu usage per mode"
        first = self.proxy.ask(prompt)
        self.assertEqual(self.proxy.approve(hash_of(first), status=False).status, 200)
        second = self.proxy.ask(prompt)
        if second.status == 200:
            self.assertNotEqual(promql_of(first), promql_of(second))
        else:
            self.assertEqual(second.status, 422)


class Durability(unittest.TestCase):
    def test_an_approval_outlives_kill_9_and_needs_no_translation(self):
        with harness.temporary_directory() as directory:
            prometheus = harness.Prometheus(directory).start().wait_for_samples()
            model = harness.ModelServer(directory, ["--default=up"])
            env = {"LLM_ENDPOINT": f"http://127.0.0.1:{model.port}/v1/responses", "OPENAI_API_KEY": "sk-test-secret"}
            proxy = harness.Promphrase(directory, prometheus.port, env=env).start()
            try:
                asked = proxy.ask("which targets are up right now")
                self.assertEqual(promql_of(asked), "up")
                self.assertEqual(model.count(), 1)
                self.assertEqual(proxy.approve(hash_of(asked)).status, 200)
                proxy.stop(signal.SIGKILL)

                proxy.start()
                served = proxy.ask("which targets are up right now")
                self.assertIn("approved", served.infos()[0])
                self.assertEqual(promql_of(served), "up")
                self.assertEqual(model.count(), 1)
                self.assertEqual(proxy.metric("promphrase_cache_misses_total"), 0)
                self.assertEqual(proxy.metric("promphrase_translations_total", source="approved", outcome="ok"), 1)
                listed = proxy.get("/api/v1/get_all_queries").json()
                self.assertEqual(listed[hash_of(asked)]["output"], "up")
                self.assertIs(listed[hash_of(asked)]["status"], True)
                self.assertNotIn("sk-test-secret", proxy.log())
                self.assertEqual(proxy.stop(), 0)
            finally:
                proxy.process.stop(signal.SIGKILL)
                model.stop()
                prometheus.close()

    def test_two_hundred_at_once_make_one_model_call(self):
        with harness.temporary_directory() as directory:
            prometheus = harness.Prometheus(directory).start().wait_for_samples()
            model = harness.ModelServer(directory, ["--default=up", "--delay-ms=500"])
            env = {"LLM_ENDPOINT": f"http://127.0.0.1:{model.port}/v1/chat/completions", "OPENAI_API_KEY": "sk-test"}
            proxy = harness.Promphrase(directory, prometheus.port, env=env).start()
            try:
                with concurrent.futures.ThreadPoolExecutor(200) as pool:
                    answers = list(pool.map(lambda _: proxy.ask("which targets are up right now"), range(200)))
                self.assertEqual({answer.status for answer in answers}, {200})
                self.assertEqual({promql_of(answer) for answer in answers}, {"up"})
                self.assertEqual(model.count(), 1)
            finally:
                proxy.stop()
                model.stop()
                prometheus.close()


class Failures(unittest.TestCase):
    def test_upstream_down_is_said_at_once_and_mends_itself(self):
        with harness.temporary_directory() as directory:
            prometheus = harness.Prometheus(directory).start().wait_for_samples()
            proxy = harness.Promphrase(directory, prometheus.port).start()
            try:
                self.assertEqual(proxy.ask("up").status, 200)
                prometheus.stop()
                for query in ("up", "show prometheus server uptime"):
                    began = time.monotonic()
                    answer = proxy.ask(query)
                    self.assertLess(time.monotonic() - began, 2)
                    self.assertEqual(answer.status, 503, answer.body)
                    self.assertEqual(answer.json()["status"], "error")
                    self.assertEqual(answer.json()["errorType"], "unavailable")
                prometheus.start()
                self.assertEqual(proxy.ask("up").status, 200)
                self.assertEqual(proxy.ask("show prometheus server uptime").status, 200)
            finally:
                proxy.stop()
                prometheus.close()

    def test_started_before_its_upstream_it_finds_it_later(self):
        with harness.temporary_directory() as directory:
            prometheus = harness.Prometheus(directory)
            proxy = harness.Promphrase(directory, prometheus.port).start(ready=False)
            try:
                self.assertEqual(proxy.ask("up").status, 503)
                self.assertEqual(proxy.get("/promphrase/-/ready").status, 503)
                prometheus.start().wait_for_samples()
                harness.wait_until("ready", lambda: proxy.get("/promphrase/-/ready").status == 200)
                harness.wait_until("an answer", lambda: proxy.ask("show prometheus server uptime").status == 200)
            finally:
                proxy.stop()
                prometheus.close()

    def test_the_model_down_the_built_in_translator_answers_and_says_so(self):
        with harness.temporary_directory() as directory:
            prometheus = harness.Prometheus(directory).start().wait_for_samples()
            nobody = harness.free_port()
            env = {"LLM_ENDPOINT": f"http://127.0.0.1:{nobody}/api/generate", "OPENAI_API_KEY": "sk-test-secret"}
            proxy = harness.Promphrase(directory, prometheus.port, env=env).start()
            try:
                answer = proxy.ask("show prometheus server uptime")
                self.assertEqual(answer.status, 200, answer.body)
                self.assertIn("by built-in", answer.infos()[0])
                self.assertIn("model", answer.infos()[0])
                for text in (answer.infos()[0], proxy.log()):
                    self.assertNotIn("sk-test-secret", text)
                    self.assertNotIn(str(nobody), text)
            finally:
                proxy.stop()
                prometheus.close()

    def test_broken_promql_never_reaches_a_model(self):
        with harness.temporary_directory() as directory:
            prometheus = harness.Prometheus(directory).start()
            model = harness.ModelServer(directory, ["--default=up"])
            env = {"LLM_ENDPOINT": f"http://127.0.0.1:{model.port}/v1/responses", "OPENAI_API_KEY": "sk-test"}
            proxy = harness.Promphrase(directory, prometheus.port, env=env).start(ready=False)
            try:
                for query in BROKEN:
                    self.assertEqual(proxy.ask(query).status, 400)
                self.assertEqual(model.count(), 0)
            finally:
                proxy.stop()
                model.stop()
                prometheus.close()


if __name__ == "__main__":
    unittest.main(verbosity=2)
