"""Mutated requests: none may crash or hang us or make us send what is not strictly HTTP; and the same bytes to us and to
nginx: where both forward, both must see the same requests."""

import asyncio
import collections
import os
import random
import shutil
import tempfile
from pathlib import Path

import harness
import http_requests
from echo import EchoUpstream
from wire import STATUS_LINE, Violation, content_length, is_chunked, parse_fields, split_chunks, split_head

PARALLEL = 48
LAST = b"GET /last HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
SECONDS = 8  # a connection that is still open then hangs: the proxies' deadlines are set to a second
PIECES = [
    b"\r\n", b"\n", b"\r", b"\r\n\r\n", b" ", b"\t", b"\0", b"\x0b", b"\x7f", b"\x80", b"\xff", b":", b";", b",", b"/", b"#",
    b"Content-Length: 5\r\n", b"Content-Length: 0\r\n", b"Transfer-Encoding: chunked\r\n", b"Transfer-Encoding: x\r\n",
    b"Host: a\r\n", b"Connection: close\r\n", b"Connection: keep-alive\r\n", b"Expect: 100-continue\r\n", b"Upgrade: h2c\r\n",
    b"0\r\n\r\n", b"5\r\nhello\r\n", b"ffffffffffffffff\r\n", b"GET /x HTTP/1.1\r\nHost: a\r\n\r\n", b" HTTP/1.1\r\n",
    b" HTTP/1.0\r\n", b"chunked", b"identity", b"-1", b"00", b"X: y\r\n", b" folded\r\n", b"http://b/", b"%00", b"..",
]  # fmt: skip


def mutate(data, others, chance):
    for _ in range(chance.choice((1, 1, 1, 2, 2, 3, 5))):
        at = chance.randrange(len(data) + 1)
        end = min(len(data), at + chance.choice((1, 1, 2, 4, 16)))
        lines = data.split(b"\r\n")
        kind = chance.randrange(8)
        if kind == 0:
            data = data[:at] + data[end:]
        elif kind == 1:
            data = data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]
        elif kind in (2, 3):
            data = data[:at] + chance.choice(PIECES) + data[at:]
        elif kind == 4:
            data = data[:at] + data[at:end] + data[at:]
        elif kind == 5:
            lines.insert(chance.randrange(len(lines)), chance.choice(lines))
            data = b"\r\n".join(lines)
        elif kind == 6:
            chance.shuffle(lines)
            data = b"\r\n".join(lines)
        else:
            other = chance.choice(others)
            data = data[:at] + other[chance.randrange(len(other) + 1) :]
    return data


def mutations(count, seed):
    """Most of them start from requests that are accepted: they get further."""
    cases = [case for case in http_requests.load_cases() if 0 < len(case.bytes) < 4000]
    bases = [case.bytes for case in cases]
    accepted = [case.bytes for case in cases if case.forwarded]
    for i in range(count):
        chance = random.Random(f"{seed}/{i}")
        yield mutate(chance.choice(accepted if chance.random() < 0.7 else bases), bases, chance)


def parse_answers(data):
    """(status, echoed bytes or None) of all answers in what a connection gave until its end; of a HEAD its target."""
    answers = []
    at = 0
    while at < len(data):
        rest = data[at:]
        found = split_head(rest)
        if found is None:
            raise Violation(f"a head that breaks off: {rest[:80]!r}")
        lines, size = found
        match = STATUS_LINE.match(lines[0])
        if not match:
            raise Violation(f"status line {lines[0][:80]!r}")
        fields = parse_fields(lines[1:])
        status = int(match[1])
        if status < 200:
            at += size
            continue
        head_of = fields.one(b"x-echo-head")
        is_echo = fields.one(b"x-echo") is not None
        if is_chunked(fields):
            found = split_chunks(rest, size)
            if found is None:
                raise Violation("a chunked answer breaks off")
            body, end = found
        else:
            length = 0 if head_of is not None else content_length(fields)
            # Nothing in an answer of the proxy's own tells that HEAD asked for it; no such body begins like this.
            if not is_echo and (rest[size:].startswith(b"HTTP/1.1 ") or len(rest) == size):
                length = 0
            end = size + (len(rest) - size if length is None else length)
            if end > len(rest):
                raise Violation(f"an answer of {length} bytes breaks off: {rest[:80]!r}")
            body = rest[size:end]
        answers.append((status, bytes(body) if is_echo else head_of))
        at += end
    return answers


