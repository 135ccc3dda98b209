"""Metrics of a made-up airport: flights, gates, baggage, security, fuelling, parking, retail, passenger apps, radio links."""
import exporter

TERMINALS = ["t1", "t2"]
AIRLINES = ["KLM", "TAP", "ANA", "LATAM"]
BELTS = ["belt-1", "belt-2", "belt-3"]
LANES = ["fast-track", "regular", "crew"]


def build(r):
    r.counter("apt_flights_total", "Flights handled.", [({"airline": a, "direction": d, "flight_status": s}, w) for a in AIRLINES for d in ("arrival", "departure") for s, w in (("on_time", 0.4), ("delayed", 0.1), ("cancelled", 0.01), ("diverted", 0.005))])
    r.histogram("apt_departure_delay_minutes", "How late departures left the gate.", [5, 15, 30, 60, 120, 240], [({"airline": a, "terminal": t}, 0.3, 22) for a in AIRLINES for t in TERMINALS])
    r.gauge("apt_gates_occupied", "Gates with an aircraft at them.", [({"terminal": t}, 14) for t in TERMINALS])
    r.fixed("apt_gates_total", "Gates there are.", [({"terminal": t}, 24) for t in TERMINALS])
    r.gauge("apt_aircraft_turnaround_active", "Aircraft being turned around.", [({"terminal": t, "stand_type": s}, 6) for t in TERMINALS for s in ("contact", "remote")])
    r.summary("apt_turnaround_seconds", "Time between blocks on and blocks off.", [({"airline": a}, 0.2, 2700) for a in AIRLINES])
    r.counter("bhs_bags_scanned_total", "Bags seen by the scanners of the baggage hall.", [({"belt": b, "screening_level": str(l)}, w) for b in BELTS for l, w in ((1, 4), (2, 0.5), (3, 0.05))])
    r.counter("bhs_bags_misrouted_total", "Bags that went to the wrong chute.", [({"belt": b, "cause": c}, 0.04) for b in BELTS for c in ("label_unreadable", "sorter_jam", "late_checkin")])
    r.gauge("bhs_belt_speed_meters_per_second", "Speed of the belts.", [({"belt": b}, 1.9) for b in BELTS])
    r.gauge("bhs_motor_temperature_celsius", "Temperature of belt motors.", [({"belt": b, "motor": m}, 48) for b in BELTS for m in ("head", "tail")])
    r.fixed("bhs_belt_running", "Whether a belt runs (1) or stands still (0).", [({"belt": b}, v) for b, v in zip(BELTS, (1, 0, 1))])
    r.histogram("bhs_bag_delivery_seconds", "From the aircraft's hold to the carousel.", [300, 600, 900, 1200, 1800], [({"terminal": t}, 1.2, 840) for t in TERMINALS])
    r.counter("sec_passengers_screened_total", "Passengers through security.", [({"lane": l, "terminal": t}, 0.9) for l in LANES for t in TERMINALS])
    r.counter("sec_secondary_checks_total", "Passengers picked for a second search.", [({"lane": l, "terminal": t}, 0.07) for l in LANES for t in TERMINALS])
    r.gauge("sec_queue_people", "People standing in front of security.", [({"lane": l, "terminal": t}, 55) for l in LANES for t in TERMINALS])
    r.histogram("sec_wait_seconds", "Waiting at security.", [60, 120, 300, 600, 1200, 1800], [({"lane": l}, 1, 380) for l in LANES])
    r.gauge("fuel_tank_level_litres", "Kerosene in the tanks.", [({"tank": k}, 410000) for k in ("north", "south")])
    r.fixed("fuel_tank_capacity_litres", "Kerosene the tanks can hold.", [({"tank": k}, 800000) for k in ("north", "south")])
    r.counter("fuel_uplifted_litres_total", "Kerosene pumped into aircraft.", [({"airline": a, "truck": t}, 35) for a in AIRLINES for t in ("f1", "f2")])
    r.gauge("parkingSpacesFree", "Free places in the car parks.", [({"garage": g, "level": str(l)}, 90) for g in ("P1", "P2") for l in (0, 1)])
    r.fixed("parkingSpacesTotal", "Places in the car parks.", [({"garage": g, "level": str(l)}, 240) for g in ("P1", "P2") for l in (0, 1)])
    r.counter("parking_payments_total", "Payments at the pay stations.", [({"garage": g, "means": m, "result": v}, w) for g in ("P1", "P2") for m in ("card", "cash", "plate") for v, w in (("accepted", 0.4), ("declined", 0.03))])
    r.counter("retail_sales_euros_total", "Sales of the shops.", [({"shop_kind": k, "terminal": t}, 12) for k in ("duty_free", "food", "books") for t in TERMINALS])
    r.counter("retail_transactions_total", "Receipts of the shops.", [({"shop_kind": k, "terminal": t}, 0.6) for k in ("duty_free", "food", "books") for t in TERMINALS])
    r.counter("kiosk_checkins_total", "Check-ins at kiosks.", [({"kiosk": "k%d" % i, "outcome": o}, w) for i in (1, 2, 3) for o, w in (("printed", 0.3), ("passport_unreadable", 0.02), ("paper_jam", 0.01))])
    r.gauge("kiosk_paper_remaining_ratio", "Paper left in a kiosk's printer.", [({"kiosk": "k%d" % i}, 0.5) for i in (1, 2, 3)])
    r.counter("paxapp_api_requests_total", "Requests of the passenger app.", [({"endpoint": e, "http_status": s}, w) for e in ("/boarding-pass", "/flights", "/map") for s, w in (("200", 15), ("401", 0.4), ("404", 0.3), ("500", 0.2), ("503", 0.05))])
    r.histogram("paxapp_api_duration_seconds", "Duration of requests of the passenger app.", [0.05, 0.1, 0.25, 0.5, 1, 2.5], [({"endpoint": e}, 12, 0.18) for e in ("/boarding-pass", "/flights", "/map")])
    r.gauge("wifi_clients", "Devices on the public wifi.", [({"terminal": t, "band": b}, 1700) for t in TERMINALS for b in ("2.4GHz", "5GHz")])
    r.counter("wifi_traffic_bytes_total", "Traffic of the public wifi.", [({"terminal": t, "way": w}, 9e6) for t in TERMINALS for w in ("up", "down")])
    r.gauge("atc_radio_snr_decibels", "Signal-to-noise ratio of radio receivers.", [({"frequency": f}, 24) for f in ("118.1", "121.9")])
    r.timestamp("weather_last_report_timestamp_seconds", "When the last weather report came in.", [({"sensor": s}, -900) for s in ("runway-09", "runway-27")])
    r.gauge("weather_wind_speed_knots", "Wind at the runways.", [({"sensor": s}, 14) for s in ("runway-09", "runway-27")])
    r.timestamp("badge_cert_expiry_timestamp_seconds", "When the certificate of a door controller runs out.", [({"controller": c}, 3000000) for c in ("gate-a", "gate-b")])
    r.gauge("msgq_pending_events", "Events waiting in the integration bus.", [({"stream": s, "consumer": c}, 130) for s in ("flight-updates", "bag-events") for c in ("displays", "archive")])
    r.counter("msgq_events_published_total", "Events put on the integration bus.", [({"stream": s}, 21) for s in ("flight-updates", "bag-events")])
    r.counter("job_runs_total", "Runs of nightly jobs.", [({"task": t, "success": v}, w) for t in ("slot_import", "invoice", "report") for v, w in (("true", 0.2), ("false", 0.01))])
    r.fixed("apt_ops_build_info", "Release of the operations backend.", [({"version": "7.2", "edition": "hub"}, 1)])


if __name__ == "__main__":
    exporter.serve(build)
