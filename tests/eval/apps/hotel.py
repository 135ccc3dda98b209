"""Metrics of a made-up group of hotels: bookings, rooms, check-in, housekeeping, channel managers, payments, the property management system."""
import exporter

PROPERTIES = ["lisbon", "vienna", "oslo", "split"]
ROOMS = [("single", 22, 30), ("double", 61, 80), ("suite", 7, 11)]
CHANNELS = ["direct", "booking.com", "expedia", "hotelbeds"]
OTAS = CHANNELS[1:]


def build(r):
    r.counter("hotel_bookings_total", "Confirmed bookings.", [({"property": p, "channel": c}, w) for p in PROPERTIES for c, w in zip(CHANNELS, (0.5, 0.9, 0.6, 0.2))])
    r.counter("hotel_booking_attempts_total", "Booking attempts by how they ended.", [({"platform": x, "outcome": o}, w) for x in ("web", "app", "call_center") for o, w in (("confirmed", 2.1), ("abandoned", 3.4), ("no_availability", 0.4), ("payment_declined", 0.2), ("error", 0.05))])
    r.counter("hotel_booking_cancellations_total", "Bookings cancelled before arrival.", [({"property": p, "reason": x}, w) for p in PROPERTIES for x, w in (("guest_request", 0.2), ("payment_failed", 0.06), ("overbooking", 0.03))])
    r.counter("hotel_booking_revenue_euros_total", "Value of the confirmed bookings in euros.", [({"property": p, "channel": c}, w) for p in PROPERTIES for c, w in zip(CHANNELS, (150, 190, 120, 30))])
    r.counter("hotel_no_shows_total", "Guests that never arrived.", [({"property": p, "channel": c}, 0.05) for p in PROPERTIES for c in CHANNELS])
    r.histogram("hotel_availability_search_duration_seconds", "Time to answer an availability search.", [0.1, 0.25, 0.5, 1, 2.5, 5], [({"platform": x}, w, m) for x, w, m in (("web", 24, 0.4), ("app", 31, 0.3), ("call_center", 4, 0.7))])
    r.gauge("hotel_rooms_occupied", "Rooms with guests tonight.", [({"property": p, "room_type": t}, n * 0.6) for p in PROPERTIES for t, n, _ in ROOMS])
    r.fixed("hotel_rooms", "Rooms the property can sell.", [({"property": p, "room_type": t}, m) for p in PROPERTIES for t, _, m in ROOMS])
    r.gauge("hotel_rooms_out_of_order", "Rooms that cannot be sold at the moment.", [({"property": p, "reason": x}, w) for p in PROPERTIES for x, w in (("maintenance", 3), ("renovation", 2), ("water_damage", 0.8))])
    r.gauge("hotel_guests_in_house", "Guests checked in and not yet checked out.", [({"property": p}, 140) for p in PROPERTIES])
    r.counter("hotel_checkins_total", "Guests checked in.", [({"property": p, "method": m}, w) for p in PROPERTIES for m, w in (("front_desk", 0.5), ("mobile", 0.3), ("kiosk", 0.2))])
    r.counter("hotel_checkouts_total", "Guests checked out.", [({"property": p, "timing": t}, w) for p in PROPERTIES for t, w in (("early", 0.1), ("on_time", 0.7), ("late", 0.15))])
    r.histogram("hotel_checkin_duration_seconds", "From the start of a check-in to the key.", [30, 60, 120, 300, 600, 1200], [({"property": p, "method": m}, 0.4, w) for p in PROPERTIES for m, w in (("front_desk", 190), ("mobile", 45), ("kiosk", 80))])
    r.counter("hotel_door_lock_failures_total", "Door openings that failed.", [({"property": p, "cause": c}, w) for p in PROPERTIES for c, w in (("low_battery", 0.02), ("network", 0.05), ("wrong_key", 0.2))])
    r.gauge("hotel_door_lock_battery_ratio", "Lowest charge among the locks of a floor, 0 to 1.", [({"property": p, "floor": f}, 0.6) for p in PROPERTIES for f in ("1", "2", "3")])
    r.gauge("hotel_maintenance_tickets_open", "Maintenance tickets not yet closed.", [({"property": p, "trade": t}, 9) for p in PROPERTIES for t in ("plumbing", "electrical", "hvac")])
    r.gauge("hotel_wifi_clients", "Devices associated with the wireless network.", [({"property": p, "network": n}, w) for p in PROPERTIES for n, w in (("guest", 210), ("staff", 25), ("conference", 60))])
    r.counter("hotel_guest_messages_total", "Messages exchanged with guests.", [({"medium": m, "direction": d}, w) for m, w in (("email", 0.7), ("sms", 0.3), ("whatsapp", 0.9)) for d in ("inbound", "outbound")])
    r.counter("housekeeping_tasks_completed_total", "Cleaning tasks finished, by result of the inspection.", [({"property": p, "task": t, "result": x}, w) for p in PROPERTIES for t in ("stayover", "departure", "deep_clean") for x, w in (("passed", 0.3), ("reclean", 0.02))])
    r.gauge("housekeeping_tasks_pending", "Cleaning tasks waiting for an attendant.", [({"property": p, "priority": x}, w) for p in PROPERTIES for x, w in (("vip", 3), ("normal", 24), ("low", 9))])
    r.histogram("housekeeping_task_duration_seconds", "Time an attendant spent on a task.", [600, 1200, 1800, 2700, 3600, 7200], [({"property": p, "task": t}, 0.3, w) for p in PROPERTIES for t, w in (("stayover", 900), ("departure", 1900), ("deep_clean", 4100))])
    r.gauge("housekeeping_attendants_on_shift", "Room attendants at work.", [({"property": p}, 14) for p in PROPERTIES])
    r.gauge("housekeeping_linen_stock_pieces", "Clean linen in store.", [({"property": p, "item": i}, w) for p in PROPERTIES for i, w in (("sheets", 500), ("towels", 900), ("bathrobes", 80))])
    r.fixed("housekeeping_linen_par_pieces", "Linen that should be in store.", [({"property": p, "item": i}, w) for p in PROPERTIES for i, w in (("sheets", 480), ("towels", 850), ("bathrobes", 85))])
    r.fixed("channel_manager_connected", "1 if the session with the channel is open.", [({"channel": c}, v) for c, v in zip(OTAS, (1, 1, 0))])
    r.counter("channel_manager_reconnects_total", "Sessions with a channel that had to be opened again.", [({"channel": c}, 0.02) for c in OTAS])
    r.counter("channel_manager_updates_total", "Updates pushed to the channels.", [({"channel": c, "kind": k, "status": s}, w) for c in OTAS for k in ("rate", "availability", "restriction") for s, w in (("ok", 6), ("rejected", 0.2), ("timeout", 0.1))])
    r.histogram("channel_manager_update_latency_seconds", "From a change in the inventory to the acknowledgement of the channel.", [0.5, 1, 2, 5, 10, 30], [({"channel": c, "kind": k}, 6, 2.2) for c in OTAS for k in ("rate", "availability", "restriction")])
    r.histogram("channel_manager_payload_bytes", "Size of the messages sent to a channel.", [256, 1024, 4096, 16384, 65536], [({"channel": c}, 18, 3100) for c in OTAS])
    r.gauge("channel_manager_queue_messages", "Updates waiting to be sent.", [({"channel": c}, 540) for c in OTAS])
    r.fixed("channel_manager_queue_limit_messages", "Updates the queue can hold.", [({"channel": c}, 1000) for c in OTAS])
    r.timestamp("channel_manager_last_sync_timestamp_seconds", "When a full synchronisation with the channel last succeeded.", [({"channel": c}, -5400) for c in OTAS])
    r.counter("hotel_payments_total", "Payments by method and status.", [({"method": m, "status": s}, w) for m, f in (("card", 1), ("paypal", 0.4), ("bank_transfer", 0.1)) for s, w in (("authorized", 1.9 * f), ("declined", 0.15 * f), ("error", 0.02 * f))])
    r.counter("hotel_payment_refunds_total", "Refunds paid out.", [({"reason": x}, w) for x, w in (("cancellation", 0.1), ("complaint", 0.03), ("duplicate_charge", 0.01))])
    r.summary("hotel_payment_gateway_duration_seconds", "Response time of the payment gateways.", [({"gateway": g}, 1.2, 0.6) for g in ("adyen", "stripe")])
    r.timestamp("hotel_payment_gateway_certificate_expiry_timestamp_seconds", "When the client certificate for the gateway expires.", [({"gateway": g}, 2600000) for g in ("adyen", "stripe")])
    r.counter("hotel_pms_http_requests_total", "Requests to the property management system.", [({"route": t, "code": c}, w) for t in ("/reservations", "/folio", "/rooms", "/healthz") for c, w in (("200", 14), ("404", 0.3), ("500", 0.08), ("503", 0.05))])
    r.gauge("hotel_pms_db_connections", "Database connections of a pool by state.", [({"pool": p, "state": s}, w) for p in ("booking", "reporting") for s, w in (("active", 19), ("idle", 11))])
    r.fixed("hotel_pms_db_connections_max", "Connections a pool may open.", [({"pool": p}, m) for p, m in (("booking", 60), ("reporting", 40))])
    r.timestamp("hotel_pms_night_audit_last_success_timestamp_seconds", "When the night audit last finished well.", [({"property": p}, -150000) for p in PROPERTIES])
    r.fixed("hotel_pms_night_audit_duration_seconds", "How long the last night audit took.", [({"property": p}, w) for p, w in zip(PROPERTIES, (1260, 1890, 940, 2710))])
    r.fixed("hotel_pms_build_info", "Release of the property management system.", [({"version": "8.4.2", "commit": "9f1c0de"}, 1)])
    r.timestamp("process_start_time_seconds", "Start time of the process since unix epoch in seconds.", [({}, -7200)])


if __name__ == "__main__":
    exporter.serve(build)
