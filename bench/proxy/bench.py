#!/usr/bin/env python3
"""Ours, nginx and HAProxy in front of the same upstream: `./dev bench proxy`.

Short runs of wrk take turns; what is compared is CPU time per request of all processes of a proxy, and requests per
second, as ratios within one round. The numbers are reported, not asserted."""

import argparse
import json
import re
import socket
import statistics
import subprocess
import tempfile
import threading
import time
import urllib.parse
from pathlib import Path

import contenders
import measure
from contenders import harness
from measure import alternate, ratios, spread

# Every request has a time of its own, so that nothing can answer several at once.
VARIED = """
local threads = 0
setup = function(thread) thread:set("id", threads); threads = threads + 1 end
init = function() n = 0 end
request = function()
  n = n + 1
  return wrk.format("GET", wrk.path .. string.format("&time=%.3f", START + id * 30 + n * 0.001))
end
"""


class Bench:
    def __init__(self, directory, rounds, seconds):
        self.directory = Path(directory)
        self.rounds = rounds
        self.seconds = seconds
        self.rows = []
        self.stops = []
        self.upstream = self.keep(contenders.static_upstream(directory))

    def keep(self, part):
        self.stops.append(part.stop)
        return part

    def close(self, down_to=0):
        while len(self.stops) > down_to:
            self.stops.pop()()

    def row(self, what, ours, target, others=""):
        self.rows.append((what, ours, target, others))
        print(f"{what:<44} {ours:<28} {target:<12} {others}", flush=True)

    def proxies(self, upstream_port, large="buffers"):
        directory = tempfile.mkdtemp(dir=self.directory)
        return [
            self.keep(contenders.promphrase(directory, upstream_port)),
            self.keep(contenders.nginx_proxy(directory, upstream_port, large)),
            self.keep(contenders.haproxy(directory, upstream_port)),
        ]

    def varied(self):
        script = Path(tempfile.mkdtemp(dir=self.directory)) / "varied.lua"
        script.write_text(VARIED.replace("START", f"{time.time():.0f}"))
        return script

    def compare(self, what, proxies, path, connections, cpu_target, rate_target, script=None):
        for proxy in proxies:
            measure.wrk(proxy.url(path), connections, 1)
        make = lambda proxy: lambda: measure.measured(proxy, path, connections, self.seconds, script)  # noqa: E731
        runs = alternate({proxy.name: make(proxy) for proxy in proxies}, self.rounds)
        cpu, rate = (lambda run: run.cpu), (lambda run: run.rate)
        per = {name: statistics.median(map(cpu, runs[name])) * 1e6 for name in runs}
        rates = {name: statistics.median(map(rate, runs[name])) for name in runs}
        self.row(
            f"{what}: CPU / nginx's",
            spread(ratios(runs, "ours", "nginx", cpu)),
            cpu_target,
            f"haproxy {spread(ratios(runs, 'haproxy', 'nginx', cpu))}; us: "
            + ", ".join(f"{name} {value:.1f}" for name, value in per.items()),
        )
        self.row(
            f"{what}: requests/s / nginx's",
            spread(ratios(runs, "ours", "nginx", rate)),
            rate_target,
            f"haproxy {spread(ratios(runs, 'haproxy', 'nginx', rate))}; "
            + ", ".join(f"{name} {value:.0f}/s" for name, value in rates.items()),
        )

    def small(self):
        proxies = self.proxies(self.upstream.port)
        self.compare("400 bytes, 64 connections", proxies, "/small", 64, "<= 1.10", ">= 0.95")
        self.compare(
            "400 bytes, query path", proxies, "/api/v1/query?query=up", 64, "", "", self.varied()
        )

    def large(self):
        for kind in contenders.NGINX_LARGE:
            proxies = self.proxies(self.upstream.port, kind)
            self.compare(f"8 MB, nginx {kind}", proxies, "/large", 8, "<= 0.90", "")

    def prometheus(self):
        directory = tempfile.mkdtemp(dir=self.directory)
        prometheus = contenders.harness.Prometheus(directory).start().wait_for_samples()
        self.stops.append(prometheus.close)
        proxies = self.proxies(prometheus.port)
        self.compare("Prometheus, query=up", proxies, "/api/v1/query?query=up", 16, "", "", self.varied())

    def with_approved_prompt(self):
        """Ours before the static upstream, and the paths of a prompt and of the PromQL it stands for. The prompt is
        translated and approved before a real Prometheus; then the same store serves it."""
        prompt = "show prometheus server uptime"
        directory = Path(tempfile.mkdtemp(dir=self.directory))
        prometheus = harness.Prometheus(directory).start().wait_for_samples()
        served = harness.Promphrase(directory, prometheus.port).start()
        notice = served.ask(prompt).infos()[0]
        promql, prompt_hash = re.search(r"→ (.*) \[pending, hash (\d+)", notice).groups()
        assert served.approve(prompt_hash).status == 200
        served.stop()
        prometheus.close()
        ours = self.keep(contenders.promphrase(directory, self.upstream.port))
        texts = {"passed": promql, "selector": 'ask{q="' + prompt + '"}', "text": prompt}
        paths = {name: "/api/v1/query?query=" + urllib.parse.quote(text, safe="") for name, text in texts.items()}
        assert "approved" in harness.request(ours.port, "GET", paths["selector"]).infos()[0]
        return ours, paths

    def approved(self):
        ours, paths = self.with_approved_prompt()
        script = self.varied()
        make = lambda path: lambda: measure.measured(ours, path, 64, self.seconds, script)  # noqa: E731
        runs = alternate({name: make(path) for name, path in paths.items()}, self.rounds)
        for name, what in (("selector", "approved prompt, selector form"), ("text", "approved prompt, free text")):
            cpu = ratios(runs, name, "passed", lambda run: run.cpu)
            per = {n: statistics.median(run.cpu for run in runs[n]) * 1e6 for n in (name, "passed")}
            self.row(f"{what}: CPU / passed", spread(cpu), "<= 1.30", f"us: {per[name]:.1f}, passed {per['passed']:.1f}")

    def latency(self):
        proxies = [self.upstream, *self.proxies(self.upstream.port)]
        for path, script in (("/small", None), ("/api/v1/query?query=up", self.varied())):
            make = lambda proxy: lambda: measure.measured(proxy, path, 1, max(1, self.seconds // 2), script)  # noqa: B023,E731
            runs = alternate({proxy.name: make(proxy) for proxy in proxies}, self.rounds)
            added = {
                name: [(a.p50 - b.p50) * 1e3 for a, b in zip(runs[name], runs["upstream"])]
                for name in ("ours", "nginx", "haproxy")
            }
            self.row(
                f"added p50, 1 connection, {path.split('?')[0]}, ms",
                spread(added["ours"], "{:.3f}"),
                "<= 0.050",
                f"nginx {spread(added['nginx'], '{:.3f}')}, haproxy {spread(added['haproxy'], '{:.3f}')}, "
                f"direct {statistics.median(run.p50 for run in runs['upstream']) * 1e3:.3f}",
            )

    def memory(self):
        for proxy in self.proxies(self.upstream.port):
            at_rest = measure.resident_mb(proxy.pids(), "Rss"), measure.resident_mb(proxy.pids(), "Pss")
            connections = [idle_connection(proxy.port) for _ in range(1000)]
            connections += [stalled_reader(proxy.port) for _ in range(20)]
            peak = {"Rss": 0.0, "Pss": 0.0, "Pss_Anon": 0.0}
            load = threading.Thread(target=measure.wrk, args=(proxy.url("/small"), 200, max(4, self.seconds * 2)))
            load.start()
            while load.is_alive():
                for field in peak:
                    peak[field] = max(peak[field], measure.resident_mb(proxy.pids(), field))
                time.sleep(0.1)
            load.join()
            for connection in connections:
                connection.close()
            text = (
                f"at rest {at_rest[0]:.1f}; peak shared once {peak['Pss']:.1f}, of that heap and stacks {peak['Pss_Anon']:.1f}"
            )
            name = "memory, 1000 idle + 200 active + 20 stalled, MB"
            if proxy.name == "ours":
                # The store is new and empty: its cache holds nothing that would have to be subtracted.
                self.row(name, f"{peak['Rss']:.1f}", "<= 40", text)
            else:
                self.row(f"  {proxy.name}", f"{peak['Rss']:.1f}", "", text)

    def profile(self):
        """Where the rest goes: samples of our process under load, kernel included."""
        ours, paths = self.with_approved_prompt()
        for what, path in {"400 bytes, streamed": "/small", **paths}.items():
            script = self.varied() if "?" in path else None
            load = threading.Thread(target=measure.wrk, args=(ours.url(path), 64, 8, script))
            load.start()
            time.sleep(1)
            data = str(self.directory / "perf.data")
            record = ["perf", "record", "-q", "-F", "4000", "-e", "cpu-clock", "-o", data, "-p", str(ours.pids()[0])]
            subprocess.run([*record, "--", "sleep", "6"], check=True)
            load.join()
            binary = Path(contenders.harness.BINARY).name
            print(f"\n{what}: {urllib.parse.unquote(path)}")
            report(data, "dso", 1)
            report(data, "symbol", 1)
            print("of that, in our own code:")
            report(data, "symbol", 0.3, f"--dsos={binary}")


def report(data, keys, percent, *more):
    command = ["perf", "report", "-i", data, "--stdio", "--sort", keys, "--percent-limit", str(percent), *more]
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    for line in text.split("\n"):
        if line.strip() and not line.startswith("#"):
            print(re.sub(r"\s+-\s+-\s*$", "", line)[:150])


def idle_connection(port):
    """A kept-alive connection that has had one answer."""
    connection = socket.create_connection(("127.0.0.1", port), timeout=10)
    connection.sendall(b"GET /small HTTP/1.1\r\nHost: bench\r\n\r\n")
    connection.recv(4096)
    return connection


def stalled_reader(port):
    connection = socket.socket()
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    connection.connect(("127.0.0.1", port))
    connection.sendall(b"GET /large HTTP/1.1\r\nHost: bench\r\n\r\n")
    return connection


SCENARIOS = ("small", "large", "prometheus", "approved", "latency", "memory")


def main():
    parser = argparse.ArgumentParser(prog="./dev bench proxy", description=__doc__)
    parser.add_argument("--rounds", type=int, default=8)
    parser.add_argument("--seconds", type=int, default=3, help="of one run")
    parser.add_argument("--only", help="of " + ",".join(SCENARIOS))
    parser.add_argument("--profile", action="store_true", help="only say where our own time goes (perf)")
    parser.add_argument("--json", help="write the table to this file, too")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="promphrase-bench-") as directory:
        bench = Bench(directory, options.rounds, options.seconds)
        try:
            if options.profile:
                bench.profile()
                return
            print(f"{contenders.versions()}; {options.rounds} rounds of {options.seconds} s; median (quartiles)")
            print(f"{'':<44} {'ours':<28} {'target':<12}")
            for name in options.only.split(",") if options.only else SCENARIOS:
                getattr(bench, name)()
                bench.close(down_to=1)
            if options.json:
                names = ("what", "ours", "target", "others")
                Path(options.json).write_text(json.dumps([dict(zip(names, row)) for row in bench.rows], indent=1))
        finally:
            bench.close()


if __name__ == "__main__":
    main()
