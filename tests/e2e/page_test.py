"""The page in a real browser: starts Prometheus, node_exporter and promphrase, and runs page_test.mjs against them.
Exit status 77 (skipped) where there is no Chromium."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "integration"))
import harness  # noqa: E402

CHROMIUM = next((path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None)
NODE = os.environ.get("PROMPHRASE_NODE") or shutil.which("node") or "node"


def main():
    if CHROMIUM is None:
        print("skipped: no Chromium")
        return 77
    with harness.temporary_directory() as directory:
        prometheus = harness.Prometheus(directory).start().wait_for_samples()
        # A chart of an hour has a point every 15 s: the first must have come.
        enough = {"query": "min(count_over_time(up[1m])) >= 20"}
        harness.wait_until(
            "20 s of samples",
            lambda: harness.request(prometheus.port, "GET", "/api/v1/query", enough).json()["data"]["result"],
            seconds=60,
        )
        proxy = harness.Promphrase(directory, prometheus.port)
        (guarded_directory := Path(directory) / "guarded").mkdir()
        roles = guarded_directory / "roles.yaml"
        roles.write_text("auth: {tokens: {look-only: [vera, viewer], may-decide: [ada, approver]}}\n")
        guarded = harness.Promphrase(guarded_directory, prometheus.port, [f"--config={roles}"])
        try:
            proxy.start()
            guarded.start()
            env = {
                **os.environ,
                "CHROMIUM": CHROMIUM,
                "PAGE": f"http://127.0.0.1:{proxy.port}/promphrase/",
                "GUARDED": f"http://127.0.0.1:{guarded.port}/promphrase/",
                "UPSTREAM": f"http://127.0.0.1:{prometheus.port}",
            }
            return subprocess.run([NODE, "--test", str(HERE / "page_test.mjs")], env=env, timeout=1100).returncode
        finally:
            for server in (proxy, guarded):
                if server.process:
                    server.stop()
            prometheus.close()


if __name__ == "__main__":
    sys.exit(main())
