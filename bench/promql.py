#!/usr/bin/env python3
"""What parsing, printing, formatting, fingerprinting and linting PromQL costs, in ns and in instructions.

Time is the best of several repetitions. Instructions are counted by valgrind: a busy machine does not change them.
Inputs that come at n, 2n and 4n get their ratios; over 2.4 for a doubling is marked and makes the exit status 1, by
instructions where they are counted.
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile

LINEAR = 2.4


def best_times(program, only, repetitions):
    command = [program, "--benchmark_format=json", f"--benchmark_repetitions={repetitions}",
               "--benchmark_min_time=0.02", "--benchmark_filter=" + re.escape(only)]
    answer = subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout
    best = {}
    for run in json.loads(answer)["benchmarks"]:
        if run["run_type"] == "iteration":
            best[run["run_name"]] = min(run["cpu_time"], best.get(run["run_name"], float("inf")))
    return best


def instructions(program, only):
    with tempfile.TemporaryDirectory() as folder:
        command = ["valgrind", "--tool=callgrind", "--toggle-collect=run_once", "--dump-after=run_once",
                   f"--callgrind-out-file={folder}/out", program, "--once", only]
        names = subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                               text=True).stdout.split()
        counts = {}
        for number, name in enumerate(names, 1):
            text = pathlib.Path(folder, f"out.{number}").read_text(encoding="utf-8")
            counts[name] = int(re.search(r"^(?:totals|summary): (\d+)", text, re.M)[1])
        return counts


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("only", nargs="?", default="", help="a part of the names, such as parse/ or parse/chain")
    parser.add_argument("--no-time", action="store_true")
    parser.add_argument("--no-instructions", action="store_true")
    parser.add_argument("--repetitions", type=int, default=5)
    arguments = parser.parse_args()
    times = {} if arguments.no_time else best_times(arguments.program, arguments.only, arguments.repetitions)
    counts = {} if arguments.no_instructions else instructions(arguments.program, arguments.only)
    judged = counts or times
    steep = 0
    print(f"{'':32}{'ns':>14}{'instructions':>16}  against half the size")
    for name in times or counts:
        line = f"{name:32}"
        line += f"{times[name]:14,.0f}" if name in times else f"{'':14}"
        line += f"{counts[name]:16,}" if name in counts else f"{'':16}"
        base, _, size = name.rpartition("/")
        half = f"{base}/{int(size) // 2}" if size in ("2", "4") else None
        if half in judged:
            shown = [f"{table[name] / table[half]:.2f}" for table in (times, counts) if half in table]
            line += "  " + ", ".join(shown)
            if judged[name] / judged[half] > LINEAR:
                line += "  <== not linear"
                steep += 1
        print(line)
    return 1 if steep else 0


if __name__ == "__main__":
    sys.exit(main())
