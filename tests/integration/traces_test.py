"""Traces as a collector gets them, and the log: what they tell, and what they must not."""

import fcntl
import http.client
import http.server
import json
import os
import re
import signal
import tempfile
import threading
import time
import unittest
from pathlib import Path

import harness
import otlp_sink

PROMPT = "show me what is up in the greenhouse"
TRACE = "4bf92f3577b34da6a3ce929d0e0e4736"
ABOVE = "00f067aa0ba902b7"


class Echo:
    """An upstream that keeps the heads it gets and answers as an empty Prometheus."""

    def __init__(self):
        self.heads = []
        echo = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                echo.heads.append((self.path, dict(self.headers)))
                body = b'{"status":"success","data":[]}'
                self.send_response(200)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port = self.server.server_port
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def of(self, path):
        return [headers for seen, headers in self.heads if seen.startswith(path)]

    def stop(self):
        self.server.shutdown()
        self.server.server_close()


class Traces(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.directory = Path(directory.name)
        self.sink = otlp_sink.Sink()
        self.addCleanup(self.sink.stop)

    def start(self, upstream, *more, ready=True):
        proxy = harness.Promphrase(self.directory, upstream, [
            f"--set=tracing.endpoint=http://127.0.0.1:{self.sink.port}", *more])
        self.addCleanup(lambda: proxy.process and proxy.stop(signal.SIGKILL))
        return proxy.start(ready=ready)

    def with_model(self, *more):
        prometheus = harness.Prometheus(self.directory).start().wait_for_samples()
        self.addCleanup(prometheus.close)
        model = harness.ModelServer(self.directory, ["--default=up"])
        self.addCleanup(model.stop)
        return self.start(prometheus.port, f"--set=llm.endpoint=http://127.0.0.1:{model.port}/v1/chat/completions",
                          "--set=llm.model=scripted", "--set=llm.stream=true", *more)

    def trace(self, trace, count):
        harness.wait_until("spans", lambda: len(self.sink.of_trace(trace)) >= count, 20)
        time.sleep(0.3)
        self.assertEqual(self.sink.faults, [])
        return {span["name"]: span for span in self.sink.of_trace(trace)}

    def test_a_prompt_is_one_trace_without_its_text(self):
        proxy = self.with_model("--set=tracing.headers=X-Scope=a", "--set=tracing.sample_ratio=0")
        answer = proxy.ask(PROMPT, headers={"traceparent": f"00-{TRACE}-{ABOVE}-01", "tracestate": "a=b"})
        self.assertEqual(answer.status, 200)
        spans = self.trace(TRACE, 4)
        self.assertEqual(sorted(spans), ["GET", "GET query", "chat scripted", "translate"])
        request, upstream, translate, call = (spans[n] for n in ("GET query", "GET", "translate", "chat scripted"))
        self.assertEqual(request["parentSpanId"], ABOVE)
        self.assertEqual(upstream["parentSpanId"], request["spanId"])
        self.assertEqual(translate["parentSpanId"], request["spanId"])
        self.assertEqual(call["parentSpanId"], translate["spanId"])
        self.assertEqual([s["kind"] for s in (request, upstream, translate, call)], [2, 3, 1, 3])
        for inner, outer in ((upstream, request), (translate, request), (call, translate)):
            self.assertGreaterEqual(int(inner["startTimeUnixNano"]) + 2_000_000, int(outer["startTimeUnixNano"]))
            self.assertLessEqual(int(inner["endTimeUnixNano"]) - 2_000_000, int(outer["endTimeUnixNano"]))
        self.assertEqual(request["attributes"], {"http.request.method": "GET", "http.route": "query",
                                                 "url.path": "/api/v1/query", "http.response.status_code": 200})
        self.assertEqual(upstream["attributes"]["http.response.status_code"], 200)
        self.assertEqual(upstream["attributes"]["promphrase.upstream"], "default")
        self.assertIn("127.0.0.1", upstream["attributes"]["server.address"])
        self.assertEqual(translate["attributes"]["promphrase.source"], "chat-completions:scripted")
        self.assertEqual(translate["attributes"]["promphrase.candidates"], 1)
        told = call["attributes"]
        self.assertEqual((told["gen_ai.operation.name"], told["gen_ai.provider.name"], told["gen_ai.request.model"],
                          told["gen_ai.response.finish_reasons"]), ("chat", "chat-completions", "scripted", "stop"))
        self.assertGreater(told["gen_ai.usage.input_tokens"], 0)
        self.assertGreater(told["gen_ai.usage.output_tokens"], 0)
        self.assertGreater(told["gen_ai.response.time_to_first_chunk"], 0)
        self.assertNotIn("greenhouse", json.dumps(self.sink.spans))
        self.assertEqual(self.sink.resources[0]["service.name"], "promphrase")
        self.assertEqual(self.sink.headers["X-Scope"], "a")
        self.assertGreater(proxy.metric("promphrase_trace_spans_exported_total"), 3)

        # What is not sampled by its parent is not sampled here; what begins here goes by the ratio.
        before = len(self.sink.spans)
        other = TRACE.replace("4b", "5b")
        proxy.get("/api/v1/labels", headers={"traceparent": f"00-{other}-{ABOVE}-00"})
        proxy.get("/api/v1/labels")
        time.sleep(3)
        self.assertEqual(len(self.sink.spans), before)

    def test_prompts_stand_in_spans_where_that_is_allowed_and_attributes_may_have_other_names(self):
        proxy = self.with_model("--set=tracing.prompts=true",
                                "--set=tracing.attribute_names=gen_ai.provider.name=gen_ai.system")
        proxy.ask(PROMPT, headers={"traceparent": f"00-{TRACE}-{ABOVE}-01"})
        spans = self.trace(TRACE, 4)
        self.assertEqual(spans["translate"]["attributes"]["promphrase.prompt"], PROMPT)
        self.assertEqual(spans["translate"]["attributes"]["promphrase.promql"], "up")
        self.assertEqual(spans["chat scripted"]["attributes"]["gen_ai.system"], "chat-completions")
        self.assertNotIn("gen_ai.provider.name", spans["chat scripted"]["attributes"])

    def test_the_upstream_gets_our_span_as_parent(self):
        upstream = Echo()
        self.addCleanup(upstream.stop)
        proxy = self.start(upstream.port, "--set=tracing.sample_ratio=1", "--set=coalescing=false", ready=False)
        good, not_sampled = f"00-{TRACE}-{ABOVE}-01", f"00-{TRACE}-{ABOVE}-00"
        proxy.get("/api/v1/a", headers={"traceparent": good, "tracestate": "x=1"})
        proxy.get("/api/v1/b", headers={"traceparent": not_sampled, "tracestate": "x=1"})
        proxy.get("/api/v1/c", headers={"traceparent": "00-nonsense", "tracestate": "x=1"})
        proxy.get("/api/v1/d")
        (a,), (b,), (c,), (d,) = (upstream.of(f"/api/v1/{name}") for name in "abcd")
        spans = self.trace(TRACE, 2)
        self.assertEqual(a["traceparent"], f"00-{TRACE}-{spans['GET']['spanId']}-01")
        self.assertEqual(a["tracestate"], "x=1")
        self.assertEqual((b["traceparent"], b["tracestate"]), (not_sampled, "x=1"))
        for headers in (c, d):
            self.assertRegex(headers["traceparent"], "^00-[0-9a-f]{32}-[0-9a-f]{16}-01$")
            self.assertNotIn("tracestate", headers)
        self.assertNotIn(TRACE, c["traceparent"] + d["traceparent"])

    def test_a_collector_that_is_away_costs_spans_only(self):
        upstream = Echo()
        self.addCleanup(upstream.stop)
        proxy = self.start(upstream.port, f"--set=tracing.endpoint=http://127.0.0.1:{harness.free_port()}",
                           "--set=tracing.sample_ratio=1", "--set=tracing.queue=10", "--set=coalescing=false", ready=False)
        for i in range(60):
            self.assertEqual(proxy.get(f"/api/v1/labels?x={i}").status, 200)
        harness.wait_until("drops", lambda: proxy.metric("promphrase_trace_spans_dropped_total", reason="collector") > 0)
        self.assertGreater(proxy.metric("promphrase_trace_spans_dropped_total", reason="queue_full"), 0)
        self.assertEqual(proxy.log().count("traces are dropped"), 1)
        self.assertEqual(proxy.stop(), 0)


class Logs(unittest.TestCase):
    def lines(self, *more, prompt=PROMPT, headers=None):
        """What was logged of one prompt and one passed request."""
        with tempfile.TemporaryDirectory() as directory:
            prometheus = harness.Prometheus(directory).start().wait_for_samples()
            proxy = harness.Promphrase(directory, prometheus.port, list(more)).start()
            try:
                self.answer = proxy.ask(prompt, headers=headers)
                proxy.get("/api/v1/labels?start=1&x=hidden%22%0aword")
                self.refused = proxy.get("/promphrase/no/such/thing", headers=headers)
                time.sleep(1.5)
            finally:
                proxy.stop()
                prometheus.close()
            return [line for line in proxy.log().splitlines() if line]

    def test_json_lines_are_json_and_tell_how_a_prompt_was_decided(self):
        lines = self.lines("--set=log.format=json", "--set=log.access=true", prompt="ask{q='show \"go\" goroutines'}",
                           headers={"X-Request-Id": "abc-1"})
        lines = [json.loads(line) for line in lines]
        for line in lines:
            self.assertTrue({"time", "level", "msg"} <= line.keys(), line)
        translated, = (line for line in lines if line["msg"] in ("translated", "not translated"))
        self.assertEqual(translated["request_id"], "abc-1")
        self.assertEqual(translated["source"], "built-in")
        self.assertRegex(translated["path"], r"^builtin \d+/\d+")
        self.assertEqual(translated["prompt"], 'show "go" goroutines')
        self.assertGreater(translated["ms"], 0)
        access = {line["path"]: line for line in lines if line["msg"] == "request"}
        self.assertEqual(access["/api/v1/labels"]["status"], 200)
        self.assertEqual(access["/promphrase/no/such/thing"]["status"], 404)
        self.assertIn("upstream_ms", access["/api/v1/labels"])
        self.assertNotIn("hidden", json.dumps(list(access.values())))
        self.assertEqual(self.refused.headers["X-Request-Id"], "abc-1")

    def test_text_lines_without_prompts_tell_their_hash(self):
        lines = self.lines("--set=log.prompts=false", headers={"X-Request-Id": "not sane"})
        text = "\n".join(lines)
        self.assertNotIn("greenhouse", text)
        self.assertRegex(text, r"translated request_id=[0-9a-f]{16} hash=\d+ source=")
        self.assertRegex(self.refused.headers["X-Request-Id"], "^[0-9a-f]{16}$")
        self.assertNotIn(" request GET ", text)

    def test_who_does_not_read_the_log_holds_nobody_up(self):
        with tempfile.TemporaryDirectory() as directory:
            reader, writer = os.pipe()
            fcntl.fcntl(writer, fcntl.F_SETPIPE_SZ, 4096)
            proxy = harness.Promphrase(directory, harness.free_port(), ["--set=log.access=true"], stderr=writer)
            proxy.start(ready=False)
            os.close(writer)
            connection = http.client.HTTPConnection("127.0.0.1", proxy.port, timeout=20)
            try:
                # More than may wait for a reader: lines of 4 KB, which we answer ourselves.
                for number in range(1500):
                    connection.request("GET", f"/promphrase/{number}/" + "x" * 4000)
                    answer = connection.getresponse()
                    self.assertEqual((answer.status, bool(answer.read())), (404, True))
                dropped = "promphrase_log_lines_dropped_total"
                harness.wait_until("lines to be dropped", lambda: proxy.metric(dropped) > 0)
                self.assertLess(proxy.metric(dropped), 1500)
                # Once somebody reads, whole lines come, the first ones among them.
                os.set_blocking(reader, False)
                text = self.read_all(reader)
                lines = [line for line in text.splitlines() if "/x" in line]
                self.assertGreater(len(lines), 500)
                self.assertIn("GET /promphrase/0/", lines[0])
                for line in lines:
                    self.assertRegex(line, r"^\d{4}-\S+ info  request GET \S+ 404 ms=\S+ request_id=[0-9a-f]{16} peer=127.0.0.1$")
                connection.request("GET", "/promphrase/again")
                connection.getresponse().read()
                time.sleep(1.5)
                self.assertIn("GET /promphrase/again 404", self.read_all(reader))
                # And it ends, although nobody takes its last words.
                for number in range(50):
                    connection.request("GET", f"/promphrase/{number}/" + "x" * 4000)
                    connection.getresponse().read()
                self.assertEqual(proxy.stop(), 0)
            finally:
                os.close(reader)
                connection.close()
                proxy.process.stop(signal.SIGKILL)

    def read_all(self, reader):
        """What there is, until nothing more comes for half a second."""
        text = b""
        last = time.monotonic()
        while time.monotonic() - last < 0.5:
            try:
                text += os.read(reader, 65536)
                last = time.monotonic()
            except BlockingIOError:
                time.sleep(0.01)
        return text.decode()


if __name__ == "__main__":
    unittest.main()
