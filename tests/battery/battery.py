#!/usr/bin/env python3
"""What must hold when clients and upstreams behave badly, against the running program: `./dev battery [PART…]`.

http: malformed requests, their mutations, the same bytes to us and to nginx. faults: an upstream that misbehaves.
slow: slow clients beside healthy ones. crash: approvals through kill -9, a torn log and a full disk. overload: ten times more
than can be served. demo: two minutes of wrk and prompts, then every panel and every alert beside a real Prometheus."""

import argparse
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "integration"))
import crash  # noqa: E402
import demo  # noqa: E402
import faults  # noqa: E402
import http_requests  # noqa: E402
import http_storm  # noqa: E402
import overload  # noqa: E402
import slow  # noqa: E402


def http(quick, seed):
    wrong = 0 if quick else http_requests.run_all()  # in ctest it is a test of its own
    wrong += http_storm.run_mutations(1500 if quick else 10000, seed)
    return wrong + http_storm.run_differential(1000 if quick else 5000, seed)


PARTS = {
    "http": http,
    "faults": lambda quick, _: faults.Faults(3 if quick else 100, quick).run(),
    "slow": lambda quick, _: slow.run(6 if quick else 30, 0.2 if quick else 1.0),
    "crash": lambda quick, seed: crash.run(200, quick, seed),
    "overload": lambda quick, _: overload.run(5 if quick else 60),
    "demo": lambda quick, _: demo.run(10 if quick else 120),
}
# What a loaded machine can't tell stays out of the quick run.
QUICK = ("http", "faults")


def main():
    parser = argparse.ArgumentParser(prog="./dev battery", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--quick", action="store_true", help="fewer repetitions: less than a minute")
    parser.add_argument("--seed", type=int, default=1, help="of the mutations")
    options = parser.parse_args()
    for part in options.parts:
        if part not in PARTS:
            parser.error(f"no part '{part}'")
    wrong = 0
    for part in options.parts or (QUICK if options.quick else PARTS):
        began = time.monotonic()
        print(f"== {part}", flush=True)
        wrong += PARTS[part](options.quick, options.seed)
        print(f"   took {time.monotonic() - began:.0f} s", flush=True)
    print("all well" if wrong == 0 else f"{wrong} findings")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
