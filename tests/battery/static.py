"""A fast upstream: nginx with an answer of 400 bytes and one of 8 MB."""

import os
import tempfile
from pathlib import Path

import harness

CONFIG = """
worker_processes 1; daemon off; pid {directory}/pid; error_log {directory}/error.log crit; {user}
events {{ worker_connections 8192; }}
http {{
  access_log off; sendfile on; keepalive_requests 1000000000; keepalive_timeout 3600s;
  client_body_temp_path {directory}/a; proxy_temp_path {directory}/b; fastcgi_temp_path {directory}/c;
  uwsgi_temp_path {directory}/d; scgi_temp_path {directory}/e;
  server {{
    listen 127.0.0.1:{port} backlog=4096;
    default_type application/json;
    location / {{ return 200 '{small}'; }}
    location = /large {{ alias {directory}/large; }}
  }}
}}
"""


class StaticUpstream:
    def __init__(self, directory):
        directory = tempfile.mkdtemp(dir=directory)
        self.port = harness.free_port()
        user = "user root;" if os.getuid() == 0 else ""
        (Path(directory) / "large").write_bytes(b"0123456789abcdef" * 500_000)
        config = Path(directory) / "nginx.conf"
        small = '{"status":"success","data":{"resultType":"vector","result":[]}}'.ljust(400)
        config.write_text(CONFIG.format(directory=directory, port=self.port, user=user, small=small))
        self.process = harness.Process("static", ["nginx", "-p", directory, "-c", str(config)], directory)
        harness.wait_until("upstream", lambda: harness.request(self.port, "GET", "/").status == 200)

    def stop(self):
        self.process.stop()
