"""1,000 clients that send their header a byte at a time, 200 that send their body so, 200 that do not read 8 MB answers:
what healthy clients notice of them."""

import asyncio
import logging
import multiprocessing
import random
import socket
import time

import harness
from static import StaticUpstream

HEALTHY = 8  # connections
PAUSE = 0.01  # seconds between the requests of one
STEP = 0.5  # seconds between the bytes of a slow one
SLOW_HEADER = b"GET /small HTTP/1.1\r\nHost: a\r\n" + b"X-Slow: " + b"y" * 1000
SLOW_BODY = b"POST /small HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n"
SMALL = b"GET /small HTTP/1.1\r\nHost: a\r\n\r\n"


async def slow_sender(port, address, head, rest):
    """Sends `head` at once, then the rest a byte at a time, and begins again when it is cut off."""
    await asyncio.sleep(random.random() * STEP)
    while True:
        try:
            reader, writer = await asyncio.open_connection("127.0.0.1", port, local_addr=(address, 0))
            writer.write(head)
            for i in range(len(rest)):
                writer.write(rest[i : i + 1])
                await asyncio.sleep(STEP)
                if reader.at_eof():
                    break
            writer.transport.abort()
        except OSError:
            await asyncio.sleep(STEP)


async def slow_reader(port, address):
    while True:
        try:
            # With its usual buffers the kernel would take the whole answer, and all of its memory for sockets.
            raw = socket.socket()
            raw.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 8192)
            raw.setblocking(False)
            raw.bind((address, 0))
            await asyncio.get_running_loop().sock_connect(raw, ("127.0.0.1", port))
            reader, writer = await asyncio.open_connection(sock=raw, limit=1024)
            writer.write(b"GET /large HTTP/1.1\r\nHost: a\r\n\r\n")
            while await reader.read(1024):
                await asyncio.sleep(STEP)
            writer.transport.abort()
        except OSError:
            await asyncio.sleep(STEP)


def attack(port, headers, bodies, readers):
    """Runs in a process of its own, so that it does not delay those who measure."""

    logging.getLogger("asyncio").setLevel(logging.ERROR)  # it would tell of every connection that is cut off

    async def run():
        slow = [slow_sender(port, f"127.0.1.{i % 250 + 1}", SLOW_HEADER[:20], SLOW_HEADER[20:]) for i in range(headers)]
        slow += [slow_sender(port, f"127.0.2.{i % 250 + 1}", SLOW_BODY, b"z" * 100_000) for i in range(bodies)]
        slow += [slow_reader(port, f"127.0.3.{i % 250 + 1}") for i in range(readers)]
        await asyncio.gather(*slow)

    asyncio.run(run())


async def healthy(port, seconds):
    """Latencies of all requests, failures as infinite ones."""
    latencies = []
    end = time.monotonic() + seconds

    async def client(number):
        await asyncio.sleep(PAUSE * number / HEALTHY)
        reader = writer = None
        while time.monotonic() < end:
            began = time.perf_counter()
            try:
                if writer is None:
                    reader, writer = await asyncio.open_connection("127.0.0.1", port)
                writer.write(SMALL)
                head = await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), 10)
                ok = head.startswith(b"HTTP/1.1 200 ")
                await asyncio.wait_for(reader.readexactly(400), 10)
                latencies.append(time.perf_counter() - began if ok else float("inf"))
            except (OSError, TimeoutError, asyncio.IncompleteReadError):
                latencies.append(float("inf"))
                writer = None
            await asyncio.sleep(PAUSE)
        if writer:
            writer.transport.abort()

    await asyncio.gather(*(client(i) for i in range(HEALTHY)))
    return sorted(latencies)


def p99(latencies):
    return latencies[int(len(latencies) * 0.99)] * 1e3


def run(seconds, scale=1.0):
    """Number of findings. Before and during are measured in turns, as the machine's own noise would decide else."""
    headers, bodies, readers = int(1000 * scale), int(200 * scale), int(200 * scale)
    problems = []
    with harness.temporary_directory() as directory:
        upstream = StaticUpstream(directory)
        served = harness.Promphrase(directory, upstream.port, ["--set=timeouts.header_seconds=5"]).start(ready=False)
        pid = served.process.process.pid
        asyncio.run(healthy(served.port, 1))
        before, during = [], []
        memory = 0
        for _ in range(3):
            before += asyncio.run(healthy(served.port, seconds / 3))
            attackers = multiprocessing.Process(target=attack, args=(served.port, headers, bodies, readers), daemon=True)
            attackers.start()
            time.sleep(3)
            during += asyncio.run(healthy(served.port, seconds / 3))
            memory = max(memory, harness.resident_bytes(pid))
            attackers.terminate()
            attackers.join()
            time.sleep(1)
        harness.wait_until("descriptors of the slow ones go", lambda: harness.descriptors(pid) < 200, 20)
        if not served.process.alive():
            problems.append("the program is gone")
        served.process.stop()
        upstream.stop()
    before.sort()
    during.sort()
    failed = sum(1 for latency in during if latency == float("inf"))
    ratio = p99(during) / p99(before)
    print(
        f"slow clients: {headers} headers, {bodies} bodies, {readers} readers of 8 MB; healthy ones: "
        f"p99 {p99(before):.2f} ms before, {p99(during):.2f} ms during: {ratio:.2f} times (at most 2); "
        f"{len(during)} requests, {failed} failed; resident {memory / 1e6:.0f} MB"
    )
    # On a machine that does other things, half a millisecond is noise.
    if ratio > 2 and p99(during) - p99(before) > 0.5:
        problems.append("p99 more than doubled")
    if failed:
        problems.append(f"{failed} healthy requests failed")
    for problem in problems:
        print("   ", problem)
    return len(problems)
