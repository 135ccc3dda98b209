"""Every expression of our own parser tests, put to a real Prometheus: the same verdict and the same formatting, as far
as the server's version knows the syntax."""

import json
import re
import subprocess
import unittest
from pathlib import Path

import harness

EXPRESSIONS = Path(__file__).parents[1] / "testdata/promql/expressions.jsonl"

# What Prometheus has learned since 2.42 and the linter's version rule cannot see in the tree, because the tree is the
# same as for an older spelling.
NEWER = [
    (r"\d_\d", "underscores in numbers, 2.54"),
    (r"\{[^}]*\"[^\"]*\"\s*[,}=!]", "quoted names, 3.0"),
    (r"(by|without|on|ignoring|group_left|group_right)\s*\(\s*[\"']", "quoted names in groupings, 3.0"),
    (r"\[\s*[\d.]+\s*[\]:]", "numbers as durations, 2.54"),
    (r"offset\s+-?\d+(\s|\^|$)", "numbers as durations, 2.54"),
    (r"@\s*\d+[smhdwy]", "durations as numbers, 2.54"),
    (r"(offset\s+-?|\[)\(", "duration expressions, 3.4"),
    (r"@\s*(start|end)\(\)\s*\[", "refused before a range since 3.15"),
    (r"holt_winters", "renamed in 3.0"),
    (r"\(\?<", "Go 1.22's named groups"),
    (r"\\xff", "patterns that are not UTF-8"),
    (r"\d{19}", "integers past 2^53 were printed with an exponent"),
]


def is_newer(query, lint):
    if any(finding["rule"] == "version-too-new" for finding in lint.get("findings", [])):
        return True
    return any(re.search(pattern, query, re.IGNORECASE) for pattern, _ in NEWER)


def lines_of(command, queries):
    text = "".join(json.dumps({"query": query}) + "\n" for query in queries)
    done = subprocess.run([harness.BINARY, *command, "--jsonl"], input=text, capture_output=True, text=True, timeout=60)
    return [json.loads(line) for line in done.stdout.splitlines()]


class FormatQuery(unittest.TestCase):
    def test_verdict_and_formatting_are_those_of_prometheus(self):
        rows = [json.loads(line) for line in EXPRESSIONS.read_text().splitlines()]
        queries = [row["query"] for row in rows if "query" in row]
        ours = lines_of(["fmt"], queries)
        lint = lines_of(["lint", "--server-version", "2.42"], queries)
        self.assertEqual((len(ours), len(lint)), (len(queries), len(queries)))
        with harness.temporary_directory() as directory:
            prometheus = harness.Prometheus(directory).start()
            try:
                compared = 0
                for query, our, findings in zip(queries, ours, lint):
                    theirs = harness.request(
                        prometheus.port, "POST", "/api/v1/format_query", {"query": query}
                    ).json()
                    accepted = theirs["status"] == "success"
                    same = accepted == our["ok"] and (not accepted or theirs["data"] == our["pretty"])
                    if not same and is_newer(query, findings):
                        continue
                    compared += 1
                    with self.subTest(query=query):
                        self.assertEqual(accepted, our["ok"], theirs.get("error") or our["error"])
                        if accepted:
                            self.assertEqual(theirs["data"], our["pretty"])
                print(f"{compared} of {len(queries)} compared")
                self.assertGreater(compared, 600)
            finally:
                prometheus.close()


if __name__ == "__main__":
    unittest.main(verbosity=2)
