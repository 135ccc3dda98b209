"""Metrics of a made-up group of breweries, named the way a control room grew them over fifteen years: abbreviations, camel case, odd units, half the HELP missing."""
import exporter
from exporter import Drift, Flap, Wave

PLANTS = ["munich", "ghent", "porto"]
BEERS = ["pilsner", "stout", "wheat"]
LINES = ["bottling", "canning", "keg"]
CIRCUITS = ["tanks", "pipes", "filler"]
PLCS = ["plc-brewhouse", "plc-cellar", "plc-filler", "plc-utilities"]
QUEUES = ["temps", "events", "alarms"]
TANKS = [("munich", "FV01"), ("munich", "FV02"), ("munich", "FV03"), ("ghent", "FV11"), ("ghent", "FV12"), ("porto", "FV21"), ("porto", "FV22")]
BRIGHT = [("munich", "BT01"), ("ghent", "BT11"), ("porto", "BT21")]
SILOS = [("munich", "S1", 34000, 0.11), ("munich", "S2", 12000, 0.3), ("ghent", "S3", 21000, 0.05), ("porto", "S4", 9000, 0.2)]


def build(r):
    # brewhouse and cellar
    r.counter("brw_batches", "Batches finished, by result.", [({"plant": p, "beer": b, "result": x}, w) for p in PLANTS for b in BEERS for x, w in (("ok", 0.9), ("offspec", 0.15), ("dumped", 0.08))])
    r.timestamp("last_batch_ts", "Unix time of the last finished batch.", [({"plant": p}, -5200) for p in PLANTS])
    r.gauge("brw_mash_temp_c", "", [({"plant": p, "tun": t}, 66) for p, t in (("munich", "MT1"), ("munich", "MT2"), ("ghent", "MT3"), ("porto", "MT4"))])
    r.fixed("brw_mash_temp_set_c", "Setpoint of the mash temperature.", [({"plant": p, "tun": t}, v) for p, t, v in (("munich", "MT1", 64), ("munich", "MT2", 67), ("ghent", "MT3", 66), ("porto", "MT4", 65))])
    r.gauge("fermTankLvl_hl", "Content of a fermentation tank in hectolitres.", [({"plant": p, "tank": t}, 240) for p, t in TANKS])
    r.fixed("fermTankCap_hl", "", [({"plant": p, "tank": t}, 420) for p, t in TANKS])
    r.gauge("fermTankTempC", "Temperature in a fermentation tank.", [({"plant": p, "tank": t}, 14) for p, t in TANKS])
    r.gauge("fermTankPress_mbar", "", [({"plant": p, "tank": t}, 800) for p, t in TANKS])
    r.gauge("brightTankLvl_hl", "Content of a bright beer tank in hectolitres.", [({"plant": p, "tank": t}, 130) for p, t in BRIGHT])
    r.histogram("ferm_dur_h", "Hours from pitching the yeast to the end of fermentation.", [24, 48, 96, 168, 336, 720], [({"beer": b}, 1.2, 80) for b in BEERS])
    # cleaning in place
    r.counter("cip_runs", "Cleaning runs by outcome.", [({"plant": p, "circuit": c, "outcome": o}, w) for p in PLANTS for c in CIRCUITS for o, w in (("done", 0.8), ("aborted", 0.1), ("failed", 0.07))])
    r.histogram("cip_dur_ms", "Length of a cleaning run.", [60000, 300000, 600000, 1800000, 3600000, 7200000], [({"plant": p, "circuit": c}, 0.8, 640000) for p in PLANTS for c in CIRCUITS])
    r.timestamp("last_cip_ts", "Unix time of the last good cleaning.", [({"plant": p, "circuit": c}, -40000) for p in PLANTS for c in CIRCUITS])
    # packaging
    r.counter("pkg_units_filled", "Bottles, cans and kegs filled.", [({"plant": p, "line": l}, 9) for p in PLANTS for l in LINES])
    r.counter("pkg_units_rej", "", [({"plant": p, "line": l, "reason": x}, 0.3) for p in PLANTS for l in LINES for x in ("underfill", "cap", "label")])
    r.fixed("pkg_line_run", "1 while the packaging line is running.", [({"plant": p, "line": l}, 0 if (p, l) == ("ghent", "keg") else Flap(27) if (p, l) == ("munich", "bottling") else 1) for p in PLANTS for l in LINES])
    r.gauge("pkg_line_speed_upm", "Speed of a packaging line, units per minute.", [({"plant": p, "line": l}, 540) for p in PLANTS for l in LINES])
    r.counter("pkg_stops", "Stops of a packaging line.", [({"plant": p, "line": l, "cause": c}, w) for p in PLANTS for l in LINES for c, w in (("jam", 0.4), ("starved", 0.25), ("operator", 0.12), ("changeover", 0.3))])
    r.summary("pkg_stop_ms", "How long a packaging line stood still.", [({"line": l}, 0.9, 48000) for l in LINES])
    # raw material, store, customers
    r.gauge("hopsStock_kg", "", [({"plant": p, "variety": v}, 310) for p in PLANTS for v in ("saaz", "citra", "cascade")])
    r.fixed("maltSilo_kg", "Malt left in a silo.", [({"plant": p, "silo": s}, Drift(v, -d)) for p, s, v, d in SILOS])
    r.fixed("maltSiloMax_kg", "", [({"plant": p, "silo": s}, 40000) for p, s, _, _ in SILOS])
    r.fixed("co2_tank_pct", "CO2 left in the tank.", [({"plant": p}, Wave(v)) for p, v in zip(PLANTS, (57, 31, 64))])
    r.gauge("coldroom_pallets", "Pallets stored in a cold room.", [({"room": x}, 150) for x in ("A", "B", "C", "D")])
    r.fixed("coldroom_pallets_max", "", [({"room": x}, 260) for x in ("A", "B", "C", "D")])
    r.gauge("kegs_out", "Kegs at customers.", [({"size": s}, 5200) for s in ("20l", "30l", "50l")])
    r.fixed("kegs_owned", "Kegs the company owns.", [({"size": s}, 9500) for s in ("20l", "30l", "50l")])
    r.gauge("orders_open", "Orders not yet shipped.", [({"channel": c}, 85) for c in ("pub", "retail", "export")])
    r.counter("orders_shipped", "", [({"channel": c}, 0.7) for c in ("pub", "retail", "export")])
    # utilities
    r.counter("water_m3", "Water drawn, by what it was used for.", [({"plant": p, "use": u}, w) for p in PLANTS for u, w in (("brewing", 1.6), ("cleaning", 1.1), ("cooling", 0.7))])
    r.counter("elec_kwh", "", [({"plant": p, "area": a}, w) for p in PLANTS for a, w in (("brewhouse", 1.4), ("cellar", 2.2), ("packaging", 1.9))])
    r.counter("steam_kg_total", "Steam made by the boiler.", [({"plant": p}, 4.5) for p in PLANTS])
    r.gauge("glycol_temp_c", "Supply temperature of the glycol.", [({"plant": p, "loop": l}, 3.2) for p in PLANTS for l in ("warm", "cold")])
    r.fixed("chiller_up", "", [({"plant": p, "chiller": c}, v) for p, c, v in (("munich", "ch1", 1), ("munich", "ch2", 0), ("ghent", "ch3", 1), ("porto", "ch4", 0), ("porto", "ch5", 1))])
    r.counter("chiller_restarts", "Restarts of a chiller.", [({"plant": p, "chiller": c}, 0.2) for p, c in (("munich", "ch1"), ("munich", "ch2"), ("ghent", "ch3"), ("porto", "ch4"), ("porto", "ch5"))])
    # control system
    r.counter("plc_msgs", "", [({"plc": c}, 42) for c in PLCS])
    r.counter("plc_errs", "Failed exchanges with a controller.", [({"plc": c, "code": x}, 0.6) for c in PLCS for x in ("timeout", "crc", "refused")])
    r.fixed("plc_conn", "1 if the controller answers.", [({"plc": c}, 0 if c == "plc-cellar" else 1) for c in PLCS])
    r.histogram("plc_rtt_ms", "", [1, 5, 10, 25, 50, 100, 250, 500], [({"plc": c}, 38, 21) for c in PLCS])
    r.fixed("hist_q_len", "Rows waiting to be written to the historian.", [({"q": q}, Wave(v)) for q, v in zip(QUEUES, (2100, 3900, 700))])
    r.fixed("hist_q_max", "", [({"q": q}, v) for q, v in (("temps", 8000), ("events", 4500), ("alarms", 8000))])
    r.histogram("hist_wr_bytes", "Size of a write to the historian.", [256, 1024, 4096, 16384, 65536, 262144], [({"q": q}, 7, 9000) for q in QUEUES])
    r.counter("plantAlarms", "Alarms raised.", [({"plant": p, "area": a, "sev": s}, w) for p in PLANTS for a in ("brewhouse", "cellar", "packaging") for s, w in (("crit", 0.2), ("warn", 0.5), ("info", 1.5))])
    r.gauge("alrm_open", "", [({"plant": p, "sev": s}, w) for p in PLANTS for s, w in (("crit", 3), ("warn", 14), ("info", 60))])
    # laboratory
    r.counter("lab_tests", "Laboratory tests.", [({"beer": b, "kind": k, "verdict": v}, w) for b in BEERS for k in ("micro", "chem") for v, w in (("pass", 0.8), ("fail", 0.09))])
    r.gauge("lab_abv_pct", "Alcohol by volume in the last sample.", [({"beer": b}, 5.1) for b in BEERS])
    r.timestamp("cal_expiry_ts", "When the calibration of a sensor runs out.", [({"sensor": "%s" % s}, 1900000) for s in ("TT-101", "TT-102", "PT-201", "PT-202", "FT-301", "FT-302", "LT-401", "LT-402")])
    # program
    r.timestamp("scada_start_ts", "", [({}, -260000)])
    r.fixed("scada_info", "Release of the control system.", [({"version": "7.4.2", "fw": "2.19"}, 1)])


if __name__ == "__main__":
    exporter.serve(build)
