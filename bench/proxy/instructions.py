#!/usr/bin/env python3
"""Instructions that one request costs on the pass-through path, counted by valgrind: `./dev bench instructions`.

Counted are those of our process outside the kernel, as the difference of two runs, so that the start does not count. What
a request costs depends on who of client and server is ahead, so it is the median of several such pairs.
Each argument BINARY[:--flag[,--flag…]] is one contender; the first is what the others are compared with. Without any it
is what watching costs: our program with metrics, access log and traces of 1 % off, with metrics alone, and with all."""

import argparse
import re
import signal
import socket
import statistics
import sys
import tempfile
import urllib.parse

import contenders
from contenders import harness


OFF = "--set=metrics.enabled=false"
# Spans go nowhere: they are made, written and dropped.
ON = "--set=log.access=true,--set=tracing.endpoint=http://127.0.0.1:9,--set=tracing.sample_ratio=0.01"
WATCHING = [f"{harness.BINARY}:{OFF}", str(harness.BINARY), f"{harness.BINARY}:{ON}"]


def send(port, path, count, headers):
    """`count` requests one after the other on one connection."""
    request = f"GET {path} HTTP/1.1\r\nHost: x\r\n{headers}\r\n".encode()
    with socket.create_connection(("127.0.0.1", port)) as connection:
        for _ in range(count):
            connection.sendall(request)
            answer = b""
            while b"\r\n\r\n" not in answer:
                answer += connection.recv(65536)
            head, body = answer.split(b"\r\n\r\n", 1)
            length = int(re.search(rb"content-length: (\d+)", head, re.I).group(1))
            while len(body) < length:
                body += connection.recv(65536)


def run(binary, flags, upstream, path, count, headers):
    with tempfile.TemporaryDirectory() as directory:
        port = harness.free_port()
        # Nothing but the requests: no catalog is read, no health asked.
        command = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null", binary, "serve",
                   f"--listen=127.0.0.1:{port}", f"--upstream=http://127.0.0.1:{upstream}", f"--data-dir={directory}",
                   "--threads=1", "--set=catalog.refresh_seconds=86400", "--set=upstream.health.interval_seconds=0",
                   "--set=timeouts.drain_seconds=0", *flags]
        process = harness.Process("counted", command, directory)
        harness.wait_until("start", lambda: harness.request(port, "GET", "/promphrase/-/healthy").status == 200, 120)
        send(port, path, 200, headers)
        send(port, path, count, headers)
        process.stop(signal.SIGTERM, 120)
        return int(re.search(r"I\s+refs:\s+([\d,]+)", process.log.read_text()).group(1).replace(",", ""))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--path", action="append", help="in place of a small file and a query")
    parser.add_argument("--requests", type=int, default=5000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--headers", default="Accept-Encoding: gzip\\r\\nUser-Agent: Grafana/12\\r\\n")
    parser.add_argument("contender", nargs="*", default=WATCHING)
    arguments = parser.parse_args()
    headers = arguments.headers.encode().decode("unicode_escape")
    with tempfile.TemporaryDirectory() as directory:
        upstream = contenders.static_upstream(directory)
        try:
            query = "/api/v1/query?" + urllib.parse.urlencode({"query": 'sum by (job) (rate(http_requests_total[5m]))', "time": 1})
            for path in (arguments.path or ["/small", query]):
                costs = [[] for _ in arguments.contender]
                for _ in range(arguments.runs):
                    for contender, each in zip(arguments.contender, costs):
                        binary, _, flags = contender.partition(":")
                        flags = flags.split(",") if flags else []
                        few, many = (run(binary, flags, upstream.port, path, n, headers) for n in (1000, 1000 + arguments.requests))
                        each.append((many - few) / arguments.requests)
                base = statistics.median(costs[0])
                for contender, each in zip(arguments.contender, costs):
                    middle = statistics.median(each)
                    print(f"{path.split('?')[0]:<16} {middle:>9.0f} instructions a request ({min(each):.0f} to {max(each):.0f})  "
                          f"{(middle / base - 1) * 100:+5.1f} %  {contender}", flush=True)
        finally:
            upstream.stop()


if __name__ == "__main__":
    sys.exit(main())
