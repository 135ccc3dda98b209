"""The demo stack under load. While wrk and people's prompts use Promphrase a real Prometheus watches it; then every panel of
the dashboards must show something. After that all goes wrong what can, and each alert must tell of it."""

import io
import shutil
import subprocess
import sys
import threading
import time
import unittest
import urllib.parse
from pathlib import Path

import harness
import yaml

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "deploy"))
import live  # noqa: E402

QUERIES = ["up", "sum by (job) (rate(process_cpu_seconds_total[1m]))", "node_load1", "count({__name__=~'node_.+'})",
           "show prometheus server uptime", 'ask{q="cpu usage by mode"}']
PATHS = ["/api/v1/labels", "/api/v1/label/job/values", "/api/v1/series?match[]=up", "/api/v1/metadata?limit=5", "/api/v1/rules",
         "/api/v1/status/buildinfo", "/-/ready", "/promphrase/-/ready"]
WRK = """local paths = { %s }
local turn = 0
request = function()
  turn = turn %% #paths + 1
  return wrk.format("GET", paths[turn])
end
"""


def wrk(directory, port, seconds):
    """The script goes through what dashboards ask; gives wrk's summary."""
    paths = PATHS + ["/api/v1/query?" + urllib.parse.urlencode({"query": query}) for query in QUERIES]
    now = int(time.time())
    span = {"start": now - 600, "end": now, "step": 15}
    paths += ["/api/v1/query_range?" + urllib.parse.urlencode({"query": query, **span}) for query in QUERIES[:2]]
    script = directory / "demo.lua"
    script.write_text(WRK % ", ".join(f"{path!r}" for path in paths))
    done = subprocess.run(["wrk", "-t2", "-c16", f"-d{seconds}s", "-s", script, f"http://127.0.0.1:{port}"],
                          capture_output=True, text=True, check=True)
    return [line.strip() for line in done.stdout.splitlines() if "requests in" in line or "Non-2xx" in line or "Socket errors" in line]


def ask_meanwhile(server, ended):
    number = 0
    while not ended.is_set():
        number += 1
        live.traffic(server, number)
        ended.wait(0.5)


def check_panels(seconds):
    """The number of panels without series."""
    with live.Stack() as stack:
        server, monitor = stack.serve("llm.daily_tokens=100000000", "log.access=true")
        live.approve_one(server)
        ended = threading.Event()
        people = threading.Thread(target=ask_meanwhile, args=(server, ended))
        people.start()
        try:
            print("   " + "; ".join(wrk(stack.directory, server.port, seconds)), flush=True)
            rows = [(title, monitor.result(text)) for title, text in live.panels("1m")]
        finally:
            ended.set()
            people.join()
        print(f"   {'panel':<44}series  first value")
        for title, result in rows:
            print(f"   {title:<44}{len(result):>6}  {result[0]['value'][1] if result else 'NOTHING'}")
        empty = sum(not result for _, result in rows)
        print(f"   {len(rows)} expressions, {empty} without series", flush=True)
        return empty


def check_alerts():
    """The number of alerts that did not fire when they should."""
    loader = unittest.TestLoader()
    tests = [live.Live(name) for name in loader.getTestCaseNames(live.Live) if "alert" in name or name.endswith("_told") or "tell" in name]
    result = unittest.TextTestRunner(stream=io.StringIO()).run(unittest.TestSuite(tests))
    for test, text in result.failures + result.errors:
        print(f"   {test.id()}: {text.strip().splitlines()[-1]}")
    for test, why in result.skipped:
        print(f"   {test.id()} was skipped: {why}")
    alerts = [rule["alert"] for rule in yaml.safe_load(live.RULES.read_text())["groups"][0]["rules"]]
    print(f"   {'alert':<36}{'fired after':>11}  when")
    for alert in alerts:
        done, seconds = live.Live.fired.get(alert, ("NOT PROVOKED", None))
        print(f"   {alert:<36}{f'{seconds:.0f} s' if seconds is not None else '-':>11}  {done}")
    missing = sum(alert not in live.Live.fired for alert in alerts)
    print(f"   {len(alerts)} alerts, {missing} did not fire", flush=True)
    return missing + len(result.failures) + len(result.errors)


def run(seconds):
    if not shutil.which("wrk") or not harness.MODEL_SERVER:
        print("   needs wrk and the scripted model server: `./dev battery demo` has both")
        return 1
    return check_panels(seconds) + check_alerts()
