"""How a proxy is measured: wrk's requests, the CPU time of its processes, its memory."""

import re
import statistics
import subprocess
from pathlib import Path

UNIT = {"us": 1e-6, "ms": 1e-3, "s": 1.0}


class Run:
    """One run of wrk against one proxy."""

    def __init__(self, requests, seconds, cpu_seconds, p50):
        self.requests = requests
        self.rate = requests / seconds
        self.cpu = cpu_seconds / requests  # seconds a request
        self.p50 = p50  # seconds


def cpu_seconds(pids):
    """On-CPU time of all threads. schedstat is /proc/PID/stat's sum to the nanosecond, not to 10 ms."""
    total = 0
    for pid in pids:
        for task in Path(f"/proc/{pid}/task").iterdir():
            total += int((task / "schedstat").read_text().split()[0])
    return total / 1e9


def wrk(url, connections, seconds, script=None, threads=2):
    command = ["wrk", f"-t{min(threads, connections)}", f"-c{connections}", f"-d{seconds}s", "--latency", "--timeout=30s"]
    if script:
        command += ["-s", str(script)]
    text = subprocess.run([*command, url], capture_output=True, text=True, check=True).stdout
    bad = re.search(r"(Non-2xx.*|Socket errors: .*)", text)
    if bad:
        raise RuntimeError(f"{url}: {bad[1]}")
    done = re.search(r"(\d+) requests in ([\d.]+)(m?s|m)", text)
    p50 = re.search(r"50%\s+([\d.]+)(us|ms|s)", text)
    return int(done[1]), float(done[2]) * UNIT[done[3]], float(p50[1]) * UNIT[p50[2]]


def measured(contender, path, connections, seconds, script=None):
    pids = contender.pids()
    before = cpu_seconds(pids)
    requests, took, p50 = wrk(contender.url(path), connections, seconds, script)
    return Run(requests, took, cpu_seconds(pids) - before, p50)


def alternate(runners, rounds):
    """`runners`: name → a function that makes one Run. They take turns; who begins changes from round to round."""
    names = list(runners)
    runs = {name: [] for name in names}
    for i in range(rounds):
        for name in names[i % len(names) :] + names[: i % len(names)]:
            runs[name].append(runners[name]())
    return runs


def ratios(runs, name, base, of):
    return [of(a) / of(b) for a, b in zip(runs[name], runs[base])]


def quartiles(values):
    if len(values) < 2:
        return values[0], values[0], values[0]
    low, middle, high = statistics.quantiles(values, n=4, method="inclusive")
    return low, middle, high


def spread(values, form="{:.2f}"):
    low, middle, high = (form.format(value) for value in quartiles(values))
    return f"{middle} ({low} to {high})"


def resident_mb(pids, field):
    """`field` of smaps_rollup in MB: Rss, Pss (what is shared is divided) or Pss_Anon."""
    total = 0
    for pid in pids:
        total += int(re.search(rf"^{field}:\s+(\d+) kB", Path(f"/proc/{pid}/smaps_rollup").read_text(), re.M)[1])
    return total * 1024 / 1e6
