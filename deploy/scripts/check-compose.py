#!/usr/bin/env python3
"""check-compose.py BASE PRODUCTION: what this project promises of its compose files, which no schema knows.

Run by lint-deploy.sh with the Python of .build/lint-tools. Prints every problem; exits 1 when there is one.
"""
import sys

import yaml

base, production = (yaml.safe_load(open(file)) for file in sys.argv[1:3])
services = base["services"]
problems = []


def expect(is_so, what):
    if not is_so:
        problems.append(what)


for name in ("postgres", "redis"):
    both = [services[name], production["services"].get(name, {})]
    expect(not any("ports" in one for one in both), f"{name} publishes a port")
    expect(services[name]["networks"] == ["back"], f"{name} is on another network than back")
    expect(services["outrigger"]["depends_on"].get(name) == {"condition": "service_healthy"}, f"outrigger does not wait for {name}'s health")
    expect("healthcheck" in services[name], f"{name} has no health check")
expect(base["networks"]["back"] == {"internal": True}, "the network back leads outside")
expect(services["postgres"]["image"].startswith("postgres:16"), "Postgres is not 16")
expect(services["redis"]["image"].startswith("redis:7"), "Redis is not 7")
expect("--enable-feature=exemplar-storage" in services["prometheus"]["command"], "Prometheus keeps no exemplars")
ours = services["outrigger"]
expect(ours.get("read_only") is True and ours.get("cap_drop") == ["ALL"], "outrigger may write to its file system, or has capabilities")

for name, service in {**services, "nginx": production["services"]["nginx"]}.items():
    more = production["services"].get(name, {})
    expect("restart" in service, f"{name} has no restart policy")
    expect(more.get("restart") == "always", f"{name} is not always restarted in production")
    limits = service.get("deploy", {}).get("resources", {}).get("limits", {})
    expect({"cpus", "memory"} <= set(limits), f"{name} has no limits")
    for port in service.get("ports", []):
        expect(name == "nginx" or port.startswith("127.0.0.1:"), f"{name} publishes {port} to everybody")
    for volume in service.get("volumes", []) + more.get("volumes", []):
        source = volume.split(":")[0]
        named = {**base["volumes"], **production["volumes"]}
        expect(source.startswith((".", "$")) or source in named, f"{name}: the volume {source} is not declared")

for problem in problems:
    print(f"error: {problem}")
sys.exit(1 if problems else 0)
