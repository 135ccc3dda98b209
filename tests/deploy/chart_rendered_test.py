"""The Helm chart: what each value changes in the rendered objects."""

import json
import re
import unittest

import yaml

from common import CHART, ROOT, WithHelm, config_of, container, helm_template, pick, pod, render


class Rendered(WithHelm):
    def test_the_default_is_one_hardened_pod_with_a_volume(self):
        objects = render()
        spec = pick(objects, "StatefulSet")["spec"]
        self.assertEqual(spec["replicas"], 1)
        self.assertEqual(spec["volumeClaimTemplates"][0]["spec"]["resources"]["requests"]["storage"], "1Gi")
        template = spec["template"]["spec"]
        self.assertFalse(template["automountServiceAccountToken"])
        self.assertFalse(template["enableServiceLinks"])
        context = container(objects)["securityContext"]
        self.assertTrue(context["runAsNonRoot"] and context["readOnlyRootFilesystem"])
        self.assertFalse(context["allowPrivilegeEscalation"])
        self.assertEqual(context["capabilities"], {"drop": ["ALL"]})
        mounts = {mount["mountPath"]: mount for mount in container(objects)["volumeMounts"]}
        self.assertEqual({path for path, mount in mounts.items() if not mount.get("readOnly")}, {"/data", "/tmp"})
        kinds = sorted(o["kind"] for o in objects)
        self.assertEqual(kinds, ["ConfigMap", "Pod", "Service", "Service", "ServiceAccount", "StatefulSet"])

    def test_liveness_asks_nothing_of_the_upstream(self):
        self.assertEqual(container(render())["livenessProbe"]["httpGet"]["path"], "/promphrase/-/healthy")
        self.assertEqual(container(render())["readinessProbe"]["httpGet"]["path"], "/promphrase/-/ready")

    def test_the_pod_is_what_services_select(self):
        objects = render({"nameOverride": "ask", "commonLabels": {"team": "a"}})
        labels = pod(objects)["metadata"]["labels"]
        for service in (o for o in objects if o["kind"] == "Service"):
            self.assertLessEqual(service["spec"]["selector"].items(), labels.items())
        test = pick(objects, "Pod")["metadata"]["labels"]
        self.assertFalse(service["spec"]["selector"].items() <= test.items(), "the test's pod would get requests")
        self.assertEqual(pick(objects, "StatefulSet")["spec"]["serviceName"], service["metadata"]["name"])

    def test_labels_given_twice_or_of_the_charts_own_stay_valid(self):
        values = {"commonLabels": {"team": "a", "app.kubernetes.io/name": "other"}, "podLabels": {"team": "b"},
                  "service.labels": {"team": "c", "app.kubernetes.io/component": "x"}}
        _, out, _ = helm_template(*(f"--set-json={k}={json.dumps(v)}" for k, v in values.items()))
        self.assertNotRegex(out, r"team: a\n\s+team:")
        objects = [o for o in yaml.safe_load_all(out) if o]
        self.assertEqual(pod(objects)["metadata"]["labels"]["team"], "b")
        self.assertEqual(pod(objects)["metadata"]["labels"]["app.kubernetes.io/name"], "promphrase")
        service = pick(objects, "Service", "rel-promphrase")["metadata"]["labels"]
        self.assertEqual((service["team"], service["app.kubernetes.io/component"]), ("c", "server"))

    def test_a_change_of_configuration_knowledge_or_secrets_rolls_the_pod_and_nothing_else_does(self):
        def checksums(values):
            return {k: v for k, v in pod(render(values))["metadata"].get("annotations", {}).items() if "checksum" in k}

        first = checksums({})
        self.assertEqual(first, checksums({"replicaCount": 0, "service.port": 81}))
        for values in ({"config.log.level": "debug"}, {"knowledge": {"synonyms.tsv": "a\tb\n"}}, {"secrets.llmApiKey": "x"}):
            self.assertNotEqual(first, checksums(values), values)

    def test_configuration_may_be_left_to_the_running_program(self):
        annotations = pod(render({"rollOnConfigChange": False, "secrets.llmApiKey": "x"}))["metadata"]["annotations"]
        self.assertEqual(list(annotations), ["checksum/secret"])
        # Only a whole directory that is mounted follows its ConfigMap.
        self.assertFalse([mount for mount in container(render())["volumeMounts"] if "subPath" in mount])

    def test_a_pod_has_time_to_stop(self):
        objects = render()
        delay = config_of(objects)["timeouts"]["drain_delay_seconds"]
        drain = re.search(r"`timeouts.drain_seconds` \| [^|]*\| `(\d+)`", (ROOT / "docs/configuration.md").read_text())[1]
        self.assertGreater(pod(objects)["spec"]["terminationGracePeriodSeconds"], delay + int(drain))

    def test_texts_of_the_configuration_are_templates(self):
        config = config_of(render({"config.upstream.url": "http://{{ .Release.Name }}-prometheus:9090"}))
        self.assertEqual(config["upstream"]["url"], "http://rel-prometheus:9090")

    def test_secrets_are_in_the_secret_only(self):
        names = yaml.safe_load((CHART / "values.yaml").read_text())["secrets"]
        objects = render({f"secrets.{name}": f"hidden-{name}" for name in names})
        for thing in objects:
            self.assertNotIn("hidden-", json.dumps(thing))
        secret = pick(objects, "Secret")
        self.assertEqual(len(secret["data"]), len(names))
        for item in container(objects)["env"]:
            reference = item["valueFrom"]["secretKeyRef"]
            self.assertEqual(reference["name"], secret["metadata"]["name"])
            self.assertIn(reference["key"], secret["data"])

    def test_environment_variables_are_those_of_the_program(self):
        table = (ROOT / "docs/configuration.md").read_text()
        for item in container(render({"existingSecret": "mine"}))["env"]:
            self.assertIn(f"`{item['name']}`", table)

    def test_an_existing_secret_takes_the_place_of_ours(self):
        objects = render({"existingSecret": "mine", "existingSecretKeys.llmApiKey": "openai"})
        self.assertIsNone(pick(objects, "Secret"))
        env = {item["name"]: item["valueFrom"]["secretKeyRef"] for item in container(objects)["env"]}
        self.assertEqual(env["OPENAI_API_KEY"], {"name": "mine", "key": "openai", "optional": True})

    def test_a_limit_of_cpu_bounds_the_threads(self):
        def names(values):
            return [item["name"] for item in container(render(values)).get("env", [])]

        self.assertEqual(names({}), [])
        self.assertEqual(names({"resources.limits.cpu": "500m"}), ["PROMPHRASE_THREADS"])
        self.assertEqual(names({"resources.limits.cpu": 2, "config.threads": 4}), [])

    def test_an_existing_configuration_is_mounted(self):
        objects = render({"existingConfigSecret": "mine"})
        self.assertIsNone(pick(objects, "ConfigMap"))
        volumes = {volume["name"]: volume for volume in pod(objects)["spec"]["volumes"]}
        self.assertEqual(volumes["config"]["secret"]["secretName"], "mine")

    def test_persistence(self):
        def volumes(values):
            spec = pick(render(values), "StatefulSet")["spec"]
            return {v["name"]: v for v in spec["template"]["spec"]["volumes"]}.get("data"), spec.get("volumeClaimTemplates")

        self.assertEqual(volumes({"persistence.enabled": False}), ({"name": "data", "emptyDir": {}}, None))
        data, claims = volumes({"persistence.existingClaim": "mine"})
        self.assertEqual((data["persistentVolumeClaim"]["claimName"], claims), ("mine", None))
        _, claims = volumes({"persistence.storageClass": "-"})
        self.assertEqual(claims[0]["spec"]["storageClassName"], "")
        _, claims = volumes({})
        self.assertNotIn("storageClassName", claims[0]["spec"])

    def test_a_disruption_budget_has_the_bound_that_was_given(self):
        budget = pick(render({"podDisruptionBudget.enabled": True}), "PodDisruptionBudget")["spec"]
        self.assertEqual(budget["maxUnavailable"], 1)
        budget = pick(render({"podDisruptionBudget": {"enabled": True, "minAvailable": 0, "maxUnavailable": None}}), "PodDisruptionBudget")
        self.assertEqual(budget["spec"]["minAvailable"], 0)

    def test_the_network_policy_lets_out_to_dns_prometheus_models_and_the_collector_only(self):
        def ports(values):
            policy = pick(render({"networkPolicy.enabled": True, **values}), "NetworkPolicy")["spec"]
            return policy, [[port["port"] for port in rule["ports"]] for rule in policy.get("egress", [])]

        policy, rules = ports({})
        self.assertEqual(rules, [[53, 53], [9090]])
        self.assertEqual(policy["policyTypes"], ["Ingress", "Egress"])
        self.assertEqual(policy["ingress"], [{"ports": [{"port": "http", "protocol": "TCP"}]}])
        _, rules = ports({"config.llm.endpoint": "https://llm.example.com/v1/responses"})
        self.assertEqual(rules, [[53, 53], [9090], [443]])
        _, rules = ports({"config.llm": {"endpoint": "http://ollama:11434/api/generate", "fallback_endpoint": "https://b/v1/responses"}})
        self.assertEqual(rules[2], [11434, 443])
        _, rules = ports({"config.upstream": {"url": None, "urls": ["https://a/prom", "http://b:9091"]},
                          "config.upstreams": [{"name": "c", "path_prefix": "/c", "url": "http://c"}]})
        self.assertEqual(rules[1], [443, 9091, 80])
        collector = [{"namespaceSelector": {"matchLabels": {"name": "tracing"}}}]
        policy, rules = ports({"config.tracing.endpoint": "http://otel-collector:4318", "networkPolicy.egress.tracing.to": collector})
        self.assertEqual(rules, [[53, 53], [9090], [4318]])
        self.assertEqual([rule.get("to") for rule in policy["egress"][1:]], [None, collector])
        _, rules = ports({"networkPolicy.egress.upstream.ports": [9999]})
        self.assertEqual(rules[1], [9999])
        # Where the chart does not see the configuration.
        _, rules = ports({"existingConfigSecret": "mine", "networkPolicy.egress.model.ports": [8443],
                          "networkPolicy.egress.tracing.ports": [4317, 4318]})
        self.assertEqual(rules[-2:], [[8443], [4317, 4318]])
        policy, rules = ports({"networkPolicy.egress.enabled": False})
        self.assertEqual((policy["policyTypes"], rules), (["Ingress"], []))

    def test_the_service_monitor_scrapes_the_one_service_with_its_labels(self):
        objects = render({"serviceMonitor.enabled": True, "serviceMonitor.additionalLabels": {"release": "kps"}, "serviceMonitor.interval": "15s"})
        monitor = pick(objects, "ServiceMonitor")
        self.assertEqual(monitor["metadata"]["labels"]["release"], "kps")
        endpoint = monitor["spec"]["endpoints"][0]
        self.assertEqual((endpoint["path"], endpoint["interval"]), ("/promphrase/metrics", "15s"))
        wanted = monitor["spec"]["selector"]["matchLabels"].items()
        chosen = [o for o in objects if o["kind"] == "Service" and wanted <= o["metadata"]["labels"].items()]
        self.assertEqual([o["metadata"]["name"] for o in chosen], ["rel-promphrase"])
        self.assertIn(endpoint["port"], [port["name"] for port in chosen[0]["spec"]["ports"]])
        # The alerts look for the job by this name.
        self.assertEqual(chosen[0]["metadata"]["labels"][monitor["spec"]["jobLabel"]], "promphrase")

    def test_the_alerts_are_those_of_the_rule_file_less_the_disabled_ones(self):
        source = yaml.safe_load((ROOT / "deploy/prometheus/rules.yaml").read_text())["groups"][0]["rules"]
        rules = pick(render({"prometheusRule.enabled": True}), "PrometheusRule")["spec"]["groups"][0]["rules"]
        self.assertEqual(rules, source)
        rules = pick(render({"prometheusRule": {"enabled": True, "disabled": ["PromphraseDown"], "runbookUrl": "https://a/r",
                                                "additionalRuleLabels": {"severity": "page"}}}), "PrometheusRule")["spec"]["groups"][0]["rules"]
        self.assertEqual(len(rules), len(source) - 1)
        self.assertEqual({rule["labels"]["severity"] for rule in rules}, {"page"})
        self.assertEqual(rules[0]["annotations"]["runbook_url"], "https://a/r#promphraseupstreamdown")

    def test_grafana_finds_the_datasource_and_the_dashboard_by_label(self):
        objects = render({"grafana.datasource.enabled": True, "grafana.dashboards.enabled": True, "service.port": 80})
        source = pick(objects, "ConfigMap", "rel-promphrase-datasource")
        self.assertEqual(source["metadata"]["labels"]["grafana_datasource"], "1")
        datasource = yaml.safe_load(source["data"]["rel-promphrase.yaml"])["datasources"][0]
        self.assertEqual((datasource["type"], datasource["url"]), ("prometheus", "http://rel-promphrase.monitoring.svc:80"))
        self.assertEqual(datasource["jsonData"]["httpMethod"], "POST")
        board = pick(objects, "ConfigMap", "rel-promphrase-dashboard-promphrase")
        self.assertEqual(board["metadata"]["labels"]["grafana_dashboard"], "1")
        self.assertEqual(json.loads(board["data"]["promphrase.json"]), json.loads((ROOT / "deploy/grafana/promphrase.json").read_text()))

    def test_ingress_and_route_lead_to_the_service(self):
        objects = render(files=[CHART / "ci/everything-values.yaml"])
        path = pick(objects, "Ingress")["spec"]["rules"][0]["http"]["paths"][0]
        self.assertEqual(path["backend"]["service"], {"name": "ask", "port": {"name": "http"}})
        rules = pick(objects, "HTTPRoute")["spec"]["rules"]
        self.assertEqual(rules[-1]["backendRefs"], [{"name": "ask", "port": 80}])
        self.assertEqual(rules[-1]["timeouts"], {"request": "60s"})

    def test_extra_objects_are_templates(self):
        names = [o["metadata"]["name"] for o in render(files=[CHART / "ci/everything-values.yaml"])]
        self.assertIn("ask-extra", names)
        self.assertIn("rel-text", names)

    def test_values_for_the_original_chart_have_their_place(self):
        objects = render(files=[CHART / "ci/original-values.yaml"])
        config = config_of(objects)
        self.assertEqual(config["upstream"]["url"], "http://prometheus-server.monitoring.svc:80")
        self.assertEqual(config["llm"]["endpoint"], "https://api.openai.com/v1/responses")
        self.assertEqual(container(objects)["env"][0]["name"], "OPENAI_API_KEY")

    def test_a_test_pod_asks_only_what_tenants_allow(self):
        ask = pick(render(), "Pod")["spec"]["containers"][0]["args"][0]
        self.assertIn("/api/v1/query", ask)
        ask = pick(render({"config.tenancy": {"label": "namespace", "header": "X-Scope-OrgID"}}), "Pod")["spec"]["containers"][0]["args"][0]
        self.assertNotIn("/api/v1/query", ask)


if __name__ == "__main__":
    unittest.main()
