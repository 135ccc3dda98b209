"""The Helm chart: the program takes what comes out of it."""

import os
import re
import signal
import subprocess
import sys
import tempfile
import unittest
import urllib.error
import urllib.request
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "integration"))
import harness  # noqa: E402
from common import CHART, CI, WithHelm, binary, container, pick, render, run


class Runs(WithHelm):
    def arguments(self, objects, folder):
        """The container's arguments, with the pod's folders below `folder`."""
        main = container(objects)
        for config_map in (o for o in objects if o["kind"] == "ConfigMap"):
            for name, text in config_map["data"].items():
                (folder / name).write_text(text)
        out = []
        for argument in main["args"]:
            for path in ("/etc/promphrase-knowledge", "/etc/promphrase", "/data"):
                argument = argument.replace(f"={path}", f"={folder}")
            out.append(argument)
        samples = {"secretKeyRef": "a=b|viewer", "resourceFieldRef": "2"}
        values = {item["name"]: samples[kind] for item in main.get("env", []) for kind in item.get("valueFrom", {})}
        return out, {"PATH": os.environ["PATH"], **values}

    def test_every_rendered_configuration(self):
        for values in [CHART / "values.yaml", *CI]:
            if "existingConfigSecret" in values.read_text() and values.name != "values.yaml":
                continue
            with self.subTest(values=values.name), tempfile.TemporaryDirectory() as name:
                arguments, environment = self.arguments(render(files=[values]), Path(name))
                done = run(binary(), *arguments, "--print-config", env=environment)
                self.assertEqual(done.returncode, 0, done.stderr)
                self.assertNotIn("warn", done.stderr)

    def test_the_pod_is_alive_without_its_upstream_and_not_ready(self):
        with tempfile.TemporaryDirectory() as name:
            values = {"knowledge": {"synonyms.tsv": "# none\n"}, "config.upstream.url": "http://127.0.0.1:9"}
            arguments, environment = self.arguments(render(values), Path(name))
            arguments = ["--listen=127.0.0.1:0" if a.startswith("--listen") else a for a in arguments]
            server = subprocess.Popen([binary(), *arguments], env=environment, stdout=subprocess.PIPE,
                                      stderr=subprocess.STDOUT, text=True)
            try:
                line = next(text for text in server.stdout if "listening on port" in text)
                port = re.search(r"port (\d+)", line)[1]
                statuses = [self.status(port, container(render(values))[probe]["httpGet"]["path"]) for probe in ("livenessProbe", "readinessProbe")]
                self.assertEqual(statuses, [200, 503])
            finally:
                server.send_signal(signal.SIGTERM)
                server.stdout.read()
                self.assertEqual(server.wait(20), 0)
                server.stdout.close()

    def test_the_script_of_the_test_pod(self):
        pod_spec = pick(render(), "Pod")["spec"]["containers"][0]

        def asks(server):
            return run(*pod_spec["command"], *pod_spec["args"], env={"PATH": os.environ["PATH"], "HOST": "127.0.0.1", "PORT": str(server.port)})

        with harness.temporary_directory() as folder:
            prometheus = harness.Prometheus(folder).start()
            server = harness.Promphrase(folder, prometheus.port)
            harness.BINARY = binary()
            try:
                server.start()
                done = asks(server)
                self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
                self.assertEqual(done.stdout.count(": 200\n"), 4)
                prometheus.stop()
                done = asks(server)
                self.assertNotEqual(done.returncode, 0)
                self.assertIn("/api/v1/query?query=1%2B1: 503", done.stdout)
            finally:
                prometheus.close()
                server.stop()

    def status(self, port, path):
        try:
            return urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=10).status
        except urllib.error.HTTPError as error:
            error.close()
            return error.code


if __name__ == "__main__":
    unittest.main()
