"""Metrics of a made-up fulfilment company: orders, picking, robots, conveyors, docks, stock, packing, parcel labels."""
import exporter

ZONES = ["ambient", "chilled", "frozen", "bulky"]
SITES = ["rotterdam", "leipzig"]
CARRIERS = ["dhl", "ups", "postnl"]
LINES = ["inbound", "sorter", "outbound"]


def build(r):
    r.counter("wms_orders_received_total", "Customer orders accepted for fulfilment.", [({"site": s, "service_level": l}, w) for s in SITES for l, w in (("same_day", 0.6), ("next_day", 1.9), ("standard", 2.7))])
    r.counter("wms_orders_shipped_total", "Customer orders handed to a carrier.", [({"site": s, "service_level": l, "punctuality": p}, w * f) for s in SITES for l, w in (("same_day", 0.6), ("next_day", 1.8), ("standard", 2.6)) for p, f in (("on_time", 0.93), ("late", 0.07))])
    r.counter("wms_orders_cancelled_total", "Customer orders cancelled before they left.", [({"site": s, "reason": x}, w) for s in SITES for x, w in (("customer", 0.08), ("out_of_stock", 0.05), ("fraud", 0.01))])
    r.gauge("wms_orders_backlog", "Orders accepted and not yet shipped.", [({"site": s, "stage": x}, w) for s in SITES for x, w in (("waiting", 310), ("picking", 140), ("packing", 60), ("staged", 90))])
    r.histogram("wms_order_cycle_seconds", "From acceptance of an order until it left.", [900, 1800, 3600, 7200, 14400, 28800, 86400], [({"site": s, "service_level": l}, 1.4, w) for s in SITES for l, w in (("same_day", 2900), ("next_day", 8200), ("standard", 26000))])
    r.counter("wms_picks_total", "Picks by result.", [({"site": s, "zone": z, "result": x}, w) for s in SITES for z in ZONES for x, w in (("ok", 2.2), ("short", 0.05), ("wrong_item", 0.02), ("damaged", 0.01))])
    r.histogram("wms_pick_duration_seconds", "Time for one pick.", [5, 10, 20, 30, 60, 120, 300], [({"site": s, "zone": z, "mode": m}, 1.1, w) for s in SITES for z in ZONES for m, w in (("manual", 24), ("goods_to_person", 9))])
    r.gauge("wms_pickers_active", "People picking at the moment.", [({"site": s, "zone": z}, 11) for s in SITES for z in ZONES])
    r.counter("wms_replenishments_total", "Refills of pick locations.", [({"site": s, "trigger": t}, w) for s in SITES for t, w in (("planned", 0.3), ("urgent", 0.07))])
    r.gauge("wms_storage_locations_occupied", "Storage locations with goods.", [({"site": s, "zone": z}, w) for s in SITES for z, w in zip(ZONES, (9000, 2100, 1300, 500))])
    r.fixed("wms_storage_locations", "Storage locations in the racks.", [({"site": s, "zone": z}, w) for s in SITES for z, w in zip(ZONES, (16000, 3800, 2400, 900))])
    r.counter("wms_stock_adjustments_total", "Corrections of the stock after counting.", [({"site": s, "direction": d}, w) for s in SITES for d, w in (("found", 0.03), ("lost", 0.05))])
    r.timestamp("wms_last_cycle_count_timestamp_seconds", "When stock in the zone was last counted completely.", [({"site": s, "zone": z}, -400000) for s in SITES for z in ZONES])
    r.gauge("wms_zone_temperature_celsius", "Air temperature in a cooled zone.", [({"site": s, "zone": z, "sensor": n}, w) for s in SITES for z, w in (("chilled", 4.2), ("frozen", -19)) for n in ("north", "south")])
    r.gauge("wms_packing_stations_busy", "Packing stations in use.", [({"site": s}, 14) for s in SITES])
    r.fixed("wms_packing_stations", "Packing stations installed.", [({"site": s}, w) for s, w in zip(SITES, (26, 32))])
    r.counter("wms_parcels_packed_total", "Parcels closed at a packing station.", [({"site": s, "packaging": p}, w) for s in SITES for p, w in (("box", 1.9), ("bag", 1.1), ("envelope", 0.6))])
    r.counter("wms_labels_printed_total", "Shipping labels requested from carriers.", [({"carrier": c, "status": s}, w) for c in CARRIERS for s, w in (("ok", 1.7), ("address_invalid", 0.05), ("carrier_unavailable", 0.03))])
    r.summary("wms_label_request_duration_seconds", "Response time of the label service of a carrier.", [({"carrier": c}, 1.7, 0.9) for c in CARRIERS])
    r.timestamp("wms_carrier_token_expiry_timestamp_seconds", "When the access token for a carrier expires.", [({"carrier": c}, 500000) for c in CARRIERS])
    r.counter("wms_returns_received_total", "Returned articles by grade.", [({"site": s, "grade": g}, w) for s in SITES for g, w in (("resellable", 0.4), ("refurbish", 0.1), ("scrap", 0.05))])
    r.gauge("wms_task_queue_length", "Tasks waiting to be assigned.", [({"site": s, "queue": q}, w) for s in SITES for q, w in (("picking", 160), ("putaway", 85), ("replenishment", 30), ("counting", 12))])
    r.gauge("amr_robots", "Robots by state.", [({"site": s, "model": m, "state": x}, w) for s in SITES for m in ("carrier_s", "lifter_x") for x, w in (("working", 16), ("idle", 5), ("charging", 7), ("fault", 1.2))])
    r.gauge("amr_battery_charge_ratio", "Charge of the battery, 0 to 1.", [({"site": s, "robot": "%s-%02d" % (s[:3], n)}, 0.6) for s in SITES for n in range(1, 6)])
    r.counter("amr_missions_total", "Transport missions by outcome.", [({"site": s, "model": m, "outcome": o}, w) for s in SITES for m in ("carrier_s", "lifter_x") for o, w in (("completed", 1.3), ("aborted", 0.05), ("rerouted", 0.2))])
    r.histogram("amr_mission_duration_seconds", "Duration of a transport mission.", [30, 60, 120, 240, 480, 900], [({"site": s, "model": m}, 1.4, w) for s in SITES for m, w in (("carrier_s", 110), ("lifter_x", 170))])
    r.counter("amr_distance_meters_total", "Distance driven.", [({"site": s, "model": m}, 22) for s in SITES for m in ("carrier_s", "lifter_x")])
    r.counter("amr_emergency_stops_total", "Emergency stops of robots.", [({"site": s, "trigger": t}, w) for s in SITES for t, w in (("bumper", 0.02), ("scanner", 0.04), ("button", 0.01))])
    r.fixed("amr_fleet_manager_connected", "1 if the fleet manager is reachable.", [({"site": s, "vendor": v}, x) for s, v, x in (("rotterdam", "kuka", 1), ("rotterdam", "locus", 0), ("leipzig", "kuka", 1))])
    r.gauge("amr_charging_stations_occupied", "Charging stations with a robot.", [({"site": s}, 7) for s in SITES])
    r.fixed("amr_charging_stations", "Charging stations installed.", [({"site": s}, 14) for s in SITES])
    r.counter("conveyor_items_total", "Totes and parcels that passed the end of a line.", [({"site": s, "line": l}, 3.4) for s in SITES for l in LINES])
    r.counter("conveyor_jams_total", "Jams that stopped a line.", [({"site": s, "line": l}, 0.03) for s in SITES for l in LINES])
    r.counter("conveyor_downtime_seconds_total", "Time a line stood still, by cause.", [({"site": s, "line": l, "cause": c}, w) for s in SITES for l in LINES for c, w in (("jam", 0.03), ("maintenance", 0.02), ("emergency_stop", 0.005))])
    r.gauge("conveyor_speed_meters_per_second", "Speed of the belt.", [({"site": s, "line": l}, 1.3) for s in SITES for l in LINES])
    r.gauge("conveyor_motor_temperature_celsius", "Temperature of a drive.", [({"site": s, "line": l, "motor": m}, 52) for s in SITES for l in LINES for m in ("m1", "m2")])
    r.counter("conveyor_scans_total", "Barcode scans on the lines.", [({"site": s, "line": l, "result": x}, w) for s in SITES for l in LINES for x, w in (("read", 3.2), ("no_read", 0.08), ("multiple", 0.03))])
    r.gauge("dock_doors_occupied", "Doors with a truck.", [({"site": s, "direction": d}, 5) for s in SITES for d in ("inbound", "outbound")])
    r.fixed("dock_doors", "Doors in service.", [({"site": s, "direction": d}, 12) for s in SITES for d in ("inbound", "outbound")])
    r.histogram("dock_truck_turnaround_seconds", "From arrival at the gate to departure.", [900, 1800, 3600, 5400, 7200, 14400], [({"site": s, "direction": d}, 0.2, 3100) for s in SITES for d in ("inbound", "outbound")])
    r.gauge("dock_trucks_waiting", "Trucks in the yard without a door.", [({"site": s, "direction": d}, 4) for s in SITES for d in ("inbound", "outbound")])
    r.counter("dock_pallets_total", "Pallets moved over the docks.", [({"site": s, "direction": d, "condition": c}, w) for s in SITES for d in ("inbound", "outbound") for c, w in (("intact", 0.9), ("damaged", 0.02))])
    r.histogram("wms_edi_message_bytes", "Size of the messages exchanged with customers.", [1024, 8192, 65536, 524288, 4194304], [({"type": t}, 0.8, w) for t, w in (("desadv", 21000), ("orders", 12000), ("inventory", 310000))])
    r.fixed("wms_build_info", "Release of the warehouse management system.", [({"version": "5.12.0", "edition": "enterprise"}, 1)])
    r.timestamp("process_start_time_seconds", "Start time of the process since unix epoch in seconds.", [({}, -86000)])


if __name__ == "__main__":
    exporter.serve(build)
