"""Approvals survive what happens to machines: kill -9 at random moments under concurrent approvals, corrections and
rejections, a torn end of the write-ahead log, a full disk. Every acknowledged change must be there, no record half
written, every history one unbroken story.

    crash.py [--rounds N] [--quick] [--seed N] [--full-disk-directory DIR]"""

import argparse
import http.client
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "integration"))
import harness  # noqa: E402

RECORDS = 40
WRITERS = 4


class Server:
    """A server whose upstream does not answer: approvals need none."""

    def __init__(self, directory):
        self.directory = Path(directory)
        self.port = harness.free_port()
        self.upstream = harness.free_port()
        self.process = None

    def start(self):
        log = open(self.directory.parent / "crash.log", "ab")
        self.process = subprocess.Popen(
            [harness.BINARY, "serve", f"--listen=127.0.0.1:{self.port}", f"--upstream=http://127.0.0.1:{self.upstream}",
             f"--data-dir={self.directory}", "--threads=2"],
            stdout=log, stderr=log, stdin=subprocess.DEVNULL)
        log.close()

        def up():
            assert self.process.poll() is None, (self.directory.parent / "crash.log").read_text()[-3000:]
            return harness.request(self.port, "GET", "/promphrase/-/healthy").status == 200

        harness.wait_until("promphrase", up, 60)
        return self

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(30)

    def call(self, method, path, body=None):
        return harness.request(self.port, method, path, body=body if body is None or isinstance(body, (str, bytes))
                               else json.dumps(body), timeout=20)

    def records(self):
        return self.call("GET", "/api/v1/get_all_queries").json()

    def history(self, prompt_hash):
        return self.call("GET", f"/promphrase/api/v1/queries/{prompt_hash}/history").json()["data"]["changes"]


def seed_records(server, count=RECORDS):
    yaml = "queries:\n" + "".join(
        f"- {{prompt: 'crash test number {i}', promql: 'vector({i})', state: pending}}\n" for i in range(count))
    answer = server.call("POST", "/promphrase/api/v1/import", yaml)
    assert answer.status == 200, answer.body
    return sorted(server.records(), key=int)


class Writers:
    """Decide on records of their own, one after the other, and note what was acknowledged and what was under way."""

    def __init__(self, server, hashes, seed):
        self.server = server
        self.acknowledged = {}  # hash → (version, state, output)
        self.sent = {}  # hash → (state, output) whose answer never came
        self.refused = 0
        self.threads = [threading.Thread(target=self.run, args=(hashes[n::WRITERS], random.Random(seed + n)))
                        for n in range(WRITERS)]
        self.stopping = False
        for thread in self.threads:
            thread.start()

    def run(self, mine, rng):
        connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=20)
        while not self.stopping:
            prompt_hash = rng.choice(mine)
            kind = rng.choice(["approved", "rejected", "corrected", "pending"])
            body = {"comment": "x" * rng.randrange(300)}
            if kind == "corrected":
                body["output"] = f"vector({rng.randrange(10**9)})"
                body["force"] = True
            else:
                body["state"] = kind
            self.sent[prompt_hash] = ("approved" if kind == "corrected" else kind, body.get("output"))
            try:
                connection.request("PATCH", f"/promphrase/api/v1/queries/{prompt_hash}", json.dumps(body))
                answer = connection.getresponse()
                text = answer.read()
            except (OSError, http.client.HTTPException):
                return
            if answer.status == 200:
                record = json.loads(text)["data"]
                self.acknowledged[prompt_hash] = (record["version"], record["state"], record["output"])
            else:
                self.refused += 1
                if self.refused > 10000:
                    return
            self.sent.pop(prompt_hash, None)

    def join(self):
        self.stopping = True
        for thread in self.threads:
            thread.join()


def check(server, writers, hashes, wrong):
    records = server.records()
    if sorted(records, key=int) != hashes:
        wrong.append(f"{len(records)} records, expected {len(hashes)}")
    for prompt_hash, (version, state, output) in writers.acknowledged.items():
        record = records.get(prompt_hash)
        if record is None:
            wrong.append(f"{prompt_hash} is gone")
            continue
        if record["version"] == version:
            if (record["state"], record["output"]) != (state, output):
                wrong.append(f"{prompt_hash}: version {version} was {state} {output}, is {record['state']} {record['output']}")
        elif record["version"] > version:
            # One decision may have landed whose answer did not arrive.
            under_way = writers.sent.get(prompt_hash)
            if under_way is None or record["version"] > version + 1 or record["state"] != under_way[0]:
                wrong.append(f"{prompt_hash}: version {record['version']} that nobody asked for, after {version}")
        else:
            wrong.append(f"{prompt_hash}: acknowledged version {version}, found {record['version']}")
    for prompt_hash in hashes:
        record = records.get(prompt_hash)
        if record is None:
            continue
        if not re.fullmatch(r"vector\(\d+\)", record["output"]):
            wrong.append(f"{prompt_hash}: half a record: {record['output']}")
        changes = server.history(prompt_hash)
        if [change["after"]["version"] for change in changes] != list(range(1, record["version"] + 1)):
            wrong.append(f"{prompt_hash}: history {[c['after']['version'] for c in changes]} of version {record['version']}")
            continue
        if any(later["before"] != earlier["after"] for earlier, later in zip(changes, changes[1:])
               if strip(later["before"]) != strip(earlier["after"])):
            wrong.append(f"{prompt_hash}: its history has a gap")
        if strip(changes[-1]["after"]) != strip(record):
            wrong.append(f"{prompt_hash}: the last change is not the record")


