#!/usr/bin/env python3
"""Measures a translator against prompts with known PromQL, on a live Prometheus under some load.

    eval.py --pairs FILE.jsonl [--pairs …] --command 'build/release/promphrase ask --jsonl --upstream {url}' [--app game] [--failures]

The command reads {"prompt"} lines and answers {"candidates":[{"promql","confidence"}]} lines; {url} becomes the
Prometheus started here. A translation is right when its result has the series of the known expression (labels without
__name__) and values within 1 %; windows of rates that the prompt leaves open are set to those of the known
expression. Where the known result is empty or all zero, the metrics and the kinds of operation must agree as well.
"""
import argparse
import json
import math
import os
import re
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.parse
import urllib.request

HERE = os.path.dirname(os.path.abspath(__file__))


def free_port():
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return sock.getsockname()[1]


class World:
    """Prometheus, node_exporter, applications and load; everything ends with it."""

    def __init__(self, apps):
        self.dir = tempfile.mkdtemp(prefix="promphrase-eval-")
        self.processes = []
        self.stopping = False
        prometheus, node = free_port(), free_port()
        self.url = "http://127.0.0.1:%d" % prometheus
        jobs = [("prometheus", [prometheus]), ("node", [node])]
        for app in apps:
            ports = []
            while len(ports) < 2:
                port = free_port()
                if all(port % 10 != other % 10 for other in ports):
                    ports.append(port)
            jobs.append((app, ports))
            for port in ports:
                self.run([sys.executable, os.path.join(HERE, "apps", app + ".py"), str(port)])
        with open(os.path.join(self.dir, "rules.yml"), "w") as file:
            file.write("groups:\n- name: machines\n  rules:\n"
                       "  - {record: 'instance:cpu_busy:ratio', expr: '1 - avg by (instance) (rate(node_cpu_seconds_total{mode=\"idle\"}[1m]))'}\n"
                       "  - {alert: TargetDown, expr: 'up == 0', for: 1m}\n"
                       "- name: server\n  rules:\n  - {record: 'job:up:count', expr: 'count by (job) (up)'}\n")
        config = "rule_files: [%s]\n" % os.path.join(self.dir, "rules.yml")
        config += "global: {scrape_interval: 2s, evaluation_interval: 2s}\nscrape_configs:\n"
        for job, ports in jobs:
            targets = ", ".join("'127.0.0.1:%d'" % port for port in ports)
            config += "- {job_name: %s, static_configs: [{targets: [%s]}]}\n" % (job, targets)
        path = os.path.join(self.dir, "prometheus.yml")
        with open(path, "w") as file:
            file.write(config)
        self.run(["prometheus-node-exporter", "--web.listen-address=127.0.0.1:%d" % node])
        self.run(["prometheus", "--config.file=" + path, "--storage.tsdb.path=" + os.path.join(self.dir, "data"),
                  "--web.listen-address=127.0.0.1:%d" % prometheus])
        self.threads = [threading.Thread(target=self.load_requests, daemon=True),
                        threading.Thread(target=self.load_disk, daemon=True)]

    def run(self, command):
        log = open(os.path.join(self.dir, "log"), "ab")
        self.processes.append(subprocess.Popen(command, stdout=log, stderr=log))

    def warm_up(self, seconds):
        for thread in self.threads:
            thread.start()
        end = time.time() + seconds
        while time.time() < end:
            time.sleep(1)

    def load_requests(self):
        paths = ["/api/v1/query?query=up", "/api/v1/query?query=sum(", "/nothing-here", "/api/v1/labels",
                 "/api/v1/query?query=sum(rate(node_cpu_seconds_total[1m]))", "/metrics", "/api/v1/series",
                 "/api/v1/query_range?query=up&start=1&end=0&step=1", "/-/healthy", "/api/v1/rules"]
        count = 0
        while not self.stopping:
            try:
                urllib.request.urlopen(self.url + paths[count % len(paths)], timeout=5).read()
            except (urllib.error.URLError, OSError):
                pass
            count += 1
            time.sleep(0.1)

    def load_disk(self):
        path = os.path.join(self.dir, "junk")
        while not self.stopping:
            with open(path, "wb") as file:
                file.write(os.urandom(4 << 20))
                file.flush()
                os.fsync(file.fileno())
            sum(i * i for i in range(200000))
            time.sleep(0.5)

    def close(self):
        self.stopping = True
        for process in self.processes:
            process.terminate()
        for process in self.processes:
            process.wait()
        shutil.rmtree(self.dir, ignore_errors=True)


