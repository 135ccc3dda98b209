#!/usr/bin/env python3
"""Half of what it can carry, for a long time: `./dev soak MINUTES`. PromQL, approved and pending prompts, large answers
and clients that go away; memory and descriptors are watched. Exit status 1 when either rises."""

import argparse
import asyncio
import collections
import multiprocessing
import random
import re
import statistics
import sys
import time
import urllib.parse
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "integration"))
import harness  # noqa: E402

APPROVED = ["show prometheus server uptime", "cpu usage per mode", "memory usage in percent", "which targets are up"]
PENDING = ["free memory of the machine", "number of open file descriptors of prometheus", "load average", "disk space left"]
EXPRESSIONS = ["up", "rate(node_cpu_seconds_total[30s])", "sum by (job) (scrape_samples_scraped)", "1 + 1", "sum(up"]
LARGE = '{__name__=~"node_.+|go_.+|prometheus_.+"}'
MIX = {"promql": 60, "post": 10, "approved": 12, "pending": 8, "large": 2, "range": 4, "abort": 4}
CONNECTIONS = 16
MOST_GROWTH = 0.05


def request(kind, chance):
    """The bytes of one request. Each asks about another moment."""
    now = time.time() - chance.random()
    parameters = {"time": f"{now:.3f}"}
    path = "/api/v1/query"
    if kind in ("approved", "pending"):
        prompt = chance.choice(APPROVED if kind == "approved" else PENDING)
        parameters["query"] = f'ask{{q="{prompt}"}}' if chance.random() < 0.5 else prompt
    elif kind in ("large", "abort"):
        parameters["query"] = LARGE
    else:
        parameters["query"] = chance.choice(EXPRESSIONS)
    if kind == "range":
        path = "/api/v1/query_range"
        parameters |= {"start": f"{now - 60:.3f}", "end": f"{now:.3f}", "step": "5"}
    form = urllib.parse.urlencode(parameters)
    gzip = "Accept-Encoding: gzip\r\n" if chance.random() < 0.5 else ""
    if kind == "post":
        kind_of = "Content-Type: application/x-www-form-urlencoded\r\n"
        return f"POST {path} HTTP/1.1\r\nHost: a\r\n{gzip}{kind_of}Content-Length: {len(form)}\r\n\r\n{form}".encode()
    return f"GET {path}?{form} HTTP/1.1\r\nHost: a\r\n{gzip}\r\n".encode()


async def read_answer(reader):
    head = (await reader.readuntil(b"\r\n\r\n")).lower()
    if length := re.search(rb"\r\ncontent-length: (\d+)", head):
        await reader.readexactly(int(length[1]))
    elif b"\r\ntransfer-encoding: chunked" in head:
        while size := int((await reader.readuntil(b"\r\n")).split(b";")[0], 16):
            await reader.readexactly(size + 2)
        await reader.readexactly(2)
    return head[9:12].decode(), b"connection: close" in head


def load(port, rate, seconds, report):
    """`rate` requests a second (as many as go when 0). Runs in a process of its own."""

    async def client(number, outcomes):
        chance = random.Random(number)
        kinds, weights = list(MIX), list(MIX.values())
        writer = None
        due = time.monotonic() + number / max(1.0, rate)
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if rate:
                due += CONNECTIONS / rate
                await asyncio.sleep(max(0.0, due - time.monotonic()))
            kind = chance.choices(kinds, weights)[0]
            try:
                if writer is None:
                    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=2**20)
                writer.write(request(kind, chance))
                if kind == "abort":
                    await asyncio.sleep(chance.random() * 0.01)
                    writer.transport.abort()
                    writer = None
                    outcomes["gone away"] += 1
                    continue
                async with asyncio.timeout(30):
                    status, closes = await read_answer(reader)
                outcomes[f"{kind} {status}"] += 1
                if closes:
                    writer.close()
                    writer = None
            except (OSError, TimeoutError, asyncio.IncompleteReadError) as error:
                outcomes[f"{kind} {type(error).__name__}"] += 1
                writer = None

    async def run():
        outcomes = collections.Counter()
        await asyncio.gather(*(client(i, outcomes) for i in range(CONNECTIONS)))
        return outcomes

    report.put(asyncio.run(run()))


def loaded(port, rate, seconds, sample=lambda: None):
    """Outcomes of a load; `sample` is called every 2 s meanwhile."""
    report = multiprocessing.Queue()
    process = multiprocessing.Process(target=load, args=(port, rate, seconds, report), daemon=True)
    process.start()
    while report.empty():
        time.sleep(min(2.0, seconds / 10))
        sample()
    outcomes = report.get()
    process.join()
    return outcomes


def approve_all(served):
    for prompt in APPROVED + PENDING:
        infos = served.ask(prompt).infos()
        if prompt in APPROVED:
            assert served.approve(re.search(r"hash (\d+)", infos[0]).group(1)).status == 200


def growth(samples):
    """Of the last fifth over the first fifth."""
    fifth = max(1, len(samples) // 5)
    first, last = statistics.median(samples[:fifth]), statistics.median(samples[-fifth:])
    return first, last, last / first - 1


def run(minutes):
    with harness.temporary_directory() as directory:
        prometheus = harness.Prometheus(directory).start().wait_for_samples()
        served = harness.Promphrase(directory, prometheus.port).start()
        pid = served.process.process.pid
        try:
            approve_all(served)
            at_rest = harness.descriptors(pid)
            outcomes = loaded(served.port, 0, 10)
            capacity = sum(outcomes.values()) / 10
            print(f"capacity of this mix: {capacity:.0f}/s; {minutes} minutes at half of it, after a warm-up", flush=True)
            loaded(served.port, capacity / 2, max(20.0, minutes * 6))
            memory, descriptors = [], []

            def sample():
                memory.append(harness.resident_bytes(pid) / 1e6)
                descriptors.append(harness.descriptors(pid))

            outcomes = loaded(served.port, capacity / 2, minutes * 60, sample)
            first, last, grown = growth(memory)
            told = ", ".join(f"{n} {what}" for what, n in sorted(outcomes.items()))
            print(f"resident {first:.1f} MB, then {last:.1f} MB: {100 * grown:+.1f} % (below 5 %); {told}")
            # Kept upstream connections go after a minute without use.
            for _ in range(80):
                if (left := harness.descriptors(pid)) <= at_rest:
                    break
                time.sleep(1)
            print(f"descriptors {at_rest} at rest, {max(descriptors)} at most under load, {left} at rest again")
            assert served.process.alive(), served.log()[-1000:]
            return grown < MOST_GROWTH and left <= at_rest
        finally:
            served.process.stop()
            prometheus.close()


def main():
    parser = argparse.ArgumentParser(prog="./dev soak", description=__doc__)
    parser.add_argument("minutes", type=float)
    sys.exit(0 if run(parser.parse_args().minutes) else 1)


if __name__ == "__main__":
    main()
