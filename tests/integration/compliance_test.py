"""PromQL through us and directly: the same bytes, by GET and POST, instant and range, packed and not."""

import gzip
import http.client
import json
import time
import unittest
import urllib.parse

import expressions
import harness

LEAST = 500


class Connection:
    def __init__(self, port):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)

    def ask(self, method, path, form, headers):
        if method == "GET":
            self.connection.request("GET", f"{path}?{form}", headers=headers)
        else:
            self.connection.request("POST", path, form, {**headers, "Content-Type": "application/x-www-form-urlencoded"})
        answer = self.connection.getresponse()
        kept = {name: answer.headers.get(name) for name in ("Content-Type", "Content-Encoding", "Vary")}
        return answer.status, kept, answer.read()


def unordered(answer):
    """The elements of a vector in one order: Prometheus gives an aggregation's in the order of a map."""
    _, headers, body = answer
    told = json.loads(gzip.decompress(body) if headers["Content-Encoding"] == "gzip" else body)
    if told["data"]["resultType"] != "vector":
        return body
    told["data"]["result"].sort(key=json.dumps)
    return told


class Compliance(unittest.TestCase):
    def test_every_expression_is_answered_as_by_prometheus_itself(self):
        with harness.temporary_directory() as directory:
            prometheus = harness.Prometheus(directory).start().wait_for_samples()
            proxy = harness.Promphrase(directory, prometheus.port).start()
            try:
                time.sleep(15)
                self.compare(prometheus.port, proxy.port)
                self.assertEqual(proxy.metric("promphrase_translations_total"), 0)
            finally:
                proxy.stop()
                prometheus.close()

    def compare(self, direct_port, port):
        metadata = harness.request(direct_port, "GET", "/api/v1/metadata").json()["data"]
        metrics = {}
        for name, described in sorted(metadata.items()):
            metrics.setdefault(described[0]["type"], []).append(name)
        queries = expressions.generate(metrics)
        self.assertGreaterEqual(len(queries), LEAST)
        # All about one moment that is over, so that nothing changes between two answers.
        end = time.time() - 3
        times = {
            "/api/v1/query": {"time": f"{end:.3f}"},
            "/api/v1/query_range": {"start": f"{end - 8:.3f}", "end": f"{end:.3f}", "step": "2"},
        }
        direct, through = Connection(direct_port), Connection(port)
        asked = by_order = refused = 0
        for query in queries:
            for path, parameters in times.items():
                form = urllib.parse.urlencode({"query": query, **parameters})
                for method in ("GET", "POST"):
                    for headers in ({"Accept-Encoding": "gzip"}, {"Accept-Encoding": "identity"}):
                        with self.subTest(query=query, path=path, method=method, headers=headers):
                            # Both again when they differ: the order of an aggregation's groups may.
                            for _ in range(6):
                                theirs = direct.ask(method, path, form, headers)
                                ours = through.ask(method, path, form, headers)
                                if theirs == ours:
                                    break
                            asked += 1
                            refused += theirs[0] != 200
                            if theirs != ours and theirs[0] == 200:
                                by_order += 1
                                theirs, ours = ([*answer[:2], unordered(answer)] for answer in (theirs, ours))
                            self.assertEqual(theirs, ours)
        direct.connection.close()
        through.connection.close()
        print(f"{len(queries)} expressions, {asked} questions to each: identical, {by_order} but for the order of a vector;")
        print(f"{refused} of them errors, with Prometheus' own text")


if __name__ == "__main__":
    unittest.main(verbosity=2)
