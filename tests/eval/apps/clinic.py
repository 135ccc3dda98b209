"""Metrics of a made-up group of hospitals: admissions, beds, laboratory, imaging, pharmacy, alarms, records, telephony."""
import exporter

SITES = ["north", "harbour", "campus"]
WARDS = ["icu", "surgery", "maternity", "oncology"]


def build(r):
    r.counter("hosp_admissions_total", "Patients admitted.", [({"site": s, "urgency": u}, 0.4) for s in SITES for u in ("emergency", "planned")])
    r.counter("hosp_discharges_total", "Patients discharged, by destination.", [({"site": s, "destination": d}, 0.2) for s in SITES for d in ("home", "rehab", "transfer")])
    r.gauge("hosp_beds_occupied", "Beds with a patient.", [({"site": s, "ward": w}, 18) for s in SITES for w in WARDS])
    r.fixed("hosp_beds_total", "Beds that are staffed.", [({"site": s, "ward": w}, 30) for s in SITES for w in WARDS])
    r.gauge("er_waiting_patients", "Patients in the waiting room of the emergency room.", [({"site": s, "triage": t}, 7) for s in SITES for t in ("red", "yellow", "green")])
    r.histogram("er_wait_minutes", "Minutes from arrival to the first doctor.", [5, 15, 30, 60, 120, 240], [({"site": s, "triage": t}, 0.4, 34) for s in SITES for t in ("red", "yellow", "green")])
    r.counter("lab_samples_received_total", "Samples that arrived in the laboratory.", [({"lab": l, "kind": k}, 1.1) for l in ("central", "express") for k in ("blood", "urine", "tissue")])
    r.counter("lab_samples_rejected_total", "Samples that could not be analysed.", [({"lab": l, "reason": x}, 0.05) for l in ("central", "express") for x in ("haemolysed", "unlabelled", "insufficient")])
    r.histogram("lab_turnaround_seconds", "From receipt to result.", [600, 1800, 3600, 7200, 14400], [({"lab": l}, 0.9, 2500) for l in ("central", "express")])
    r.gauge("lab_analyzer_reagent_level_percent", "Reagent left in an analyzer.", [({"analyzer": a}, 55) for a in ("cobas-1", "cobas-2", "sysmex")])
    r.fixed("lab_analyzer_up", "1 if the analyzer answers.", [({"analyzer": a}, v) for a, v in (("cobas-1", 1), ("cobas-2", 0), ("sysmex", 1))])
    r.counter("imaging_exams_total", "Examinations by modality and outcome.", [({"modality": m, "outcome": o}, w) for m in ("ct", "mri", "xray") for o, w in (("completed", 0.5), ("aborted", 0.02), ("no_show", 0.03))])
    r.summary("imaging_exam_duration_seconds", "Length of an examination.", [({"modality": m}, 0.3, 900) for m in ("ct", "mri", "xray")])
    r.gauge("imaging_storage_free_bytes", "Room left in the image archive.", [({"archive": a}, 3e12) for a in ("pacs-1", "pacs-2")])
    r.fixed("imaging_storage_size_bytes", "Size of the image archive.", [({"archive": a}, 8e12) for a in ("pacs-1", "pacs-2")])
    r.counter("pharmacy_orders_total", "Medication orders by how they were handled.", [({"handling": h, "site": s}, w) for s in SITES for h, w in (("dispensed", 0.8), ("substituted", 0.06), ("refused", 0.02))])
    r.gauge("pharmacy_fridge_celsius", "Temperature of the medicine fridges.", [({"fridge": f}, 4.4) for f in ("f1", "f2", "f3")])
    r.counter("ward_alarms_total", "Alarms of bedside monitors.", [({"ward": w, "severity": s}, 0.3) for w in WARDS for s in ("critical", "warning")])
    r.histogram("ward_alarm_response_seconds", "Until a nurse confirmed an alarm.", [5, 15, 30, 60, 180], [({"ward": w}, 0.5, 28) for w in WARDS])
    r.counter("ehr_http_requests_total", "Requests to the health record.", [({"view": v, "code": c}, w) for v in ("chart", "orders", "notes") for c, w in (("200", 11), ("403", 0.2), ("500", 0.1), ("502", 0.05))])
    r.histogram("ehr_http_request_seconds", "Duration of requests to the health record.", [0.1, 0.3, 0.5, 1, 3], [({"view": v}, 9, 0.35) for v in ("chart", "orders", "notes")])
    r.gauge("ehr_active_sessions", "People logged in.", [({"role": x}, 140) for x in ("nurse", "doctor", "admin")])
    r.counter("hl7_messages_total", "Messages between systems.", [({"direction": d, "type": t, "result": v}, w) for d in ("in", "out") for t in ("ADT", "ORU") for v, w in (("ack", 3), ("nack", 0.1))])
    r.gauge("hl7_queue_messages", "Messages waiting to be delivered.", [({"interface": i}, 70) for i in ("lis", "ris", "billing")])
    r.timestamp("backup_last_success_timestamp_seconds", "When the last backup finished well.", [({"database": d}, -30000) for d in ("ehr", "pacs", "lab")])
    r.gauge("nurse_call_open", "Calls nobody has answered yet.", [({"ward": w}, 3) for w in WARDS])
    r.counter("phone_calls_total", "Calls to the switchboard.", [({"status": s}, w) for s, w in (("answered", 0.9), ("missed", 0.1), ("voicemail", 0.05))])
    r.fixed("ehr_build_info", "Release of the health record.", [({"release": "11.3", "branch": "lts"}, 1)])


if __name__ == "__main__":
    exporter.serve(build)
