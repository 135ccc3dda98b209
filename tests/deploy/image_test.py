"""Image, compose and systemd unit, as far as can be seen without an engine that runs them."""

import json
import os
import re
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

import yaml

from common import ROOT, binary, run, schemas, tool

DOCKERFILE = (ROOT / "deploy/Dockerfile").read_text()
COMPOSE = ROOT / "deploy/compose/compose.yaml"
UNIT = ROOT / "deploy/systemd/promphrase.service"
# In every Debian image: required packages, and what dpkg, apt and gcc's runtime bring.
ALWAYS = {"libc6", "libgcc-s1", "libstdc++6"}


def stages():
    """The Dockerfile's instructions by stage: [[(instruction, rest), …], …], lines joined, comments gone."""
    text = re.sub(r"^#.*\n", "", DOCKERFILE, flags=re.M).replace("\\\n", " ")
    out = []
    for line in filter(str.strip, text.splitlines()):
        name, _, rest = line.strip().partition(" ")
        if name == "FROM":
            out.append([])
        out[-1].append((name, rest.strip()))
    return out


def runtime_packages():
    install = next(rest for name, rest in stages()[-1] if name == "RUN")
    return set(re.search(r"--no-install-recommends ([^&]*)", install)[1].split())


class Image(unittest.TestCase):
    def test_instructions_are_known_and_the_last_stage_is_not_root(self):
        known = {"FROM", "WORKDIR", "COPY", "RUN", "ENV", "VOLUME", "EXPOSE", "USER", "HEALTHCHECK", "ENTRYPOINT", "CMD", "ARG", "LABEL"}
        self.assertLessEqual({name for stage in stages() for name, _ in stage}, known)
        last = dict(stages()[-1])
        self.assertEqual(last["USER"], "65534:65534")
        self.assertEqual(json.loads(last["ENTRYPOINT"]), ["promphrase"])
        self.assertIn("/usr/local/bin/promphrase", last["COPY"] + DOCKERFILE)

    def test_what_is_copied_is_there_and_not_ignored(self):
        ignored = [line for line in (ROOT / ".dockerignore").read_text().splitlines() if line and not line.startswith("#")]
        for name, rest in (pair for stage in stages() for pair in stage):
            if name == "COPY" and not rest.startswith("--from"):
                source = rest.split()[0]
                self.assertTrue((ROOT / source).exists(), source)
                self.assertNotIn(source, ignored)

    def test_every_library_the_program_needs_is_installed(self):
        if not shutil.which("dpkg") or "bookworm" not in Path("/etc/os-release").read_text():
            self.skipTest("the image is Debian 12, and this is not")
        for line in run("ldd", binary()).stdout.splitlines():
            self.assertNotIn("not found", line)
        needed = re.findall(r"NEEDED\s+(\S+)", run("objdump", "-p", binary()).stdout)
        where = dict(re.findall(r"(\S+) => (\S+)", run("ldd", binary()).stdout))
        packages = set()
        for library in needed:
            path = os.path.realpath(where[library])
            owner = run("dpkg", "-S", path).stdout or run("dpkg", "-S", "/usr" + path).stdout or run("dpkg", "-S", path.removeprefix("/usr")).stdout
            packages.add(owner.split(":")[0])
        self.assertEqual(packages - ALWAYS, runtime_packages() - {"ca-certificates"})

    def test_the_health_check_tells_a_healthy_program_from_a_dead_one(self):
        check = json.loads(re.search(r"CMD (\[.*\])", dict(stages()[-1])["HEALTHCHECK"])[1])
        with tempfile.TemporaryDirectory() as folder:
            server = subprocess.Popen([binary(), "--listen", "127.0.0.1:0", "--data-dir", folder, "--upstream", "http://127.0.0.1:9"],
                                      stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env={"PATH": os.environ["PATH"]})
            try:
                port = re.search(r"port (\d+)", next(line for line in server.stdout if "listening on port" in line))[1]
                here = [part.replace("/8000", f"/{port}") for part in check]
                self.assertEqual(run(*here).returncode, 0)
                self.assertNotEqual(run(*(part.replace("/-/healthy", "/-/ready") for part in here)).returncode, 0)
            finally:
                server.terminate()
                server.communicate()
            self.assertNotEqual(run(*here).returncode, 0)

    def test_versions_agree(self):
        version = re.search(r"project\(promphrase VERSION ([\d.]+)", (ROOT / "CMakeLists.txt").read_text())[1]
        self.assertIn(f"ARG VERSION={version}\n", DOCKERFILE)
        self.assertEqual(yaml.safe_load(COMPOSE.read_text())["services"]["promphrase"]["image"], f"promphrase/promphrase:{version}")


