"""Faults of the upstream: a client gets a correct 502, 503 or 504 in Prometheus' shape, or a transfer that it can see
break off; never a short answer that looks complete. Afterwards the next request succeeds within one probe interval."""

import collections
import concurrent.futures
import json
import re
import time
import urllib.parse

import faulty
import harness
from wire import Client, Violation

PROMPT = "show prometheus server uptime"
# How the request comes: streamed past, read as a query, or a prompt whose answer is rewritten on the way.
KINDS = {
    "streamed": "/api/v1/targets?",
    "query": "/api/v1/query?query=up&",
    "prompt": "/api/v1/query?" + urllib.parse.urlencode({"query": f'ask{{q="{PROMPT}"}}'}) + "&",
}
DEADLINES = [
    "--set=timeouts.first_byte_seconds=1", "--set=timeouts.body_seconds=1", "--set=timeouts.connect_seconds=1",
    "--set=timeouts.upstream_idle_seconds=1",
]  # fmt: skip
PROBE_SECONDS = 5
# The breaker answers for an upstream that fails again and again, and hides what the faults themselves come to: they
# are played without it, then those that must end in an error once more with it, for the recovery.
NO_BREAKER = "--set=upstream.breaker.failures=1000000"


def approve_prompt(directory):
    """Leaves an approved prompt in the store of `directory`, by way of a real Prometheus."""
    prometheus = harness.Prometheus(directory).start().wait_for_samples()
    served = harness.Promphrase(directory, prometheus.port).start()
    prompt_hash = re.search(r"hash (\d+)", served.ask(PROMPT).infos()[0]).group(1)
    assert served.approve(prompt_hash).status == 200
    served.stop()
    prometheus.close()


def target(kind, fault, number):
    # `n` makes each request another one, so that none shares the answer of the one before.
    return KINDS[kind] + urllib.parse.urlencode({"fault": fault, "n": number, "time": number})


def ask(port, path, reused=None):
    client = reused or Client(port, timeout=30)
    client.send(f"GET {path} HTTP/1.1\r\nHost: a\r\n\r\n".encode())
    answer = client.read_answer()
    if not reused:
        client.socket.close()
    return answer


def is_error(answer):
    if not answer.complete or answer.status not in (502, 503, 504):
        return False
    told = json.loads(answer.body)
    return told["status"] == "error" and bool(told["errorType"]) and bool(told["error"])


def without_notice(body):
    return re.sub(rb',"infos":\["Promphrase: [^\n]*"\]\}\Z', b"}", body)


def judge(kind, fault, answer):
    """(what was seen, null or what is wrong with it)."""
    if answer is None:
        # Closed without a byte: visible, but says nothing. Only where an answer had begun upstream.
        return "closed", None if faulty.ALL[fault] == "broken" else "closed without an answer"
    seen = str(answer.status) + ("" if answer.complete else " broken off")
    expected = faulty.ALL[fault]
    if expected.startswith("exact"):
        body = without_notice(answer.body) if kind == "prompt" else answer.body
        if not answer.complete or answer.status != int(expected[6:]) or body != faulty.body_of(fault):
            return seen, f"not the whole answer: {answer}"
    elif not is_error(answer) and not (expected == "broken" and not answer.complete):
        return seen, f"answered {answer}"
    return seen, None


def read_huge(port, number):
    """The 100 MB answer, read without keeping it."""
    with Client(port, timeout=60) as client:
        client.send(f"GET {target('streamed', '100 MB', number)} HTTP/1.1\r\nHost: a\r\n\r\n".encode())
        status, _ = client.read_head()
        size = len(client.buffer)
        while size < faulty.HUGE:
            client.buffer.clear()
            if not client.fill():
                break
            size += len(client.buffer)
        ok = status == 200 and size == faulty.HUGE
        return f"{status}" if ok else f"{status} broken off", None if ok else f"{size} bytes"


def is_slow(fault):
    return "slow" in fault or "second" in fault


