"""Starting, reading the configuration again, and stopping, each under load."""

import asyncio
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

CONNECTIONS = 1000
RELOADS = 20


class SlowUpstream:
    """Answers what the catalog asks at once, everything else after a while; never refuses anything."""

    def __init__(self, delay):
        self.delay = delay
        self.under_way = self.most = 0
        self.loop = asyncio.new_event_loop()
        started = threading.Event()

        async def serve():
            self.server = await asyncio.start_server(self.talk, "127.0.0.1", 0, backlog=4096)
            self.port = self.server.sockets[0].getsockname()[1]
            started.set()

        self.thread = threading.Thread(target=self.loop.run_forever, daemon=True)
        self.thread.start()
        asyncio.run_coroutine_threadsafe(serve(), self.loop)
        started.wait()

    def stop(self):
        async def end():
            self.server.close()
            talks = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
            for task in talks:
                task.cancel()
            await asyncio.gather(*talks, return_exceptions=True)

        asyncio.run_coroutine_threadsafe(end(), self.loop).result()
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join()
        self.loop.close()

    async def talk(self, reader, writer):
        try:
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                length = re.search(rb"(?i)content-length: (\d+)", head)
                if length:
                    await reader.readexactly(int(length.group(1)))
                path = head.split(b" ", 2)[1]
                data = b'{"resultType":"vector","result":[]}' if b"/query" in path else b"[]"
                if b"/label/__name__" in path:
                    data = b'["up","http_requests_total"]'
                if b"/metadata" in path:
                    data = b'{"up":[{"type":"gauge","help":"Up.","unit":""}]}'
                if b"/rules" in path:
                    data = b'{"groups":[]}'
                if b"/query" in path:
                    self.under_way += 1
                    self.most = max(self.most, self.under_way)
                    await asyncio.sleep(self.delay)
                    self.under_way -= 1
                body = b'{"status":"success","data":' + data + b"}"
                writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s" % (len(body), body))
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()


