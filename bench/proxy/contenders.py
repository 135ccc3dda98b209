"""The proxies that are compared, and the static upstream behind them. Each listens on a free port of the loopback
interface, runs two workers or threads (ours: as the harness starts it), and keeps connections to the upstream alive."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent / "tests/integration"))
import harness  # noqa: E402

THREADS = 2
LARGE_BYTES = 8 * 1000 * 1000
# An instant vector as Prometheus answers it, 400 bytes.
SMALL = (
    '{"status":"success","data":{"resultType":"vector","result":['
    '{"metric":{"__name__":"up","instance":"127.0.0.1:9090","job":"prometheus"},"value":[1700000000.123,"1"]},'
    '{"metric":{"__name__":"up","instance":"127.0.0.1:9100","job":"node"},"value":[1700000000.123,"1"]},'
    '{"metric":{"__name__":"up","instance":"127.0.0.1:9200","job":"database"},"value":[1700000000.123,"1"]}]}}'
).ljust(400)

NGINX = """
worker_processes {threads};
pid {directory}/nginx.pid;
error_log {directory}/error.log;
daemon off;
{user}
events {{ worker_connections 8192; }}
http {{
  access_log off;
  client_body_temp_path {directory}/body;
  proxy_temp_path {directory}/proxy;
  fastcgi_temp_path {directory}/fastcgi;
  uwsgi_temp_path {directory}/uwsgi;
  scgi_temp_path {directory}/scgi;
  keepalive_requests 1000000000;
  keepalive_timeout 3600s;
  tcp_nodelay on;
  sendfile on;
  {body}
}}
"""

NGINX_STATIC = """
  server {{
    listen 127.0.0.1:{port} reuseport backlog=4096;
    default_type application/json;
    location / {{ return 200 '{small}'; }}
    location = /large {{ alias {directory}/large; }}
  }}
"""

NGINX_PROXY = """
  upstream up {{ server 127.0.0.1:{upstream}; keepalive 256; keepalive_requests 1000000000; keepalive_timeout 3600s; }}
  proxy_http_version 1.1;
  proxy_set_header Connection "";
  proxy_read_timeout 600s;
  send_timeout 600s;
  server {{
    listen 127.0.0.1:{port} reuseport backlog=4096;
    location / {{ proxy_pass http://up; }}
    location = /large {{ proxy_pass http://up; {large} }}
  }}
"""
# Two ways of tuning it for 8 MB answers: large buffers, or one large buffer that is passed on at once.
NGINX_LARGE = {
    "buffers": "proxy_buffers 16 256k; proxy_buffer_size 64k; proxy_busy_buffers_size 1m; proxy_max_temp_file_size 0;",
    "unbuffered": "proxy_buffering off; proxy_buffer_size 256k; proxy_buffers 8 256k; proxy_busy_buffers_size 512k;",
}

HAPROXY = """
global
  nbthread {threads}
  maxconn 4000
  tune.bufsize 65536
defaults
  mode http
  timeout connect 5s
  timeout client 1h
  timeout server 1h
  http-reuse always
frontend front
  bind 127.0.0.1:{port}
  default_backend back
backend back
  server up 127.0.0.1:{upstream} pool-max-conn 256
"""


class Contender:
    def __init__(self, name, process, port):
        self.name = name
        self.process = process
        self.port = port

    def url(self, path):
        return f"http://127.0.0.1:{self.port}{path}"

    def pids(self):
        """The process and its children."""
        found, todo = [], [self.process.process.pid]
        while todo:
            pid = todo.pop()
            found.append(pid)
            for task in Path(f"/proc/{pid}/task").iterdir():
                todo += [int(child) for child in (task / "children").read_text().split()]
        return found

    def stop(self):
        self.process.stop()


def nginx(name, body, **values):
    directory = tempfile.mkdtemp(prefix=f"bench-{name}-", dir=values.pop("directory"))
    port = harness.free_port()
    body = body.format(port=port, directory=directory, **values)
    user = "user root;" if os.getuid() == 0 else ""
    text = NGINX.format(threads=THREADS, directory=directory, user=user, body=body)
    config = Path(directory) / "nginx.conf"
    config.write_text(text)
    if "large" not in values:
        (Path(directory) / "large").write_bytes(b"0123456789abcdef" * (LARGE_BYTES // 16))
    process = harness.Process(name, ["nginx", "-p", directory, "-c", str(config)], directory)
    return started(Contender(name, process, port))


def static_upstream(directory):
    return nginx("upstream", NGINX_STATIC, directory=directory, small=SMALL)


def nginx_proxy(directory, upstream_port, large="buffers"):
    return nginx("nginx", NGINX_PROXY, directory=directory, upstream=upstream_port, large=NGINX_LARGE[large])


def haproxy(directory, upstream_port):
    port = harness.free_port()
    config = Path(directory) / f"haproxy-{port}.cfg"
    config.write_text(HAPROXY.format(threads=THREADS, port=port, upstream=upstream_port))
    process = harness.Process("haproxy", ["haproxy", "-db", "-q", "-f", str(config)], directory)
    return started(Contender("haproxy", process, port))


def promphrase(directory, upstream_port, arguments=(), name="ours"):
    Path(directory).mkdir(exist_ok=True)
    served = harness.Promphrase(directory, upstream_port, arguments).start(ready=False)
    return Contender(name, served.process, served.port)


def started(contender):
    harness.wait_until(contender.name, lambda: harness.request(contender.port, "GET", "/").status < 600)
    return contender


def versions():
    first = lambda *command: subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: E731
    nginx_says = first("nginx", "-v").stderr.strip()
    haproxy_says = first("haproxy", "-v").stdout.split("\n")[0].split(" - ")[0]
    return f"{nginx_says}; {haproxy_says}"
