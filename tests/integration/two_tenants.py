"""A real Prometheus that holds what belongs to two tenants, told apart by the label `namespace`."""

import http.server
import threading

import harness

# Tenant a has a shop, tenant b has a clinic and a machine; the server's own metrics belong to nobody of them.
FOREIGN_TO_A = ["node_", '"b"', "b_secret", "machine-b", "clinic", "prometheus_"]
FOREIGN_TO_B = ['"a"', "a_secret", "server-a", "shop_", "prometheus_"]

EXPOSITIONS = {
    "/a": """# HELP requests_total Requests that the a_secret front door took.
# TYPE requests_total counter
requests_total{door="a_secret"} 10
# HELP shop_orders_total Orders that were paid.
# TYPE shop_orders_total counter
shop_orders_total{country="de"} 5
# HELP process_cpu_seconds_total CPU time of the process.
# TYPE process_cpu_seconds_total counter
process_cpu_seconds_total 1
""",
    "/b": """# HELP requests_total Requests that the b_secret front door took.
# TYPE requests_total counter
requests_total{door="b_secret"} 10
# HELP clinic_patients Patients that wait.
# TYPE clinic_patients gauge
clinic_patients{ward="b_secret"} 5
# HELP process_cpu_seconds_total CPU time of the process.
# TYPE process_cpu_seconds_total counter
process_cpu_seconds_total 1
""",
}

RULES = """
groups:
- name: of-a
  rules:
  - {record: a_secret_up, expr: 'up{namespace="a"}', labels: {namespace: a}}
  - {alert: AlertOfA, expr: vector(1), labels: {namespace: a}, annotations: {text: a_secret}}
- name: of-b
  rules:
  - {record: b_secret_up, expr: 'up{namespace="b"}', labels: {namespace: b}}
  - {alert: AlertOfB, expr: vector(1), labels: {namespace: b}, annotations: {text: b_secret}}
- name: of-nobody
  rules:
  - {alert: AlertOfNobody, expr: vector(1), annotations: {text: b_secret}}
"""


class Exposition(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        body = EXPOSITIONS[self.path].encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/plain; version=0.0.4")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class TwoTenants(harness.Prometheus):
    """A server that scrapes itself, and for each tenant what is theirs."""

    def __init__(self, directory):
        super().__init__(directory)
        self.exporter = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Exposition)
        threading.Thread(target=self.exporter.serve_forever, daemon=True).start()
        exporter_port = self.exporter.server_port
        config = "global: {scrape_interval: 1s, evaluation_interval: 1s}\n"
        config += f"rule_files: ['{self.directory}/rules.yml']\nscrape_configs:\n"
        for job, port, path, tenant in (
            ("server-a", exporter_port, "/a", "a"),
            ("server-b", exporter_port, "/b", "b"),
            ("machine-b", self.node_port, "/metrics", "b"),
            ("prometheus", self.port, "/metrics", "operator"),
        ):
            config += f"- job_name: {job}\n  metrics_path: {path}\n"
            config += f"  static_configs: [{{targets: ['127.0.0.1:{port}']}}]\n"
            config += f"  relabel_configs: [{{target_label: namespace, replacement: {tenant}}}]\n"
        (self.directory / "prometheus.yml").write_text(config)
        (self.directory / "rules.yml").write_text(RULES)

    def wait_for_samples(self):
        query = {"query": "count(rate(process_cpu_seconds_total[1m])) == 4"}
        harness.wait_until(
            "samples", lambda: harness.request(self.port, "GET", "/api/v1/query", query).json()["data"]["result"]
        )
        return self

    def close(self):
        super().close()
        self.exporter.shutdown()
        self.exporter.server_close()
