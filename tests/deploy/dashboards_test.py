"""Dashboards and alerts: valid PromQL over metrics that are agreed on, alerts that fire when they should, and a
runbook for each."""

import json
import re
import tempfile
import unittest
from pathlib import Path

import yaml

from common import DASHBOARDS, ROOT, RULES, binary, expressions, run, tool, without_variables


def boards():
    return [(path, json.loads(path.read_text())) for path in DASHBOARDS]


def alerts():
    return yaml.safe_load(RULES.read_text())["groups"][0]["rules"]


class Dashboards(unittest.TestCase):
    def test_every_expression_is_promql(self):
        with tempfile.TemporaryDirectory() as folder:
            rules = [{"record": f"panel:{number}", "expr": without_variables(expression)}
                     for number, (_, expression) in enumerate(pair for _, board in boards() for pair in expressions(board))]
            self.assertGreater(len(rules), 50)
            path = Path(folder) / "rules.yaml"
            path.write_text(yaml.safe_dump({"groups": [{"name": "panels", "rules": rules}]}))
            done = run(tool("promtool"), "check", "rules", path)
            self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def test_our_own_linter_has_nothing_against_them(self):
        pairs = [pair for _, board in boards() for pair in expressions(board)]
        lines = "".join(json.dumps({"query": without_variables(expression)}) + "\n" for _, expression in pairs)
        answers = run(binary(), "lint", "--jsonl", "--severity", "warning", input=lines).stdout.splitlines()
        self.assertEqual(len(answers), len(pairs))
        for (title, _), answer in zip(pairs, map(json.loads, answers)):
            self.assertTrue(answer["ok"], title)
            self.assertEqual(answer["findings"], [], title)

    def test_every_expression_keeps_to_the_chosen_job_and_instance(self):
        for _, board in boards():
            for title, expression in expressions(board):
                selectors = re.findall(r"(?:promphrase|process)_\w+(\{[^}]*\})?", expression)
                self.assertTrue(selectors, title)
                for selector in selectors:
                    self.assertIn('job=~"$job",instance=~"$instance"', selector, title)

    def test_panels_have_their_own_place_number_and_datasource(self):
        for path, board in boards():
            numbers = [panel["id"] for panel in board["panels"]]
            self.assertEqual(len(numbers), len(set(numbers)), path.name)
            taken = set()
            for panel in board["panels"]:
                at = panel["gridPos"]
                self.assertLessEqual(at["x"] + at["w"], 24)
                cells = {(x, y) for x in range(at["x"], at["x"] + at["w"]) for y in range(at["y"], at["y"] + at["h"])}
                self.assertFalse(cells & taken, panel["title"])
                taken |= cells
                for target in panel.get("targets", []):
                    self.assertEqual(target["datasource"]["uid"], "${datasource}")

    def test_all_jobs_are_those_of_promphrase(self):
        # With a value of its own for "All", the panels of the process would show every process there is.
        for _, board in boards():
            for variable in board["templating"]["list"]:
                self.assertNotIn("allValue", variable)
                self.assertTrue(variable["name"] == "datasource" or "promphrase_build_info" in variable["definition"])

    def test_the_rows_are_what_an_operator_looks_for(self):
        _, board = boards()[0]
        rows = [panel["title"] for panel in board["panels"] if panel["type"] == "row"]
        self.assertEqual(rows, ["Requests", "Translation", "Model", "Approvals", "Catalog", "Store", "Process"])


class Alerts(unittest.TestCase):
    def test_rules_are_valid(self):
        done = run(tool("promtool"), "check", "rules", RULES)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def test_alerts_fire_when_they_should_and_only_then(self):
        done = run(tool("promtool"), "test", "rules", ROOT / "tests/deploy/rules_test.yaml")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def test_each_alert_is_tested_quiet_and_firing(self):
        tests = yaml.safe_load((ROOT / "tests/deploy/rules_test.yaml").read_text())["tests"]
        cases = [case for test in tests for case in test["alert_rule_test"]]
        for rule in alerts():
            mine = [case for case in cases if case["alertname"] == rule["alert"]]
            self.assertTrue(any(case.get("exp_alerts") for case in mine), rule["alert"])
            self.assertTrue(any(not case.get("exp_alerts") for case in mine), rule["alert"])

    def test_each_alert_has_its_section_in_the_runbook_and_no_section_is_left_over(self):
        sections = re.findall(r"^## (Promphrase\w+)$", (ROOT / "docs/runbook.md").read_text(), re.M)
        self.assertEqual(sections, [rule["alert"] for rule in alerts()])


if __name__ == "__main__":
    unittest.main()
