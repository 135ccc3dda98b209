"""Metrics of a made-up online game: matchmaking, matches, players, purchases, chat, voice, assets, storage."""
import exporter

REGIONS = ["eu-west", "us-east", "ap-south"]
QUEUES = ["mm-ranked-v2", "mm-casual", "mm-coop"]


def build(r):
    r.counter("arena_matches_started_total", "Matches that left the lobby.",
              [({"queue": q, "region": g}, 2 + i) for i, q in enumerate(QUEUES) for g in REGIONS])
    r.counter("arena_matches_finished_total", "Matches by how they ended.",
              [({"queue": q, "region": g, "outcome": o}, w) for q in QUEUES for g in REGIONS
               for o, w in (("completed", 1.6), ("abandoned", 0.3), ("crashed", 0.05))])
    r.gauge("arena_matches_running", "Matches being played right now.",
            [({"queue": q, "region": g}, 40) for q in QUEUES for g in REGIONS])
    r.histogram("arena_match_duration_seconds", "How long finished matches took.", [60, 300, 600, 900, 1800, 3600],
                [({"queue": q}, 2, 700) for q in QUEUES])
    r.histogram("arena_matchmaking_wait_seconds", "Time from queueing until a match was found.",
                [1, 2, 5, 10, 30, 60, 120], [({"queue": q, "region": g}, 3, 12) for q in QUEUES for g in REGIONS])
    r.gauge("arena_matchmaking_tickets", "Players waiting to be matched.",
            [({"queue": q, "region": g}, 120) for q in QUEUES for g in REGIONS])
    r.gauge("arena_players_online", "Connected players.",
            [({"region": g, "platform": p}, 900) for g in REGIONS for p in ("pc", "console", "mobile")])
    r.counter("arena_logins_total", "Login attempts.",
              [({"platform": p, "result": v}, w) for p in ("pc", "console", "mobile")
               for v, w in (("ok", 6), ("bad_password", 0.6), ("banned", 0.05), ("rate_limited", 0.2))])
    r.counter("arena_disconnects_total", "Connections that ended.",
              [({"region": g, "reason": x}, 0.4) for g in REGIONS for x in ("quit", "timeout", "kicked", "network_error")])
    r.counter("arena_api_requests_total", "HTTP requests of the game API.",
              [({"route": t, "method": m, "code": c}, w) for t, m in (("/v1/login", "POST"), ("/v1/profile", "GET"), ("/v1/shop", "GET"), ("/v1/match", "POST"))
               for c, w in (("200", 20), ("404", 0.5), ("429", 0.3), ("500", 0.2), ("503", 0.1))])
    r.histogram("arena_api_request_duration_seconds", "Latency of the game API.", [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
                [({"route": t}, 20, 0.12) for t in ("/v1/login", "/v1/profile", "/v1/shop", "/v1/match")])
    r.gauge("arena_api_requests_in_flight", "Requests being served.", [({"route": t}, 8) for t in ("/v1/login", "/v1/profile", "/v1/shop", "/v1/match")])
    r.counter("arena_purchases_total", "Purchases in the shop.",
              [({"item_type": t, "payment_provider": p, "status": s}, w) for t in ("skin", "battle_pass", "currency")
               for p in ("stripe", "paypal") for s, w in (("success", 0.8), ("declined", 0.1), ("error", 0.02))])
    r.counter("arena_revenue_cents_total", "Money taken in the shop, in cents.",
              [({"item_type": t, "currency": c}, 90) for t in ("skin", "battle_pass", "currency") for c in ("eur", "usd")])
    r.counter("arena_chat_messages_total", "Chat messages sent.", [({"channel": c}, 30) for c in ("team", "global", "whisper")])
    r.counter("arena_chat_messages_blocked_total", "Chat messages stopped by moderation.",
              [({"channel": c, "reason": x}, 0.7) for c in ("team", "global", "whisper") for x in ("spam", "toxicity")])
    r.gauge("arena_voice_sessions", "Open voice sessions.", [({"region": g}, 200) for g in REGIONS])
    r.gauge("arena_voice_jitter_seconds", "Jitter of voice packets, averaged by the media server.", [({"region": g}, 0.02) for g in REGIONS])
    r.counter("arena_voice_packets_lost_total", "Voice packets that never came.", [({"region": g}, 5) for g in REGIONS])
    r.counter("arena_voice_packets_received_total", "Voice packets that came.", [({"region": g}, 900) for g in REGIONS])
    r.gauge("arena_server_tick_seconds", "Time the simulation needs for one tick.", [({"region": g}, 0.016) for g in REGIONS])
    r.fixed("arena_server_slots", "Game server slots there are.", [({"region": g}, n) for g, n in zip(REGIONS, (120, 100, 80))])
    r.gauge("arena_server_slots_used", "Game server slots taken.", [({"region": g}, 60) for g in REGIONS])
    r.gauge("arena_db_pool_connections_in_use", "Database connections checked out of the pool.", [({"pool": p}, 12) for p in ("profiles", "inventory")])
    r.fixed("arena_db_pool_connections_max", "Size of the database connection pool.", [({"pool": p}, 40) for p in ("profiles", "inventory")])
    r.counter("arena_db_queries_total", "Database queries.", [({"pool": p, "operation": o}, 15) for p in ("profiles", "inventory") for o in ("select", "update", "insert")])
    r.summary("arena_db_query_duration_seconds", "Duration of database queries.", [({"pool": p}, 40, 0.004) for p in ("profiles", "inventory")])
    r.counter("arena_cache_hits_total", "Cache lookups that found something.", [({"cache": c}, w) for c, w in (("profile", 80), ("catalogue", 50))])
    r.counter("arena_cache_misses_total", "Cache lookups that found nothing.", [({"cache": c}, w) for c, w in (("profile", 8), ("catalogue", 20))])
    r.timestamp("arena_leaderboard_last_update_timestamp_seconds", "When the leaderboard was last rebuilt.", [({"queue": q}, -300) for q in QUEUES])
    r.timestamp("arena_save_backup_last_success_timestamp_seconds", "Last successful backup of saved games.", [({"region": g}, -7200) for g in REGIONS])
    r.timestamp("arena_tls_certificate_expiry_timestamp_seconds", "When the certificate of a domain ends.", [({"domain": d}, 86400 * 40) for d in ("play.arena.example", "shop.arena.example")])
    r.fixed("arena_build_info", "Version of the running server.", [({"version": "4.2.1" if r.seed % 2 else "4.3.0", "branch": "release"}, 1)])
    r.gauge("arena_replay_storage_free_bytes", "Free space of the replay storage.", [({"bucket": b}, 4e11) for b in ("hot", "cold")])
    r.fixed("arena_replay_storage_capacity_bytes", "Size of the replay storage.", [({"bucket": b}, 1e12) for b in ("hot", "cold")])
    r.counter("arena_replay_uploads_total", "Replays uploaded.", [({"bucket": b, "result": v}, w) for b in ("hot", "cold") for v, w in (("stored", 2), ("rejected", 0.2))])
    r.counter("arena_anticheat_detections_total", "Cheaters found.", [({"kind": k}, 0.05) for k in ("aimbot", "wallhack", "speedhack")])
    r.gauge("arena_event_queue_depth", "Events waiting for the analytics pipeline.", [({"shard": str(n)}, 500) for n in range(4)])


exporter.serve(build)
