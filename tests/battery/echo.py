"""An upstream that answers every request with its own bytes, keeps what came, and takes nothing that is not strictly
HTTP/1.1."""

import asyncio
import threading

from wire import Violation, take_request

# What the proxy asks for itself.
OWN = (b"/api/v1/label/", b"/api/v1/labels", b"/api/v1/metadata", b"/api/v1/series", b"/api/v1/status/", b"/-/")


class EchoUpstream:
    def __init__(self):
        self.requests = []  # whole ones
        self.violations = []
        self.loop = asyncio.new_event_loop()
        started = threading.Event()
        self.thread = threading.Thread(target=self.run, args=(started,), daemon=True)
        self.thread.start()
        started.wait()

    def run(self, started):
        asyncio.set_event_loop(self.loop)

        async def listen():
            self.server = await asyncio.start_server(self.serve, "127.0.0.1", 0, limit=2**20, backlog=1000)
            self.port = self.server.sockets[0].getsockname()[1]
            started.set()

        self.loop.run_until_complete(listen())
        self.loop.run_forever()

    def stop(self):
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join()

    def clear(self):
        self.requests.clear()
        self.violations.clear()

    async def serve(self, reader, writer):
        buffer = bytearray()
        try:
            while data := await reader.read(262144):
                buffer += data
                await self.answer(buffer, writer)
        except Violation as violation:
            self.violations.append(f"{violation} in {bytes(buffer[:300])!r}")
        except OSError:
            pass
        writer.close()

    async def answer(self, buffer, writer):
        # 100-continue is due as soon as the head is there.
        head = bytes(buffer[: buffer.find(b"\r\n\r\n") + 4]).lower()
        if b"\r\nexpect: 100-continue\r\n" in head and len(buffer) == len(head):
            writer.write(b"HTTP/1.1 100 Continue\r\n\r\n")
        while request := take_request(buffer):
            if not request.target.startswith(OWN):
                self.requests.append(request)
            to_head = request.method == b"HEAD"
            said = request.target[:200] if to_head else request.method[:200]
            writer.write(
                b"HTTP/1.1 200 OK\r\nContent-Type: application/x-echo\r\n%b: %b\r\nContent-Length: %d\r\n\r\n"
                % (b"X-Echo-Head" if to_head else b"X-Echo", said, len(request.raw))
            )
            writer.write(b"" if to_head else request.raw)
        await writer.drain()
