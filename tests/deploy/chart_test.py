"""The Helm chart: its files agree with each other and with the program, Kubernetes takes what comes out, wrong values are
refused, and the notes say what to do."""

import json
import re
import shutil
import sys
import tempfile
import unittest
from pathlib import Path

import yaml

from common import CHART, CI, ROOT, WithHelm, helm_template, pick, render, run, schemas, tool


class Chart(unittest.TestCase):
    """Needs no helm."""

    def test_yaml_and_json_files_can_be_read(self):
        for path in [CHART / "Chart.yaml", CHART / "values.yaml", *CI]:
            yaml.safe_load(path.read_text())
        json.loads((CHART / "values.schema.json").read_text())

    def test_the_schema_knows_every_key_of_the_configuration(self):
        done = run(sys.executable, ROOT / "deploy/helm/update-schema", "--check")
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_the_schema_and_the_readme_name_every_value(self):
        schema = json.loads((CHART / "values.schema.json").read_text())
        readme = (CHART / "README.md").read_text().split("## Values")[1]

        def walk(values, properties, path):
            for name, value in values.items():
                here = f"{path}.{name}" if path else name
                of = properties.get(name)
                self.assertIsNotNone(of, f"{here} is not in values.schema.json")
                below = of.get("properties") or ({} if here != "route" else {"main": of["additionalProperties"]})
                if here != "config" and isinstance(value, dict) and value and below:
                    walk(value, below, here)
                else:
                    named = any(f"`{part}`" in readme for part in (here, here.rpartition(".")[0]) if part)
                    self.assertTrue(named, f"{here} is not in README.md")

        walk(yaml.safe_load((CHART / "values.yaml").read_text()), schema["properties"], "")

    def test_versions_agree(self):
        version = re.search(r"project\(promphrase VERSION ([\d.]+)", (ROOT / "CMakeLists.txt").read_text())[1]
        self.assertEqual(str(yaml.safe_load((CHART / "Chart.yaml").read_text())["appVersion"]), version)

    def test_probes_are_paths_of_the_program(self):
        router = (ROOT / "proxy/router.cpp").read_text()
        values = yaml.safe_load((CHART / "values.yaml").read_text())
        for probe in ("startupProbe", "livenessProbe", "readinessProbe"):
            self.assertIn(f'"{values[probe]["httpGet"]["path"]}"', router)


class Lint(WithHelm):
    def test_helm_lints_every_values_file(self):
        for values in [CHART / "values.yaml", *CI]:
            with self.subTest(values=values.name):
                done = run(tool("helm"), "lint", "--strict", CHART, "--kube-version", "1.30.0", "--values", values)
                self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def test_kubernetes_takes_every_object(self):
        location = f"{schemas()}/{{{{ .ResourceKind }}}}{{{{ .KindSuffix }}}}.json"
        for values in [CHART / "values.yaml", *CI]:
            with self.subTest(values=values.name):
                status, out, errors = helm_template("--values", values)
                self.assertEqual(status, 0, errors)
                done = run(tool("kubeconform"), "-strict", "-summary", "-schema-location", location, input=out)
                self.assertEqual(done.returncode, 0, done.stdout)
                self.assertRegex(done.stdout, r"Invalid: 0, Errors: 0, Skipped: 0")
                # The schemas are what they claim to be.
                broken = out.replace("serviceName:", "servicename:")
                self.assertNotEqual(run(tool("kubeconform"), "-strict", "-schema-location", location, input=broken).returncode, 0)

    def test_names_and_namespaces(self):
        for values in CI:
            for thing in render(files=[values]):
                self.assertLessEqual(len(thing["metadata"]["name"]), 63)
        long = "a" * 53
        status, out, _ = helm_template(release=long)
        self.assertEqual(status, 0)
        for thing in yaml.safe_load_all(out):
            self.assertLessEqual(len(thing["metadata"]["name"]), 63)