def evaluate(url, promql, at):
    query = urllib.parse.urlencode({"query": promql, "time": "%.3f" % at})
    try:
        with urllib.request.urlopen(url + "/api/v1/query?" + query, timeout=20) as answer:
            data = json.load(answer)["data"]
    except urllib.error.HTTPError as error:
        return None, json.load(error).get("error", "error")
    if data["resultType"] == "scalar":
        return {(): float(data["result"][1])}, None
    if data["resultType"] != "vector":
        return None, "not a vector"
    out = {}
    for series in data["result"]:
        labels = tuple(sorted((k, v) for k, v in series["metric"].items() if k != "__name__"))
        out.setdefault(labels, []).append(float(series["value"][1]))
    return {labels: sorted(values) for labels, values in out.items()}, None


def close_to(a, b):
    if isinstance(a, list):
        return isinstance(b, list) and len(a) == len(b) and all(close_to(x, y) for x, y in zip(a, b))
    if math.isnan(a) or math.isnan(b):
        return math.isnan(a) and math.isnan(b)
    return a == b or abs(a - b) <= 0.01 * max(abs(a), abs(b))


NAMES = re.compile(r"\b([a-zA-Z_:][a-zA-Z0-9_:]*)\b")
WORDS = {"by", "without", "on", "ignoring", "group_left", "group_right", "offset", "bool", "and", "or", "unless"}
CLASSES = ("rate", "increase", "histogram_quantile", "topk", "bottomk", "predict_linear", "deriv", "changes", "absent",
           "time", "delta", "sum", "avg", "count")


def shape_of(promql):
    bare = re.sub(r'"[^"]*"', '""', promql)
    outside = re.sub(r"\{[^}]*\}|\b(by|without|on|ignoring|group_left|group_right)\s*\([^)]*\)", "", bare)
    outside = re.sub(r"\[[^\]]*\]|offset\s+\w+", "", outside)
    functions = {"rate" if f == "irate" else f for f in re.findall(r"([a-z_0-9]+)\s*\(", outside)}
    metrics = {n for n in NAMES.findall(outside) if n not in WORDS and n not in functions and n != "irate" and "_" in n
               or n == "up"}
    return metrics, functions & set(CLASSES)


RATE_WINDOW = re.compile(r"((?:i?rate|deriv)\([^\[\]]*)\[(\w+)\]")
ANY_WINDOW = re.compile(r"((?:i?rate|increase|changes|delta|deriv|\w+_over_time)\([^\[\]]*)\[(\w+)\]")


def with_window_of(gold, promql, any_function):
    pattern = ANY_WINDOW if any_function else RATE_WINDOW
    windows = [m[1] for m in pattern.findall(gold)]
    if len(set(windows)) != 1:
        return promql
    return pattern.sub(lambda m: "%s[%s]" % (m.group(1), windows[0]), promql)


def without_threshold(promql):
    stripped = re.sub(r"\s*(>=|<=|==|!=|>|<)\s*-?[0-9.e+]+\s*$", "", promql)
    if stripped.startswith("(") and stripped.endswith(")") and stripped != promql:
        return stripped[1:-1]
    return stripped


