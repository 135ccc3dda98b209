"""Clients of Prometheus, each speaking as it does: the answer through us is the one Prometheus gives itself."""

import gzip
import json
import os
import shutil
import subprocess
import tempfile
import time
import unittest
import urllib.parse
from pathlib import Path

import harness
from harness import request

PROMPT = "show prometheus server uptime"
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
GO_PROGRAM = Path(__file__).parent / "client_golang.go"


def setUpModule():
    global directory, prometheus, proxy
    directory = harness.temporary_directory()
    prometheus = harness.Prometheus(directory.name).start().wait_for_samples()
    time.sleep(3)
    proxy = harness.Promphrase(directory.name, prometheus.port).start()


def tearDownModule():
    proxy.stop()
    prometheus.close()
    directory.cleanup()


def plain(answer):
    """The body, unpacked when it is packed."""
    return gzip.decompress(answer.body) if answer.headers.get("Content-Encoding") == "gzip" else answer.body


def url(path, parameters):
    return path + "?" + urllib.parse.urlencode(parameters)


class ClientTest(unittest.TestCase):
    def same(self, method, path, body=None, headers=None, status=200):
        """What Prometheus and we answer is the same to the byte; orders that Prometheus leaves open get several tries."""
        for _ in range(30):
            direct, through = (request(port, method, path, body=body, headers=headers) for port in (prometheus.port, proxy.port))
            if plain(direct) == plain(through):
                break
        self.assertEqual(through.status, status, through.body[:300])
        self.assertEqual(direct.status, through.status)
        self.assertEqual(plain(direct), plain(through))
        # Some errors are our own answer (guards), which are too short to pack.
        for name in ("Content-Type", "Vary", "Access-Control-Allow-Origin", "Allow") + (("Content-Encoding",) if status == 200 else ()):
            self.assertEqual(direct.headers.get(name), through.headers.get(name), name)
        return through


