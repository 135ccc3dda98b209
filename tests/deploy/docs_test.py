"""What the documents point to is there: files, sections, keys of the configuration, flags of the program."""

import re
import unittest

from common import ROOT, binary, run

DOCS = [ROOT / "README.md", ROOT / "ARCHITECTURE.md", ROOT / "deploy/helm/promphrase/README.md", *sorted((ROOT / "docs").glob("*.md"))]


def anchors(text):
    return {re.sub(r"[^a-z0-9 _-]", "", title.lower()).replace(" ", "-") for title in re.findall(r"^#+ (.*)$", text, re.M)}


class Documents(unittest.TestCase):
    def test_links_lead_somewhere(self):
        for path in DOCS:
            for target in re.findall(r"\]\(([^)\s]+)\)", path.read_text()):
                if "://" in target:
                    continue
                name, _, anchor = target.partition("#")
                there = (path.parent / name).resolve() if name else path
                self.assertTrue(there.exists(), f"{path.name}: {target}")
                if anchor:
                    self.assertIn(anchor, anchors(there.read_text()), f"{path.name}: {target}")

    def test_keys_of_the_configuration_exist(self):
        keys = set(re.findall(r"^\| `([a-z_.]+)` \|", (ROOT / "docs/configuration.md").read_text(), re.M))
        sections = {key.split(".")[0] for key in keys if "." in key}
        for path in DOCS:
            text = re.sub(r"```.*?```", "", path.read_text(), flags=re.S)
            for word in re.findall(r"`(?:config\.)?([a-z_]+\.[a-z_.]+)(?:: [^`]*)?`", text):
                if word.split(".")[0] in sections and not re.search(r"\.(hpp|cpp|tsv|txt|md|json|yaml)$", word):
                    self.assertTrue(word in keys or any(key.startswith(word + ".") for key in keys), f"{path.name}: {word}")

    def test_flags_of_the_program_exist(self):
        known = {}
        for path in DOCS:
            for line in re.findall(r"promphrase (queries [a-z]+ [^\n`#]*)", path.read_text()):
                _, command, *_ = line.split()
                if command not in known:
                    done = run(binary(), "queries", command, "--help")
                    self.assertEqual(done.returncode, 0, f"{path.name}: {line}")
                    known[command] = done.stdout
                for flag in re.findall(r"--[a-z-]+", line):
                    self.assertIn(flag + " ", known[command], f"{path.name}: {line}")


if __name__ == "__main__":
    unittest.main()