async def exchange(port, data, chance, end_sending):
    """All that comes back until the connection ends; None when it does not end."""
    try:
        reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=2**20)
    except OSError:
        return b""
    got = bytearray()
    try:
        async with asyncio.timeout(SECONDS):
            try:
                cut = chance.randrange(len(data) + 1)
                writer.write(data[:cut])
                if chance.random() < 0.3:
                    await asyncio.sleep(0.003)
                writer.write(data[cut:])
                if end_sending:
                    writer.write_eof()
                while piece := await reader.read(65536):
                    got += piece
            except (ConnectionError, OSError):
                pass
    except TimeoutError:
        return None
    finally:
        writer.transport.abort()
    return bytes(got)


async def in_parallel(inputs, work):
    queue = iter(inputs)

    async def worker():
        for item in queue:
            await work(item)

    await asyncio.gather(*(worker() for _ in range(PARALLEL)))


SHORT = [
    "--set=timeouts.header_seconds=1", "--set=timeouts.body_seconds=1", "--set=timeouts.idle_seconds=1",
    "--set=timeouts.first_byte_seconds=3",
]


def run_mutations(count, seed):
    """Number of findings."""
    echo = EchoUpstream()
    problems = []
    statuses = collections.Counter()

    async def one(item):
        i, data = item
        chance = random.Random(i)
        got = await exchange(served.port, data, chance, chance.random() < 0.7)
        if got is None:
            problems.append(f"{i}: open after {SECONDS} s: {data[:300]!r}")
            return
        try:
            answers = parse_answers(got)
            statuses.update(str(status) for status, _ in answers)
            if not answers:
                statuses["closed"] += 1
        except Violation as violation:
            problems.append(f"{i}: {violation}: {data[:300]!r}")

    with harness.temporary_directory() as directory:
        served = harness.Promphrase(directory, echo.port, SHORT).start(ready=False)
        asyncio.run(in_parallel(enumerate(mutations(count, seed)), one))
        problems += [f"upstream: {violation}" for violation in echo.violations]
        if not served.process.alive():
            problems.append(f"the program is gone: {served.log()[-1000:]}")
        elif harness.request(served.port, "GET", "/promphrase/-/healthy").status != 200:
            problems.append("not healthy any more")
        served.process.stop()
    echo.stop()
    told = ", ".join(f"{n} {status}" for status, n in sorted(statuses.items()))
    print(f"mutations: {count} (seed {seed}): {told}; {len(problems)} problems")
    for problem in problems[:20]:
        print("   ", problem)
    return len(problems)


NGINX = """
worker_processes 1; daemon off; pid {directory}/pid; error_log {directory}/error.log crit; {user}
events {{ worker_connections 4096; }}
http {{
  access_log off;
  client_body_temp_path {directory}/a; proxy_temp_path {directory}/b; fastcgi_temp_path {directory}/c;
  uwsgi_temp_path {directory}/d; scgi_temp_path {directory}/e;
  large_client_header_buffers 4 64k; client_max_body_size 0;
  client_header_timeout 1s; client_body_timeout 1s; keepalive_timeout 1s; proxy_read_timeout 3s;
  upstream up {{ server 127.0.0.1:{upstream}; keepalive 64; }}
  server {{
    listen 127.0.0.1:{port} backlog=1024;
    location / {{ proxy_pass http://up; proxy_http_version 1.1; proxy_set_header Connection ""; }}
  }}
}}
"""


def start_nginx(upstream_port):
    directory = tempfile.mkdtemp(prefix="battery-nginx-")
    port = harness.free_port()
    user = "user root;" if os.getuid() == 0 else ""
    config = Path(directory) / "nginx.conf"
    config.write_text(NGINX.format(directory=directory, user=user, port=port, upstream=upstream_port))
    process = harness.Process("nginx", ["nginx", "-p", directory, "-c", str(config)], directory)
    harness.wait_until("nginx", lambda: harness.request(port, "GET", "/").status == 200)
    return process, port


