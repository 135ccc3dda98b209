"""Metrics of a made-up batch data platform: pipelines, tasks, workers, datasets, a feature store, exports."""
import exporter

PIPELINES = ["orders_daily", "clickstream-hourly", "fraud_features"]
TEAMS = {"orders_daily": "finance", "clickstream-hourly": "web", "fraud_features": "risk"}


def build(r):
    r.counter("loom_pipeline_runs_total", "Pipeline runs by final state.",
              [({"pipeline": p, "state": s}, w) for p in PIPELINES for s, w in (("succeeded", 0.5), ("failed", 0.06), ("skipped", 0.03))])
    r.histogram("loom_pipeline_run_duration_seconds", "Wall time of a run.", [30, 60, 300, 900, 3600], [({"pipeline": p}, 0.6, 240) for p in PIPELINES])
    r.gauge("loom_tasks_running", "Tasks being executed.", [({"pipeline": p, "pool": q}, 14) for p in PIPELINES for q in ("default", "gpu")])
    r.gauge("loom_tasks_queued", "Tasks waiting for a worker.", [({"pool": q, "priority": x}, 25) for q in ("default", "gpu") for x in ("high", "low")])
    r.counter("loom_task_retries_total", "Tasks tried again.", [({"pipeline": p, "error_class": e}, 0.2) for p in PIPELINES for e in ("timeout", "oom", "bad_input")])
    r.counter("loom_task_cpu_seconds_total", "Processor time of tasks.", [({"pipeline": p}, 3) for p in PIPELINES])
    r.counter("loom_rows_read_total", "Rows read from sources.", [({"pipeline": p, "source": s}, 900) for p in PIPELINES for s in ("kafka", "postgres")])
    r.counter("loom_rows_written_total", "Rows written to sinks.", [({"pipeline": p, "sink": s}, 700) for p in PIPELINES for s in ("warehouse", "lake")])
    r.counter("loom_rows_quarantined_total", "Rows set aside by validation.", [({"pipeline": p, "rule": s}, 4) for p in PIPELINES for s in ("null_key", "schema")])
    r.counter("loom_bytes_shuffled_total", "Bytes moved between workers.", [({"pipeline": p}, 2e6) for p in PIPELINES])
    r.gauge("loom_workers", "Workers by what they do.", [({"pool": q, "status": s}, n) for q in ("default", "gpu") for s, n in (("busy", 9), ("idle", 5), ("draining", 1))])
    r.gauge("loom_worker_memory_used_bytes", "Memory of workers in use.", [({"pool": q}, 3e10) for q in ("default", "gpu")])
    r.fixed("loom_worker_memory_limit_bytes", "Memory workers may use.", [({"pool": q}, 6.4e10) for q in ("default", "gpu")])
    r.counter("loom_worker_restarts_total", "Workers started again.", [({"pool": q, "cause": c}, 0.02) for q in ("default", "gpu") for c in ("crash", "deploy")])
    r.gauge("loom_source_lag_seconds", "How far behind a source is read.", [({"source": s, "partition": str(n)}, 30) for s in ("kafka", "postgres") for n in range(3)])
    r.timestamp("loom_dataset_last_refresh_timestamp_seconds", "When a dataset was last refreshed.", [({"dataset": d}, -3000) for d in ("orders", "clicks", "scores")])
    r.gauge("loom_dataset_size_bytes", "Size of a dataset.", [({"dataset": d, "layer": l}, 8e10) for d in ("orders", "clicks", "scores") for l in ("raw", "curated")])
    r.counter("loom_export_requests_total", "Exports asked for.", [({"format": f, "status": s}, w) for f in ("csv", "parquet") for s, w in (("ok", 3), ("error", 0.2), ("rejected", 0.1))])
    r.histogram("loom_export_latency_seconds", "Time until an export was ready.", [0.5, 1, 2, 5, 10, 30], [({"format": f}, 3, 3) for f in ("csv", "parquet")])
    r.histogram("loom_export_size_bytes", "Size of exports.", [1e4, 1e6, 1e8], [({"format": f}, 3, 2e6) for f in ("csv", "parquet")])
    r.summary("loom_scheduler_loop_duration_seconds", "Time of one scheduler loop.", [({}, 2, 0.08)])
    r.gauge("loom_scheduler_is_leader", "1 on the leader.", [({}, 1)])
    r.counter("loom_feature_lookups_total", "Lookups in the feature store.", [({"store": s, "result": v}, w) for s in ("online", "offline") for v, w in (("hit", 40), ("miss", 6))])
    r.gauge("loom_db_connections_open", "Open connections to the metadata database.", [({}, 22)])
    r.fixed("loom_db_connections_limit", "Connections the metadata database allows.", [({}, 60)])
    r.counter("loom_alerts_sent_total", "Alerts sent to people.", [({"channel": c, "severity": s}, 0.03) for c in ("email", "pager") for s in ("warning", "critical")])
    r.counter("loom_cost_dollars_total", "Money spent on compute.", [({"team": t}, 0.02) for t in TEAMS.values()])
    r.gauge("loom_gpu_utilisation_ratio", "Share of a GPU that is busy.", [({"gpu": str(n)}, 0.6) for n in range(4)])
    r.gauge("loom_gpu_temperature_celsius", "Temperature of a GPU.", [({"gpu": str(n)}, 64) for n in range(4)])
    r.fixed("loom_build_info", "Release that runs.", [({"release": "2024.7" if r.seed % 2 else "2024.8"}, 1)])
    r.timestamp("loom_token_expiry_timestamp_seconds", "When an access token ends.", [({"integration": i}, 86400 * 12) for i in ("snowflake", "salesforce")])


exporter.serve(build)
