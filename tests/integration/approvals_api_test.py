"""The API about approvals and the command line over it, against a real Prometheus; the OpenAPI document is held to
what the server answers."""

import json
import os
import re
import subprocess
import tempfile
import threading
import unittest

import harness

API = "/promphrase/api/v1"


def matches(schema, value, document, where="answer"):
    """What of a value does not fit a schema of the document; only the keywords that it uses."""
    if "$ref" in schema:
        name = schema["$ref"].rsplit("/", 1)[1]
        if value is None and schema.get("nullable"):
            return []
        return matches(document["components"]["schemas"][name], value, document, where)
    if value is None:
        return [] if schema.get("nullable") else [f"{where} is null"]
    kinds = {"object": dict, "array": list, "string": str, "integer": int, "number": (int, float), "boolean": bool}
    kind = schema.get("type")
    if kind and (not isinstance(value, kinds[kind]) or (kind != "boolean" and isinstance(value, bool))):
        return [f"{where} is no {kind}: {value!r}"]
    wrong = []
    if "enum" in schema and value not in schema["enum"]:
        wrong.append(f"{where} is {value!r}")
    if kind == "array":
        for index, item in enumerate(value):
            wrong += matches(schema["items"], item, document, f"{where}[{index}]")
    if kind == "object":
        properties = schema.get("properties", {})
        wrong += [f"{where} lacks {name}" for name in schema.get("required", []) if name not in value]
        for name, item in value.items():
            if name in properties:
                wrong += matches(properties[name], item, document, f"{where}.{name}")
            elif isinstance(schema.get("additionalProperties"), dict):
                wrong += matches(schema["additionalProperties"], item, document, f"{where}.{name}")
            elif properties:
                wrong.append(f"{where}.{name} is not in the document")
    return wrong