class Grafana(ClientTest):
    """The Prometheus datasource of Grafana 13. Its backend is Go: gzip, headers in Go's order and letters."""

    HEADERS = {
        "User-Agent": "Grafana/13.0.0",
        "Accept-Encoding": "gzip",
        "X-Dashboard-Uid": "adxyz12",
        "X-Panel-Id": "4",
        "X-Datasource-Uid": "P1809F7CD0C75ACF3",
        "X-Grafana-Org-Id": "1",
        "X-Grafana-User": "admin",
        "X-Query-Group-Id": "b1e6a1d2-0000-4000-8000-000000000000",
        "Cookie": "grafana_session=0123456789abcdef",
    }

    def post(self, path, parameters, status=200, more=None, in_url=None):
        target = url(path, in_url) if in_url else path
        headers = {**self.HEADERS, **FORM, **(more or {})}
        return self.same("POST", target, urllib.parse.urlencode(parameters), headers, status)

    def get(self, path, parameters, status=200):
        return self.same("GET", url(path, parameters), headers=self.HEADERS, status=status)

    def test_save_and_test(self):
        answer = self.post("/api/v1/query", {"query": "1+1", "time": "4"})
        self.assertEqual(json.loads(plain(answer))["data"]["result"], [4, "2"])
        answer = self.get("/api/v1/status/buildinfo", {})
        # Features would make it take us for Mimir.
        self.assertNotIn("features", json.loads(plain(answer))["data"])

    def test_buildinfo_by_post_is_refused_as_by_prometheus_and_then_asked_by_get(self):
        self.post("/api/v1/status/buildinfo", {}, status=405)

    def test_the_probe_for_exemplars_counts_in_milliseconds(self):
        now = int(time.time() * 1000)
        self.get("/api/v1/query_exemplars", {"query": "test", "start": now - 3_600_000, "end": now})
        self.post("/api/v1/query_exemplars", {"query": "test", "start": now - 3_600_000, "end": now})

    def test_panels(self):
        end = int(time.time()) // 15 * 15
        window = {"start": f"{end - 30}", "end": f"{end}.000", "step": "15"}
        for query in ("rate(node_cpu_seconds_total[30s])", 'up{job="node"}', "sum by (job) (up)"):
            with self.subTest(query=query):
                self.post("/api/v1/query_range", {"query": query, **window})
                self.post("/api/v1/query", {"query": query, "time": str(end)})

    def test_explore_sends_range_instant_and_exemplars(self):
        end = time.time()
        self.post("/api/v1/query_range", {"query": "up", "start": end - 30, "end": end, "step": 15})
        self.post("/api/v1/query", {"query": "up", "time": end})
        self.post("/api/v1/query_exemplars", {"query": "up", "start": end - 30, "end": end})

    def test_custom_parameters_stand_in_the_url_of_a_post(self):
        answer = self.post("/api/v1/query", {"query": "up", "time": "4"}, in_url={"max_source_resolution": "5m"})
        self.assertEqual(json.loads(plain(answer))["status"], "success")
        # Timings differ from run to run: only that the parameter arrives can be compared.
        for port in (prometheus.port, proxy.port):
            answer = request(port, "POST", "/api/v1/query?stats=all", body="query=up", headers={**self.HEADERS, **FORM})
            self.assertIn("stats", json.loads(plain(answer))["data"])

    def test_the_metrics_browser(self):
        now = time.time()
        window = {"start": f"{now - 3600:.0f}", "end": f"{now:.0f}", "limit": "40000"}
        self.post("/api/v1/labels", window)
        self.post("/api/v1/labels", [*window.items(), ("match[]", '{job="node"}'), ("match[]", "up")])
        self.post("/api/v1/series", [*window.items(), ("match[]", "up")])
        self.get("/api/v1/label/__name__/values", window)
        self.get("/api/v1/label/job/values", {**window, "match[]": 'up{job=~".+"}'})
        self.get("/api/v1/label/U__service_2e_name/values", window)
        self.get("/api/v1/metadata", {"limit": "40000", "metric": "up"})
        self.get("/api/v1/rules", {})

    def test_an_error_is_the_one_of_prometheus(self):
        self.post("/api/v1/query", {"query": "sum(up", "time": "4"}, status=400)
        self.post("/api/v1/query_range", {"query": "up", "start": "10", "end": "5", "step": "1"}, status=400)
        self.post("/api/v1/query_range", {"query": "up", "start": "0", "end": "1700000000", "step": "1"}, status=400)
        self.post("/api/v1/series", {"start": "0"}, status=400)

    def test_alerting_says_where_it_comes_from(self):
        alerting = {"FromAlert": "true", "X-Rule-Uid": "r1", "X-Rule-Name": "up", "X-Cache-Skip": "true"}
        self.post("/api/v1/query", {"query": "up", "time": "4"}, more=alerting)
        answer = request(
            proxy.port, "POST", "/api/v1/query", {"query": "number of goroutines of prometheus"}, headers={**self.HEADERS, **alerting}
        )
        self.assertEqual(answer.status, 422)
        self.assertEqual(json.loads(plain(answer))["errorType"], "execution")

    def test_a_prompt_asked_for_packed_is_answered_in_a_form_that_the_client_reads(self):
        answer = request(proxy.port, "POST", "/api/v1/query", {"query": f'ask{{q="{PROMPT}"}}'}, headers=self.HEADERS)
        self.assertEqual(answer.status, 200)
        self.assertIn(answer.headers.get("Content-Encoding"), (None, "identity", "gzip"))
        told = json.loads(plain(answer))
        self.assertEqual(len(told["infos"]), 1)
        self.assertEqual(len(told["data"]["result"]), 1)

    def test_zstd_and_br_are_never_answered(self):
        for asked in ("zstd", "zstd, br", "gzip, deflate, br, zstd"):
            answer = request(proxy.port, "GET", "/api/v1/query?query=up", headers={"Accept-Encoding": asked})
            self.assertIn(answer.headers.get("Content-Encoding"), (None, "gzip", "deflate"))


