#!/usr/bin/env python3
"""check-workflows.py: what this project promises of its pipeline, which no schema knows, and that the ruleset's checks are jobs.

Run by lint-deploy.sh with the Python of .build/lint-tools. Prints every problem; exits 1 when there is one.
"""
import itertools
import json
import pathlib
import re
import sys

import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
FLOWS = {path.stem: yaml.safe_load(path.read_text()) for path in sorted((ROOT / ".github/workflows").glob("*.yml"))}
problems = []


def expect(is_so, what):
    if not is_so:
        problems.append(what)


def steps(flow, job):
    return FLOWS[flow]["jobs"][job]["steps"]


def text(flow, job):
    """Everything a job runs and uses, as one text."""
    return "\n".join(str(step.get("run", "")) + " " + str(step.get("uses", "")) for step in steps(flow, job))


def triggers(flow):
    return FLOWS[flow][True]  # YAML takes the word `on` for a truth


def check_names():
    """The names that GitHub gives to jobs: with the values of their matrix."""
    for flow in FLOWS.values():
        for name, job in flow["jobs"].items():
            matrix = job.get("strategy", {}).get("matrix", {})
            lists = [values for key, values in matrix.items() if key != "include"]
            for values in itertools.product(*lists):
                yield f"{name} ({', '.join(map(str, values))})" if values else name


expect(set(FLOWS) == {"tests", "pr-checks", "security", "migrations", "docker", "deploy-staging", "deploy-production"},
       f"the workflows are {sorted(FLOWS)}")

tests = FLOWS["tests"]["jobs"]["tests"]
expect(tests["needs"] == "lint" and "make lint" in text("tests", "lint"), "format and lint do not come first")
expect(len(tests["strategy"]["matrix"]["swift"]) == 2, "there are not two Swift toolchains")
expect(tests["services"]["postgres"]["image"] == "postgres:16" and tests["services"]["redis"]["image"] == "redis:7", "the services are others")
expect("actions/cache@" in text("tests", "tests") and "make coverage" in text("tests", "tests"), "no cache, or no coverage")
kept = [step.get("uses", "").split("@")[0] for step in steps("tests", "tests") if step.get("if") == "always()"]
expect({"actions/upload-artifact", "codecov/codecov-action"} <= set(kept), "coverage is not kept when tests fail")
artefacts = " ".join(str(step.get("with", {}).get("path")) for step in steps("tests", "package"))
expect("release/outrigger" in artefacts and ".deb" in artefacts, "the binary or the package is no artefact")

shape = text("pr-checks", "shape")
expect("TITLE" in shape and "-gt 50" in shape and "LABELS" in shape, "pr-checks leaves out the title, the size or the labels")

expect("schedule" in triggers("security") and "push" in triggers("security"), "security is not daily and on push")
for name, job in FLOWS["security"]["jobs"].items():
    expect(bool(job.get("continue-on-error")) == (name != "secrets"), f"security: {name} blocks, or does not")

engines = [one["engine"] for one in FLOWS["migrations"]["jobs"]["up-down-up"]["strategy"]["matrix"]["include"]]
ways = re.findall(r"migrate (up|down)", text("migrations", "up-down-up"))
expect(sorted(engines) == ["postgres", "sqlite"] and ways == ["up", "down", "up"], f"migrations: {engines} {ways}")
expect("outrigger health" in text("docker", "image"), "docker does not ask for the health")

expect("deploy.sh" in text("deploy-staging", "deploy") and "smoke.sh" in text("deploy-staging", "deploy"), "staging: deploy or smoke")
production = FLOWS["deploy-production"]["jobs"]
expect("tags" in triggers("deploy-production")["push"], "production is not by tag")
expect(production["deploy"]["environment"] == "production", "nobody approves production")
for script in ("deploy.sh", "smoke.sh", "rollback.sh"):
    expect(script in text("deploy-production", "deploy"), f"production does without {script}")
expect("gh release create" in text("deploy-production", "release") and production["release"]["needs"] == "deploy", "no release")

for name, flow in FLOWS.items():
    expect("permissions" in flow, f"{name} has whatever permissions there are")
    for job, script in ((job, script) for job in flow["jobs"] for script in re.findall(r"deploy/scripts/[a-z-]+\.sh", text(name, job))):
        expect((ROOT / script).is_file(), f"{name}: {job} calls {script}, which is not there")

ruleset = json.loads((ROOT / ".github/rulesets/main.json").read_text())
rules = {rule["type"]: rule.get("parameters", {}) for rule in ruleset["rules"]}
expect({"deletion", "non_fast_forward", "pull_request", "required_status_checks"} <= set(rules), f"the ruleset has {sorted(rules)}")
names = set(check_names())
for check in rules["required_status_checks"]["required_status_checks"]:
    expect(check["context"] in names, f"the ruleset waits for {check['context']}, which no workflow has")

hooks = {hook["id"] for repo in yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text())["repos"] for hook in repo["hooks"]}
expect({"format", "rules", "shellcheck", "detect-secrets"} <= hooks, f"before a commit only {sorted(hooks)} are looked at")
ecosystems = {one["package-ecosystem"] for one in yaml.safe_load((ROOT / ".github/dependabot.yml").read_text())["updates"]}
expect({"swift", "github-actions", "docker"} <= ecosystems, f"dependabot looks after {sorted(ecosystems)} only")

for problem in problems:
    print(f"error: {problem}")
sys.exit(1 if problems else 0)
