"""The command line, as a person and a script use it."""

import json
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

import harness


def run(*arguments, stdin="", env=None):
    return subprocess.run(
        [harness.BINARY, *arguments], input=stdin, capture_output=True, text=True, timeout=60, env={**os.environ, **(env or {})}
    )


class Parse(unittest.TestCase):
    def test_jsonl_answers_each_line_in_order(self):
        lines = [{"query": "sum(rate(x[5m]))"}, {"query": "sum("}, {"query": "x offset 5m"}]
        done = run("parse", "--jsonl", stdin="".join(json.dumps(line) + "\n" for line in lines))
        self.assertEqual(done.returncode, 0, done.stderr)
        answers = [json.loads(line) for line in done.stdout.splitlines()]
        self.assertEqual([answer["ok"] for answer in answers], [True, False, True])
        self.assertEqual(answers[0]["printed"], "sum(rate(x[5m]))")
        self.assertRegex(answers[1]["error"], r"^1:\d+: parse error: ")
        self.assertEqual(len(answers[1]["errors"][0]), 3)

    def test_a_wrong_expression_makes_the_exit_status_1(self):
        self.assertEqual(run("parse", "up").returncode, 0)
        wrong = run("parse", "sum(up")
        self.assertEqual(wrong.returncode, 1)
        self.assertIn("parse error", wrong.stdout + wrong.stderr)

    def test_fmt_prints_what_was_given_in_one_style(self):
        self.assertEqual(run("fmt", "sum( rate(x [5m]) )by( job )").stdout, "sum by (job) (rate(x[5m]))\n")
        self.assertEqual(run("fmt", stdin="1+2").stdout, "1 + 2\n")


    def test_explain_says_it_in_words(self):
        done = run("explain", "sum by (job) (rate(http_requests_total[5m]))")
        self.assertEqual(done.returncode, 0, done.stderr)
        for word in ("rate", "http_requests_total", "job"):
            self.assertIn(word, done.stdout)
        lines = run("explain", "--jsonl", stdin='{"query":"up"}\n{"query":"up("}\n').stdout.splitlines()
        self.assertIn("up", json.loads(lines[0])["explanation"])
        self.assertEqual(json.loads(lines[1])["explanation"], "")


class Configuration(unittest.TestCase):
    def test_print_config_masks_secrets_and_later_wins(self):
        with tempfile.TemporaryDirectory() as directory:
            file = Path(directory, "promphrase.yaml")
            file.write_text("listen: ':9001'\nllm:\n  endpoint: http://user:hidden@model/v1/responses\n  api_key: sk-in-file\n")
            env = {"OPENAI_API_KEY": "sk-in-env", "PROMETHEUS_URL": "http://from-env:9090"}
            done = run("serve", "--config", str(file), "--print-config", "--upstream", "http://from-flag:9090", env=env)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn(":9001", done.stdout)
            self.assertIn("http://from-flag:9090", done.stdout)
            for secret in ("sk-in-file", "sk-in-env", "hidden"):
                self.assertNotIn(secret, done.stdout + done.stderr)

    def test_the_documented_keys_are_those_there_are(self):
        documented = Path(__file__).parents[2].joinpath("docs/configuration.md").read_text()
        table = run("serve", "--print-config-reference").stdout
        self.assertIn("`upstream.url`", table)
        self.assertIn(table, documented, "docs/configuration.md: put the output of --print-config-reference in it")

    def test_an_unknown_key_stops_the_start_and_says_where(self):
        with tempfile.TemporaryDirectory() as directory:
            file = Path(directory, "promphrase.yaml")
            file.write_text("listen: ':9001'\nupstream:\n  ulr: http://x\n")
            done = run("serve", "--config", str(file))
            self.assertEqual(done.returncode, 2)
            self.assertIn(f"{file}:3", done.stderr)
            self.assertIn("upstream.ulr", done.stderr)

    def test_a_wrong_value_names_what_was_expected(self):
        done = run("serve", "--set", "threads=many")
        self.assertEqual(done.returncode, 2)
        self.assertIn("threads", done.stderr)
        self.assertIn("expected", done.stderr)


class Serve(unittest.TestCase):
    def test_a_taken_port_is_said(self):
        import socket

        with socket.socket() as taken, tempfile.TemporaryDirectory() as directory:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            port = taken.getsockname()[1]
            done = run("serve", f"--listen=127.0.0.1:{port}", "--data-dir", directory, "--upstream", "http://127.0.0.1:1")
            self.assertEqual(done.returncode, 2)
            self.assertIn(str(port), done.stderr)


class Ask(unittest.TestCase):
    def test_ask_translates_without_running(self):
        with harness.temporary_directory() as directory:
            prometheus = harness.Prometheus(directory).start().wait_for_samples()
            try:
                url = f"http://127.0.0.1:{prometheus.port}"
                one = run("ask", "show prometheus server uptime", "--upstream", url)
                self.assertEqual(one.returncode, 0, one.stderr)
                self.assertIn("process_start_time_seconds", one.stdout)

                lines = ['{"prompt":"memory usage in percent"}', '{"prompt":""}', "not json"]
                many = run("ask", "--jsonl", "--upstream", url, stdin="\n".join(lines) + "\n")
                answers = [json.loads(line) for line in many.stdout.splitlines()]
                self.assertEqual(len(answers), 3)
                best = answers[0]["candidates"][0]
                self.assertIn("node_memory_", best["promql"])
                self.assertEqual(best["source"], "built-in")
                self.assertTrue(0 < best["confidence"] <= 1)
                self.assertIsInstance(best["assumptions"], list)
                self.assertIn("prompt", answers[1]["error"])
                self.assertIn("JSON", answers[2]["error"])
            finally:
                prometheus.close()

    def test_ask_without_an_upstream_says_so(self):
        done = run("ask", "cpu usage of nodes", "--upstream", "http://127.0.0.1:1")
        self.assertEqual(done.returncode, 2)
        self.assertIn("catalog", done.stderr)


if __name__ == "__main__":
    unittest.main(verbosity=2)
