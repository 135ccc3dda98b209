"""Real parts for the integration tests: Prometheus, node_exporter, the built promphrase, and the scripted model
server (a stand-in for a language model that speaks the providers' dialects). Everything listens on free ports of
the loopback interface and is stopped at the end."""

import http.client
import json
import os
import re
import signal
import socket
import subprocess
import tempfile
import time
import unittest
import urllib.parse
from pathlib import Path

BINARY = os.environ.get("PROMPHRASE_BINARY", "build/release/promphrase")
MODEL_SERVER = os.environ.get("PROMPHRASE_MODEL_SERVER", "")


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def resident_bytes(pid):
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def descriptors(pid):
    return len(os.listdir(f"/proc/{pid}/fd"))


def wait_until(what, condition, seconds=30.0):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            value = condition()
            if value:
                return value
        except (OSError, http.client.HTTPException):
            pass
        time.sleep(0.05)
    raise AssertionError(f"{what}: not within {seconds} s")


class Answer:
    def __init__(self, status, headers, body):
        self.status = status
        self.headers = headers
        self.body = body

    def json(self):
        return json.loads(self.body)

    def infos(self):
        return self.json().get("infos", [])


def request(port, method, path, parameters=None, body=None, headers=None, timeout=40):
    """One request on a fresh connection. `parameters` go into the URL of a GET and into the form of a POST."""
    headers = dict(headers or {})
    if parameters is not None:
        encoded = urllib.parse.urlencode(parameters)
        if method == "GET":
            path += "?" + encoded
        else:
            body = encoded
            headers.setdefault("Content-Type", "application/x-www-form-urlencoded")
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=timeout)
    try:
        connection.request(method, path, body=body, headers=headers)
        response = connection.getresponse()
        return Answer(response.status, response.headers, response.read())
    finally:
        connection.close()


def promql_of(answer):
    """What the notice says a prompt became."""
    return re.search(r'" → (.*?) \[(?:pending|approved)', answer.infos()[-1]).group(1)


def hash_of(answer):
    return re.search(r"hash (\d+)", answer.infos()[-1]).group(1)


class Process:
    """`stderr`: a descriptor that gets standard error in place of the log file."""

    def __init__(self, name, command, log_directory, env=None, stderr=None):
        self.log = Path(log_directory) / f"{name}.log"
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                command, stdout=log, stderr=log if stderr is None else stderr, stdin=subprocess.DEVNULL,
                env={**os.environ, **(env or {})}
            )

    def alive(self):
        return self.process.poll() is None

    def stop(self, how=signal.SIGTERM, seconds=20):
        if self.alive():
            self.process.send_signal(how)
        try:
            return self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            raise AssertionError(f"did not stop within {seconds} s; log: {self.log.read_text()[-2000:]}")


class Prometheus:
    """A real Prometheus that scrapes itself and a real node_exporter every second."""

    def __init__(self, directory):
        self.directory = Path(directory)
        self.port = free_port()
        self.node_port = free_port()
        (self.directory / "prometheus.yml").write_text(
            "global: {scrape_interval: 1s}\n"
            "scrape_configs:\n"
            f"- {{job_name: prometheus, static_configs: [{{targets: ['127.0.0.1:{self.port}']}}]}}\n"
            f"- {{job_name: node, static_configs: [{{targets: ['127.0.0.1:{self.node_port}']}}]}}\n"
        )
        self.node = Process(
            "node_exporter", ["prometheus-node-exporter", f"--web.listen-address=127.0.0.1:{self.node_port}"], directory
        )
        self.server = None

    def start(self):
        self.server = Process(
            "prometheus",
            [
                "prometheus",
                f"--config.file={self.directory}/prometheus.yml",
                f"--storage.tsdb.path={self.directory}/data",
                f"--web.listen-address=127.0.0.1:{self.port}",
            ],
            self.directory,
        )
        wait_until("Prometheus", lambda: request(self.port, "GET", "/-/ready").status == 200)
        return self

    def wait_for_samples(self):
        """A rate needs two scrapes of both jobs."""
        query = {"query": "count(rate(process_cpu_seconds_total[1m])) == 2"}
        wait_until("samples", lambda: request(self.port, "GET", "/api/v1/query", query).json()["data"]["result"])
        return self

    def stop(self):
        if self.server:
            self.server.stop()
            self.server = None

    def close(self):
        self.stop()
        self.node.stop()


