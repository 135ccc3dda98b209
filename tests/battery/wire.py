"""HTTP/1.1 as a strict peer sees it: requests are taken apart without any leniency, answers are read to their exact end."""

import re
import socket

TOKEN = rb"[!#$%&'*+\-.^_`|~0-9A-Za-z]+"
REQUEST_LINE = re.compile(rb"(" + TOKEN + rb") ([^\x00-\x20\x7f-\xff#]+) HTTP/1\.1\Z")
FIELD = re.compile(rb"(" + TOKEN + rb"):[ \t]*((?:[^\x00-\x08\x0a-\x1f\x7f]*[^\x00-\x20\x7f])?)[ \t]*\Z")
STATUS_LINE = re.compile(rb"HTTP/1\.1 (\d\d\d) ([^\x00-\x08\x0a-\x1f\x7f]*)\Z")
CHUNK_LINE = re.compile(rb"([0-9a-fA-F]{1,15})\Z")


class Violation(Exception):
    """Bytes that no strict peer would take."""


class Fields(list):
    """(name, value) pairs as bytes, names in lower case."""

    def all(self, name):
        return [value for key, value in self if key == name]

    def one(self, name):
        values = self.all(name)
        if len(values) > 1:
            raise Violation(f"{name!r} {len(values)} times")
        return values[0] if values else None


class Request:
    def __init__(self, method, target, fields, body, raw):
        self.method = method
        self.target = target
        self.fields = fields
        self.body = body
        self.raw = raw

    def __repr__(self):
        return f"{self.method.decode()} {self.target.decode()[:60]} {self.body[:40]!r}"


def parse_fields(lines):
    fields = Fields()
    for line in lines:
        match = FIELD.match(line)
        if not match:
            raise Violation(f"header line {line[:80]!r}")
        fields.append((match[1].lower(), match[2]))
    return fields


def split_head(buffer):
    """Lines of the head and its size, or None while it is incomplete."""
    end = buffer.find(b"\r\n\r\n")
    if end < 0:
        return None
    head = bytes(buffer[:end])
    if b"\n" in head.replace(b"\r\n", b"") or b"\r" in head.replace(b"\r\n", b""):
        raise Violation(f"bare CR or LF in {head[:80]!r}")
    return head.split(b"\r\n"), end + 4


def content_length(fields):
    text = fields.one(b"content-length")
    if text is None:
        return None
    if not re.fullmatch(rb"\d{1,19}", text):
        raise Violation(f"Content-Length {text!r}")
    return int(text)


def is_chunked(fields):
    coding = fields.one(b"transfer-encoding")
    if coding is None:
        return False
    if coding != b"chunked" or fields.all(b"content-length"):
        raise Violation(f"Transfer-Encoding {coding!r}, Content-Length {fields.all(b'content-length')!r}")
    return True


def split_chunks(buffer, at):
    """(body, end) of a chunked body that begins at `at`, or None while it is incomplete."""
    body = b""
    while True:
        end = buffer.find(b"\r\n", at)
        if end < 0:
            return None
        match = CHUNK_LINE.match(bytes(buffer[at:end]))
        if not match:
            raise Violation(f"chunk size {bytes(buffer[at:end])[:60]!r}")
        size, at = int(match[1], 16), end + 2
        if len(buffer) < at + size + 2:
            return None
        if buffer[at + size : at + size + 2] != b"\r\n":
            raise Violation("a chunk does not end in CRLF")
        if size == 0:
            return body, at + 2
        body += buffer[at : at + size]
        at += size + 2


def take_request(buffer):
    """Takes one whole request from the front of `buffer` (a bytearray); None while it is incomplete."""
    if not buffer:
        return None
    found = split_head(buffer)
    if found is None:
        return None
    lines, at = found
    match = REQUEST_LINE.match(lines[0])
    if not match:
        raise Violation(f"request line {lines[0][:80]!r}")
    fields = parse_fields(lines[1:])
    if fields.one(b"host") is None:
        raise Violation("no Host")
    if is_chunked(fields):
        found = split_chunks(buffer, at)
        if found is None:
            return None
        body, end = found
    else:
        end = at + (content_length(fields) or 0)
        if len(buffer) < end:
            return None
        body = bytes(buffer[at:end])
    request = Request(match[1], match[2], fields, bytes(body), bytes(buffer[:end]))
    del buffer[:end]
    return request


class Answer:
    def __init__(self, status, fields, body, complete, interim):
        self.status = status
        self.fields = fields
        self.body = body
        self.complete = complete
        self.interim = interim  # statuses of the 1xx answers before it

    def __repr__(self):
        return f"{self.status} {self.body[:100]!r}" + ("" if self.complete else " (cut)")


class Client:
    """A connection of a client that reads strictly."""

    def __init__(self, port, timeout=8, receive_buffer=None):
        self.socket = socket.socket()
        if receive_buffer:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
        self.socket.settimeout(timeout)
        self.socket.connect(("127.0.0.1", port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.buffer = bytearray()
        self.ended = None  # "end" or "reset"

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()

    def send(self, data):
        """What the other side no longer takes is not an error here: its answer tells."""
        try:
            self.socket.sendall(data)
        except (BrokenPipeError, ConnectionResetError):
            pass

    def end_sending(self):
        try:
            self.socket.shutdown(socket.SHUT_WR)
        except OSError:
            pass

    def fill(self):
        """False at the end of the connection."""
        if self.ended:
            return False
        try:
            data = self.socket.recv(262144)
        except ConnectionResetError:
            self.ended = "reset"
            return False
        if not data:
            self.ended = "end"
        self.buffer += data
        return bool(data)

    def read_head(self):
        while (found := split_head(self.buffer)) is None:
            if not self.fill():
                return None
        lines, size = found
        match = STATUS_LINE.match(lines[0])
        if not match:
            raise Violation(f"status line {lines[0][:80]!r}")
        del self.buffer[:size]
        return int(match[1]), parse_fields(lines[1:])

    def read_answer(self, to_head=False):
        """One final answer; None when the connection ends before it begins."""
        interim = []
        while True:
            head = self.read_head()
            if head is None:
                if self.buffer:
                    return Answer(0, Fields(), bytes(self.buffer), False, interim)
                return None
            status, fields = head
            if status >= 200:
                break
            interim.append(status)
        if to_head or status in (204, 304):
            return Answer(status, fields, b"", True, interim)
        if is_chunked(fields):
            while (found := split_chunks(self.buffer, 0)) is None:
                if not self.fill():
                    return Answer(status, fields, bytes(self.buffer), False, interim)
            body, size = found
            del self.buffer[:size]
            return Answer(status, fields, bytes(body), True, interim)
        length = content_length(fields)
        while length is None or len(self.buffer) < length:
            if not self.fill():
                break
        complete = self.ended == "end" if length is None else len(self.buffer) >= length
        body = bytes(self.buffer[:length])
        del self.buffer[: len(body)]
        return Answer(status, fields, body, complete, interim)

    def at_end(self):
        """True when nothing more comes and the connection ends."""
        return not self.buffer and not self.fill() and not self.buffer
