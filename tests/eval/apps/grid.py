"""Metrics of a made-up network of charging stations: stations, sessions, billing, telemetry, firmware, support."""
import exporter

CITIES = ["hamburg", "porto", "lille", "sapporo"]
VENDORS = ["abb", "alfen", "kempower"]
CONNECTORS = ["ccs", "chademo", "type2"]


def build(r):
    r.counter("evse_sessions_started_total", "Charging sessions that began.", [({"city": c, "connector": k}, 0.9) for c in CITIES for k in CONNECTORS])
    r.counter("evse_sessions_ended_total", "Charging sessions by the way they ended.",
              [({"city": c, "end_reason": e}, w) for c in CITIES for e, w in (("unplugged", 1.8), ("remote_stop", 0.4), ("emergency_stop", 0.03), ("power_loss", 0.06))])
    r.gauge("evse_sessions_active", "Vehicles charging now.", [({"city": c, "connector": k}, 42) for c in CITIES for k in CONNECTORS])
    r.counter("evse_energy_delivered_watt_hours_total", "Energy handed to vehicles.", [({"city": c, "connector": k}, 5200) for c in CITIES for k in CONNECTORS])
    r.histogram("evse_session_duration_minutes", "Length of charging sessions.", [10, 20, 30, 60, 120, 240], [({"connector": k}, 2, 38) for k in CONNECTORS])
    r.histogram("evse_plug_authorization_latency_ms", "Time until a plugged-in car may charge.", [100, 250, 500, 1000, 2000, 5000], [({"auth_method": a}, 2, 700) for a in ("rfid", "app", "plug_and_charge")])
    r.gauge("evse_connector_temperature_celsius", "Temperature at the connector.", [({"city": c, "station": "st-%d" % i}, 34) for c in CITIES for i in (1, 2)])
    r.gauge("evse_station_power_watts", "Power drawn by a station.", [({"city": c, "station": "st-%d" % i}, 61000) for c in CITIES for i in (1, 2)])
    r.fixed("evse_station_power_limit_watts", "Power a station may draw.", [({"city": c, "station": "st-%d" % i}, 100000 + 10000 * i) for c in CITIES for i in (1, 2)])
    r.gauge("evse_station_online", "1 if the station is connected to the backend.", [({"city": c, "station": "st-1"}, 1) for c in CITIES[:0]] or [({"city": "porto", "station": "st-9"}, 0.2)])
    r.fixed("evse_station_heartbeat_healthy", "Whether the heartbeat of a station arrives in time.", [({"city": c, "station": "st-%d" % i}, 0 if (c, i) == ("lille", 2) else 1) for c in CITIES for i in (1, 2)])
    r.timestamp("evse_station_last_seen_timestamp_seconds", "When a station was last heard of.", [({"city": c, "station": "st-%d" % i}, -400) for c in CITIES for i in (1, 2)])
    r.counter("evse_faults_total", "Faults reported by stations.", [({"vendor": v, "fault_code": f}, w) for v in VENDORS for f, w in (("ground_fault", 0.02), ("overheating", 0.05), ("lock_failure", 0.04), ("comm_loss", 0.09))])
    r.counter("ocpp_messages_total", "OCPP messages exchanged with stations.", [({"direction": d, "action": a}, w) for d in ("inbound", "outbound") for a, w in (("Heartbeat", 12), ("MeterValues", 30), ("StatusNotification", 4))])
    r.counter("ocpp_message_errors_total", "OCPP messages that could not be handled.", [({"action": a, "error_type": e}, 0.3) for a in ("Heartbeat", "MeterValues") for e in ("parse", "timeout")])
    r.gauge("ocpp_websocket_connections", "Open websocket connections to stations.", [({"gateway": g}, 800) for g in ("gw-a", "gw-b")])
    r.fixed("ocpp_websocket_connections_limit", "Websocket connections a gateway accepts.", [({"gateway": g}, 2000) for g in ("gw-a", "gw-b")])
    r.counter("billing_invoices_total", "Invoices by state.", [({"state": s, "country": c}, w) for c in ("DE", "PT", "FR", "JP") for s, w in (("issued", 0.9), ("paid", 0.8), ("overdue", 0.05), ("written_off", 0.01))])
    r.counter("billing_charged_euro_cents_total", "Money charged to customers.", [({"country": c, "tariff": t}, 220) for c in ("DE", "PT", "FR", "JP") for t in ("flat", "dynamic")])
    r.summary("billing_run_duration_seconds", "How long a billing run takes.", [({"country": c}, 0.1, 240) for c in ("DE", "PT")])
    r.timestamp("billing_last_successful_run_time_seconds", "Unix time of the last billing run that succeeded.", [({"country": c}, -5400) for c in ("DE", "PT")])
    r.histogram("app_api_latency_seconds", "Latency of the driver app's API.", [0.05, 0.1, 0.3, 1, 3], [({"endpoint": e}, 9, 0.2) for e in ("/stations", "/sessions", "/wallet")])
    r.counter("app_api_calls_total", "Calls of the driver app's API.", [({"endpoint": e, "status_code": s, "platform": p}, w) for e in ("/stations", "/sessions", "/wallet") for p in ("ios", "android") for s, w in (("200", 7), ("400", 0.5), ("401", 0.4), ("500", 0.12), ("504", 0.04))])
    r.counter("app_push_notifications_total", "Push notifications sent to drivers.", [({"platform": p, "status": s}, w) for p in ("ios", "android") for s, w in (("ok", 3), ("expired_token", 0.2), ("throttled", 0.05))])
    r.gauge("telemetry_queue_depth", "Telemetry points waiting to be stored.", [({"partition": "p%d" % i}, 900) for i in range(3)])
    r.counter("telemetry_points_ingested_total", "Telemetry points stored.", [({"source": s}, 420) for s in ("stations", "vehicles", "meters")])
    r.counter("telemetry_points_rejected_total", "Telemetry points refused.", [({"source": s, "cause": c}, 3) for s in ("stations", "vehicles", "meters") for c in ("out_of_range", "late", "duplicate")])
    r.gauge("telemetry_ingest_delay_seconds", "How far storing telemetry lags behind.", [({"source": s}, 14) for s in ("stations", "vehicles", "meters")])
    r.counter("firmware_updates_total", "Firmware updates tried on stations.", [({"vendor": v, "outcome": o}, w) for v in VENDORS for o, w in (("installed", 0.3), ("rolled_back", 0.02), ("download_failed", 0.04))])
    r.fixed("firmware_version_info", "Firmware of stations.", [({"station": "st-%d" % i, "vendor": v, "firmware_version": "4.%d" % i}, 1) for v in VENDORS for i in (1, 2)])
    r.gauge("depot_battery_state_of_charge_ratio", "State of charge of the buffer batteries.", [({"depot": d}, 0.6) for d in ("north", "south")])
    r.gauge("depot_solar_output_watts", "Output of the solar roofs.", [({"depot": d}, 15000) for d in ("north", "south")])
    r.counter("support_tickets_opened_total", "Support tickets opened.", [({"topic": t, "channel": c}, 0.05) for t in ("billing", "hardware", "app") for c in ("phone", "chat", "mail")])
    r.counter("support_tickets_closed_total", "Support tickets closed.", [({"topic": t, "channel": c}, 0.045) for t in ("billing", "hardware", "app") for c in ("phone", "chat", "mail")])
    r.gauge("support_agents_available", "Support agents free to take a call.", [({"channel": c}, 9) for c in ("phone", "chat")])
    r.gauge("db_replica_lag_bytes", "Bytes a replica is behind its primary.", [({"replica": x}, 90000) for x in ("r1", "r2")])
    r.counter("worker_task_executions_total", "Background tasks.", [({"task": t, "success": s}, w) for t in ("tariff_sync", "payout", "cleanup") for s, w in (("true", 1), ("false", 0.08))])
    r.counter("worker_task_execution_seconds_total", "Time spent in background tasks.", [({"task": t}, 0.7) for t in ("tariff_sync", "payout", "cleanup")])
    r.fixed("grid_app_info", "Version of the backend.", [({"version": "2031.4", "revision": "c0ffee"}, 1)])


if __name__ == "__main__":
    exporter.serve(build)