def is_right(url, at, pair, promql):
    golds = [pair.get("promql_value") or pair["promql"]] + pair.get("also", [])
    why = ""
    for gold in golds:
        gold = gold.replace("irate(", "rate(")
        want, error = evaluate(url, gold, at)
        if error:
            return False, "known expression fails: " + error
        tries = [promql]
        if pair.get("promql_value") and pair["promql_value"] != pair["promql"]:
            tries.append(without_threshold(promql))
        for text in tries:
            for every in ((False, True) if "window" in pair.get("unstated", []) else (False,)):
                have, error = evaluate(url, with_window_of(gold, text, every), at)
                if error:
                    why = error
                    continue
                if have.keys() != want.keys():
                    why = "other series: %d, known %d" % (len(have), len(want))
                    continue
                if not all(close_to(have[k], want[k]) for k in want):
                    why = "other values"
                    continue
                flat = [v for value in want.values() for v in (value if isinstance(value, list) else [value])]
                if (not flat or not any(flat)) and shape_of(text) != shape_of(gold):
                    why = "zero, and another metric or operation"
                    continue
                return True, ""
    return False, why


def stop_on_signal(*_):
    sys.exit(1)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", action="append", required=True)
    parser.add_argument("--command", required=True)
    parser.add_argument("--app", action="append", default=[])
    parser.add_argument("--url", help="use this running Prometheus instead of starting one")
    parser.add_argument("--warm-up", type=float, default=60)
    parser.add_argument("--failures", action="store_true", help="print what was not right")
    parser.add_argument("--all", action="store_true", help="prompts whose metrics are not here, too")
    parser.add_argument("--confident", type=float, default=0.5, help="confidence from which an answer counts as sure")
    parser.add_argument("--rows", help="append a line for each prompt with its verdicts to this file")
    parser.add_argument("--history", default=os.path.join(HERE, "..", "..", "build", "eval-history.jsonl"),
                        help="where the figures of each run are kept; empty: nowhere")
    parser.add_argument("--note", default="", help="kept with the figures of this run")
    options = parser.parse_args()

    signal.signal(signal.SIGTERM, stop_on_signal)
    world = None
    if not options.url:
        world = World(options.app)
        world.warm_up(options.warm_up)
    try:
        measure(options, options.url or world.url)
    finally:
        if world:
            world.close()


def percent(a, b):
    return "%.0f %%" % (100.0 * a / b) if b else "-"


def figures_of(rows, confident):
    """What is counted of rows (pair, candidates, verdicts)."""
    answered = [row for row in rows if row[1]]
    sure = [row for row in answered if row[1][0].get("confidence", 1) >= confident]
    return {"asked": len(rows), "answered": len(answered), "first": sum(1 for row in answered if row[2][0][0]),
            "any": sum(1 for row in answered if any(v[0] for v in row[2])), "sure": len(sure),
            "sure_right": sum(1 for row in sure if row[2][0][0])}


def line_of(name, f):
    return "  %-22s %5d %9s %9s %9s %6s %7s %6s %15s" % (
        name[:22], f["asked"], percent(f["answered"], f["asked"]), percent(f["first"], f["answered"]),
        percent(f["first"], f["asked"]), percent(f["first"], f["asked"]), percent(f["any"], f["asked"]),
        percent(f["sure"], f["asked"]), percent(f["sure_right"], f["sure"]))


HEAD = "  %-22s %5s %9s %9s %9s %6s %7s %6s %15s" % ("", "asked", "coverage", "precision", "accuracy", "top-1", "any-5",
                                                    "sure", "sure precision")


def show(rows, confident):
    """Prints the table: clear and vague prompts, then per source and category; gives the first two."""
    totals = {}
    print(HEAD)
    for kind in ("clear", "vague"):
        part = [row for row in rows if row[0].get("ambiguity", "clear") == kind]
        if part:
            totals[kind] = figures_of(part, confident)
            print(line_of(kind, totals[kind]))
    groups = {}
    for row in rows:
        if row[0].get("source"):
            groups.setdefault(("source", row[0]["source"]), []).append(row)
        for category in row[0].get("categories", []):
            groups.setdefault(("category", category), []).append(row)
    for (what, name), part in sorted(groups.items()):
        print(line_of(("s: " if what == "source" else "c: ") + name, figures_of(part, confident)))
    return totals