class Faults:
    def __init__(self, times, quick=False):
        self.times = times
        self.quick = quick
        self.wrong = 0
        self.slowest_recovery = 0.0

    def run(self):
        """Number of findings."""
        with harness.temporary_directory() as directory:
            approve_prompt(directory)
            self.run_all(directory, list(faulty.ALL), [*DEADLINES, NO_BREAKER])
            print("with the breaker")
            failing = [fault for fault, expected in faulty.ALL.items() if expected in ("error", "broken") and not is_slow(fault)]
            self.run_all(directory, failing[::4] if self.quick else failing, DEADLINES)
        print(f"faults: {self.wrong} wrong; slowest recovery {self.slowest_recovery * 1000:.0f} ms")
        return self.wrong

    def run_all(self, directory, names, settings):
        self.upstream = faulty.FaultyUpstream()
        self.served = harness.Promphrase(directory, self.upstream.port, settings).start(ready=False)
        try:
            for fault in names:
                for kind in KINDS:
                    if self.is_due(kind, fault):
                        self.play(kind, fault)
            if not self.served.process.alive():
                self.wrong += 1
                print(f"the program is gone: {self.served.log()[-1000:]}")
        finally:
            self.served.process.stop()
            self.upstream.stop()

    def is_due(self, kind, fault):
        if fault == "100 MB":
            return kind == "streamed"
        return not (self.quick and is_slow(fault)) or kind == "prompt"

    def repetitions(self, fault):
        if fault == "1 byte a second":
            return min(self.times, 5)
        if fault == "100 MB":
            return min(self.times, 10)
        return self.times

    def play(self, kind, fault):
        times = self.repetitions(fault)
        before = harness.resident_bytes(self.served.process.process.pid)
        if fault == "refuse":
            self.upstream.refuse(True)
        self.upstream.resets_on_accept = fault == "reset on accept"
        if self.upstream.resets_on_accept:
            self.upstream.refuse(True)  # nothing kept alive
            self.upstream.refuse(False)
        seen, wrong = self.repeat(kind, fault, times)
        self.upstream.resets_on_accept = False
        if fault == "refuse":
            self.upstream.refuse(False)
        took = self.recovery(kind)
        self.slowest_recovery = max(self.slowest_recovery, took)
        if took > PROBE_SECONDS:
            wrong.append(f"no recovery within {PROBE_SECONDS} s but after {took:.1f} s")
        growth = (harness.resident_bytes(self.served.process.process.pid) - before) / 1e6
        if fault == "100 MB" and growth > 30:
            wrong.append(f"grew by {growth:.0f} MB")
        self.wrong += len(wrong)
        counts = ", ".join(f"{n} x {what}" for what, n in seen.most_common())
        print(f"{fault:<36} {kind:<9} {counts:<34} recovery {took * 1000:4.0f} ms" + (f"  {len(wrong)} WRONG" if wrong else ""), flush=True)
        for text in wrong[:3]:
            print(f"    {text:.300}")

    def repeat(self, kind, fault, times):
        seen = collections.Counter()
        wrong = []

        def once(number):
            try:
                if fault == "100 MB":
                    return read_huge(self.served.port, number)
                return judge(kind, fault, ask(self.served.port, target(kind, fault, number)))
            except (Violation, ValueError, KeyError) as error:
                return "?", f"{type(error).__name__}: {error}"
            except OSError as error:
                return "no answer", str(error)

        with concurrent.futures.ThreadPoolExecutor(50 if is_slow(fault) else 4) as pool:
            for what, problem in pool.map(once, range(times)):
                seen[what] += 1
                if problem:
                    wrong.append(problem)
        return seen, wrong

    def recovery(self, kind):
        """Seconds until a whole answer comes again."""
        began = time.monotonic()
        number = 0
        while time.monotonic() - began < 4 * PROBE_SECONDS:
            number += 1
            answer = ask(self.served.port, target(kind, "", number))
            if answer and answer.complete and answer.status == 200:
                break
            time.sleep(0.02)
        return time.monotonic() - began
