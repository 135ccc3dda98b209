#!/usr/bin/env python3
"""Fits the weights of the built-in translator's confidence.

    fit.py --rows ROWS.jsonl --tool 'build/release/tests/eval/eval_features' [--outside FILE] [--weights OUT.tsv]

ROWS are written by eval.py --rows: one line a prompt with whether the first candidate was right, and the Prometheus it
ran against, which must still be there. --outside: prompts, one a line, that none of these servers can answer. The
quality that is printed is that of ten-fold cross-validation.
"""
import argparse
import json
import math
import random
import subprocess


def features(tool, url, prompts):
    lines = "".join(json.dumps({"prompt": p}) + "\n" for p in prompts)
    done = subprocess.run([tool, url], input=lines, capture_output=True, text=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def logistic(x):
    return 1 / (1 + math.exp(-max(-30, min(30, x))))


def train(rows, names, strength, steps=250):
    weights = dict.fromkeys(names, 0.0)
    base, speed = 0.0, 1.2
    for step in range(steps):
        gradient, down = dict.fromkeys(names, 0.0), 0.0
        for row, right, worth in rows:
            error = (logistic(base + sum(weights[n] * row.get(n, 0) for n in names)) - right) * worth
            down += error
            for n in names:
                gradient[n] += error * row.get(n, 0)
        count = sum(worth for _, _, worth in rows)
        base -= speed * down / count
        for n in names:
            weights[n] -= speed * (gradient[n] + strength * weights[n]) / count
    return base, weights


def score(model, row, names):
    return logistic(model[0] + sum(model[1][n] * row.get(n, 0) for n in names))


KEPT = """# The weights of the formula of confidence.cpp: a feature of prompts about applications (app) or machines, and what it
# adds. `sure`: the likelihood from which on answers of the kind are relied on. `inside …`: from which share of explained
# words on a prompt is taken for one about this catalog; `least`: how sure such a prompt's answer is at least.
# Written by tests/eval/fit.py from %s.
# The translator itself was worked on with these prompts, so what cross-validation says of them flatters:
%s
inside slope\t16
inside unknown\t0.3
inside mass\t0.5
inside sign\t0.05
least\t0.25
"""


# Panels and alerts of machines are few here and told apart by little; more features would only fit their noise.
MACHINE = {"plain", "frame", "shaped", "mass", "unknown", "counted", "asks share", "debts"}


def fit(kind, data, options):
    names = sorted({name for found, *_ in data for name in found} - {"ok", "machine"})
    if kind == "machine":
        names = sorted(MACHINE)
    precision = options.machine_precision if kind == "machine" else options.precision
    # Rows that ask the same in other words stay together, or they would vouch for each other.
    data = sorted(data, key=lambda d: d[3]["prompt"])
    random.Random(7).shuffle(data)
    held = []
    for fold in range(10):
        rest = [d[:3] for i, d in enumerate(data) if i % 10 != fold]
        model = train(rest, names, options.strength, 150)
        held += [(score(model, d[0], names), d[1], d[3]) for i, d in enumerate(data) if i % 10 == fold]
    inside = [h for h in held if h[2].get("pairs") != "outside"]
    sure = 0.97
    for step in range(97, 40, -1):
        part = [h for h in inside if h[0] >= step / 100]
        if len(part) >= 8 and sum(h[1] for h in part) / len(part) < precision:
            break
        sure = step / 100
    relied = [h for h in inside if h[0] >= sure]
    says = "%s: sure from %.2f on: %d of %d, precision %.0f %%, of prompts about something else %d" % (
        kind, sure, len(relied), len(inside), 100 * sum(h[1] for h in relied) / max(1, len(relied)),
        sum(1 for h in held if h[0] >= sure and h[2].get("pairs") == "outside"))
    print(says)
    for source in sorted({h[2].get("pairs", "") for h in relied}):
        part = [h for h in relied if h[2].get("pairs", "") == source]
        print("  %-16s %3d sure, %.0f %% right" % (source, len(part), 100 * sum(h[1] for h in part) / len(part)))
    base, weights = train([d[:3] for d in data], names, options.strength)
    return says, "".join("%s: %s\t%.2f\n" % (kind, n, w) for n, w in [("sure", sure), ("base", base)] + sorted(weights.items()))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", action="append", required=True)
    parser.add_argument("--tool", required=True)
    parser.add_argument("--outside")
    parser.add_argument("--outside-worth", type=float, default=0.5)
    parser.add_argument("--strength", type=float, default=1.0, help="of the regularisation")
    parser.add_argument("--precision", type=float, default=0.97, help="of answers that count as sure, when held out")
    parser.add_argument("--machine-precision", type=float, default=0.98, help="the same, of prompts about machines")
    parser.add_argument("--weights", help="write the table here")
    options = parser.parse_args()

    known = []
    for path in options.rows:
        known += [json.loads(line) for line in open(path)]
    known = list({(row["pairs"], row["id"]): row for row in known}.values())
    by_url = {}
    for row in known:
        by_url.setdefault(row["url"], []).append(row)
    data = []
    for url, rows in by_url.items():
        for row, found in zip(rows, features(options.tool, url, [r["prompt"] for r in rows])):
            if found.get("ok"):
                data.append((found, 1.0 if row["first"] else 0.0, 1.0, row))
        if options.outside:
            outside = [line.strip() for line in open(options.outside) if line.strip()]
            for prompt, found in zip(outside, features(options.tool, url, outside)):
                if found.get("ok"):
                    data.append((found, 0.0, options.outside_worth / len(by_url), {"prompt": prompt, "pairs": "outside"}))
    said, table = [], ""
    for kind in ("app", "machine"):
        part = [d for d in data if bool(d[0].get("machine")) == (kind == "machine")]
        says, weights = fit(kind, part, options)
        said.append("# " + says)
        table += weights
    counts = {}
    for row in known:
        counts[row["pairs"]] = counts.get(row["pairs"], 0) + 1
    sources = ", ".join("%d of %s" % (n, name) for name, n in sorted(counts.items()))
    table = KEPT % (sources, "\n".join(said)) + table
    if options.weights:
        open(options.weights, "w").write(table)
    else:
        print(table)


if __name__ == "__main__":
    main()
