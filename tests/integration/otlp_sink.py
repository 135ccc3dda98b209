"""A collector of traces: takes OTLP over HTTP in JSON, as strictly as the real ones, and keeps the spans."""

import http.server
import json
import re
import threading


def value_of(value):
    (kind, content), = value.items()
    if kind == "intValue":
        assert isinstance(content, str), content
        return int(content)
    assert kind in ("stringValue", "boolValue", "doubleValue"), kind
    return content


class Sink:
    def __init__(self):
        self.spans = []
        self.resources = []
        self.faults = []
        self.requests = 0
        self.headers = None
        sink = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                sink.requests += 1
                sink.headers = dict(self.headers)
                try:
                    assert self.path == "/v1/traces", self.path
                    assert self.headers["Content-Type"] == "application/json"
                    sink.take(json.loads(body))
                except Exception as fault:
                    sink.faults.append(repr(fault))
                self.send_response(200)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", "2")
                self.end_headers()
                self.wfile.write(b"{}")

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port = self.server.server_port
        self.thread = threading.Thread(target=self.server.serve_forever, daemon=True)
        self.thread.start()

    def take(self, document):
        for group in document["resourceSpans"]:
            self.resources.append({a["key"]: value_of(a["value"]) for a in group["resource"]["attributes"]})
            for scope in group["scopeSpans"]:
                assert scope["scope"]["name"] == "promphrase"
                for span in scope["spans"]:
                    assert re.fullmatch("[0-9a-f]{32}", span["traceId"]), span
                    assert re.fullmatch("[0-9a-f]{16}", span["spanId"]), span
                    assert span.get("parentSpanId") is None or re.fullmatch("[0-9a-f]{16}", span["parentSpanId"]), span
                    assert int(span["startTimeUnixNano"]) <= int(span["endTimeUnixNano"]), span
                    span["attributes"] = {a["key"]: value_of(a["value"]) for a in span["attributes"]}
                    self.spans.append(span)

    def of_trace(self, trace):
        return [span for span in self.spans if span["traceId"] == trace]

    def stop(self):
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()
