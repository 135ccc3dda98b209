"""What the tests of deploy/ share: where things are, and how to call the tools. Nothing is fetched here; deploy/helm/tools
does that (`./dev chart` runs it first)."""

import functools
import json
import os
import shutil
import subprocess
import unittest
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
CHART = ROOT / "deploy/helm/promphrase"
CI = sorted((CHART / "ci").glob("*-values.yaml"))
TOOLS = ROOT / "var/tools"
DASHBOARDS = sorted((ROOT / "deploy/grafana").glob("*.json"))
RULES = ROOT / "deploy/prometheus/rules.yaml"


def tool(name):
    """The path of a program, or the test is skipped and says why."""
    found = shutil.which(name, path=f"{TOOLS / 'bin'}:{os.environ['PATH']}")
    if not found:
        raise unittest.SkipTest(f"{name} is not installed (`./dev chart` fetches it where it can)")
    return found


def binary():
    path = Path(os.environ.get("PROMPHRASE_BINARY", ROOT / "build/release/promphrase"))
    if not path.exists():
        raise unittest.SkipTest("promphrase is not built")
    return str(path)


def schemas():
    path = TOOLS / "schemas"
    if not path.is_dir():
        raise unittest.SkipTest("no schemas of Kubernetes and compose (`./dev chart` fetches them where it can)")
    return path


def run(*command, **options):
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, **options)


@functools.lru_cache(maxsize=None)
def helm_template(*options, release="rel", chart=CHART):
    """What helm says to the chart with these options: (exit status, standard output, standard error)."""
    done = run(tool("helm"), "template", release, chart, "--namespace", "monitoring", "--kube-version", "1.30.0", *options)
    errors = [line for line in done.stderr.splitlines() if "found symbolic link" not in line]
    return done.returncode, done.stdout, "\n".join(errors)


def render(values=None, files=()):
    """The chart's objects with the given values (a dict): a list."""
    options = [part for file in files for part in ("--values", file)]
    if values:
        options += [f"--set-json={key}={json.dumps(value)}" for key, value in values.items()]
    status, out, errors = helm_template(*options)
    if status:
        raise AssertionError(errors)
    return [document for document in yaml.safe_load_all(out) if document]


def pick(objects, kind, name=None):
    """The one object of a kind (and name), or None."""
    found = [o for o in objects if o["kind"] == kind and name in (None, o["metadata"]["name"])]
    assert len(found) < 2, f"{len(found)} times {kind} {name or ''}"
    return found[0] if found else None


def container(objects):
    return pick(objects, "StatefulSet")["spec"]["template"]["spec"]["containers"][0]


def pod(objects):
    return pick(objects, "StatefulSet")["spec"]["template"]


def config_of(objects):
    return yaml.safe_load(pick(objects, "ConfigMap", "rel-promphrase")["data"]["promphrase.yaml"])


class WithHelm(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        tool("helm")


def expressions(dashboard):
    """(panel title, PromQL with Grafana's variables) of every target of a dashboard's JSON."""
    for panel in dashboard["panels"]:
        for target in panel.get("targets", []):
            yield panel["title"], target["expr"]


def without_variables(expression, interval="1m", span="1h"):
    """The PromQL that Grafana sends when every job and instance is chosen."""
    for name, value in (("$__rate_interval", interval), ("$__range", span), ("$job", ".*"), ("$instance", ".*")):
        expression = expression.replace(name, value)
    return expression
