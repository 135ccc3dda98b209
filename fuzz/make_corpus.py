#!/usr/bin/env python3
"""Seeds for the PromQL fuzzers from the tests' own expressions: make_corpus.py TARGET_DIR"""
import json
import pathlib
import sys

target = pathlib.Path(sys.argv[1])
target.mkdir(parents=True, exist_ok=True)
rows = pathlib.Path(__file__).parent.parent / "tests/testdata/promql/expressions.jsonl"
for i, line in enumerate(rows.open(encoding="utf-8")):
    (target / f"{i:04}").write_bytes(b"\x0f" + json.loads(line)["query"].encode())