class Vmalert(ClientTest):
    """POST with an empty body that calls itself JSON, everything in the URL, times in RFC 3339, a step on instant queries."""

    HEADERS = {"User-Agent": "vmalert", "Accept-Encoding": "gzip", "Content-Type": "application/json"}

    def test_an_instant_query(self):
        parameters = {"query": "up == 1", "time": "2024-05-01T10:00:00Z", "step": "15s"}
        self.same("POST", url("/api/v1/query", parameters), "", self.HEADERS)
        now = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
        answer = self.same("POST", url("/api/v1/query", {**parameters, "time": now}), "", self.HEADERS)
        self.assertEqual(len(json.loads(plain(answer))["data"]["result"]), 2)

    def test_a_replay(self):
        now = time.time()
        moment = lambda t: time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(t))  # noqa: E731
        parameters = {"query": "up", "start": moment(now - 20), "end": moment(now), "step": "5s"}
        self.same("POST", url("/api/v1/query_range", parameters), "", self.HEADERS)

    def test_a_rule_that_is_a_prompt(self):
        parameters = {"query": f'ask{{q="{PROMPT}"}} > 0', "step": "15s"}
        answer = request(proxy.port, "POST", url("/api/v1/query", parameters), body="", headers=self.HEADERS)
        self.assertEqual(answer.status, 200, answer.body)

    def test_a_broken_rule(self):
        self.same("POST", url("/api/v1/query", {"query": "up ==", "step": "15s"}), "", self.HEADERS, status=400)


