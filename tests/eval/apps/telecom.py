"""Metrics of a made-up mobile operator: calls, text messages, radio cells, data sessions, provisioning, charging, interconnect."""
import exporter

REGIONS = ["capital", "coast", "highlands", "islands"]
TECH = ["4g", "5g"]
CARRIERS = ["telia", "orange", "vodafone"]


def build(r):
    r.counter("telco_call_attempts_total", "Call attempts by how they ended.", [({"region": g, "outcome": o}, w) for g in REGIONS for o, w in (("answered", 21), ("busy", 3.1), ("no_answer", 5.2), ("congestion", 0.3), ("failed", 0.5))])
    r.counter("telco_calls_dropped_total", "Calls cut off after they were answered.", [({"region": g, "cause": c}, w) for g in REGIONS for c, w in (("handover", 0.12), ("radio_loss", 0.2), ("core", 0.03))])
    r.gauge("telco_calls_active", "Calls in progress.", [({"region": g, "codec": c}, w) for g in REGIONS for c, w in (("evs", 900), ("amr_wb", 420), ("amr_nb", 60))])
    r.histogram("telco_call_setup_seconds", "From dialling to ringing.", [0.5, 1, 2, 3, 5, 8], [({"region": g, "bearer": b}, 12, w) for g in REGIONS for b, w in (("volte", 1.1), ("vowifi", 1.4), ("circuit_switched", 3.2))])
    r.histogram("telco_call_duration_seconds", "Length of answered calls.", [15, 60, 180, 600, 1800, 3600], [({"region": g}, 21, 140) for g in REGIONS])
    r.counter("telco_emergency_calls_total", "Calls to emergency numbers.", [({"region": g, "result": x}, w) for g in REGIONS for x, w in (("connected", 0.2), ("failed", 0.02))])
    r.gauge("telco_call_mos_score", "Mean opinion score of running calls, 1 to 5.", [({"region": g, "bearer": b}, 3.0) for g in REGIONS for b in ("volte", "vowifi")])
    r.counter("telco_sms_submitted_total", "Text messages accepted for delivery.", [({"origin": o}, w) for o, w in (("subscriber", 44), ("application", 27), ("roaming", 5))])
    r.counter("telco_sms_deliveries_total", "Delivery attempts of text messages.", [({"destination": d, "status": s}, w) for d, f in (("on_net", 1), ("off_net", 0.7), ("international", 0.1)) for s, w in (("delivered", 40 * f), ("expired", 0.4 * f), ("unknown_subscriber", 0.3 * f), ("blocked_spam", 1.2 * f))])
    r.histogram("telco_sms_delivery_delay_seconds", "From submission to delivery of a text message.", [1, 3, 5, 10, 30, 120, 600], [({"destination": d}, w, m) for d, w, m in (("on_net", 40, 3), ("off_net", 28, 6), ("international", 4, 17))])
    r.gauge("telco_smsc_queue_messages", "Text messages waiting for a delivery attempt.", [({"queue": q}, w) for q, w in (("first_attempt", 2100), ("retry", 820), ("bulk", 4300))])
    r.fixed("telco_smsc_queue_capacity_messages", "Text messages a queue can hold.", [({"queue": q}, w) for q, w in (("first_attempt", 10000), ("retry", 5000), ("bulk", 8000))])
    r.timestamp("telco_smsc_oldest_message_timestamp_seconds", "Submission time of the oldest text message in the queue.", [({"queue": q}, -900) for q in ("first_attempt", "retry", "bulk")])
    r.fixed("telco_cell_up", "1 if the cell is on air.", [({"cell": "%s-%d" % (g[:3], n), "region": g, "technology": t}, 0 if (g, n, t) in (("islands", 2, "4g"), ("coast", 1, "5g")) else 1) for g in REGIONS for n in (1, 2) for t in TECH])
    r.gauge("telco_cell_connected_users", "Handsets attached to the cell.", [({"cell": "%s-%d" % (g[:3], n), "region": g, "technology": t}, 130) for g in REGIONS for n in (1, 2) for t in TECH])
    r.fixed("telco_cell_max_users", "Handsets a cell admits.", [({"cell": "%s-%d" % (g[:3], n), "region": g, "technology": t}, 240) for g in REGIONS for n in (1, 2) for t in TECH])
    r.gauge("telco_cell_prb_utilization_ratio", "Physical resource blocks in use, 0 to 1.", [({"cell": "%s-%d" % (g[:3], n), "region": g, "technology": t, "direction": d}, 0.55) for g in REGIONS for n in (1, 2) for t in TECH for d in ("uplink", "downlink")])
    r.counter("telco_cell_traffic_bytes_total", "User data carried by the cells.", [({"region": g, "technology": t, "direction": d}, w) for g in REGIONS for t in TECH for d, w in (("uplink", 9e6), ("downlink", 8e7))])
    r.counter("telco_handovers_total", "Handovers between cells.", [({"region": g, "kind": k, "result": x}, w) for g in REGIONS for k in ("intra_frequency", "inter_frequency", "inter_rat") for x, w in (("success", 14), ("failure", 0.4), ("ping_pong", 0.2))])
    r.gauge("telco_site_battery_charge_ratio", "Charge of the backup battery of a site, 0 to 1.", [({"site": "%s-mast" % g, "region": g}, 0.6) for g in REGIONS])
    r.counter("telco_site_power_failures_total", "Times a site lost mains power.", [({"site": "%s-mast" % g, "region": g}, 0.02) for g in REGIONS])
    r.gauge("telco_data_sessions_active", "Open data sessions.", [({"apn": a, "roaming": x}, w) for a, f in (("internet", 1), ("corporate", 0.2), ("iot", 0.7)) for x, w in (("yes", 2000 * f), ("no", 31000 * f))])
    r.counter("telco_data_session_setups_total", "Requests to open a data session.", [({"apn": a, "result": x}, w) for a in ("internet", "corporate", "iot") for x, w in (("accepted", 33), ("rejected_quota", 0.7), ("rejected_auth", 0.3), ("timeout", 0.1))])
    r.gauge("telco_ip_pool_addresses_used", "Addresses handed out.", [({"pool": p}, w) for p, w in (("consumer", 38000), ("business", 5200), ("m2m", 18000))])
    r.fixed("telco_ip_pool_addresses", "Addresses in the pool.", [({"pool": p}, w) for p, w in (("consumer", 65536), ("business", 8192), ("m2m", 32768))])
    r.counter("telco_diameter_requests_total", "Diameter requests sent to peers.", [({"peer": p, "application": a, "result": x}, w) for p in ("hss-1", "hss-2", "pcrf") for a in ("s6a", "gx") for x, w in (("success", 52), ("timeout", 0.2), ("unable_to_deliver", 0.1))])
    r.summary("telco_diameter_response_seconds", "Time until a Diameter peer answered.", [({"peer": p}, 50, 0.02) for p in ("hss-1", "hss-2", "pcrf")])
    r.fixed("telco_diameter_peer_connected", "1 if the peer connection is open.", [({"peer": p}, v) for p, v in (("hss-1", 1), ("hss-2", 1), ("pcrf", 0))])
    r.counter("telco_provisioning_orders_total", "Orders processed by provisioning.", [({"order_type": t, "status": s}, w) for t in ("activation", "port_in", "sim_swap", "termination") for s, w in (("completed", 0.9), ("failed", 0.05), ("cancelled", 0.03))])
    r.gauge("telco_provisioning_orders_pending", "Orders waiting to be processed.", [({"order_type": t, "segment": s}, w) for t in ("activation", "port_in", "sim_swap", "termination") for s, w in (("prepaid", 40), ("postpaid", 25), ("business", 7))])
    r.histogram("telco_provisioning_order_duration_seconds", "From the order to the working service.", [10, 30, 60, 300, 900, 3600], [({"order_type": t}, 0.9, w) for t, w in (("activation", 40), ("port_in", 900), ("sim_swap", 75), ("termination", 30))])
    r.counter("telco_provisioning_retries_total", "Steps of orders that were tried again.", [({"element": e}, 0.1) for e in ("hlr", "billing", "voicemail")])
    r.gauge("telco_provisioning_workers_busy", "Workers with an order in hand.", [({"pool": p}, w) for p, w in (("realtime", 22), ("batch", 6))])
    r.fixed("telco_provisioning_workers_max", "Workers a pool may start.", [({"pool": p}, w) for p, w in (("realtime", 48), ("batch", 16))])
    r.counter("telco_charging_revenue_euros_total", "Charged usage in euros.", [({"service": s, "segment": g}, w) for s, w in (("voice", 4), ("sms", 1.5), ("data", 11)) for g in ("prepaid", "postpaid", "business")])
    r.counter("telco_cdr_processed_total", "Call detail records rated by mediation.", [({"service": s, "result": x}, w) for s in ("voice", "sms", "data") for x, w in (("rated", 60), ("duplicate", 0.5), ("malformed", 0.2))])
    r.histogram("telco_cdr_file_bytes", "Size of the files with call detail records.", [65536, 262144, 1048576, 4194304, 16777216], [({"service": s}, 0.4, 900000) for s in ("voice", "sms", "data")])
    r.timestamp("telco_cdr_last_export_timestamp_seconds", "When call detail records were last exported to billing.", [({"service": s}, -2900) for s in ("voice", "sms", "data")])
    r.gauge("telco_interconnect_circuits_used", "Circuits in use towards another carrier.", [({"carrier": c}, 280) for c in CARRIERS])
    r.fixed("telco_interconnect_circuits", "Circuits leased from another carrier.", [({"carrier": c}, w) for c, w in zip(CARRIERS, (600, 720, 480))])
    r.timestamp("telco_license_expiry_timestamp_seconds", "When the licence of a component runs out.", [({"component": c}, 5000000) for c in ("smsc", "ims_core", "packet_gateway")])
    r.gauge("telco_voicemail_storage_used_bytes", "Space taken by voicemail.", [({"cluster": c}, 5e11) for c in ("east", "west")])
    r.fixed("telco_voicemail_storage_size_bytes", "Space for voicemail.", [({"cluster": c}, 1e12) for c in ("east", "west")])
    r.fixed("telco_core_build_info", "Software release of the core network functions.", [({"version": "22.7.1", "vendor": "inhouse"}, 1)])


if __name__ == "__main__":
    exporter.serve(build)