class Load:
    """Clients that ask one request after the other over connections that they keep, as long as they are let."""

    def __init__(self, port, connections):
        self.port = port
        self.connections = connections
        self.answered = self.refused = 0
        self.lost = []
        self.stopping = False
        self.thread = threading.Thread(target=lambda: asyncio.run(self.run()))
        self.thread.start()

    def stop(self):
        self.stopping = True
        self.thread.join()

    async def run(self):
        await asyncio.gather(*(self.client(i) for i in range(self.connections)))

    async def client(self, number):
        count = 0
        reader = writer = None
        while not self.stopping:
            if writer is None:
                try:
                    reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
                except OSError:
                    self.refused += 1
                    return
            count += 1
            try:
                writer.write(f"GET /api/v1/query?query=up&time={number}.{count:03} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
                head = await reader.readuntil(b"\r\n\r\n")
                length = int(re.search(rb"(?i)content-length: (\d+)", head).group(1))
                await reader.readexactly(length)
                if b" 200 " not in head.split(b"\r\n", 1)[0]:
                    self.lost.append(head)
                self.answered += 1
                if b"connection: close" in head.lower():
                    writer.close()
                    writer = None
            except (OSError, asyncio.IncompleteReadError) as error:
                self.lost.append(repr(error))
                writer.close()
                writer = None
        if writer:
            writer.close()


class Lifecycle(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.directory = Path(directory.name)
        self.file = self.directory / "config.yaml"

    def configure(self, **sections):
        """Writes the file as editors do: beside it, then in its place."""
        other = self.directory / "config.new"
        other.write_text(json.dumps(sections))
        os.replace(other, self.file)

    def start(self, upstream, *arguments, **more):
        proxy = harness.Promphrase(self.directory, upstream, [f"--config={self.file}", *arguments], **more)
        self.addCleanup(lambda: proxy.process and proxy.stop(signal.SIGKILL))
        return proxy.start()

    def slow_upstream(self, delay):
        upstream = SlowUpstream(delay)
        self.addCleanup(upstream.stop)
        return upstream

    def reload(self, proxy):
        """How it went, once it was read again."""
        before = proxy.log().count("configuration was read again")
        proxy.process.process.send_signal(signal.SIGHUP)
        harness.wait_until("reload", lambda: proxy.log().count("configuration was read again") > before, 60)
        return proxy.get("/promphrase/api/v1/health").json()["data"]["config"]

    def test_readiness_says_why_it_is_not(self):
        self.configure()
        proxy = harness.Promphrase(self.directory, harness.free_port(), [f"--config={self.file}"]).start(ready=False)
        self.addCleanup(proxy.stop)
        self.assertEqual(proxy.get("/promphrase/-/healthy").status, 200)
        answer = proxy.get("/promphrase/-/ready")
        self.assertEqual(answer.status, 503)
        self.assertIn(b"catalog", answer.body)
        answer = proxy.get("/promphrase/-/ready", headers={"Accept": "application/json"})
        self.assertEqual((answer.status, answer.json()["ready"]), (503, False))
        self.assertIn("catalog", answer.json()["reasons"][0])

    def test_reloads_under_load_fail_nothing(self):
        upstream = self.slow_upstream(2)
        limits = {"upstream_requests": 5000, "queued_requests": 5000}
        self.configure(limits=limits)
        proxy = self.start(upstream.port)
        load = Load(proxy.port, CONNECTIONS)
        try:
            harness.wait_until("load", lambda: upstream.under_way > CONNECTIONS * 0.8, 60)
            for i in range(RELOADS):
                self.configure(limits={**limits, "requests_per_client": 2000 + i}, guards={"depth": 500 + i},
                               auth={"tokens": {f"t0ken{i}": ["anna", "admin"]}} if i % 2 else {},
                               prompts={"max_bytes": 2000 + i})
                before = proxy.log().count("configuration was read again")
                proxy.process.process.send_signal(signal.SIGHUP)
                harness.wait_until("reload", lambda: proxy.log().count("configuration was read again") > before, 60)
            answered = load.answered
            harness.wait_until("answers after them", lambda: load.answered > answered + CONNECTIONS, 60)
        finally:
            load.stop()
        self.assertEqual(load.lost[:5], [])
        self.assertEqual(load.refused, 0)
        self.assertGreater(upstream.most, CONNECTIONS * 0.8)
        self.assertEqual(proxy.log().count("changed: "), RELOADS, proxy.log()[-3000:])

    def test_what_is_accepted_before_the_stop_is_answered(self):
        upstream = self.slow_upstream(0.5)
        self.configure(limits={"upstream_requests": 5000, "queued_requests": 5000})
        proxy = self.start(upstream.port)
        load = Load(proxy.port, 200)
        try:
            harness.wait_until("load", lambda: load.answered > 400 and upstream.under_way > 100, 60)
            began = time.monotonic()
            self.assertEqual(proxy.stop(), 0)
            took = time.monotonic() - began
            harness.wait_until("everyone to be turned away", lambda: load.refused + len(load.lost) == 200)
        finally:
            load.stop()
        self.assertEqual(load.lost[:5], [])
        self.assertLess(took, 12)

    def test_readiness_is_withdrawn_before_anything_is_refused(self):
        upstream = self.slow_upstream(0)
        self.configure(timeouts={"drain_delay_seconds": 3})
        proxy = self.start(upstream.port)
        proxy.process.process.send_signal(signal.SIGTERM)
        harness.wait_until("no", lambda: proxy.get("/promphrase/-/ready").status == 503)
        self.assertIn(b"stopping", proxy.get("/promphrase/-/ready").body)
        self.assertEqual(proxy.get("/api/v1/query", {"query": "up"}).status, 200)
        self.assertEqual(proxy.process.process.wait(20), 0)

    def test_a_broken_file_changes_nothing_and_is_told(self):
        upstream = self.slow_upstream(0)
        self.configure(guards={"query_bytes": 100})
        proxy = self.start(upstream.port)
        loaded = proxy.metric("promphrase_config_last_reload_timestamp_seconds")
        self.assertEqual(proxy.metric("promphrase_config_reload_success"), 1)
        long = {"query": "up" + " + up" * 30}
        self.assertEqual(proxy.get("/api/v1/query", long).status, 400)
        broken = {
            "no YAML": "guards: {query_bytes: 1000",
            "an unknown key": "guards: {query_bytes: 1000, nonsense: 1}",
            "a wrong value": "guards: {query_bytes: 1000, depth: deep}",
            "a model that can't be": "{guards: {query_bytes: 1000}, llm: {endpoint: 'http://127.0.0.1:1/v1', model: 'a b'}}",
            "a role that is none": "{guards: {query_bytes: 1000}, auth: {tokens: {secret7: [anna, boss]}}}",
            "no such tables": "{guards: {query_bytes: 1000}, translation: {knowledge_dir: /nowhere/at/all}}",
        }
        for what, text in broken.items():
            with self.subTest(what):
                self.file.write_text(text)
                status = self.reload(proxy)
                self.assertFalse(status["ok"])
                self.assertTrue(status["error"])
                self.assertEqual(proxy.metric("promphrase_config_reload_success"), 0)
                self.assertEqual(proxy.metric("promphrase_config_last_reload_timestamp_seconds"), loaded)
                self.assertEqual(proxy.get("/api/v1/query", long).status, 400)
                self.assertEqual(proxy.get("/api/v1/get_all_queries").status, 200)
        self.file.unlink()
        self.assertFalse(self.reload(proxy)["ok"])
        self.assertNotIn("secret7", proxy.log())

        self.configure(guards={"query_bytes": 1000})
        status = self.reload(proxy)
        self.assertEqual((status["ok"], status["error"]), (True, ""))
        self.assertEqual(proxy.get("/api/v1/query", long).status, 200)
        self.assertEqual(proxy.metric("promphrase_config_reload_success"), 1)
        self.assertGreater(proxy.metric("promphrase_config_last_reload_timestamp_seconds"), loaded)

    def test_models_tokens_and_tables_are_taken_over_and_the_rest_is_named(self):
        prometheus = harness.Prometheus(self.directory).start().wait_for_samples()
        self.addCleanup(prometheus.close)
        models = [harness.ModelServer(self.directory, [f"--default={promql}"]) for promql in ("up", "sum(up)")]
        for model in models:
            self.addCleanup(model.stop)
        llm = lambda i: {"endpoint": f"http://127.0.0.1:{models[i].port}/v1/chat/completions", "model": f"m{i}"}
        self.configure(llm=llm(0))
        proxy = self.start(prometheus.port)
        self.assertIn("chat-completions:m0", proxy.ask("show what is up first").infos()[0])

        self.configure(llm=llm(1), auth={"tokens": {"t0p": ["anna", "admin"]}}, coalescing=False, catalog={"refresh_seconds": 17})
        proxy.process.process.send_signal(signal.SIGHUP)
        harness.wait_until("reload", lambda: "only a restart takes it over: coalescing, catalog.refresh_seconds" in proxy.log())
        self.assertEqual(proxy.get("/api/v1/get_all_queries").status, 401)
        token = {"Authorization": "Bearer t0p"}
        health = proxy.get("/promphrase/api/v1/health", headers=token).json()["data"]
        self.assertEqual(health["config"]["needs_restart"], ["coalescing", "catalog.refresh_seconds"])
        self.assertEqual(health["model"]["name"], "m1")
        self.assertIn("chat-completions:m1", proxy.ask("show what is up second").infos()[0])
        self.assertEqual(proxy.metric("promphrase_model_requests_total", model="m1"), 1)

        # No model any more: the built-in translator, with a word of the house.
        tables = self.directory / "tables"
        tables.mkdir()
        (tables / "synonyms.tsv").write_text("zorgs goroutines\n")
        self.configure(translation={"knowledge_dir": str(tables)})
        self.assertTrue(self.reload(proxy)["ok"])
        self.assertIn("go_goroutines", json.dumps(proxy.ask("how many zorgs").json().get("infos", "")))

    def test_a_changed_file_is_noticed_also_when_kubernetes_swaps_it(self):
        upstream = self.slow_upstream(0)
        for version in ("1", "2"):
            folder = self.directory / f"..version{version}"
            folder.mkdir()
            (folder / "config.yaml").write_text(json.dumps({"guards": {"query_bytes": 10 if version == "2" else 1000}, "reload_seconds": 1}))
        (self.directory / "..data").symlink_to("..version1")
        self.file.symlink_to("..data/config.yaml")
        proxy = self.start(upstream.port)
        ask = lambda: proxy.get("/api/v1/query", {"query": "up + up + up"}).status
        self.assertEqual(ask(), 200)
        (self.directory / "..data_tmp").symlink_to("..version2")
        os.replace(self.directory / "..data_tmp", self.directory / "..data")
        harness.wait_until("the new file", lambda: ask() == 400, 20)
        # What did not change is no reason to read it again.
        time.sleep(2.5)
        self.assertEqual(proxy.log().count("configuration was read again"), 1, proxy.log())


if __name__ == "__main__":
    unittest.main()
