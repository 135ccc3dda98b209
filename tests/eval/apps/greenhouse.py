"""Metrics of a made-up greenhouse company: climate, irrigation, energy, harvest robots, cold store, sensors, back office."""
import exporter
from exporter import Drift, Flap, Wave

HOUSES = ["h1", "h2", "h3", "nursery"]
TANKS = ["tank_a", "tank_b", "acid"]
BEDS = [("h1", "b1", "tomato"), ("h1", "b2", "tomato"), ("h2", "b1", "cucumber"), ("h2", "b2", "basil"), ("h3", "b1", "strawberry"), ("h3", "b2", "strawberry")]
CROPS = ["tomato", "cucumber", "basil", "strawberry"]
ROBOTS = ["picker-1", "picker-2", "picker-3", "hauler-1"]
SENSORS = [("lora-%02d" % (n + 1), HOUSES[n % 4]) for n in range(8)]
URIS = [("GET", "/api/orders"), ("POST", "/api/orders"), ("GET", "/api/climate/{house}"), ("PUT", "/api/setpoints")]


def build(r):
    r.fixed("house_air_temp", "air temp C", [({"house": h, "position": p}, Wave(w + x)) for h, w in (("h1", 27.5), ("h2", 22), ("h3", 19.5), ("nursery", 24)) for p, x in (("canopy", 0), ("roof", 4))])
    r.fixed("house_air_temp_setpoint", "", [({"house": h}, w) for h, w in (("h1", 22), ("h2", 22), ("h3", 18), ("nursery", 24))])
    r.gauge("house_rel_humidity", "RH in %", [({"house": h}, 68) for h in HOUSES])
    r.gauge("house_co2_ppm", "", [({"house": h}, 800) for h in HOUSES])
    r.gauge("vent_position_pct", "0 = closed, 100 = fully open", [({"house": h, "side": s}, 45) for h in HOUSES for s in ("windward", "leeward")])
    r.gauge("soil_moisture_pct", "volumetric water content", [({"house": h, "bed": b, "crop": c}, 34) for h, b, c in BEDS])
    r.fixed("nutrient_tank_level_l", "", [({"tank": t}, x) for t, x in (("tank_a", Drift(1200, -0.35)), ("tank_b", Wave(640)), ("acid", Wave(45)))])
    r.fixed("nutrient_tank_size_l", "tank volume in litres", [({"tank": t}, w) for t, w in (("tank_a", 2000), ("tank_b", 2000), ("acid", 300))])
    r.fixed("nutrient_tank_ph", "", [({"tank": t}, Wave(w)) for t, w in (("tank_a", 5.8), ("tank_b", 7.2), ("acid", 2.1))])
    r.counter("water_used_liters", "water meter", [({"house": h, "source": s}, w) for h in HOUSES for s, w in (("rain", 2.5), ("well", 1.4), ("mains", 0.6))])
    r.counter("fertilizer_dosed_ml_total", "dosing pump output", [({"tank": t, "nutrient": n}, w) for t in TANKS[:2] for n, w in (("nitrogen", 9), ("phosphorus", 3), ("potassium", 6))])
    r.counter("irrigation_cycle_seconds_count", "", [({"program": p}, w) for p, w in (("drip", 0.3), ("mist", 0.6), ("flood", 0.15))])
    r.counter("irrigation_cycle_seconds_sum", "", [({"program": p}, w) for p, w in (("drip", 54), ("mist", 12), ("flood", 60))])
    r.gauge("irrigation_cycle_seconds_max", "", [({"program": p}, w) for p, w in (("drip", 420), ("mist", 60), ("flood", 900))])
    r.fixed("pump_running", "1=on", [({"pump": p, "house": h}, 0 if p == "p3" else 1) for p, h in (("p1", "h1"), ("p2", "h2"), ("p3", "h3"), ("p4", "nursery"))])
    r.counter("pump_faults", "trips of the motor protection etc.", [({"pump": p, "fault": f}, w) for p in ("p1", "p2", "p3", "p4") for f, w in (("dry_run", 0.05), ("overcurrent", 0.08))])
    r.fixed("boiler_status", "one-hot", [({"boiler": b, "status": s}, 1 if s == x else 0) for b, x in (("b1", "heating"), ("b2", "fault"), ("b3", "idle")) for s in ("heating", "idle", "fault")])
    r.counter("gas_burned_m3_total", "gas meter", [({"boiler": b}, 0.4) for b in ("b1", "b2", "b3")])
    r.gauge("power_draw_kw", "momentary power", [({"consumer": c}, w) for c, w in (("grow_lights", 140), ("pumps", 22), ("fans", 31), ("cold_store", 48))])
    r.counter("electricity_kwh_total", "electricity meter", [({"consumer": c}, w) for c, w in (("grow_lights", 0.9), ("pumps", 0.3), ("fans", 0.35), ("cold_store", 0.5))])
    r.counter("harvest_kg_total", "Weight from the sorting line", [({"crop": c, "grade": g}, w) for c in CROPS for g, w in (("a", 1.5), ("b", 0.5), ("reject", 0.15))])
    r.counter("seeds_sown_total", "", [({"crop": c}, 4) for c in CROPS])
    r.counter("seeds_germinated_total", "", [({"crop": c}, 3) for c in CROPS])
    r.counter("pest_trap_catches", "insects on sticky traps, counted by camera", [({"house": h, "species": s}, w) for h in HOUSES for s, w in (("whitefly", 0.3), ("thrips", 0.2), ("fungus_gnat", 0.1))])
    r.gauge("robot_battery_pct", "", [({"robot": b}, 50) for b in ROBOTS])
    r.fixed("robot_state", "state machine of the robot, 1 = current", [({"robot": b, "state": s}, 1 if s == x else 0) for b, x in zip(ROBOTS, ("picking", "charging", "stuck", "moving")) for s in ("picking", "moving", "charging", "stuck")])
    r.counter("robot_picks_total", "Fruits touched", [({"robot": b, "crop": c, "result": x}, w) for b in ROBOTS[:3] for c in ("tomato", "strawberry") for x, w in (("ok", 0.9), ("dropped", 0.06), ("damaged", 0.1))])
    r.histogram("robot_pick_duration_seconds", "Detect, reach, cut, place", [1, 2, 4, 6, 8, 12, 20], [({"robot": b, "crop": c}, 1, w) for b in ROBOTS[:3] for c, w in (("tomato", 5), ("strawberry", 3.2))])
    r.counter("camera_images_total", "Images classified", [({"house": h, "verdict": v}, w) for h in HOUSES for v, w in (("healthy", 3), ("mildew", 0.1), ("aphids", 0.14), ("unsure", 0.3))])
    r.summary("camera_inference_ms", "statsd timer", [({"model": m}, w, x) for m, w, x in (("leafnet", 6, 85), ("fruitdet", 9, 40))])
    r.fixed("cold_store_temp", "", [({"room": m}, Wave(w)) for m, w in (("r1", 3.8), ("r2", 8.9), ("dispatch", 6.1))])
    r.gauge("cold_store_pallets", "pallets inside", [({"room": m}, w) for m, w in (("r1", 55), ("r2", 40), ("dispatch", 16))])
    r.fixed("cold_store_max_pallets", "", [({"room": m}, w) for m, w in (("r1", 90), ("r2", 70), ("dispatch", 30))])
    r.gauge("orders_open", "orders not shipped yet", [({"customer": c}, w) for c, w in (("supermarket", 42), ("restaurant", 25), ("farm_stand", 8))])
    r.counter("orders_shipped_total", "", [({"customer": c, "late": x}, w * f) for c, w in (("supermarket", 1.5), ("restaurant", 1.2), ("farm_stand", 0.6)) for x, f in (("true", 0.15), ("false", 1))])
    r.timestamp("sensor_last_seen", "unix time of last LoRa uplink", [({"sensor": s, "house": h}, -1500) for s, h in SENSORS])
    r.gauge("sensor_battery_v", "", [({"sensor": s, "house": h}, 3.2) for s, h in SENSORS])
    r.fixed("mqtt_connected", "0/1", [({"broker": b}, x) for b, x in (("site", 1), ("cloud", Flap(45)), ("backup", 0))])
    r.counter("mqtt_messages", "", [({"direction": d, "topic": t}, w) for d in ("in", "out") for t, w in (("climate", 12), ("irrigation", 4), ("robots", 21))])
    r.counter("http_server_requests_seconds_count", "", [({"method": m, "uri": u, "status": s}, w) for m, u in URIS for s, w in (("200", 6), ("404", 0.3), ("500", 0.2))])
    r.counter("http_server_requests_seconds_sum", "", [({"method": m, "uri": u, "status": s}, w) for m, u in URIS for s, w in (("200", 2), ("404", 0.5), ("500", 0.6))])
    r.gauge("http_server_requests_seconds_max", "", [({"method": m, "uri": u, "status": s}, w) for m, u in URIS for s, w in (("200", 1.4), ("404", 0.2), ("500", 3))])
    r.gauge("hikaricp_connections_active", "Active connections", [({"pool": p}, w) for p, w in (("main", 11), ("reporting", 4))])
    r.fixed("hikaricp_connections_max", "Max connections", [({"pool": p}, w) for p, w in (("main", 20), ("reporting", 8))])
    r.fixed("app_info", "", [({"app": "growctl", "version": "2.31.0", "branch": "release"}, 1)])


if __name__ == "__main__":
    exporter.serve(build)
