#!/usr/bin/env python3
"""Every alert has a severity, a summary, a runbook entry, a test that it fires and one that it keeps quiet.

Run by lint-deploy.sh with the Python of .build/lint-tools, which has PyYAML. Prints what is missing; exits 1 when anything is.
"""
import pathlib
import re
import sys

import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
RULES = ROOT / "deploy/prometheus/rules"
TESTS = ROOT / "deploy/prometheus/tests"
SEVERITIES = {"critical", "warning", "info"}
RUNBOOK = re.compile(r"https://\S+/docs/runbooks\.md#(\S+)")


def alerts(folder):
    for file in sorted(folder.glob("*.yml")):
        for group in yaml.safe_load(file.read_text())["groups"]:
            for rule in group["rules"]:
                if "alert" in rule:
                    yield file.name, rule


def tested(folder):
    """The alerts that a test expects to fire, and those that one expects not to."""
    fires, quiet = set(), set()
    for file in sorted(folder.glob("*.yml")):
        for test in yaml.safe_load(file.read_text())["tests"]:
            if not test.get("input_series"):
                yield f"{file.name}: {test.get('name')} has no input series"
            for case in test.get("alert_rule_test", []):
                (fires if case.get("exp_alerts") else quiet).add(case["alertname"])
    names = [rule["alert"] for _, rule in alerts(RULES)]
    for name in names:
        if name not in fires:
            yield f"{name} has no test in which it fires"
        if name not in quiet:
            yield f"{name} has no test in which it keeps quiet"
    for name in sorted((fires | quiet) - set(names)):
        yield f"{name} is tested, and no rule has that name"


def described():
    entries = re.findall(r"^### (\S+)$", (ROOT / "docs/runbooks.md").read_text(), re.M)
    anchors = {entry.lower() for entry in entries}
    seen = set()
    for file, rule in alerts(RULES):
        name, labels, notes = rule["alert"], rule.get("labels", {}), rule.get("annotations", {})
        if name in seen:
            yield f"{file}: {name} is there twice"
        seen.add(name)
        if labels.get("severity") not in SEVERITIES:
            yield f"{file}: {name} has no severity of {sorted(SEVERITIES)}"
        if not notes.get("summary", "").endswith("."):
            yield f"{file}: {name} has no summary that is a sentence"
        match = RUNBOOK.fullmatch(notes.get("runbook_url", ""))
        if not match or match.group(1) != name.lower() or name.lower() not in anchors:
            yield f"{file}: {name} has no entry in docs/runbooks.md, or its runbook_url leads elsewhere"
    for entry in sorted(set(entries) - seen):
        yield f"docs/runbooks.md: {entry} is no alert"


problems = [*tested(TESTS), *described()]
for problem in problems:
    print(f"error: {problem}")
print(f"{len(list(alerts(RULES)))} alerts", file=sys.stderr)
sys.exit(1 if problems else 0)
