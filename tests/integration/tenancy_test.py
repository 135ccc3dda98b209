"""Two tenants of one real Prometheus: neither sees a series, a name or a rule of the other, whatever it asks."""

import json
import re
import time
import unittest
import urllib.parse
from pathlib import Path

import harness
from tenancy_attempts import HOSTILE, REQUESTS
from two_tenants import FOREIGN_TO_A, FOREIGN_TO_B, TwoTenants


class Tenancy(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.directory = harness.temporary_directory()
        cls.prometheus = TwoTenants(cls.directory.name).start().wait_for_samples()
        cls.proxy = harness.Promphrase(
            cls.directory.name,
            cls.prometheus.port,
            ["--set", "tenancy.label=namespace", "--set", "tenancy.header=X-Tenant"],
        ).start()
        query = {"query": "count(ALERTS) == 3"}
        harness.wait_until(
            "alerts", lambda: harness.request(cls.prometheus.port, "GET", "/api/v1/query", query).json()["data"]["result"]
        )

    @classmethod
    def tearDownClass(cls):
        cls.proxy.stop()
        cls.prometheus.close()
        cls.directory.cleanup()

    def ask(self, method, path, tenant="a", parameters=None, headers=None, **more):
        headers = {**(headers or {}), **({"X-Tenant": tenant} if tenant else {})}
        return harness.request(self.proxy.port, method, path, parameters, headers=headers, **more)

    def assert_nothing_foreign(self, text, asked, foreign=FOREIGN_TO_A):
        # What the asker wrote may come back in an answer.
        for words in foreign:
            at = text.find(words)
            if words not in asked and at >= 0:
                self.fail(f"{words!r} in …{text[max(at - 100, 0) : at + 100]}…")

    def data(self, answer):
        self.assertEqual(answer.status, 200, answer.body)
        return answer.json()["data"]

    def test_each_tenant_sees_its_own(self):
        for tenant, jobs in (("a", ["server-a"]), ("b", ["machine-b", "server-b"])):
            for method in ("GET", "POST"):
                result = self.data(self.ask(method, "/api/v1/query", tenant, {"query": "up"}))["result"]
                self.assertEqual(sorted(r["metric"]["job"] for r in result), jobs)
                times = {"start": time.time() - 5, "end": time.time(), "step": 1}
                result = self.data(self.ask(method, "/api/v1/query_range", tenant, {"query": "up", **times}))["result"]
                self.assertEqual(sorted(r["metric"]["job"] for r in result), jobs)
                series = self.data(self.ask(method, "/api/v1/series", tenant, {"match[]": "up"}))
                self.assertEqual(sorted(s["job"] for s in series), jobs)
                labels = self.data(self.ask(method, "/api/v1/labels", tenant, {}))
                self.assertIn("namespace", labels)
            self.assertEqual(self.data(self.ask("GET", "/api/v1/label/job/values", tenant)), jobs)
            self.assertEqual(self.data(self.ask("GET", "/api/v1/label/namespace/values", tenant)), [tenant])
            names = self.data(self.ask("GET", "/api/v1/label/__name__/values", tenant))
            self.assertEqual("node_load1" in names, tenant == "b")
            self.assertEqual("shop_orders_total" in names, tenant == "a")
            self.assertNotIn("prometheus_build_info", names)
            federated = self.ask("GET", "/federate", tenant, {"match[]": "up"}).body.decode()
            self.assertIn(f'namespace="{tenant}"', federated)
            self.assertEqual(federated.count("\nup{"), len(jobs))
            groups = self.data(self.ask("GET", "/api/v1/rules", tenant))["groups"]
            self.assertEqual([g["name"] for g in groups], [f"of-{tenant}"])
            self.assertEqual(len(groups[0]["rules"]), 2)
            alerts = self.data(self.ask("GET", "/api/v1/alerts", tenant))["alerts"]
            self.assertEqual([x["labels"]["alertname"] for x in alerts], [f"AlertOf{tenant.upper()}"])

    def test_several_values_see_what_each_of_them_sees(self):
        for value in ("a,b", "b, a"):
            result = self.data(self.ask("GET", "/api/v1/query", value, {"query": "up"}))["result"]
            self.assertEqual(sorted(r["metric"]["namespace"] for r in result), ["a", "b", "b"])
        self.assertEqual(len(self.data(self.ask("GET", "/api/v1/rules", "a,b"))["groups"]), 2)
        for value in ("a|b", ".*", "a.*", '"', "\\"):
            self.assertEqual(self.data(self.ask("GET", "/api/v1/query", value, {"query": "up"}))["result"], [])

    def test_without_a_tenant_nothing_is_answered(self):
        for path in ("/api/v1/query?query=up", "/api/v1/labels", "/api/v1/rules", "/api/v1/get_all_queries"):
            for tenant in (None, "", " , "):
                answer = self.ask("GET", path, tenant)
                self.assertEqual(answer.status, 400, path)
                self.assertEqual(answer.json()["status"], "error")
        self.assertEqual(self.ask("GET", "/-/healthy", None).status, 200)
        self.assertEqual(self.ask("GET", "/promphrase/-/ready", None).status, 200)

    def test_no_expression_leads_out(self):
        for query in HOSTILE:
            for path, more in (
                ("/api/v1/query", {}),
                ("/api/v1/query_range", {"start": time.time() - 5, "end": time.time(), "step": 1}),
                ("/api/v1/query_exemplars", {"start": time.time() - 5, "end": time.time()}),
                ("/api/v1/series", None),
            ):
                parameters = {"match[]": query} if more is None else {"query": query, **more}
                for method in ("GET", "POST"):
                    with self.subTest(query=query, path=path, method=method):
                        answer = self.ask(method, path, "a", parameters)
                        self.assertIn(answer.status, (200, 400, 422))
                        if answer.status != 200:
                            self.assert_nothing_foreign(answer.body.decode(), query)
                            continue
                        body = answer.json()
                        self.assert_nothing_foreign(json.dumps(body.get("infos", "")), query)
                        for found in self.label_sets(body["data"]):
                            self.assert_nothing_foreign(json.dumps(found), query)

    def label_sets(self, data):
        if isinstance(data, list):
            return [d.get("seriesLabels", d) for d in data]
        result = data["result"]
        return [r["metric"] for r in result if isinstance(r, dict)]

    def test_values_of_others_do_not_show_in_numbers(self):
        for query in ("scalar(node_load1)", "count(node_load1)", "sum(node_load1)", "absent(node_load1)", "count(up)"):
            result = self.data(self.ask("GET", "/api/v1/query", "a", {"query": query}))["result"]
            with self.subTest(query=query):
                expected = {
                    "scalar(node_load1)": "NaN",
                    "count(node_load1)": None,
                    "sum(node_load1)": None,
                    "absent(node_load1)": "1",
                    "count(up)": "1",
                }[query]
                if query.startswith("scalar"):
                    self.assertEqual(result[1], expected)
                elif expected is None:
                    self.assertEqual(result, [])
                else:
                    self.assertEqual(result[0]["value"][1], expected)

    def test_no_request_leads_out(self):
        for method, target, body, headers in REQUESTS:
            with self.subTest(method=method, target=target, body=body):
                target = target.replace('"', "%22").replace("{", "%7B").replace("}", "%7D")
                answer = self.ask(method, target, "a", headers=headers, body=body)
                self.assertIn(answer.status, (200, 204, 400, 403, 404, 405, 422))
                asked = urllib.parse.unquote(target) + (body or "")
                self.assert_nothing_foreign(answer.body.decode("utf-8", "replace"), asked)

    def test_prompts_speak_of_what_the_tenant_has(self):
        prompts = ["load average", "cpu usage by mode", "memory available", "disk space left on /", "node load", "load1"]
        for prompt in prompts:
            with self.subTest(prompt=prompt):
                answer = self.ask("GET", "/api/v1/query", "a", {"query": f'ask{{q="{prompt}"}}'})
                self.assert_nothing_foreign(answer.body.decode(), prompt)
                answer = self.ask("POST", "/api/v1/ask", "a", body=json.dumps({"prompt": prompt}))
                self.assert_nothing_foreign(answer.body.decode(), prompt)
                answer = self.ask("GET", "/api/v1/query", "b", {"query": f'ask{{q="{prompt}"}}'})
                self.assert_nothing_foreign(answer.body.decode(), prompt, FOREIGN_TO_B)
        answer = self.ask("GET", "/api/v1/query", "b", {"query": 'ask{q="load average"}'})
        self.assertIn("node_load", answer.infos()[0])
        self.assertTrue(all(r["metric"]["namespace"] == "b" for r in self.data(answer)["result"]))

    def test_approvals_stay_with_their_tenant(self):
        prompt = {"query": 'ask{q="cpu seconds of processes per second"}'}
        hashes = {}
        for tenant in ("a", "b"):
            answer = self.ask("GET", "/api/v1/query", tenant, prompt)
            self.assertEqual(answer.status, 200, answer.body)
            hashes[tenant] = re.search(r"hash (\d+)", answer.infos()[0]).group(1)
            listed = self.ask("GET", "/api/v1/get_all_queries", tenant).json()
            self.assertIn(hashes[tenant], listed)
            self.assertEqual({r["tenant"] for r in listed.values()}, {tenant})
        self.assertNotEqual(hashes["a"], hashes["b"])

        def decide(tenant, number, **more):
            return self.ask("POST", "/api/v1/validate_query", tenant, body=json.dumps({"hash": number, "status": True, **more}))

        foreign = decide("a", hashes["b"])
        unknown = decide("a", str(int(hashes["b"]) + 1))
        self.assertEqual(foreign.status, 404)
        self.assertEqual(unknown.status, 404)
        self.assertEqual(foreign.body.replace(hashes["b"].encode(), b""),
                         unknown.body.replace(str(int(hashes["b"]) + 1).encode(), b""))
        self.assertEqual(self.ask("GET", f"/api/v1/get_all_queries?after={hashes['b']}", "a").status, 400)
        self.assertEqual(decide("a", hashes["a"]).status, 200)
        self.assertIn("approved", self.ask("GET", "/api/v1/query", "a", prompt).infos()[0])
        self.assertIn("pending", self.ask("GET", "/api/v1/query", "b", prompt).infos()[0])
        corrected = decide("a", hashes["a"], output="node_load1")
        self.assertEqual(corrected.status, 400)
        self.assert_nothing_foreign(corrected.body.decode(), "node_load1")
        both = self.ask("GET", "/api/v1/get_all_queries", "a,b").json()
        self.assertEqual(both, {})


class WithModel(unittest.TestCase):
    def test_a_model_is_told_of_one_tenant_only(self):
        with harness.temporary_directory() as directory:
            prometheus = TwoTenants(directory).start().wait_for_samples()
            rules = Path(directory) / "rules.json"
            rules.write_text(
                json.dumps({"how busy": "sum(rate(requests_total[5m]))", "who waits": "clinic_patients"})
            )
            model = harness.ModelServer(directory, [f"--rules={rules}"])
            env = {"LLM_ENDPOINT": f"http://127.0.0.1:{model.port}/v1/responses", "OPENAI_API_KEY": "sk-test"}
            arguments = ["--set", "tenancy.label=namespace", "--set", "tenancy.header=X-Tenant"]
            arguments += ["--set", "translation.mode=model"]
            proxy = harness.Promphrase(directory, prometheus.port, arguments, env).start()

            def seen():
                return harness.request(model.port, "GET", "/seen").body.decode()

            def ask(tenant, prompt):
                return proxy.get("/api/v1/query", {"query": prompt}, headers={"X-Tenant": tenant})

            try:
                answer = ask("a", 'ask{q="how busy is the front door, by requests"}')
                self.assertEqual(answer.status, 200, answer.body)
                self.assertIn("that the a_secret front door took", seen())
                for foreign in ("b_secret", "clinic", "node_", "machine-b", "prometheus_"):
                    self.assertNotIn(foreign, seen())
                refused = ask("a", 'ask{q="who waits"}')
                self.assertEqual(refused.status, 422, refused.body)
                self.assertNotIn("ward", refused.body.decode() + seen())
                before = len(seen())
                answer = ask("b", 'ask{q="how busy is the front door, by requests"}')
                self.assertEqual(answer.status, 200, answer.body)
                told = seen()[before:]
                self.assertIn("that the b_secret front door took", told)
                for foreign in ("a_secret", "shop_"):
                    self.assertNotIn(foreign, told)
            finally:
                proxy.stop()
                model.stop()
                prometheus.close()


class OtherSources(unittest.TestCase):
    def test_tokens_parameters_fixed_values_and_conflicts(self):
        with harness.temporary_directory() as directory:
            prometheus = TwoTenants(directory).start().wait_for_samples()
            label = ["--set", "tenancy.label=namespace", "--set", "tenancy.on_conflict=error"]
            try:
                self.tokens(directory, prometheus, label)
                self.parameter(directory, prometheus, label)
                self.fixed(directory, prometheus, label)
            finally:
                prometheus.close()

    def jobs(self, answer):
        self.assertEqual(answer.status, 200, answer.body)
        return [r["metric"]["job"] for r in answer.json()["data"]["result"]]

    def tokens(self, directory, prometheus, label):
        env = {"PROMPHRASE_TENANCY_TOKENS": "t0ken-a=a,t0ken-ab=a|b"}
        proxy = harness.Promphrase(directory, prometheus.port, label, env).start()
        try:
            def asked(token, query="up"):
                headers = {"Authorization": f"Bearer {token}"} if token else {}
                return proxy.get("/api/v1/query", {"query": query}, headers=headers)

            self.assertEqual(self.jobs(asked("t0ken-a")), ["server-a"])
            self.assertEqual(sorted(self.jobs(asked("t0ken-ab"))), ["machine-b", "server-a", "server-b"])
            for wrong in (None, "", "t0ken", "t0ken-abc", "a"):
                refused = asked(wrong)
                self.assertEqual(refused.status, 401)
                self.assertEqual(refused.json()["status"], "error")
            refused = asked("t0ken-a", 'sum(up{namespace="b"})')
            self.assertEqual(refused.status, 400)
            self.assertIn('the selector up{namespace="b"}', refused.json()["error"])
            self.assertNotIn("t0ken", proxy.log())
        finally:
            proxy.stop()

    def parameter(self, directory, prometheus, label):
        proxy = harness.Promphrase(directory, prometheus.port, label + ["--set", "tenancy.parameter=namespace"]).start()
        try:
            self.assertEqual(self.jobs(proxy.get("/api/v1/query", {"query": "up", "namespace": "a"})), ["server-a"])
            self.assertEqual(self.jobs(proxy.post("/api/v1/query", {"query": "up", "namespace": "a"})), ["server-a"])
            self.assertEqual(proxy.get("/api/v1/query", {"query": "up"}).status, 400)
            self.assertEqual(proxy.get("/api/v1/get_all_queries", {"namespace": "b"}).json(), {})
        finally:
            proxy.stop()

    def fixed(self, directory, prometheus, label):
        proxy = harness.Promphrase(
            directory,
            prometheus.port,
            label + ["--set", "tenancy.values=a", "--set", "tenancy.passthrough_paths=/api/v1/status/buildinfo"],
        ).start()
        try:
            self.assertEqual(self.jobs(proxy.get("/api/v1/query", {"query": "up"})), ["server-a"])
            self.assertEqual(proxy.get("/api/v1/status/buildinfo").status, 200)
            self.assertEqual(proxy.get("/api/v1/status/config").status, 403)
        finally:
            proxy.stop()


if __name__ == "__main__":
    unittest.main(verbosity=2)