class Approvals(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.directory = tempfile.TemporaryDirectory()
        cls.prometheus = harness.Prometheus(cls.directory.name).start().wait_for_samples()
        cls.server = harness.Promphrase(
            cls.directory.name, cls.prometheus.port,
            ["--set=auth.tokens=view=vera|viewer,appr=anna|approver,adm=ada|admin", "--set=auth.users=bob:pa55=approver"]).start()
        cls.document = json.loads(cls.call("GET", f"{API}/openapi.json", token="view").body)
        cls.used = set()

    @classmethod
    def tearDownClass(cls):
        cls.server.stop()
        cls.prometheus.close()
        cls.directory.cleanup()

    @classmethod
    def call(cls, method, path, body=None, token="adm", headers=None):
        headers = dict(headers or {})
        if token:
            headers["Authorization"] = f"Bearer {token}"
        if body is not None and not isinstance(body, str):
            body = json.dumps(body)
        return harness.request(cls.server.port, method, path, body=body, headers=headers)

    def checked(self, method, path, body=None, token="adm", expect=200):
        """Calls, and holds the answer to the document."""
        answer = self.call(method, path, body, token)
        self.assertEqual(answer.status, expect, answer.body)
        bare = path.split("?")[0]
        pattern = next(p for p in sorted(self.document["paths"], key=lambda p: "{" in p)
                       if re.fullmatch(re.sub(r"\{[a-z]+\}", "[0-9]+", p), bare))
        operation = self.document["paths"][pattern][method.lower()]
        self.assertIn(str(expect), operation["responses"], pattern)
        if expect < 400:
            self.used.add((pattern, method.lower()))
        content = operation["responses"][str(expect)].get("content", {})
        if content:
            kind = answer.headers["Content-Type"].split(";")[0]
            self.assertIn(kind, content)
            if kind == "application/json":
                self.assertEqual(matches(content[kind]["schema"], answer.json(), self.document), [])
        for name in re.findall(r"[?&]([a-z]+)=", path):
            self.assertIn(name, [p["name"] for p in operation.get("parameters", [])], path)
        return answer

    def pending(self, prompt, promql="up"):
        yaml = f"queries:\n- {{prompt: '{prompt}', promql: '{promql}', state: pending}}\n"
        self.checked("POST", f"{API}/import", yaml)
        page = self.checked("GET", f"{API}/queries?q={prompt.split()[-1]}&state=pending").json()["data"]
        return next(record["hash"] for record in page["queries"] if record["prompt"] == prompt)

    def test_1_every_operation_of_the_document_is_answered_as_it_says(self):
        prompt_hash = self.pending("is everything reachable documented1")
        one = f"{API}/queries/{prompt_hash}"
        self.checked("GET", one)
        self.checked("PATCH", one, {"state": "approved", "comment": "yes", "labels": {"team": "a"}, "version": 1})
        self.checked("PATCH", one, {"state": "rejected", "version": 1}, expect=409)
        self.checked("PATCH", one, {"output": "sum("}, expect=400)
        self.checked("PATCH", one, {"output": "no_such_metric_at_all"}, expect=400)
        flagged = self.checked("PATCH", one, {"output": "no_such_metric_at_all", "force": True}).json()["data"]
        self.assertIn("no_such_metric_at_all", flagged["drift"])
        self.checked("PATCH", one, {"output": "up{job=\"node\"}"})
        self.assertEqual(len(self.checked("GET", f"{one}/history").json()["data"]["changes"]), 4)
        self.checked("GET", f"{one}/template")
        evidence = self.checked("GET", f"{one}/evidence").json()["data"]
        self.assertTrue(evidence["passes"])
        self.assertEqual(evidence["series"], 1)
        self.checked("POST", "/api/v1/validate_query", {"hash": prompt_hash, "status": True})
        self.checked("POST", "/api/v1/validate_query", {"hash": "1", "status": True}, expect=404)
        self.checked("GET", "/api/v1/get_all_queries?limit=5&sort=updated")
        self.checked("GET", f"{API}/queries?state=approved&drift=false&limit=1")
        self.checked("POST", f"{API}/queries/bulk", {"state": "pending", "hashes": [prompt_hash]})
        self.assertIn(b"id: ", self.checked("GET", f"{API}/events?after=1").body)
        self.checked("GET", f"{API}/export?format=rules&state=approved")
        self.checked("GET", f"{API}/export")
        self.checked("POST", f"{API}/backup")
        for tool in ("parse", "explain", "format", "lint"):
            self.checked("GET", f"{API}/{tool}?query=sum(up)")
            self.checked("POST", f"{API}/{tool}?query=up")
            self.checked("GET", f"{API}/{tool}", expect=400)
        health = self.checked("GET", f"{API}/health").json()["data"]
        self.assertTrue(health["upstream"]["reachable"])
        self.assertGreater(health["catalog"]["families"], 100)
        self.checked("GET", f"{API}/whoami", token="view")
        self.checked("GET", f"{API}/openapi.json")
        self.checked("DELETE", f"{one}?comment=done", expect=204)
        self.checked("GET", one, expect=404)
        self.assertIsNone(self.checked("GET", f"{one}/history").json()["data"]["changes"][-1]["after"])
        documented = {(path, method) for path, item in self.document["paths"].items() for method in item if method != "parameters"}
        self.assertEqual(documented - self.used, set())

    def test_what_is_asked_and_remembered_is_what_a_query_would_run(self):
        kept = self.call("POST", "/api/v1/ask", {"prompt": "number of goroutines", "remember": True})
        self.assertTrue(kept.json()["data"]["kept"])
        broken = self.call("POST", "/api/v1/ask", {"prompt": "sum(up", "remember": True})
        self.assertEqual(broken.status, 400)
        self.assertIn("parse error: unclosed left parenthesis", broken.json()["error"])

    def test_roles_are_held(self):
        prompt_hash = self.pending("who may do this roles1")
        one = f"{API}/queries/{prompt_hash}"
        for method, path, body in (("GET", f"{API}/queries", None), ("POST", "/api/v1/ask", {"prompt": "up"}),
                                   ("GET", "/api/v1/get_all_queries", None), ("GET", f"{API}/health", None)):
            self.assertEqual(self.call(method, path, body, token=None).status, 401)
            self.assertEqual(self.call(method, path, body, token="wrong").status, 401)
            self.assertNotIn(self.call(method, path, body, token="view").status, (401, 403))
        self.assertEqual(self.call("GET", f"{API}/health", token=None).headers["WWW-Authenticate"].split()[0], "Basic")
        for method, path, body in (("PATCH", one, {"state": "approved"}), ("POST", "/api/v1/validate_query", {"hash": prompt_hash, "status": True}),
                                   ("POST", f"{API}/queries/bulk", {"state": "approved", "hashes": [prompt_hash]})):
            self.assertEqual(self.call(method, path, body, token="view").status, 403)
            self.assertEqual(self.call(method, path, body, token="appr").status, 200)
        cross = self.call("PATCH", one, {"state": "rejected"}, token="appr", headers={"Sec-Fetch-Site": "cross-site"})
        self.assertEqual(cross.status, 403)
        self.assertEqual(self.call("DELETE", one, token="appr").status, 403)
        self.assertEqual(self.call("POST", f"{API}/backup", token="appr").status, 403)
        basic = self.call("PATCH", one, {"comment": "by bob", "state": "rejected"}, token=None, headers={"Authorization": "Basic Ym9iOnBhNTU="})
        self.assertEqual(basic.status, 200)
        authors = [change["author"] for change in self.call("GET", f"{one}/history").json()["data"]["changes"]]
        self.assertEqual(authors, ["ada", "anna", "bob"])
        # What is Prometheus' is Prometheus' to guard.
        self.assertEqual(self.call("GET", "/api/v1/query?query=up", token=None).status, 200)

    def test_a_template_serves_and_says_so(self):
        yaml = ("queries:\n- prompt: scrapes of job prometheus over the last 5m\n"
                "  promql: count_over_time(up{job=\"prometheus\"}[5m])\n  state: approved\n")
        self.checked("POST", f"{API}/import", yaml)
        answer = harness.wait_until("served from the template", lambda: (
            lambda a: a if any("template" in line for line in a.infos()) else None)(
                self.server.get("/api/v1/query", {"query": 'ask{q="scrapes of job node over the last 10m"}'})))
        self.assertIn('count_over_time(up{job="node"}[10m])', answer.infos()[-1])
        self.assertIn("scrapes of job prometheus over the last 5m", answer.infos()[-1])
        self.assertEqual(len(answer.json()["data"]["result"]), 1)
        pending = self.call("GET", f"{API}/queries?q=scrapes+of+job+node").json()["data"]["queries"]
        self.assertEqual([record["state"] for record in pending], ["pending"])

    def test_events_arrive_while_one_waits(self):
        last = re.search(rb"id: (\d+)", self.call("GET", f"{API}/events?after=99999999999999999").body)
        self.assertIsNotNone(last)
        now = self.call("GET", f"{API}/events?after=1").body
        newest = max(int(number) for number in re.findall(rb"id: (\d+)", now))
        got = []
        waiting = threading.Thread(target=lambda: got.append(self.call("GET", f"{API}/events?after={newest}").body))
        waiting.start()
        prompt_hash = self.pending("anything new here events1")
        waiting.join(10)
        self.assertEqual(len(got), 1)
        self.assertIn(b"event: pending", got[0])
        self.assertIn(prompt_hash.encode(), got[0])

    def test_the_command_line_does_the_same_on_a_server_and_on_a_store(self):
        server = [f"--server=http://127.0.0.1:{self.server.port}", "--token=adm"]
        prompt_hash = self.pending("from a terminal cli1")
        self.pending("what of node is reachable cli1", 'up{job="node"}')

        def run(*arguments, stdin="", status=0):
            done = subprocess.run([harness.BINARY, "queries", *arguments], input=stdin, capture_output=True, text=True, timeout=60)
            self.assertEqual(done.returncode, status, done.stderr)
            return done.stdout + done.stderr

        self.assertIn("from a terminal cli1", run("list", *server, "--search", "CLI1"))
        self.assertIn(f"{prompt_hash}  approved  from a terminal cli1", run("approve", *server, prompt_hash, "--comment", "fine"))
        self.assertIn('"fine"', run("show", *server, prompt_hash))
        run("edit", *server, prompt_hash, "--label", "team=a", "--label", "board=b")
        run("reject", *server, prompt_hash, "--version", "1", status=1)
        self.assertIn("no prompt has the hash 5", run("approve", *server, "5", status=1))
        self.assertIn("is reachable cli1", run("list", f"--server=127.0.0.1:{self.server.port}", "--token=adm"))
        self.assertIn('up{job="node"}', run("list", *server, "--search", "reachable"), "as it can be copied")
        nobody = harness.free_port()
        self.assertIn(f"http://127.0.0.1:{nobody}: can't reach", run("list", f"--server=127.0.0.1:{nobody}", status=2))
        self.assertIn('"board": "b"', run("history", *server, prompt_hash))
        yaml = run("export", *server)
        self.assertIn("from a terminal cli1", yaml)
        self.assertIn('"backup"', run("backup", *server))

        with tempfile.TemporaryDirectory() as directory:
            store = [f"--data-dir={directory}/data"]
            self.assertIn("there is no approval store", run("list", *store, status=1))
            self.assertFalse(os.path.exists(f"{directory}/data"))
            self.assertIn('"added"', run("import", *store, stdin=yaml))
            self.assertIn("from a terminal cli1", run("list", *store, "--state", "approved"))
            run("edit", *store, prompt_hash, "--promql", "vector(1)", "--author", "carol")
            self.assertIn('"author": "carol"', run("show", *store, prompt_hash))
            run("backup", *store, "--to", f"{directory}/backups")
            run("edit", *store, prompt_hash, "--remove")
            self.assertNotIn("from a terminal cli1", run("list", *store))
            self.assertIn("before-restore", run("restore", *store, "--from", f"{directory}/backups"))
            self.assertIn("vector(1)", run("list", *store))
            self.assertIn("record: promphrase:from_a_terminal_cli1", run("export", *store, "--format", "rules"))
            run("repair", *store)
            self.assertIn("vector(1)", run("list", *store))


if __name__ == "__main__":
    unittest.main()
