"""Metrics of a made-up video service: playback, encoding, delivery, accounts, recommendations, advertising, payments."""
import exporter

EDGES = ["fra1", "gru2", "nrt3"]
PLANS = ["basic", "family", "premium"]
DEVICES = ["tv", "phone", "browser"]


def build(r):
    r.counter("vod_playback_starts_total", "Playbacks begun.", [({"device": d, "plan": p}, 2) for d in DEVICES for p in PLANS])
    r.counter("vod_playback_failures_total", "Playbacks that did not begin.", [({"device": d, "error_kind": e}, 0.1) for d in DEVICES for e in ("drm", "manifest", "timeout")])
    r.counter("vod_rebuffer_seconds_total", "Seconds that viewers looked at a spinner.", [({"device": d, "edge": e}, 0.6) for d in DEVICES for e in EDGES])
    r.counter("vod_watch_seconds_total", "Seconds watched.", [({"device": d, "edge": e}, 300) for d in DEVICES for e in EDGES])
    r.gauge("vod_viewers_current", "People watching now.", [({"device": d, "edge": e}, 800) for d in DEVICES for e in EDGES])
    r.histogram("vod_startup_time_ms", "From the click to the first picture.", [200, 500, 1000, 2000, 5000], [({"device": d}, 3, 900) for d in DEVICES])
    r.histogram("cdn_response_bytes", "", [10000, 100000, 1000000, 10000000], [({"edge": e}, 20, 800000) for e in EDGES])
    r.counter("cdn_requests_total", "Requests at the edges.", [({"edge": e, "cache_status": c, "http_code": h}, w) for e in EDGES for c, h, w in (("HIT", "200", 60), ("MISS", "200", 9), ("MISS", "404", 0.5), ("MISS", "502", 0.2))])
    r.counter("cdn_egress_bytes_total", "Bytes sent to viewers.", [({"edge": e}, 4e7) for e in EDGES])
    r.gauge("cdn_edge_disk_used_bytes", "Cache disk that is taken.", [({"edge": e}, 6e12) for e in EDGES])
    r.fixed("cdn_edge_disk_total_bytes", "Cache disk there is.", [({"edge": e}, 1.2e13) for e in EDGES])
    r.fixed("cdn_edge_up", "1 if the edge answers.", [({"edge": e}, v) for e, v in zip(EDGES, (1, 1, 0))])
    r.gauge("encoder_jobs_pending", "Titles that wait for encoding.", [({"profile": p}, 14) for p in ("hd", "uhd", "audio")])
    r.gauge("encoder_jobs_running", "Titles being encoded.", [({"profile": p}, 6) for p in ("hd", "uhd", "audio")])
    r.counter("encoder_jobs_finished_total", "Encodings by result.", [({"profile": p, "result": v}, w) for p in ("hd", "uhd", "audio") for v, w in (("done", 0.3), ("corrupt", 0.02), ("aborted", 0.01))])
    r.summary("encoder_job_seconds", "How long an encoding takes.", [({"profile": p}, 0.3, 600) for p in ("hd", "uhd", "audio")])
    r.gauge("encoder_gpu_temperature_celsius", "", [({"gpu": g}, 70) for g in ("g0", "g1")])
    r.gauge("encoder_slots_in_use", "Encoder slots taken.", [({"farm": f}, 20) for f in ("a", "b")])
    r.fixed("encoder_slots_limit", "Encoder slots there are.", [({"farm": f}, 32) for f in ("a", "b")])
    r.counter("account_signups_total", "New accounts.", [({"plan": p, "country": c}, 0.05) for p in PLANS for c in ("BR", "DE", "JP")])
    r.counter("account_cancellations_total", "Accounts that were closed.", [({"plan": p, "why": c}, 0.01) for p in PLANS for c in ("price", "content", "quality")])
    r.gauge("account_active_subscriptions", "Paying accounts.", [({"plan": p, "country": c}, 40000) for p in PLANS for c in ("BR", "DE", "JP")])
    r.counter("auth_logins_total", "", [({"method": m, "outcome": o}, w) for m in ("password", "sso") for o, w in (("success", 2), ("wrong_password", 0.2), ("locked", 0.01))])
    r.counter("billing_charges_total", "Charges by what the bank said.", [({"provider": p, "state": s}, w) for p in ("stripe", "ebanx") for s, w in (("captured", 0.5), ("declined", 0.05), ("disputed", 0.005))])
    r.counter("billing_amount_cents_total", "", [({"provider": p, "currency": c}, 500) for p in ("stripe", "ebanx") for c in ("eur", "brl")])
    r.counter("ads_impressions_total", "Advertisements shown.", [({"campaign": c}, 4) for c in ("soda", "cars")])
    r.counter("ads_clicks_total", "Advertisements clicked.", [({"campaign": c}, 0.06) for c in ("soda", "cars")])
    r.histogram("recs_inference_seconds", "Time to make recommendations.", [0.01, 0.05, 0.1, 0.2, 0.5], [({"model": m}, 8, 0.06) for m in ("rank-v3", "cold-start")])
    r.timestamp("recs_model_trained_timestamp_seconds", "When a model was last trained.", [({"model": m}, -90000) for m in ("rank-v3", "cold-start")])
    r.gauge("kafka_consumer_lag_messages", "", [({"topic": t, "group": g}, 400) for t in ("plays", "heartbeats") for g in ("billing", "recs")])
    r.gauge("db_connections_active", "", [({"database": d}, 30) for d in ("catalog", "users")])
    r.fixed("db_connections_max", "", [({"database": d}, 100) for d in ("catalog", "users")])
    r.timestamp("license_expiry_timestamp_seconds", "When the licence of a studio ends.", [({"studio": s}, 5000000) for s in ("toho", "gaumont")])
    r.fixed("vod_build_info", "Release of the player backend.", [({"version": "24.11", "commit": "ab12"}, 1)])


if __name__ == "__main__":
    exporter.serve(build)
