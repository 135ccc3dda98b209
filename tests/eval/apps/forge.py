"""Metrics of a made-up code forge: repositories, builds on runners, a package registry, code search, review, web hooks, edge nodes."""
import exporter

REGIONS = ["eu-central", "us-east", "ap-south"]
NODES = ["edge-fra-1", "edge-iad-2", "edge-bom-1"]


def build(r):
    r.counter("ci_builds_finished", "Builds that ended.", [({"project": p, "verdict": v}, w) for p in ("web", "api", "mobile") for v, w in (("passed", 0.2), ("failed", 0.04), ("timed_out", 0.005), ("aborted", 0.01))])
    r.histogram("ci_build_time_seconds", "Wall clock of a build.", [60, 120, 300, 600, 1200, 3600], [({"project": p, "os": o}, 0.1, 420) for p in ("web", "api", "mobile") for o in ("linux", "macos", "windows")])
    r.gauge("ci_builds_queued", "Builds waiting for a runner.", [({"os": o, "priority": p}, 7) for o in ("linux", "macos", "windows") for p in ("high", "normal")])
    r.gauge("ci_runners_busy", "Runners at work.", [({"os": o}, 23) for o in ("linux", "macos", "windows")])
    r.fixed("ci_runners_registered", "Runners that are known.", [({"os": o}, 40) for o in ("linux", "macos", "windows")])
    r.histogram("ci_queue_wait_seconds", "Time a build waited for a runner.", [1, 5, 15, 60, 300], [({"os": o}, 0.2, 22) for o in ("linux", "macos", "windows")])
    r.counter("ci_tests_executed_total", "Test cases run.", [({"project": p, "outcome": v}, w) for p in ("web", "api", "mobile") for v, w in (("pass", 40), ("fail", 0.5), ("skip", 2), ("flaky", 0.2))])
    r.counter("ci_artifact_upload_bytes_total", "Bytes of artifacts stored.", [({"project": p}, 4e5) for p in ("web", "api", "mobile")])
    r.counter("git_pushes_total", "Pushes received.", [({"transport": t}, w) for t, w in (("ssh", 3), ("https", 5))])
    r.counter("git_pushes_rejected_total", "Pushes that a hook or a rule turned away.", [({"transport": t, "rule": u}, 0.1) for t in ("ssh", "https") for u in ("protected_branch", "file_size", "signature")])
    r.counter("git_fetches_total", "Fetches and clones served.", [({"transport": t, "cached": c}, w) for t in ("ssh", "https") for c, w in (("true", 30), ("false", 6))])
    r.histogram("git_clone_latency_milliseconds", "How long clones took.", [100, 500, 1000, 5000, 10000], [({"transport": t, "region": g}, 2, 1800) for t in ("ssh", "https") for g in REGIONS])
    r.gauge("git_repository_size_bytes", "Size of a repository on disk.", [({"repo": n, "shard": s}, b) for n, s, b in (("kernel", "s1", 6e9), ("docs", "s1", 4e8), ("monorepo", "s2", 2.2e10))])
    r.gauge("storage_used_bytes", "Space taken on a shard.", [({"shard": s, "node": n}, b) for s, n, b in (("s1", "edge-fra-1", 4e11), ("s2", "edge-iad-2", 7e11), ("s3", "edge-bom-1", 1e11))])
    r.fixed("storage_capacity_bytes", "Space there is on a shard.", [({"shard": s, "node": n}, b) for s, n, b in (("s1", "edge-fra-1", 1e12), ("s2", "edge-iad-2", 1e12), ("s3", "edge-bom-1", 5e11))])
    r.counter("registry_downloads_total", "Packages pulled.", [({"format": f, "region": g}, 12) for f in ("npm", "maven", "docker") for g in REGIONS])
    r.counter("registry_publishes_total", "Packages pushed.", [({"format": f, "result": v}, w) for f in ("npm", "maven", "docker") for v, w in (("created", 0.5), ("conflict", 0.02), ("denied", 0.03))])
    r.counter("registry_transfer_bytes_total", "Traffic of the registry.", [({"direction": d, "region": g}, b) for d, b in (("egress", 3e7), ("ingress", 4e6)) for g in REGIONS])
    r.summary("search_query_duration_seconds", "Time of a code search.", [({"index": i}, 4, 0.09) for i in ("code", "issues")])
    r.counter("search_queries_total", "Code searches.", [({"index": i, "empty": e}, w) for i in ("code", "issues") for e, w in (("false", 4), ("true", 0.6))])
    r.gauge("search_index_lag_seconds", "How far the index is behind the repositories.", [({"index": i}, 75) for i in ("code", "issues")])
    r.gauge("review_open_requests", "Merge requests that wait for a review.", [({"team": t}, 31) for t in ("core", "infra", "design")])
    r.counter("review_merged_total", "Merge requests that were merged.", [({"team": t}, 0.03) for t in ("core", "infra", "design")])
    r.counter("review_closed_unmerged_total", "Merge requests closed without a merge.", [({"team": t}, 0.006) for t in ("core", "infra", "design")])
    r.histogram("review_first_response_hours", "From the request to the first comment.", [1, 4, 8, 24, 72], [({"team": t}, 0.03, 9) for t in ("core", "infra", "design")])
    r.counter("webhook_deliveries_total", "Web hooks sent.", [({"event": e, "http_code": c}, w) for e in ("push", "tag", "issue") for c, w in (("200", 5), ("410", 0.1), ("500", 0.2), ("504", 0.1))])
    r.counter("webhook_retries_total", "Web hooks sent again.", [({"event": e}, 0.3) for e in ("push", "tag", "issue")])
    r.gauge("edge_cpu_load_ratio", "Share of the processor in use on an edge node.", [({"node": n, "region": g}, 0.6) for n, g in zip(NODES, REGIONS)])
    r.gauge("edge_memory_free_bytes", "Memory not in use on an edge node.", [({"node": n, "region": g}, 9e9) for n, g in zip(NODES, REGIONS)])
    r.fixed("edge_memory_total_bytes", "Memory of an edge node.", [({"node": n, "region": g}, 3.2e10) for n, g in zip(NODES, REGIONS)])
    r.counter("edge_requests_total", "Requests at the edge.", [({"node": n, "handler": h, "code": c}, w) for n in NODES for h in ("/query", "/login", "/raw") for c, w in (("200", 20), ("403", 0.5), ("429", 0.3), ("500", 0.1))])
    r.histogram("edge_request_duration_seconds", "Duration of requests at the edge.", [0.01, 0.05, 0.1, 0.3, 1, 3], [({"node": n, "handler": h}, 20, 0.12) for n in NODES for h in ("/query", "/login", "/raw")])
    r.gauge("edge_connections_open", "Connections that are open.", [({"node": n, "protocol": p}, 800) for n in NODES for p in ("h2", "h1", "quic")])
    r.counter("edge_tls_handshake_errors_total", "Handshakes that broke.", [({"node": n, "tls_version": v}, 0.05) for n in NODES for v in ("1.2", "1.3")])
    r.fixed("edge_healthy", "1 while the edge node answers its health check.", [({"node": n}, v) for n, v in zip(NODES, (1, 1, 0))])
    r.timestamp("edge_cert_not_after", "End of the certificate's life, unix time.", [({"node": n, "domain": d}, 2500000) for n in NODES for d in ("git.example", "pkg.example")])
    r.timestamp("backup_finished_at_seconds", "Unix time of the end of the last backup.", [({"shard": s}, -7000) for s in ("s1", "s2", "s3")])
    r.counter("logins_total", "Sign-ins.", [({"method": m, "success": v}, w) for m in ("password", "passkey", "sso") for v, w in (("true", 1), ("false", 0.15))])
    r.gauge("users_online", "People signed in.", [({"plan": p, "region": g}, 900) for p in ("free", "team", "enterprise") for g in REGIONS])
    r.gauge("mail_queue_depth", "Mails that wait to be sent.", [({"lane": l}, 210) for l in ("bulk", "transactional")])
    r.fixed("forge_build_info", "Release of the forge.", [({"version": "4.8.1", "commit": "9c1f", "tier": "prod"}, 1)])


if __name__ == "__main__":
    exporter.serve(build)