def compare(path, name, totals):
    """The last run of the same pairs, as differences."""
    if not os.path.exists(path):
        return
    with open(path) as file:
        earlier = [json.loads(line) for line in file if line.strip()]
    earlier = [run for run in earlier if run["pairs"] == name]
    if not earlier:
        return
    for kind, now in totals.items():
        before = earlier[-1]["totals"].get(kind)
        if before and before["asked"] == now["asked"]:
            print("  since %s: %s top-1 %+d, any-5 %+d, sure %+d" % (
                earlier[-1]["at"], kind, now["first"] - before["first"], now["any"] - before["any"],
                now["sure"] - before["sure"]))


def keep(options, url, name, rows, totals):
    if options.history:
        os.makedirs(os.path.dirname(os.path.abspath(options.history)), exist_ok=True)
        compare(options.history, name, totals)
        run = {"at": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()), "pairs": name, "note": options.note,
               "command": options.command, "totals": totals,
               "wrong": [row[0]["id"] for row in rows if not (row[2] and row[2][0][0])]}
        with open(options.history, "a") as file:
            file.write(json.dumps(run) + "\n")
    if options.rows:
        with open(options.rows, "a") as file:
            for pair, candidates, verdicts in rows:
                file.write(json.dumps({
                    "url": url, "pairs": name, "id": pair["id"], "prompt": pair["prompt"],
                    "first": bool(verdicts and verdicts[0][0]), "any": any(v[0] for v in verdicts),
                    "confidence": candidates[0].get("confidence", 1) if candidates else 0}) + "\n")


def measure(options, url):
    for path in options.pairs:
        with open(path) as file:
            pairs = [json.loads(line) for line in file if line.strip()]
        if not options.all:
            pairs = [pair for pair in pairs if pair.get("runnable_here", True)]
        lines = "".join(json.dumps({"prompt": pair["prompt"]}) + "\n" for pair in pairs)
        started = time.time()
        done = subprocess.run(shlex.split(options.command.format(url=url)), input=lines, capture_output=True, text=True)
        took = time.time() - started
        answers = [json.loads(line) for line in done.stdout.splitlines()]
        if len(answers) != len(pairs):
            sys.exit("%d answers for %d prompts: %s" % (len(answers), len(pairs), done.stderr[-500:]))
        at = time.time() - 3
        rows = []
        for pair, answer in zip(pairs, answers):
            candidates = answer.get("candidates", [])[:5]
            verdicts = [is_right(url, at, pair, c["promql"]) for c in candidates]
            rows.append((pair, candidates, verdicts))
        print("%s: %d prompts, %.1f s in the translator" % (os.path.basename(path), len(rows), took))
        totals = show(rows, options.confident)
        keep(options, url, os.path.basename(path), rows, totals)
        if options.failures:
            for pair, candidates, verdicts in rows:
                if verdicts and verdicts[0][0]:
                    continue
                place = next((i + 1 for i, v in enumerate(verdicts) if v[0]), 0)
                print("\n%s [%s] %s" % (pair["id"], pair.get("ambiguity", ""), pair["prompt"]))
                print("   known: %s" % (pair.get("promql_value") or pair["promql"]))
                if place:
                    print("   right at %d" % place)
                for candidate, verdict in list(zip(candidates, verdicts))[:5]:
                    print("   %.2f %s   (%s)" % (candidate.get("confidence", 0), candidate["promql"], verdict[1] or "right"))
                if not candidates:
                    print("   no answer; did you mean %s" % ", ".join(pairs_suggestions(answers, pairs, pair)))


def pairs_suggestions(answers, pairs, pair):
    return answers[pairs.index(pair)].get("suggestions", [])


if __name__ == "__main__":
    main()
