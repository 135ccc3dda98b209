#!/usr/bin/env python3
"""Seeds for the fuzzers from the tests' own data, a folder for each."""
import argparse
import json
import pathlib
import sys

tests = pathlib.Path(__file__).resolve().parent.parent / "tests"
sys.path[:0] = [str(tests / "battery"), str(tests / "integration")]
import faulty  # noqa: E402
import http_requests  # noqa: E402

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("directory", type=pathlib.Path)
directory = parser.parse_args().directory


def write(name, inputs):
    folder = directory / name
    folder.mkdir(parents=True, exist_ok=True)
    for i, data in enumerate(inputs):
        (folder / f"{i:04}").write_bytes(data)


expressions = (tests / "testdata/promql/expressions.jsonl").open(encoding="utf-8")
write("promql", (b"\x0f" + json.loads(line)["query"].encode() for line in expressions))
for name in ("http_request", "http_session"):
    write(name, (b"\7" + case.bytes for case in http_requests.load_cases() if len(case.bytes) < 4000))
write("http_answer", (b"\2" + data for _, data, _ in faulty.SIMPLE.values() if len(data) < 4000))
small = b'{"status":"success","data":{"resultType":"scalar","result":[1,"2e+5"]}'
tails = (b"", b',"infos":[]', b',"infos":["a"]', b',"warnings":["infos"]', b',"infos":null', b',"in\\"fos":[1]')
write("json_infos", (b"\5\7" + small + tail + b"}" for tail in tails))
