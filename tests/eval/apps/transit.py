"""Metrics of a made-up city transit operator: vehicles, timetable, stations, tickets, signalling, traction power, depots, passenger information."""
import exporter
from exporter import Drift, Wave

LINES = [("red", "metro"), ("blue", "metro"), ("t3", "tram"), ("t9", "tram"), ("bus42", "bus"), ("night7", "bus")]
STATIONS = ["central", "old_town", "university", "harbour"]
DEPOTS = ["north", "riverside"]
VEHICLES = [("mu-101", "metro"), ("mu-102", "metro"), ("mu-103", "metro"), ("tr-31", "tram"), ("tr-32", "tram"), ("eb-07", "bus"), ("eb-08", "bus"), ("eb-09", "bus"), ("eb-10", "bus")]


def build(r):
    r.gauge("transit_vehicles_in_service", "Vehicles currently running a trip.", [({"line": l, "mode": m}, 14) for l, m in LINES])
    r.fixed("transit_vehicles_scheduled", "Vehicles the timetable wants on the line at this moment.", [({"line": l, "mode": m}, 20) for l, m in LINES])
    r.fixed("transit_vehicle_online", "Whether the on-board computer is reachable (1) or not (0).", [({"vehicle": v, "mode": m}, 0 if v in ("tr-32", "eb-09") else 1) for v, m in VEHICLES])
    r.timestamp("transit_vehicle_last_position_timestamp_seconds", "Unix time of the last GPS or beacon position.", [({"vehicle": v, "mode": m}, -900) for v, m in VEHICLES])
    r.gauge("transit_vehicle_occupancy_ratio", "Estimated load, 0 empty to 1 full.", [({"vehicle": v, "mode": m}, 0.66) for v, m in VEHICLES])
    r.counter("transit_departures_total", "Departures from stops by punctuality.", [({"line": l, "mode": m, "status": s}, w) for l, m in LINES for s, w in (("on_time", 3.2), ("late", 0.6), ("early", 0.15))])
    r.counter("transit_trips_cancelled_total", "Trips that did not run.", [({"line": l, "mode": m, "reason": s}, w) for l, m in LINES for s, w in (("no_driver", 0.09), ("vehicle_defect", 0.07), ("road_blocked", 0.05))])
    r.histogram("transit_arrival_delay_seconds", "Delay against the timetable when arriving at a stop.", [30, 60, 120, 180, 300, 600, 1200], [({"line": l, "mode": m}, 4, w) for (l, m), w in zip(LINES, (40, 55, 110, 90, 210, 150))])
    r.histogram("transit_dwell_duration_seconds", "Time between doors opening and departure.", [10, 20, 30, 45, 60, 120], [({"line": l, "mode": m}, 4, 27) for l, m in LINES])
    r.gauge("transit_headway_seconds", "Current interval between two vehicles of a line.", [({"line": l, "direction": d}, 330) for l, _ in LINES for d in ("inbound", "outbound")])
    r.fixed("transit_headway_target_seconds", "Interval between two vehicles according to the timetable.", [({"line": l, "direction": d}, 300) for l, _ in LINES for d in ("inbound", "outbound")])
    r.counter("transit_fare_gate_passages_total", "People let through a fare gate.", [({"station": s, "direction": d, "media": t}, w) for s in STATIONS for d in ("entry", "exit") for t, w in (("smartcard", 5), ("paper", 0.8), ("bank_card", 2.2))])
    r.counter("transit_fare_gate_rejections_total", "Tickets refused by a fare gate.", [({"station": s, "reason": x}, w) for s in STATIONS for x, w in (("expired", 0.2), ("insufficient_balance", 0.3), ("unreadable", 0.12), ("blocklisted", 0.05))])
    r.fixed("transit_fare_gate_operational", "1 if the gate can be used.", [({"station": s, "gate": "g%d" % n}, 0 if (s, n) in (("central", 3), ("harbour", 1)) else 1) for s in STATIONS for n in (1, 2, 3)])
    r.gauge("transit_platform_passengers", "People on the platform, counted by camera.", [({"station": s, "platform": p}, 300) for s in STATIONS for p in ("1", "2")])
    r.fixed("transit_platform_passengers_limit", "People allowed on the platform.", [({"station": s, "platform": p}, 400) for s in STATIONS for p in ("1", "2")])
    r.counter("transit_tickets_sold_total", "Tickets sold.", [({"channel": c, "product": p}, w * f) for c, f in (("app", 1), ("machine", 0.6), ("counter", 0.2), ("web", 0.3)) for p, w in (("single", 3), ("day_pass", 0.7), ("weekly", 0.4), ("monthly", 0.3))])
    r.counter("transit_ticket_revenue_euros_total", "Ticket turnover in euros.", [({"channel": c, "product": p}, w * f) for c, f in (("app", 1), ("machine", 0.6), ("counter", 0.2), ("web", 0.3)) for p, w in (("single", 8), ("day_pass", 6), ("weekly", 9), ("monthly", 19))])
    r.counter("transit_ticket_refunds_total", "Tickets paid back.", [({"channel": c}, w) for c, w in (("app", 0.2), ("machine", 0.1), ("counter", 0.12), ("web", 0.08))])
    r.fixed("transit_ticket_machine_up", "1 if the vending machine is in operation.", [({"machine": "tvm-%s-%d" % (s[:3], n), "station": s}, 0 if (s, n) in (("university", 2), ("central", 1)) else 1) for s in STATIONS for n in (1, 2)])
    r.gauge("transit_ticket_machine_coin_box_fill_ratio", "Fill level of the coin box.", [({"machine": "tvm-%s-%d" % (s[:3], n), "station": s}, 0.65) for s in STATIONS for n in (1, 2)])
    r.histogram("transit_ticket_payment_duration_seconds", "Time from choosing a payment method to the result.", [0.5, 1, 2, 5, 10, 20], [({"method": m}, w, d) for m, w, d in (("card", 5, 2.4), ("cash", 1.5, 7), ("mobile_wallet", 3, 1.1))])
    r.counter("transit_ticket_payment_failures_total", "Payments that failed.", [({"method": m, "cause": c}, w) for m in ("card", "cash", "mobile_wallet") for c, w in (("declined", 0.2), ("timeout", 0.07), ("device_error", 0.05))])
    r.fixed("transit_elevator_state", "State of an elevator, 1 for the current one.", [({"station": s, "elevator": e, "state": x}, 1 if x == {("old_town", "e1"): "fault", ("harbour", "e2"): "maintenance"}.get((s, e), "in_service") else 0) for s in STATIONS for e in ("e1", "e2") for x in ("in_service", "maintenance", "fault")])
    r.fixed("transit_escalator_running", "1 if the escalator moves.", [({"station": s, "escalator": e}, 0 if (s, e) in (("central", "up-1"), ("central", "down-1"), ("university", "up-1")) else 1) for s in STATIONS for e in ("up-1", "down-1")])
    r.counter("transit_signal_faults_total", "Faults reported by signalling equipment.", [({"line": l, "severity": s}, w) for l in ("red", "blue", "t3", "t9") for s, w in (("critical", 0.04), ("major", 0.08), ("minor", 0.2))])
    r.summary("transit_interlocking_response_seconds", "Time an interlocking took to set a route.", [({"interlocking": i}, 6, 0.4) for i in ("west", "east", "yard")])
    r.counter("transit_point_movements_total", "Movements of point machines (track switches).", [({"interlocking": i, "result": x}, w) for i in ("west", "east", "yard") for x, w in (("ok", 2.5), ("timeout", 0.08))])
    r.gauge("transit_substation_power_watts", "Traction power drawn from a substation.", [({"substation": s}, 2.1e6) for s in ("sub_a", "sub_b", "sub_c")])
    r.fixed("transit_substation_power_limit_watts", "Rated power of a substation.", [({"substation": s}, w) for s, w in (("sub_a", 3.5e6), ("sub_b", 3e6), ("sub_c", 4e6))])
    r.counter("transit_traction_energy_joules_total", "Traction energy.", [({"mode": m, "flow": f}, w) for m in ("metro", "tram") for f, w in (("consumed", 4e6), ("regenerated", 9e5))])
    r.fixed("transit_bus_battery_charge_ratio", "State of charge of electric buses.", [({"vehicle": v}, x) for v, x in (("eb-07", Drift(0.9, -0.00025)), ("eb-08", Wave(0.35)), ("eb-09", Wave(0.62)), ("eb-10", Wave(0.22)))])
    r.gauge("transit_depot_chargers_in_use", "Charging points with a bus plugged in.", [({"depot": d}, 14) for d in DEPOTS])
    r.fixed("transit_depot_chargers", "Charging points of the depot.", [({"depot": d}, w) for d, w in (("north", 30), ("riverside", 24))])
    r.gauge("transit_drivers_on_duty", "Drivers signed on.", [({"depot": d, "mode": m}, w) for d in DEPOTS for m, w in (("metro", 30), ("tram", 24), ("bus", 55))])
    r.gauge("transit_shifts_unfilled", "Shifts starting in the next 12 hours without a driver.", [({"depot": d, "mode": m}, 5) for d in DEPOTS for m in ("metro", "tram", "bus")])
    r.gauge("transit_work_orders_open", "Workshop orders not finished yet.", [({"depot": d, "priority": p}, w) for d in DEPOTS for p, w in (("urgent", 6), ("normal", 31), ("low", 18))])
    r.timestamp("transit_vehicle_last_inspection_timestamp_seconds", "When the vehicle last passed its inspection.", [({"vehicle": v, "mode": m}, -1300000) for v, m in VEHICLES])
    r.counter("transit_feed_requests_total", "Requests to the open data feeds.", [({"feed": f, "code": c}, w) for f in ("gtfs_realtime", "siri", "departures_board") for c, w in (("200", 35), ("304", 11), ("429", 0.7), ("500", 0.3), ("503", 0.15))])
    r.histogram("transit_feed_request_duration_seconds", "Latency of the open data feeds.", [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5], [({"feed": f}, 45, w) for f, w in (("gtfs_realtime", 0.12), ("siri", 0.3), ("departures_board", 0.05))])
    r.timestamp("transit_feed_last_update_timestamp_seconds", "When a feed was last rebuilt from vehicle positions.", [({"feed": f}, -200) for f in ("gtfs_realtime", "siri", "departures_board")])
    r.histogram("transit_prediction_error_seconds", "Absolute difference between predicted and real arrival.", [15, 30, 60, 120, 300], [({"mode": m}, 8, w) for m, w in (("metro", 18), ("tram", 45), ("bus", 80))])
    r.counter("transit_complaints_total", "Complaints by passengers.", [({"topic": t, "channel": c}, w) for t, w in (("punctuality", 0.3), ("cleanliness", 0.12), ("staff", 0.06), ("crowding", 0.15)) for c in ("phone", "web_form")])
    r.fixed("transit_control_center_build_info", "Release of the control centre software.", [({"version": "5.14.2", "revision": "9c1e7ab"}, 1)])


if __name__ == "__main__":
    exporter.serve(build)
