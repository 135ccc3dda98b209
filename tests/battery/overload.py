"""Ten times more requests than the upstream can serve: what is served in time must stay near the peak."""

import asyncio
import collections
import multiprocessing
import time

import harness

AT_ONCE = 10  # what the upstream works on at the same time
SERVICE = 0.1  # seconds each takes
CAPACITY = AT_ONCE / SERVICE
# Seconds a client waits: an answer later than that is worth nothing. Those who leave early must not cost those who stay.
PATIENCE = (10.0, 2.0)
ANSWER = b'{"status":"success","data":{"resultType":"vector","result":[]}}'


def upstream(port):
    """As Prometheus with its limit of concurrent queries: what is more waits inside. Runs in a process of its own."""

    async def run():
        slots = asyncio.Semaphore(AT_ONCE)

        async def serve(reader, writer):
            try:
                while head := await reader.readuntil(b"\r\n\r\n"):
                    if b" /api/v1/query?" in head:
                        async with slots:
                            await asyncio.sleep(SERVICE)
                    writer.write(
                        b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b"
                        % (len(ANSWER), ANSWER)
                    )
            except (asyncio.IncompleteReadError, OSError):
                pass
            writer.close()

        server = await asyncio.start_server(serve, "127.0.0.1", port, backlog=4000)
        await server.serve_forever()

    asyncio.run(run())


class Load:
    """Requests at a fixed rate, whatever becomes of them; each asks something else."""

    def __init__(self, port, patience):
        self.port = port
        self.patience = patience
        self.end = 0.0  # what is answered later belongs to nothing that is measured
        self.spare = []
        self.outcomes = collections.Counter()
        self.number = 0
        self.without_hint = 0

    async def one(self, number):
        writer = None
        try:
            async with asyncio.timeout(self.patience):
                if self.spare:
                    reader, writer = self.spare.pop()
                else:
                    reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
                writer.write(b"GET /api/v1/query?query=up&time=%d HTTP/1.1\r\nHost: a\r\n\r\n" % number)
                head = await reader.readuntil(b"\r\n\r\n")
                lower = head.lower()
                await reader.readexactly(int(lower.split(b"content-length:")[1].split(b"\r\n")[0]))
                status = head[9:12].decode()
                self.outcomes[status if time.monotonic() < self.end else f"{status} after the end"] += 1
                if status in ("429", "503") and b"\r\nretry-after:" not in lower:
                    self.without_hint += 1
                if b"connection: close" in lower:
                    writer.close()
                else:
                    self.spare.append((reader, writer))
                return
        except TimeoutError:
            self.outcomes["too late"] += 1
        except (OSError, asyncio.IncompleteReadError):
            self.outcomes["broken"] += 1
        if writer:
            writer.transport.abort()

    async def run(self, rate, seconds):
        tasks = set()
        began = time.monotonic()
        self.end = began + seconds
        sent = 0
        while (passed := time.monotonic() - began) < seconds:
            while sent < passed * rate:
                sent += 1
                self.number += 1
                task = asyncio.create_task(self.one(self.number))
                tasks.add(task)
                task.add_done_callback(tasks.discard)
            await asyncio.sleep(0.005)
        await asyncio.gather(*tasks)
        outcomes, self.outcomes = self.outcomes, collections.Counter()
        return outcomes, sent / seconds


async def measure(port, seconds, patience):
    load = Load(port, patience)
    peak = 0.0
    # The peak is looked for around the capacity.
    for share in (0.9, 1.0, 1.2):
        length = max(4, seconds / 6)
        outcomes, _ = await load.run(CAPACITY * share, length)
        peak = max(peak, outcomes["200"] / length)
        await asyncio.sleep(1)
    load.without_hint = 0
    outcomes, rate = await load.run(CAPACITY * 10, seconds)
    missing = load.without_hint
    await asyncio.sleep(2)
    after, _ = await load.run(CAPACITY * 0.5, 3)
    return peak, outcomes, rate, missing, after


def run_with(patience, seconds):
    problems = []
    port = harness.free_port()
    behind = multiprocessing.Process(target=upstream, args=(port,), daemon=True)
    behind.start()
    with harness.temporary_directory() as directory:
        served = harness.Promphrase(directory, port).start(ready=False)
        try:
            peak, outcomes, rate, missing, after = asyncio.run(measure(served.port, seconds, patience))
        finally:
            served.process.stop()
            behind.terminate()
    goodput = outcomes["200"] / seconds
    told = ", ".join(f"{n} {what}" for what, n in outcomes.most_common())
    print(
        f"overload: {rate:.0f}/s for {seconds} s where {CAPACITY:.0f}/s can be served, clients wait {patience:.0f} s: "
        f"goodput {goodput:.1f}/s, {100 * goodput / peak:.0f} % of the peak of {peak:.1f}/s (at least 80 %); {told}; "
        "afterwards " + ", ".join(f"{n} {what}" for what, n in after.most_common()),
        flush=True,
    )
    if rate < 8 * CAPACITY:
        problems.append(f"not measured: this machine is too busy to offer more than {rate:.0f}/s")
    elif goodput < 0.8 * peak:
        problems.append("goodput below 80 % of the peak")
    if missing:
        problems.append(f"{missing} refusals without Retry-After")
    if {what.split(" ")[0] for what in after} != {"200"}:
        problems.append("no recovery after the overload")
    for problem in problems:
        print("   ", problem)
    return len(problems)


def run(seconds):
    """Number of findings."""
    return sum(run_with(patience, seconds) for patience in PATIENCE)