class Taken:
    """What a proxy made of some bytes: the requests it forwarded, and how it refused the rest, if it did."""

    def __init__(self, got):
        self.open = got is None
        self.closes = not self.open and b"\r\nConnection: close\r\n" in got
        answers = [] if self.open else parse_answers(got)
        self.requests = [shape(echoed) for _, echoed in answers if echoed is not None]
        refused = [status for status, echoed in answers if echoed is None]
        self.refused = refused[-1] if refused else None

    def __str__(self):
        if self.open:
            return "stays open"
        return f"{len(self.requests)} forwarded" + (f", then {self.refused}" if self.refused else "")


def shape(echoed):
    """Method, target and body of an echoed request; of a HEAD the target alone."""
    if b"\r\n\r\n" not in echoed:
        return b"HEAD", echoed, b""
    buffer = bytearray(echoed)
    lines, size = split_head(buffer)
    fields = parse_fields(lines[1:])
    body = split_chunks(buffer, size)[0] if is_chunked(fields) else bytes(buffer[size:])
    method, target, _ = lines[0].split(b" ")
    return method, target, bytes(body)


def disagreement(ours, theirs):
    """Null, or how the two differ in where requests begin and end."""
    for (method, target, body), (method2, target2, body2) in zip(ours.requests, theirs.requests):
        if method != method2 or body != body2:
            return "another method or body"
        if target != target2:
            return "another target"
    if len(ours.requests) > max(1, len(theirs.requests)) and not (theirs.refused or theirs.open or theirs.closes):
        return "we forward more"
    return None


OUR_PATHS = (b"/promphrase/", b"validate_query", b"get_all_queries", b"/api/v1/ask")


def run_differential(count, seed):
    if not shutil.which("nginx"):
        print("nginx is not installed: the same bytes are not sent to it")
        return 0
    echoes = EchoUpstream(), EchoUpstream()
    nginx, nginx_port = start_nginx(echoes[1].port)
    classes = collections.Counter()
    examples = {}
    bad = []

    async def one(data):
        data += LAST
        chance = random.Random(data)
        ours, theirs = await asyncio.gather(
            exchange(served.port, data, chance, False), exchange(nginx_port, data, chance, False)
        )
        try:
            ours = Taken(ours)
        except Violation as violation:
            bad.append(f"{violation}: {data[:300]!r}")
            return
        try:
            theirs = Taken(theirs)
        except Violation:  # an answer to HTTP/0.9 has no head
            classes[f"ours: {ours}; nginx: an answer without a head"] += 1
            return
        differ = disagreement(ours, theirs)
        name = f"ours: {ours}; nginx: {theirs}" + (f"  <-- {differ}" if differ else "")
        classes[name] += 1
        if len(ours.requests) != len(theirs.requests) or differ:
            examples.setdefault(name, data)
        if differ in ("we forward more", "another method or body"):
            bad.append(f"{differ}: {data[:300]!r}\n        {ours.requests!r:.300}\n        {theirs.requests!r:.300}")

    def inputs():
        for data in [case.bytes for case in http_requests.load_cases()] + list(mutations(count, seed)):
            if len(data) < 20000 and not any(path in data for path in OUR_PATHS):
                yield data

    with harness.temporary_directory() as directory:
        served = harness.Promphrase(directory, echoes[0].port, SHORT).start(ready=False)
        every = [data for data, _ in zip(inputs(), range(count))]
        asyncio.run(in_parallel(every, one))
        served.process.stop()
    nginx.stop()
    for echo in echoes:
        echo.stop()
    bad += [f"our upstream: {violation}" for violation in echoes[0].violations]
    print(f"the same to us and to nginx: {len(every)}; {len(bad)} disagreements about where requests begin and end")
    for name, n in classes.most_common():
        print(f"{n:7} {name}")
        if examples.get(name) and "0 forwarded" not in name:
            print(f"            {examples[name][:250]!r}")
    for problem in bad[:20]:
        print("   ", problem)
    return len(bad)