def strip(record):
    return {k: v for k, v in record.items() if k not in ("uses", "last_used", "drift", "hash")}


def kill_rounds(rounds, seed, torn):
    """torn: after the kill, bytes of an unfinished write are put behind the log, or its last ones taken away."""
    wrong, changes = [], 0
    with tempfile.TemporaryDirectory() as directory:
        data = Path(directory, "data")
        data.mkdir()
        server = Server(data).start()
        hashes = seed_records(server)
        rng = random.Random(seed)
        for number in range(rounds):
            writers = Writers(server, hashes, rng.randrange(10**9))
            time.sleep(rng.uniform(0.01, 0.35))
            server.kill()
            writers.join()
            changes += len(writers.acknowledged)
            if torn:
                tear(data, rng)
            server.start()
            before = len(wrong)
            check(server, writers, hashes, wrong)
            for line in wrong[before:][:5]:
                print(f"   round {number}: {line}", flush=True)
        server.stop()
    print(f"   {rounds} rounds{' with a torn log' if torn else ''}: {changes} records with acknowledged changes checked, "
          f"{len(wrong)} wrong", flush=True)
    return len(wrong)


def tear(data, rng):
    """What a crash of the machine leaves behind: a record of the log that was begun and not finished."""
    logs = sorted(Path(data, "approvals").glob("*.log"))
    if logs:
        with open(logs[-1], "ab") as log:
            # A header that promises more than follows: checksum, length, type, then too few bytes.
            log.write(rng.randbytes(4) + b"\x00\x10" + b"\x01" + rng.randbytes(rng.randrange(1, 400)))


def full_disk(given, seed):
    """Fills the disk under a store, sees that changes are refused and none is lost, makes room, and sees that the same
    process takes changes again."""
    directory, mounted = given, False
    if directory is None:
        directory = tempfile.mkdtemp()
        if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=48m", "tmpfs", directory], capture_output=True).returncode:
            os.rmdir(directory)
            print("   full disk: skipped: needs the right to mount a tmpfs, or --full-disk-directory on a small disk")
            return 0
        mounted = True
    wrong = []
    try:
        data = Path(directory, "data")
        data.mkdir()
        server = Server(data).start()
        hashes = seed_records(server)
        writers = Writers(server, hashes, seed)
        time.sleep(0.3)
        ballast = open(Path(directory, "ballast"), "wb")
        try:
            while True:
                ballast.write(b"\0" * (1 << 16))
                ballast.flush()
        except OSError:
            pass
        deadline = time.monotonic() + 60
        while writers.refused == 0 and time.monotonic() < deadline:
            time.sleep(0.05)
        if writers.refused == 0:
            wrong.append("nothing was refused although the disk is full")
        if server.call("GET", "/api/v1/get_all_queries").status != 200:
            wrong.append("reading fails while the disk is full")
        writers.join()
        check_records(server, writers, wrong, "while the disk is full")
        os.truncate(Path(directory, "ballast"), 0)
        ballast.close()

        def recovers():
            return server.call("PATCH", f"/promphrase/api/v1/queries/{hashes[0]}",
                               {"comment": f"after {time.monotonic()}"}).status == 200

        try:
            harness.wait_until("room again", recovers, 30)
        except AssertionError as problem:
            wrong.append(str(problem))
        after = Writers(server, hashes[1:], seed + 100)
        time.sleep(0.3)
        server.kill()
        after.join()
        if not after.acknowledged:
            wrong.append("no change was taken after there was room again")
        for prompt_hash in after.acknowledged:
            writers.acknowledged.pop(prompt_hash, None)
        writers.acknowledged.pop(hashes[0], None)
        server.start()
        # What was under way at the kill may have landed.
        for prompt_hash in after.sent:
            writers.acknowledged.pop(prompt_hash, None)
        check(server, after, hashes, wrong)
        check_records(server, writers, wrong, "after the restart")
        server.stop()
        print(f"   full disk: {writers.refused} changes refused, {len(after.acknowledged)} records changed after there was "
              f"room again, {len(wrong)} wrong", flush=True)
    finally:
        if mounted:
            subprocess.run(["umount", "-l", directory], check=False)
            os.rmdir(directory)
        else:
            shutil.rmtree(Path(directory, "data"), ignore_errors=True)
            Path(directory, "ballast").unlink(missing_ok=True)
    for line in wrong[:10]:
        print("   " + line)
    return len(wrong)


def check_records(server, writers, wrong, when):
    records = server.records()
    for prompt_hash, (version, state, output) in writers.acknowledged.items():
        record = records.get(prompt_hash, {})
        if (record.get("version"), record.get("state"), record.get("output")) != (version, state, output):
            wrong.append(f"{prompt_hash} {when}: acknowledged {version} {state}, found {record.get('version')} {record.get('state')}")


def run(rounds, quick, seed, full_disk_directory=None):
    wrong = kill_rounds(4 if quick else rounds, seed, torn=False)
    wrong += kill_rounds(2 if quick else max(20, rounds // 4), seed + 1, torn=True)
    return wrong + full_disk(full_disk_directory, seed + 2)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--full-disk-directory", help="an empty directory on a small disk, when no tmpfs can be mounted")
    options = parser.parse_args()
    sys.exit(1 if run(options.rounds, options.quick, options.seed, options.full_disk_directory) else 0)


if __name__ == "__main__":
    main()