class Refused(WithHelm):
    CASES = [
        # values, what the message must say
        ({"replicaCount": "two"}, "replicaCount"),
        ({"replicas": 1}, "replicas"),
        ({"image.tag": 1}, "image/tag"),
        ({"image.digest": "sha256:short"}, "image/digest"),
        ({"serviceMonitor.enabled": "true"}, "serviceMonitor/enabled"),
        ({"serviceMonitor.additionalLabel": {}}, "additionalLabel"),
        ({"serviceMonitor.interval": "30"}, "serviceMonitor/interval"),
        ({"service.type": "Clusterip"}, "service/type"),
        ({"service.port": 0}, "service/port"),
        ({"extraArgs": ["threads=2"]}, "extraArgs"),
        ({"persistence.accessModes": []}, "accessModes"),
        ({"route.main.hostname": "a"}, "hostname"),
        ({"config.llm.endpiont": "http://a"}, "endpiont"),
        ({"config.catalog.refresh_seconds": 0}, "refresh_seconds"),
        ({"config.serving.approved_only": "yes"}, "approved_only"),
        ({"config.log.level": "loud"}, "config/log/level"),
        ({"config.upstreams": [{"name": "a", "ulr": "http://a"}]}, "ulr"),
        ({"config.listen": ":9000"}, "containerPort"),
        ({"config.data_dir": "/x"}, "persistence"),
        ({"config.upstream.urls": ["http://a:9090"]}, "set url to null"),
        ({"config.upstream.url": "http://user:pa55@prometheus"}, "existingConfigSecret"),
        ({"config.upstreams": [{"name": "a", "url": "http://a", "bearer_token": "x"}]}, "bearer_token"),
        ({"config.upstreams": [{"name": "a", "url": "http://a", "basic_auth": {"password": "x"}}]}, "basic_auth.password"),
        ({"existingSecret": "a", "secrets.llmApiKey": "b"}, "give one of them"),
        ({"serviceMonitor.enabled": True, "config.metrics": {"enabled": False}}, "metrics.enabled"),
        ({"replicaCount": 2, "persistence.existingClaim": "a"}, "existingClaim"),
        ({"podDisruptionBudget.enabled": True, "podDisruptionBudget.minAvailable": 1}, "exactly one"),
    ]

    def test_wrong_values_stop_the_installation_with_a_word_about_what_is_wrong(self):
        for values, said in self.CASES:
            with self.subTest(values=values):
                status, _, errors = helm_template(*(f"--set-json={k}={json.dumps(v)}" for k, v in values.items()))
                self.assertNotEqual(status, 0)
                self.assertIn(said, errors)

    def test_every_secret_key_of_the_configuration_is_refused_in_the_configmap(self):
        samples = {"one line of text": "x", "a map of header": {"A": "b"}, "a map of token": {"t0ken": "a"}}
        secret = re.findall(r"^\| `([^`]+)` \| ([^|]*)\(secret\)", (ROOT / "docs/configuration.md").read_text(), re.M)
        self.assertGreater(len(secret), 5)
        for key, takes in secret:
            sample = next(value for start, value in samples.items() if takes.startswith(start))
            with self.subTest(key=key):
                status, _, errors = helm_template(f"--set-json=config.{key}={json.dumps(sample)}")
                self.assertNotEqual(status, 0)
                self.assertIn(f"config.{key} is a secret", errors)


class Notes(WithHelm):
    def notes(self, values=None):
        with tempfile.TemporaryDirectory() as name:
            chart = Path(name) / "promphrase"
            shutil.copytree(CHART, chart)
            (chart / "templates/NOTES.txt").rename(chart / "notes")
            (chart / "templates/notes.yaml").write_text(
                'kind: Notes\napiVersion: v1\nmetadata: {name: notes}\ntext: {{ tpl (.Files.Get "notes") . | toJson }}\n')
            status, out, errors = helm_template(*(f"--set-json={k}={json.dumps(v)}" for k, v in (values or {}).items()), chart=chart)
            self.assertEqual(status, 0, errors)
            return pick([o for o in yaml.safe_load_all(out) if o], "Notes")["text"]

    def test_they_tell_port_forward_datasource_and_approval(self):
        notes = self.notes()
        for said in ("kubectl -n monitoring port-forward svc/rel-promphrase 8000:8000", "http://rel-promphrase.monitoring.svc:8000",
                     "/api/v1/validate_query -d", "http://prometheus-operated:9090", "helm test rel", "No model", "may approve"):
            self.assertIn(said, notes)
        self.assertNotIn("WARNING", notes)

    def test_they_warn_of_what_loses_approvals(self):
        self.assertIn("lost", self.notes({"persistence.enabled": False}))
        self.assertIn("do not know of each other", self.notes({"replicaCount": 3}))
        self.assertNotIn("may approve", self.notes({"secrets.authTokens": "a=b|viewer"}))
        self.assertNotIn("No model", self.notes({"config.llm.endpoint": "http://a/v1/responses"}))


if __name__ == "__main__":
    unittest.main()
