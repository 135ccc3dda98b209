"""Metrics of a made-up hotel chain: rooms, bookings, front desk, housekeeping, restaurants, lifts, boilers, door locks, web site."""
import exporter

HOTELS = ["lisbon", "oslo", "kyoto"]
CHANNELS = ["website", "agency", "phone"]
KITCHENS = ["grill", "breakfast", "bar"]


def build(r):
    r.fixed("hotel_rooms_total", "Rooms of the house.", [({"hotel": h, "room_class": c}, n) for h in HOTELS for c, n in (("single", 40), ("double", 90), ("suite", 12))])
    r.gauge("hotel_rooms_occupied", "Rooms with guests in them.", [({"hotel": h, "room_class": c}, n) for h in HOTELS for c, n in (("single", 22), ("double", 61), ("suite", 5))])
    r.gauge("hotel_rooms_out_of_order", "Rooms that cannot be sold.", [({"hotel": h}, 2) for h in HOTELS])
    r.counter("bookings_created_total", "Reservations made.", [({"hotel": h, "channel": c}, w) for h in HOTELS for c, w in (("website", 0.5), ("agency", 0.3), ("phone", 0.1))])
    r.counter("bookings_cancelled_total", "Reservations given up by the guest.", [({"hotel": h, "channel": c}, 0.05) for h in HOTELS for c in CHANNELS])
    r.counter("bookings_noshow_total", "Guests who never arrived.", [({"hotel": h}, 0.01) for h in HOTELS])
    r.counter("booking_revenue_euros_total", "Money from reservations.", [({"hotel": h, "channel": c}, 60) for h in HOTELS for c in CHANNELS])
    r.histogram("frontdesk_checkin_duration_seconds", "How long checking in took.", [30, 60, 120, 300, 600], [({"hotel": h, "kind": k}, 0.2, 95) for h in HOTELS for k in ("group", "individual")])
    r.gauge("frontdesk_queue_length", "Guests who wait at the desk.", [({"hotel": h}, 6) for h in HOTELS])
    r.counter("keycards_issued_total", "Key cards handed out.", [({"hotel": h, "outcome": o}, w) for h in HOTELS for o, w in (("ok", 0.3), ("encoder_error", 0.01), ("void", 0.02))])
    r.counter("doorlock_openings_total", "Doors opened by card.", [({"hotel": h, "result": v}, w) for h in HOTELS for v, w in (("granted", 3), ("denied", 0.2))])
    r.gauge("doorlock_battery_volts", "Battery of the locks.", [({"hotel": h, "floor": str(f)}, 5.4) for h in HOTELS for f in (1, 2, 3)])
    r.counter("housekeeping_rooms_cleaned_total", "Rooms made up.", [({"hotel": h, "shift": s}, 0.05) for h in HOTELS for s in ("early", "late")])
    r.gauge("housekeeping_rooms_dirty", "Rooms that wait to be made up.", [({"hotel": h}, 14) for h in HOTELS])
    r.summary("housekeeping_cleaning_seconds", "Time to make up a room.", [({"hotel": h}, 0.1, 1500) for h in HOTELS])
    r.counter("restaurant_orders_total", "Orders taken at the tables.", [({"kitchen": k, "status": s}, w) for k in KITCHENS for s, w in (("served", 0.4), ("sent_back", 0.02), ("cancelled", 0.01))])
    r.histogram("restaurant_order_wait_seconds", "From the order to the plate on the table.", [120, 300, 600, 900, 1800], [({"kitchen": k}, 0.4, 540) for k in KITCHENS])
    r.counter("restaurant_revenue_euros_total", "Takings of the restaurants.", [({"kitchen": k, "payment_method": p}, 9) for k in KITCHENS for p in ("room_bill", "card", "cash")])
    r.gauge("minibar_items_missing", "Items to refill.", [({"hotel": h, "item": i}, 9) for h in HOTELS for i in ("water", "beer", "nuts")])
    r.gauge("boiler_temperature_celsius", "Water in the boilers.", [({"hotel": h, "boiler": b}, 61) for h in HOTELS for b in ("b1", "b2")])
    r.gauge("boiler_pressure_bar", "Pressure in the boilers.", [({"hotel": h, "boiler": b}, 2.1) for h in HOTELS for b in ("b1", "b2")])
    r.counter("energy_consumed_kwh_total", "Electricity drawn from the grid.", [({"hotel": h, "meter": m}, 0.03) for h in HOTELS for m in ("rooms", "kitchen", "pool")])
    r.counter("water_consumed_litres_total", "Water drawn from the mains.", [({"hotel": h, "temperature": t}, 4) for h in HOTELS for t in ("hot", "cold")])
    r.gauge("lift_position_floor", "Where a lift stands.", [({"hotel": h, "lift": l}, 4) for h in HOTELS for l in ("guest", "service")])
    r.counter("lift_trips_total", "Rides of the lifts.", [({"hotel": h, "lift": l}, 0.4) for h in HOTELS for l in ("guest", "service")])
    r.counter("lift_faults_total", "Stops between floors and doors that jam.", [({"hotel": h, "lift": l, "fault": f}, 0.003) for h in HOTELS for l in ("guest", "service") for f in ("door_jam", "overload", "stuck")])
    r.fixed("lift_in_service", "1 if the lift takes guests.", [({"hotel": h, "lift": l}, v) for h in HOTELS for l, v in (("guest", 1), ("service", 0))])
    r.counter("site_http_requests_total", "Requests of the web site.", [({"page": p, "status_code": s}, w) for p in ("/search", "/room", "/pay") for s, w in (("200", 9), ("302", 1), ("404", 0.3), ("500", 0.1), ("502", 0.03))])
    r.histogram("site_http_response_seconds", "Time to answer the web site's requests.", [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5], [({"page": p}, 10, 0.3) for p in ("/search", "/room", "/pay")])
    r.gauge("site_active_visitors", "People on the web site.", [({"country": c}, 120) for c in ("PT", "NO", "JP")])
    r.gauge("pms_db_connections_in_use", "Connections of the property management system that are taken.", [({"pool": p}, 13) for p in ("main", "reports")])
    r.fixed("pms_db_connections_limit", "Connections the pool may open.", [({"pool": p}, 40) for p in ("main", "reports")])
    r.counter("pms_cache_lookups_total", "Look-ups in the rate cache.", [({"cache": c, "outcome": o}, w) for c in ("rates", "photos") for o, w in (("hit", 8), ("miss", 1.5))])
    r.counter("emails_sent_total", "Letters to guests.", [({"template": t, "delivery": d}, w) for t in ("confirmation", "invoice", "survey") for d, w in (("delivered", 0.3), ("bounced", 0.01), ("deferred", 0.02))])
    r.timestamp("night_audit_last_success_timestamp_seconds", "When the night audit last went through.", [({"hotel": h}, -30000) for h in HOTELS])
    r.timestamp("channelmanager_license_expiry_timestamp_seconds", "When the licence of the channel manager ends.", [({"vendor": v}, 4000000) for v in ("siteminder", "roomcloud")])
    r.gauge("sync_lag_seconds", "How far a channel's prices are behind.", [({"channel": c}, 40) for c in CHANNELS])
    r.gauge("sync_backlog_messages", "Price updates that wait to be sent.", [({"channel": c}, 900) for c in CHANNELS])
    r.gauge("guest_satisfaction_score", "Stars of the surveys.", [({"hotel": h}, 4.2) for h in HOTELS])
    r.fixed("pms_build_info", "Release of the property management system.", [({"version": "11.4", "branch": "stable"}, 1)])


if __name__ == "__main__":
    exporter.serve(build)
