#!/usr/bin/env python3
"""Every raw request of tests/testdata/http_requests.tsv against the running program, whole and cut into pieces."""

import argparse
import json
import random
import re
import socket
import sys
import time
import zlib
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "integration"))
import harness  # noqa: E402
from echo import EchoUpstream  # noqa: E402
from wire import Client, Violation  # noqa: E402

FILE = Path(__file__).resolve().parent.parent / "testdata/http_requests.tsv"
CANARY = b"GET /canary HTTP/1.1\r\nHost: a\r\n\r\n"
ESCAPE = re.compile(rb"\\(?:\{(\d+)\*((?:\\.|[^}\\])+(?:[0-9a-f]{2})?)\}|x([0-9a-f]{2})|([rnt0\\]))")
PLAIN = {b"r": b"\r", b"n": b"\n", b"t": b"\t", b"0": b"\0", b"\\": b"\\"}


def unescape(text):
    def replace(match):
        if match[1]:
            return unescape(match[2].decode()) * int(match[1])
        return bytes([int(match[3], 16)]) if match[3] else PLAIN[match[4]]

    return ESCAPE.sub(replace, text.encode("ascii"))


class Case:
    def __init__(self, line):
        verdict, self.name, data, self.rule, *sees = line.split("\t")
        self.bytes = unescape(data)
        self.verdict = verdict
        words = verdict.split()
        self.forwarded = 0
        if words[0] == "forward":
            self.forwarded = int(words[1]) if len(words) > 1 and words[1].isdigit() else 1
        self.closes = words[-1] == "close" or "refuse" in words
        self.statuses = None
        if len(words) > 1 and words[-2] in ("refuse", "answer"):
            self.statuses = {int(status) for status in words[-1].split("/")}
        self.incomplete = words[0] == "incomplete"
        self.sees = sees[0] if sees else None


def load_cases():
    return [Case(line) for line in FILE.read_text().split("\n") if line and not line.startswith("#")]


class Wrong(Exception):
    pass


def require(holds, what):
    if not holds:
        raise Wrong(what)


def send(client, data, pieces):
    if pieces == 1 or len(data) > 20000:
        client.send(data)
        return
    cuts = sorted(random.Random(zlib.crc32(data)).sample(range(1, max(2, len(data))), min(pieces - 1, max(0, len(data) - 1))))
    for begin, end in zip([0, *cuts], [*cuts, len(data)]):
        client.send(data[begin:end])
        time.sleep(0.002)


def check_own(answer):
    """What every answer of our own must carry."""
    require(answer.fields.one(b"date"), "an answer of our own without Date")
    require(content(answer), f"an answer of our own that says nothing: {answer}")
    if answer.status == 405:
        require(answer.fields.one(b"allow"), "405 without Allow")
    if answer.status >= 400 and answer.body:
        told = json.loads(answer.body)
        require(told["status"] == "error" and told["errorType"] and told["error"], f"not Prometheus' shape: {answer}")


def is_echo(answer):
    return bool(answer.fields.all(b"x-echo") or answer.fields.all(b"x-echo-head"))


def content(answer):
    return answer.fields.one(b"content-length") not in (None, b"0")


def check_seen(case, requests):
    expected, *headers = re.split(r"; (?=no |has )", case.sees)
    expected = [unescape(one) for one in expected.split(" | ")]
    got = [b" ".join([r.method, r.target, *([r.body] if r.body else [])]) for r in requests]
    require(got == expected, f"the upstream saw {got!r:.300}")
    for header in headers:
        how, name = header.split(" ")
        present = any(r.fields.all(name.lower().encode()) for r in requests)
        require(present == (how == "has"), f"the upstream saw {'a' if present else 'no'} {name}")


def run(case, port, echo, pieces):
    echo.clear()
    with Client(port) as client:
        send(client, case.bytes, pieces)
        if case.incomplete:
            client.end_sending()
        answers = []
        for i in range(case.forwarded):
            to_head = case.bytes.startswith(b"HEAD ") and i == 0
            answer = client.read_answer(to_head)
            require(answer and answer.complete, f"answer {i + 1} of {case.forwarded}: {answer}")
            require(answer.status == 200 and is_echo(answer), f"not the upstream's answer: {answer}")
            answers.append(answer)
        if case.statuses:
            to_head = case.bytes.startswith(b"HEAD ")
            answer = client.read_answer(to_head)
            require(answer and answer.complete, f"no answer but {answer}")
            require(answer.status in case.statuses and not is_echo(answer), f"answered {answer}")
            check_own(answer)
            answers.append(answer)
        if case.incomplete:
            answer = client.read_answer()
            require(answer is None or answer.status >= 400, f"answered {answer}")
        elif not case.closes:
            client.send(CANARY)
            answer = client.read_answer()
            require(answer and b"GET /canary" in answer.body, f"the next request on the connection got {answer}")
            require(echo.requests and echo.requests.pop().target == b"/canary", "the next request is not the last")
        if case.closes or case.incomplete:
            if answers:
                require(answers[-1].fields.one(b"connection") == b"close", "closes without saying so")
            require(client.at_end(), f"the connection goes on: {bytes(client.buffer[:200])!r}")
    require(not echo.violations, f"the upstream refused {echo.violations}")
    require(len(echo.requests) == case.forwarded, f"the upstream saw {echo.requests}")
    if case.sees:
        check_seen(case, echo.requests)


def check(case, port, echo, pieces):
    """Null when all is well."""
    try:
        run(case, port, echo, pieces)
    except Wrong as wrong:
        return str(wrong)
    except Violation as violation:
        return f"we sent {violation}"
    except socket.timeout:
        return "no answer in time"
    return None


def run_all(words=""):
    """Number of findings, over the cases whose name holds `words`."""
    cases = [case for case in load_cases() if words in case.name]
    echo = EchoUpstream()
    failures = 0
    with harness.temporary_directory() as directory:
        served = harness.Promphrase(directory, echo.port).start(ready=False)
        for pieces in (1, 4):
            for case in cases:
                wrong = check(case, served.port, echo, pieces)
                if wrong:
                    failures += 1
                    how = "" if pieces == 1 else f" (in {pieces} pieces)"
                    print(f"{case.name}{how}: {case.verdict}: {wrong}\n    {case.rule}\n    {case.bytes[:300]!r}")
        if not served.process.alive():
            failures += 1
            print(f"the program is gone: {served.log()[-1000:]}")
        served.process.stop()
    echo.stop()
    print(f"{len(cases)} requests, whole and in pieces: {failures} wrong")
    return failures


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("words", nargs="?", default="", help="only the cases whose name holds this")
    sys.exit(1 if run_all(parser.parse_args().words) else 0)


if __name__ == "__main__":
    main()
