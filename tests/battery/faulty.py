"""An upstream that misbehaves as the request's `fault` parameter says. What each fault must look like to a client stands
beside it."""

import asyncio
import re
import socket
import struct
import threading
import urllib.parse

BODY = b'{"status":"success","data":{"resultType":"vector","result":[' + b'{"metric":{"job":"a"},"value":[1,"1"]},' * 50
BODY += b'{"metric":{"job":"z"},"value":[1,"1"]}]}}'
HUGE = 100_000_000
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
WITH_LENGTH = HEAD + b"Content-Length: %d\r\n\r\n" % len(BODY)
CHUNKED = HEAD + b"Transfer-Encoding: chunked\r\n\r\n"
HALF = BODY[: len(BODY) // 2]
CHUNK = b"%x\r\n%b\r\n" % (len(HALF), HALF)

LONG = HEAD + b"Content-Length: 1000000\r\n\r\n" + BODY[:1] + b" " * 999_998 + b"}"

# name → (what the client must see, bytes sent, how the connection ends).
# error: 502, 503 or 504 in Prometheus' shape; broken: that, or a transfer that can be seen to break off; exact: the whole
# answer. End: reset, end (FIN), stall (silence), keep.
SIMPLE = {
    "reset after the request": ("error", b"", "reset"),
    "end after the request": ("error", b"", "end"),
    "reset in the head": ("error", WITH_LENGTH[:30], "reset"),
    "end in the head": ("error", WITH_LENGTH[:30], "end"),
    "reset in the body (Content-Length)": ("broken", WITH_LENGTH + HALF, "reset"),
    "reset in a chunk": ("broken", CHUNKED + CHUNK[:-100], "reset"),
    "reset between chunks": ("broken", CHUNKED + CHUNK, "reset"),
    "reset in a body without length": ("broken", HEAD + b"\r\n" + HALF, "reset"),
    "truncated Content-Length": ("broken", WITH_LENGTH + HALF, "end"),
    "truncated by one byte": ("broken", WITH_LENGTH + BODY[:-1], "end"),
    "no body where one is announced": ("broken", WITH_LENGTH, "end"),
    "truncated in a long body": ("broken", LONG[:-500_000], "end"),
    "truncated by one byte of a long body": ("broken", LONG[:-1], "end"),
    "reset in a long body": ("broken", LONG[:-500_000], "reset"),
    "truncated chunk": ("broken", CHUNKED + CHUNK[:-100], "end"),
    "no last chunk": ("broken", CHUNKED + CHUNK, "end"),
    "half a last chunk": ("broken", CHUNKED + b"%x\r\n%b\r\n0\r\n" % (len(BODY), BODY), "end"),
    "slow head": ("error", b"", "stall"),
    "slow in the head": ("error", WITH_LENGTH[:30], "stall"),
    "slow body": ("broken", WITH_LENGTH + HALF, "stall"),
    "slow chunk": ("broken", CHUNKED + CHUNK, "stall"),
    "not HTTP: SSH": ("error", b"SSH-2.0-OpenSSH_9.2\r\n", "end"),
    "not HTTP: zeros": ("error", b"\0" * 200, "end"),
    "not HTTP: an endless line": ("error", b"x" * 300_000, "end"),
    "not HTTP: HTML without a head": ("error", b"<html><body>hello</body></html>\n", "end"),
    "an endless head": ("error", b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 60_000, "end"),
    "a status of four digits": ("error", b"HTTP/1.1 2000 OK\r\nContent-Length: 0\r\n\r\n", "keep"),
    "HTTP/2 in the status line": ("error", b"HTTP/2.0 200 OK\r\nContent-Length: 0\r\n\r\n", "keep"),
    "a switch of protocols": ("error", b"HTTP/1.1 101 Switching\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n", "keep"),
    "a NUL in a header": ("error", b"HTTP/1.1 200 OK\r\nX: a\0b\r\nContent-Length: 0\r\n\r\n", "keep"),
    "a folded header": ("error", b"HTTP/1.1 200 OK\r\nX: a\r\n b\r\nContent-Length: 0\r\n\r\n", "keep"),
    "Content-Length and chunked": (
        "error", HEAD + b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n", "keep"),
    "two Content-Lengths": ("error", HEAD + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!", "keep"),
    "Content-Length: -1": ("error", HEAD + b"Content-Length: -1\r\n\r\n", "keep"),
    "another transfer coding": ("error", HEAD + b"Transfer-Encoding: gzip\r\n\r\nxxxx", "end"),
    "a bad chunk size": ("error", CHUNKED + b"xyz\r\n" + HALF, "keep"),
    "a bad chunk size later": ("broken", CHUNKED + CHUNK + b"-5\r\nhello\r\n0\r\n\r\n", "keep"),
    "a chunk size of 2^64": ("error", CHUNKED + b"10000000000000000\r\n" + HALF, "keep"),
    "a chunk longer than its size": ("broken", CHUNKED + b"5\r\nhello!!\r\n0\r\n\r\n", "keep"),
    "500 and a body": ("exact 500", b"HTTP/1.1 500 Oh\r\nContent-Type: text/plain\r\nContent-Length: 4\r\n\r\noops", "keep"),
    "503 and a body": ("exact 503", b"HTTP/1.1 503 Oh\r\nContent-Type: text/plain\r\nContent-Length: 4\r\n\r\noops", "end"),
    "500 without a body": ("exact 500", b"HTTP/1.1 500 Oh\r\nContent-Length: 0\r\n\r\n", "keep"),
    "bytes behind the answer": ("exact 200", WITH_LENGTH + BODY + b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil", "keep"),
    "a whole body without length": ("exact 200", HEAD + b"\r\n" + BODY, "end"),
    "interim answers first": ("exact 200", b"HTTP/1.1 103 Early\r\nLink: </x>\r\n\r\n" + WITH_LENGTH + BODY, "keep"),
    "Connection: close": ("exact 200", WITH_LENGTH.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n") + BODY, "end"),
}  # fmt: skip
# Those that need more than bytes and an end.
SPECIAL = {
    "refuse": "error",
    "reset on accept": "error",
    "stale keep-alive": "exact 200",
    "100 MB": "exact 200",
    "1 byte a second": "exact 200",
}
ALL = {**{name: row[0] for name, row in SIMPLE.items()}, **SPECIAL}


def body_of(fault):
    """What an exact answer holds."""
    if fault in SIMPLE and ALL[fault].startswith("exact 5"):
        return b"oops" if b"oops" in SIMPLE[fault][1] else b""
    return BODY[:5] if fault == "1 byte a second" else BODY


class FaultyUpstream:
    def __init__(self):
        self.loop = asyncio.new_event_loop()
        self.port = None
        self.writers = set()
        self.resets_on_accept = False
        threading.Thread(target=self.loop.run_forever, daemon=True).start()
        self.call(self.listen())

    def call(self, work):
        return asyncio.run_coroutine_threadsafe(work, self.loop).result(10)

    async def listen(self):
        self.server = await asyncio.start_server(self.serve, "127.0.0.1", self.port or 0, backlog=1000, reuse_address=True)
        self.port = self.server.sockets[0].getsockname()[1]

    def refuse(self, refusing):
        async def change():
            if not refusing:
                await self.listen()
                return
            self.server.close()
            for writer in list(self.writers):
                writer.transport.abort()

        self.call(change())

    def stop(self):
        async def end():
            for task in asyncio.all_tasks() - {asyncio.current_task()}:
                task.cancel()

        self.refuse(True)
        self.call(end())
        self.loop.call_soon_threadsafe(self.loop.stop)

    async def serve(self, reader, writer):
        if self.resets_on_accept:
            reset(writer)
            return
        self.writers.add(writer)
        try:
            served = 0
            while head := await reader.readuntil(b"\r\n\r\n"):
                length = re.search(rb"(?i)\r\ncontent-length: *(\d+)", head)
                text = head + (await reader.readexactly(int(length[1])) if length else b"")
                named = re.search(rb"[?&]fault=([^&\s]*)", text)
                fault = urllib.parse.unquote_plus(named[1].decode()) if named else ""
                if not await self.play(fault, writer, served):
                    break
                served += 1
        except (asyncio.IncompleteReadError, asyncio.CancelledError, OSError):
            pass
        finally:
            self.writers.discard(writer)
            writer.close()

    async def play(self, fault, writer, served):
        """False when the connection ends."""
        if fault in SIMPLE:
            _, data, end = SIMPLE[fault]
            writer.write(data)
            if end == "stall":
                await asyncio.sleep(8)
            if end == "reset":
                await asyncio.sleep(0.002)  # so that what was written is on its way
                reset(writer)
            return end == "keep"
        if fault == "stale keep-alive" and served > 0:
            reset(writer)
            return False
        if fault == "100 MB":
            writer.write(HEAD + b"Content-Length: %d\r\n\r\n" % HUGE)
            piece = b"0123456789" * 10_000
            for _ in range(HUGE // len(piece)):
                writer.write(piece)
                await writer.drain()
            return True
        if fault == "1 byte a second":
            writer.write(HEAD + b"Content-Length: 5\r\n\r\n")
            for i in range(5):
                writer.write(BODY[i : i + 1])
                await asyncio.sleep(1 if i < 4 else 0)
            return True
        writer.write(WITH_LENGTH + BODY)
        return True


def reset(writer):
    raw = writer.transport.get_extra_info("socket")
    if raw is not None:
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()