class Promphrase:
    """Without `upstream_port` the arguments say what stands behind it."""

    def __init__(self, directory, upstream_port, arguments=(), env=None, stderr=None):
        self.stderr = stderr
        self.directory = Path(directory)
        self.port = free_port()
        self.upstream_port = upstream_port
        self.arguments = list(arguments)
        self.env = env or {}
        self.process = None

    def start(self, ready=True):
        self.process = Process(
            "promphrase",
            [
                BINARY,
                "serve",
                f"--listen=127.0.0.1:{self.port}",
                *([f"--upstream=http://127.0.0.1:{self.upstream_port}"] if self.upstream_port else []),
                f"--data-dir={self.directory}/store",
                "--threads=2",
                *self.arguments,
            ],
            self.directory,
            self.env,
            self.stderr,
        )
        path = "/promphrase/-/ready" if ready else "/promphrase/-/healthy"

        def up():
            assert self.process.alive(), self.log()
            return request(self.port, "GET", path).status == 200

        wait_until("promphrase", up)
        return self

    def log(self):
        return self.process.log.read_text()

    def get(self, path, parameters=None, **more):
        return request(self.port, "GET", path, parameters, **more)

    def post(self, path, parameters=None, **more):
        return request(self.port, "POST", path, parameters, **more)

    def ask(self, prompt, **more):
        return self.get("/api/v1/query", {"query": prompt}, **more)

    def approve(self, prompt_hash, status=True):
        return self.post("/api/v1/validate_query", body=json.dumps({"hash": prompt_hash, "status": status}))

    def metric(self, name, **labels):
        """The sum of a counter's samples that carry these labels."""
        total = 0.0
        for line in self.get("/promphrase/metrics").body.decode().splitlines():
            if line.startswith(name + "{") or line.startswith(name + " "):
                if all(f'{k}="{v}"' in line for k, v in labels.items()):
                    total += float(line.rsplit(" ", 1)[1])
        return total

    def stop(self, how=signal.SIGTERM):
        """Asked to stop it ends with 0; a sanitizer that found something on the way out makes that another."""
        was_alive = self.process.alive()
        status = self.process.stop(how)
        if was_alive and how == signal.SIGTERM and status != 0:
            raise AssertionError(f"promphrase ended with {status}; log: {self.log()[-2000:]}")
        return status


class ModelServer:
    """The scripted model server; `rules` maps prompts to answers."""

    def __init__(self, directory, arguments=()):
        self.port = free_port()
        self.process = Process("model", [MODEL_SERVER, f"--port={self.port}", *arguments], directory)
        wait_until("model server", lambda: request(self.port, "GET", "/count").status == 200)

    def count(self):
        return int(request(self.port, "GET", "/count").body)

    def stop(self):
        self.process.stop()


def temporary_directory():
    return tempfile.TemporaryDirectory(prefix="promphrase-test-")


class WithPlainProxy(unittest.TestCase):
    """One proxy with its defaults in front of one Prometheus, for all tests of a class."""

    @classmethod
    def setUpClass(cls):
        cls.directory = temporary_directory()
        cls.prometheus = Prometheus(cls.directory.name).start().wait_for_samples()
        cls.proxy = Promphrase(cls.directory.name, cls.prometheus.port).start()

    @classmethod
    def tearDownClass(cls):
        cls.proxy.stop()
        cls.prometheus.close()
        cls.directory.cleanup()
