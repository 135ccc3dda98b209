"""schemas.py TO KUBERNETES GATEWAY OPERATOR COMPOSE: JSON schemas for kubeconform, one file a kind, from the unpacked
modules that deploy/helm/tools names. They are strict: an object may have no property that its type does not name."""

import json
import shutil
import sys
from pathlib import Path

import yaml

RELEASE = "1.30"


def strict(schema):
    """Closes objects and puts references where JSON schema has them."""
    if isinstance(schema, list):
        return [strict(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    out = {key: strict(value) for key, value in schema.items()}
    if out.get("x-kubernetes-int-or-string"):
        out.pop("type", None)
        out["anyOf"] = [{"type": "integer"}, {"type": "string"}]
    if isinstance(out.get("properties"), dict) and not out.get("x-kubernetes-preserve-unknown-fields"):
        out.setdefault("additionalProperties", False)
    if isinstance(out.get("$ref"), str):
        out["$ref"] = out["$ref"].replace("#/components/schemas/", "#/definitions/")
    return out


def write(folder, kind, group, version, schema):
    # As kubeconform names them: only the first label of the group.
    suffix = "-".join(part for part in (group.split(".")[0], version) if part)
    (folder / f"{kind}-{suffix}.json".lower()).write_text(json.dumps(schema))


def from_openapi(folder, document):
    definitions = strict(document["components"]["schemas"])
    for name, schema in document["components"]["schemas"].items():
        for kind in schema.get("x-kubernetes-group-version-kind", []):
            if "kind" in schema.get("properties", {}):
                reference = {"$ref": f"#/definitions/{name}", "definitions": definitions}
                write(folder, kind["kind"], kind["group"], kind["version"], reference)


def from_crd(folder, crd):
    for version in crd["spec"]["versions"]:
        schema = strict(version["schema"]["openAPIV3Schema"])
        schema["properties"]["metadata"] = {"type": "object"}
        write(folder, crd["spec"]["names"]["kind"], crd["spec"]["group"], version["name"], schema)


def main(to, kubernetes, gateway, operator, compose):
    folder = Path(to)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    builtins = Path(kubernetes) / "pkg/openapiclient/builtins" / RELEASE
    for name in ("api/v1", "apis/apps/v1", "apis/policy/v1", "apis/networking.k8s.io/v1"):
        from_openapi(folder, json.loads((builtins / f"{name}.json").read_text()))
    route = Path(gateway) / "config/crd/standard/gateway.networking.k8s.io_httproutes.yaml"
    from_crd(folder, yaml.safe_load(route.read_text()))
    for name in ("servicemonitors", "prometheusrules"):
        from_crd(folder, json.loads((Path(operator) / f"jsonnet/prometheus-operator/{name}-crd.json").read_text()))
    shutil.copy(Path(compose) / "schema/compose-spec.json", folder / "compose-spec.json")


main(*sys.argv[1:])