class Compose(unittest.TestCase):
    def test_the_file_follows_the_compose_specification(self):
        path = schemas() / "compose-spec.json"
        try:
            import jsonschema
        except ImportError:
            self.skipTest("python3-jsonschema is not installed")
        schema = json.loads(path.read_text())
        jsonschema.validators.validator_for(schema)(schema).validate(yaml.safe_load(COMPOSE.read_text()))

    def test_files_and_services_that_are_named_exist(self):
        compose = yaml.safe_load(COMPOSE.read_text())
        for name, service in compose["services"].items():
            for volume in service.get("volumes", []):
                source = volume.split(":")[0]
                there = source in compose["volumes"] or source == "/" or (COMPOSE.parent / source).exists()
                self.assertTrue(there, f"{name}: {source}")
            for other in service.get("depends_on", []):
                self.assertIn(other, compose["services"])
        build = compose["services"]["promphrase"]["build"]
        self.assertEqual((COMPOSE.parent / build["context"]).resolve(), ROOT)
        self.assertTrue((ROOT / build["dockerfile"]).exists())

    def test_prometheus_takes_its_file_and_scrapes_every_service_by_name(self):
        text = (COMPOSE.parent / "prometheus.yml").read_text()
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "prometheus.yml"
            path.write_text(text.replace("/etc/prometheus/rules.yaml", str(ROOT / "deploy/prometheus/rules.yaml")))
            done = run(tool("promtool"), "check", "config", path)
            self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        services = yaml.safe_load(COMPOSE.read_text())["services"]
        hosts = {t.split(":")[0] for job in yaml.safe_load(text)["scrape_configs"] for s in job["static_configs"] for t in s["targets"]}
        self.assertEqual(hosts - set(services), {"localhost"})

    def test_the_program_takes_its_environment(self):
        service = yaml.safe_load(COMPOSE.read_text())["services"]["promphrase"]
        environment = {name: re.sub(r"\$\{\w+:-\}", "", value) for name, value in service["environment"].items()}
        done = run(binary(), "--print-config", env={"PATH": os.environ["PATH"], **environment})
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("http://prometheus:9090", done.stdout)

    def test_grafana_is_given_the_datasource_and_the_dashboards(self):
        source = yaml.safe_load((COMPOSE.parent / "grafana/datasources/promphrase.yaml").read_text())["datasources"][0]
        self.assertEqual(source["url"], "http://promphrase:8000")
        provider = yaml.safe_load((COMPOSE.parent / "grafana/dashboards/promphrase.yaml").read_text())["providers"][0]
        volumes = yaml.safe_load(COMPOSE.read_text())["services"]["grafana"]["volumes"]
        self.assertIn(f"../grafana:{provider['options']['path']}:ro", volumes)


class Unit(unittest.TestCase):
    def test_systemd_takes_the_unit_and_finds_it_hardened(self):
        if not shutil.which("systemd-analyze"):
            self.skipTest("systemd-analyze is not installed")
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / UNIT.name
            path.write_text(UNIT.read_text().replace("/usr/local/bin/promphrase", "/bin/true"))
            done = run("systemd-analyze", "verify", path)
            self.assertEqual((done.returncode, done.stderr), (0, ""))
            done = run("systemd-analyze", "security", "--offline=true", "--threshold=20", path)
            self.assertEqual(done.returncode, 0, done.stdout[-200:])


class Names(unittest.TestCase):
    def test_no_file_names_a_host_that_images_come_from(self):
        hosts = re.compile(r"\b(quay|ghcr|gcr|docker)\.io\b|\bregistry\.[a-z0-9]+\.(io|com)\b|\bpublic\.ecr\b")
        for path in (ROOT / "deploy").rglob("*"):
            if path.is_file():
                self.assertIsNone(hosts.search(path.read_text()), path)


if __name__ == "__main__":
    unittest.main()
