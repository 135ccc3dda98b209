"""Metrics of a made-up video streaming company: edge caches, encoding, players, licences, live channels, advertising, subscriptions; clean Prometheus naming."""
import exporter
from exporter import Drift, Flap, Wave

POPS = ["amsterdam", "dallas", "tokyo", "sydney"]
PROFILES = ["sd", "hd", "uhd"]
DEVICES = ["tv", "phone", "tablet", "browser"]
PLANS = ["free", "standard", "premium"]
SYSTEMS = ["widevine", "fairplay", "playready"]
CHANNELS = ["news", "sports", "kids", "music", "nature"]
FORMATS = ["preroll", "midroll", "banner"]
PARTNERS = ["studio_north", "bluebird", "kino_west"]
VOLUMES = [("masters", 8.2e13, 9.5e13, 4.1e7), ("renditions", 4.4e13, 9.0e13, 2.0e6), ("thumbnails", 1.1e12, 4.0e12, 6.0e5), ("archive", 1.9e14, 2.0e14, 3.3e7)]


def build(r):
    # delivery
    r.counter("cdn_requests_total", "Requests answered by the edge, by cache status and HTTP code.", [({"pop": p, "cache_status": c, "code": k}, a * b) for p in POPS for c, a in (("hit", 40), ("miss", 6), ("bypass", 1.5)) for k, b in (("200", 1), ("206", 0.6), ("404", 0.06), ("502", 0.04))])
    r.counter("cdn_response_bytes_total", "Bytes sent by the edge to clients.", [({"pop": p, "content": c}, w) for p in POPS for c, w in (("video", 9.1e8), ("image", 1.2e7), ("manifest", 2.4e6))])
    r.histogram("cdn_response_size_bytes", "Size of responses sent by the edge.", [1024, 16384, 131072, 1048576, 4194304, 16777216], [({"pop": p}, 70, 1300000) for p in POPS])
    r.histogram("cdn_time_to_first_byte_seconds", "Time from the request to the first byte of the response.", [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5], [({"pop": p, "cache_status": c}, w, m) for p in POPS for c, w, m in (("hit", 60, 0.03), ("miss", 9, 0.22), ("bypass", 2, 0.3))])
    r.fixed("cdn_cache_used_bytes", "Bytes in use on a cache disk.", [({"pop": p, "disk": d}, Wave(v)) for p, a, b in zip(POPS, (3.1e12, 3.72e12, 2.2e12, 1.4e12), (2.9e12, 2.5e12, 2.3e12, 1.6e12)) for d, v in (("ssd1", a), ("ssd2", b))])
    r.fixed("cdn_cache_capacity_bytes", "Size of a cache disk.", [({"pop": p, "disk": d}, 3.84e12) for p in POPS for d in ("ssd1", "ssd2")])
    r.counter("cdn_cache_evictions_total", "Objects removed from the cache.", [({"pop": p, "reason": x}, w) for p in POPS for x, w in (("age", 3), ("space", 1.8), ("purge", 0.4))])
    r.fixed("cdn_node_up", "Whether the edge node answers health checks.", [({"pop": p, "node": "%s-%d" % (p[:3], i)}, 0 if (p, i) in (("dallas", 2), ("tokyo", 1), ("tokyo", 3)) else 1) for p, n in zip(POPS, (4, 3, 3, 2)) for i in range(1, n + 1)])
    r.gauge("cdn_origin_connections_active", "Open connections from the edge to the origin.", [({"pop": p}, 180) for p in POPS])
    r.fixed("cdn_origin_connections_limit", "Connections to the origin an edge may open.", [({"pop": p}, v) for p, v in zip(POPS, (500, 320, 400, 600))])
    r.counter("origin_response_bytes_total", "Bytes sent by the origin.", [({"origin": o}, 8.0e7) for o in ("vod", "live")])
    # encoding
    r.counter("encoder_jobs_total", "Finished encoding jobs.", [({"profile": p, "status": s}, w) for p in PROFILES for s, w in (("succeeded", 2.2), ("failed", 0.2), ("cancelled", 0.15))])
    r.histogram("encoder_job_duration_seconds", "Duration of encoding jobs.", [30, 60, 180, 600, 1800, 3600, 10800], [({"profile": p}, 2, m) for p, m in zip(PROFILES, (110, 380, 1100))])
    r.gauge("encoder_queue_length", "Jobs waiting for an encoder.", [({"priority": p}, w) for p, w in (("express", 6), ("standard", 55), ("bulk", 240))])
    r.gauge("encoder_workers_busy", "Workers that are encoding.", [({"pool": p}, w) for p, w in (("cpu", 34), ("gpu", 9))])
    r.fixed("encoder_workers", "Workers in the pool.", [({"pool": p}, w) for p, w in (("cpu", 64), ("gpu", 16))])
    r.counter("encoder_frames_encoded_total", "Frames encoded.", [({"profile": p}, 4200) for p in PROFILES])
    r.counter("encoder_frames_dropped_total", "Frames dropped while encoding.", [({"profile": p}, 21) for p in PROFILES])
    r.timestamp("encoder_last_success_timestamp_seconds", "Unix time of the last job that succeeded.", [({"profile": p}, -700) for p in PROFILES])
    # players
    r.gauge("player_sessions_active", "Playback sessions that are running.", [({"device": d, "plan": p}, 2600) for d in DEVICES for p in PLANS])
    r.counter("player_starts_total", "Attempts to start playback.", [({"device": d, "plan": p}, 5) for d in DEVICES for p in PLANS])
    r.counter("player_start_failures_total", "Attempts to start playback that failed, by error.", [({"device": d, "error": e}, w) for d in DEVICES for e, w in (("drm", 0.2), ("network", 0.35), ("manifest", 0.1), ("timeout", 0.15))])
    r.histogram("player_startup_seconds", "Time from pressing play to the first frame.", [0.25, 0.5, 1, 2, 4, 8, 16], [({"device": d}, 14, 1.3) for d in DEVICES])
    r.counter("player_rebuffer_events_total", "Interruptions of playback by an empty buffer.", [({"device": d}, 2.1) for d in DEVICES])
    r.counter("player_rebuffer_seconds_total", "Time playback stood still because of an empty buffer.", [({"device": d}, 7) for d in DEVICES])
    r.counter("player_watch_seconds_total", "Time spent watching.", [({"device": d}, 900) for d in DEVICES])
    r.summary("player_session_length_seconds", "Length of finished sessions.", [({"plan": p}, 6, 2100) for p in PLANS])
    # licences
    r.counter("drm_licenses_issued_total", "Licences issued.", [({"system": s}, 9) for s in SYSTEMS])
    r.counter("drm_license_errors_total", "Licence requests that failed.", [({"system": s, "reason": x}, 0.25) for s in SYSTEMS for x in ("expired_token", "unknown_device", "internal")])
    r.histogram("drm_license_request_seconds", "Duration of licence requests.", [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5], [({"system": s}, 9, 0.12) for s in SYSTEMS])
    r.timestamp("drm_certificate_expiry_timestamp_seconds", "Unix time at which the certificate of a licence system expires.", [({"system": s}, w) for s, w in zip(SYSTEMS, (1500000, 6000000, 9000000))])
    # live
    r.fixed("live_channel_on_air", "1 while the channel is on air.", [({"channel": c}, v) for c, v in zip(CHANNELS, (1, Flap(31), 1, 0, 1))])
    r.gauge("live_viewers", "Viewers of a live channel.", [({"channel": c}, w) for c, w in zip(CHANNELS, (8200, 15600, 2400, 900, 350))])
    r.gauge("live_latency_seconds", "Delay between the studio and the player.", [({"channel": c}, 9) for c in CHANNELS])
    r.gauge("live_ingest_bitrate_bits_per_second", "Bitrate received from the studio.", [({"channel": c}, 1.2e7) for c in CHANNELS])
    r.counter("live_ingest_packets_total", "Packets received from the studio.", [({"channel": c}, 1400) for c in CHANNELS])
    r.counter("live_ingest_packets_lost_total", "Packets from the studio that never arrived.", [({"channel": c}, 3) for c in CHANNELS])
    # advertising, catalogue, customers
    r.counter("ads_requests_total", "Requests to the ad server.", [({"format": f}, 16) for f in FORMATS])
    r.counter("ads_impressions_total", "Advertisements shown.", [({"format": f}, 13) for f in FORMATS])
    r.counter("ads_unfilled_total", "Requests for which the ad server had nothing to offer.", [({"format": f}, 1.7) for f in FORMATS])
    r.fixed("catalog_titles", "Titles in the catalogue.", [({"kind": k}, v) for k, v in (("movie", 8412), ("series", 1930), ("documentary", 1207))])
    r.timestamp("catalog_last_sync_timestamp_seconds", "Unix time of the last synchronisation of the catalogue.", [({}, -1500)])
    r.counter("search_queries_total", "Searches by result.", [({"result": x}, w) for x, w in (("found", 11), ("empty", 1.6))])
    r.histogram("search_duration_seconds", "Duration of searches.", [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1], [({}, 12, 0.07)])
    r.gauge("subscriptions_active", "Paying customers.", [({"plan": p}, 41000) for p in PLANS[1:]])
    r.counter("subscriptions_started_total", "Subscriptions taken out.", [({"plan": p}, 1.4) for p in PLANS[1:]])
    r.counter("subscriptions_cancelled_total", "Subscriptions cancelled, by the reason the customer gave.", [({"plan": p, "reason": x}, w) for p in PLANS[1:] for x, w in (("price", 0.3), ("content", 0.2), ("quality", 0.1))])
    r.counter("uploads_total", "Files delivered by partners.", [({"partner": p, "status": s}, w) for p in PARTNERS for s, w in (("accepted", 0.9), ("rejected", 0.15))])
    r.histogram("upload_size_bytes", "Size of files delivered by partners.", [1e8, 1e9, 5e9, 2e10, 1e11, 5e11], [({"partner": p}, 0.9, 1.6e10) for p in PARTNERS])
    # foundations
    r.fixed("storage_used_bytes", "Bytes in use on a storage volume.", [({"volume": v}, Drift(u, d)) for v, u, _, d in VOLUMES])
    r.fixed("storage_size_bytes", "Size of a storage volume.", [({"volume": v}, s) for v, _, s, _ in VOLUMES])
    r.gauge("db_connections_in_use", "Database connections handed out.", [({"pool": p}, 28) for p in ("catalog", "accounts", "analytics")])
    r.fixed("db_connections_max", "Database connections a pool may open.", [({"pool": p}, 60) for p in ("catalog", "accounts", "analytics")])
    r.timestamp("process_start_time_seconds", "Start time of the process since unix epoch in seconds.", [({}, -300000)])
    r.fixed("media_build_info", "Version from which the platform was built.", [({"version": "2024.11.3", "branch": "release"}, 1)])


if __name__ == "__main__":
    exporter.serve(build)
