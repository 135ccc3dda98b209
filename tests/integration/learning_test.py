"""What people decide changes what comes next, against the running program: a rejected output never returns, a
vocabulary of the house is learnt from three approvals, and what the upstream holds is remembered over a restart."""

import json
import signal
import unittest

import harness
from harness import hash_of, promql_of

API = "/promphrase/api/v1"


class Learning(harness.WithPlainProxy):
    def approve(self, prompt, promql):
        """As a team keeps its queries in a file: a pending pair, then somebody's approval."""
        yaml = f"queries:\n- {{prompt: '{prompt}', promql: '{promql}', state: pending}}\n"
        self.assertEqual(self.proxy.post(f"{API}/import", body=yaml).status, 200)
        listed = self.proxy.get("/api/v1/get_all_queries").json()
        found = [key for key, record in listed.items() if record["prompt"] == prompt]
        self.assertEqual(len(found), 1, prompt)
        self.assertEqual(self.proxy.approve(found[0]).status, 200)

    def candidates(self, prompt):
        answer = self.proxy.post("/api/v1/ask", body=json.dumps({"prompt": prompt}))
        if answer.status != 200:
            return []
        body = answer.json()
        return [candidate["promql"] for candidate in body.get("data", body)["candidates"]]

    def test_rejected_outputs_never_come_back(self):
        prompt = "node network traffic received by device"
        refused = []
        for _ in range(4):
            answer = self.proxy.ask(prompt)
            if answer.status != 200:
                self.assertEqual(answer.status, 422)
                break
            promql = promql_of(answer)
            self.assertNotIn(promql, refused)
            refused.append(promql)
            self.assertEqual(self.proxy.approve(hash_of(answer), status=False).status, 200)
            for promql in self.candidates(prompt):
                self.assertNotIn(promql, refused)
        self.assertGreaterEqual(len(refused), 3)

    def test_after_three_approvals_in_a_vocabulary_of_its_own_the_fourth_prompt_succeeds(self):
        wanted = "sum by (code) (rate(prometheus_http_requests_total[5m]))"
        self.assertNotIn(wanted, self.candidates("wibbles per second by code")[:1])
        self.approve("wibbles per minute", "sum(rate(prometheus_http_requests_total[5m])) * 60")
        self.approve("wibbles per second by handler", "sum by (handler) (rate(prometheus_http_requests_total[5m]))")
        self.approve("how many wibbles in the last hour", "sum(increase(prometheus_http_requests_total[1h]))")
        fourth = self.proxy.ask("wibbles per second by code")
        self.assertEqual(fourth.status, 200, fourth.body)
        self.assertEqual(promql_of(fourth), wanted)


class Remembering(unittest.TestCase):
    def test_what_the_upstream_holds_is_known_after_a_restart_while_it_is_away(self):
        with harness.temporary_directory() as directory:
            prometheus = harness.Prometheus(directory).start().wait_for_samples()
            proxy = harness.Promphrase(directory, prometheus.port).start()
            prompt = {"prompt": "memory usage in percent"}
            try:
                ask = lambda: proxy.post("/api/v1/ask", body=json.dumps(prompt))
                harness.wait_until("a translation", lambda: ask().status == 200)
                before = ask().body
                self.assertIn(b"node_memory_MemTotal_bytes", before)
                kept = lambda: list((proxy.directory / "store" / "catalogs").glob("*.catalog"))
                harness.wait_until("the catalog's file", kept)
                proxy.stop(signal.SIGKILL)
                prometheus.stop()

                proxy.start(ready=False)
                harness.wait_until("a translation without the upstream", lambda: ask().status == 200)
                self.assertIn(b"node_memory_MemTotal_bytes", ask().body)
            finally:
                proxy.process.stop(signal.SIGKILL)
                prometheus.close()


if __name__ == "__main__":
    unittest.main()