class Perses(ClientTest):
    """From the browser, another origin: a preflight, then POST; parse_query is asked for highlighting."""

    ORIGIN = {"Origin": "http://perses.example:8080"}

    def test_a_preflight(self):
        asks = {**self.ORIGIN, "Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "content-type"}
        for path in ("/api/v1/query", "/api/v1/query_range", "/api/v1/labels", "/api/v1/label/job/values", "/api/v1/series"):
            with self.subTest(path=path):
                direct, through = (request(port, "OPTIONS", path, headers=asks) for port in (prometheus.port, proxy.port))
                self.assertEqual((direct.status, direct.body), (through.status, through.body))
                for name in direct.headers:
                    if name.startswith("Access-Control-"):
                        self.assertEqual(direct.headers[name], through.headers.get(name), name)

    def test_queries(self):
        headers = {**self.ORIGIN, **FORM, "Accept-Encoding": "gzip, deflate, br, zstd"}
        answer = self.same("POST", "/api/v1/query", "query=up&time=4", headers)
        self.assertIsNotNone(answer.headers.get("Access-Control-Allow-Origin"))
        self.same("POST", "/api/v1/query_range", "query=up&start=4&end=10&step=1", headers)
        self.same("POST", "/api/v1/labels", "", headers)
        self.same("POST", "/api/v1/series", "match[]=up", headers)
        self.same("GET", "/api/v1/label/__name__/values", headers=self.ORIGIN)
        self.same("GET", "/api/v1/metadata?metric=up", headers=self.ORIGIN)
        self.same("GET", "/-/healthy", headers=self.ORIGIN)
        # This version of Prometheus does not have it yet.
        self.same("POST", "/api/v1/parse_query", "query=up", headers, status=404)

    def test_an_answer_of_our_own_can_be_read_from_there(self):
        asked = request(proxy.port, "POST", "/api/v1/query", {"query": f'ask{{q="{PROMPT}"}}'}, headers=self.ORIGIN)
        self.assertIsNotNone(asked.headers.get("Access-Control-Allow-Origin"))
        refused = request(proxy.port, "POST", "/api/v1/query", {"query": "weather tomorrow in paris"}, headers=self.ORIGIN)
        self.assertEqual(refused.status, 422, refused.body)
        self.assertIsNotNone(refused.headers.get("Access-Control-Allow-Origin"))


class Promtool(ClientTest):
    """The program itself."""

    def promtool(self, port, *arguments):
        run = subprocess.run(["promtool", "query", *arguments[:1], *arguments[1:-1], f"http://127.0.0.1:{port}", arguments[-1]],
                             capture_output=True, text=True, timeout=60)  # fmt: skip
        return run.returncode, run.stdout, run.stderr

    def both(self, *arguments):
        for _ in range(30):
            direct, through = (self.promtool(port, *arguments) for port in (prometheus.port, proxy.port))
            if sorted(direct[1].split("\n")) == sorted(through[1].split("\n")):
                break
        self.assertEqual(direct[0], through[0], through)
        self.assertEqual(sorted(direct[1].split("\n")), sorted(through[1].split("\n")))
        self.assertEqual(direct[2], through[2])
        return through

    def test_instant(self):
        now = str(int(time.time()))
        for query in ("up", "1 + 1", "sum by (mode) (node_cpu_seconds_total)", "absent(nothing)"):
            with self.subTest(query=query):
                code, out, _ = self.both("instant", f"--time={now}", query)
                self.assertEqual(code, 0)
                self.assertNotEqual(out, "")

    def test_range(self):
        now = int(time.time())
        code, out, _ = self.both("range", f"--start={now - 20}", f"--end={now}", "--step=5s", "rate(node_cpu_seconds_total[10s])")
        self.assertEqual(code, 0)
        self.assertIn("=>", out)

    def test_series_and_labels(self):
        run = [subprocess.run(["promtool", "query", "series", "--match=up", f"http://127.0.0.1:{port}"], capture_output=True, text=True)
               for port in (prometheus.port, proxy.port)]  # fmt: skip
        self.assertEqual(run[0].stdout, run[1].stdout)
        self.assertIn('job="node"', run[1].stdout)
        self.assertEqual(self.both("labels", "job")[0], 0)

    def test_an_error(self):
        code, _, error = self.both("instant", "sum(up")
        self.assertNotEqual(code, 0)
        self.assertIn("parse error", error)

    def test_a_prompt(self):
        code, out, _ = self.promtool(proxy.port, "instant", f'ask{{q="{PROMPT}"}}')
        self.assertEqual(code, 0)
        self.assertIn("=>", out)


class ClientGolang(ClientTest):
    """A program of the real client library, built from the distribution's sources."""

    SOURCES = Path("/usr/share/gocode/src/github.com/prometheus/client_golang/api/prometheus/v1")

    def test_every_call_gives_the_same(self):
        go = shutil.which("go") or shutil.which("go", path="/usr/local/go/bin:/usr/lib/go/bin")
        if not go or not self.SOURCES.is_dir():
            self.skipTest("needs go and golang-github-prometheus-client-golang-dev")
        with tempfile.TemporaryDirectory() as build:
            program = f"{build}/client"
            env = {**os.environ, "GO111MODULE": "off", "GOPATH": "/usr/share/gocode", "GOFLAGS": ""}
            env.setdefault("HOME", build)
            built = subprocess.run([go, "build", "-o", program, str(GO_PROGRAM)], env=env, capture_output=True, text=True)
            self.assertEqual(built.returncode, 0, built.stderr)
            moment = str(int(time.time()))
            ask = lambda port: subprocess.run(  # noqa: E731
                [program, f"http://127.0.0.1:{port}", moment], capture_output=True, text=True, timeout=60
            )
            for _ in range(10):
                direct, through = ask(prometheus.port), ask(proxy.port)
                if direct.stdout == through.stdout:
                    break
            self.assertEqual(direct.stdout, through.stdout)
            self.assertEqual((through.returncode, through.stderr), (0, ""))
            self.assertGreater(through.stdout.count("\n"), 15)
            prompt = subprocess.run([program, f"http://127.0.0.1:{proxy.port}", moment, PROMPT], capture_output=True, text=True)
            self.assertIn("prompt: vector of 1", prompt.stdout)


if __name__ == "__main__":
    unittest.main(verbosity=2)
