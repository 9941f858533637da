#!/usr/bin/env python3
"""check-kubernetes.py FILE…: rendered manifests against the schemas of Kubernetes, and against what this project promises.

Run by lint-deploy.sh with the Python of .build/lint-tools. The Prometheus operator's kinds have no schema in Kubernetes; of
those only the fields that we use are looked at. Prints every problem; exits 1 when there is one.
"""
import sys

import kubernetes_validate
import yaml

VERSION = "1.30"
MONITORS = {"ServiceMonitor": "endpoints", "PodMonitor": "podMetricsEndpoints"}


def schema_problems(document):
    if document["kind"] in MONITORS:
        spec = document.get("spec", {})
        if not spec.get("selector", {}).get("matchLabels") or not spec.get(MONITORS[document["kind"]]):
            yield "has no selector or no endpoint"
        for endpoint in spec.get(MONITORS[document["kind"]], []):
            if endpoint.get("path") != "/metrics" or "port" not in endpoint:
                yield "does not scrape /metrics on a named port"
        return
    try:
        kubernetes_validate.validate(document, VERSION, strict=True)
    except kubernetes_validate.ValidationError as error:
        yield f"{'.'.join(map(str, error.path))}: {error.message}"


def pod_problems(document):
    if document["kind"] != "Deployment":
        return
    spec = document["spec"]["template"]["spec"]
    if spec.get("enableServiceLinks") is not False:
        yield "enableServiceLinks is not false"
    if spec.get("automountServiceAccountToken") is not False:
        yield "the service account's token is mounted"
    if not spec.get("securityContext", {}).get("runAsNonRoot"):
        yield "runs as root"
    containers = spec.get("initContainers", []) + spec["containers"]
    for container in containers:
        context = container.get("securityContext", {})
        if not context.get("readOnlyRootFilesystem") or context.get("allowPrivilegeEscalation") is not False:
            yield f"{container['name']}: the root file system is writable, or privileges can grow"
        if context.get("capabilities", {}).get("drop") != ["ALL"]:
            yield f"{container['name']}: keeps capabilities"
        if "memory" not in container.get("resources", {}).get("limits", {}):
            yield f"{container['name']}: has no memory limit"
    ours = [container for container in containers if container["name"] == "outrigger"]
    for container in ours:
        paths = {"startupProbe": "/startup", "livenessProbe": "/live"}
        if container in spec["containers"]:
            paths["readinessProbe"] = "/ready"
        for probe, path in paths.items():
            if container.get(probe, {}).get("httpGet", {}).get("path") != path:
                yield f"{probe} does not ask {path}"
    if not ours:
        yield "no container is named outrigger"


def selector_of(document):
    """The labels by which it chooses pods (a ServiceMonitor: services), if it does."""
    spec = document.get("spec", {})
    if document["kind"] == "Service":
        return spec.get("selector")
    chosen = spec.get("podSelector" if document["kind"] == "NetworkPolicy" else "selector")
    return None if chosen is None else chosen.get("matchLabels", {})


def relation_problems(document, documents):
    """What refers to something that is not there: no schema sees that."""
    chosen = selector_of(document)
    if chosen is not None:
        kind = "Service" if document["kind"] == "ServiceMonitor" else "Deployment"
        owners = [d if kind == "Service" else d["spec"]["template"] for d in documents if d["kind"] == kind]
        others = document["kind"] in MONITORS and not any(d["kind"] == "Service" for d in documents)
        found = [o for o in owners if chosen.items() <= o["metadata"].get("labels", {}).items()]
        if not chosen or (not found and not others):
            yield f"its selector {chosen} is for nothing that is here"
    if document["kind"] == "Deployment":
        names = {(d["kind"], d["metadata"]["name"]) for d in documents}
        for volume in document["spec"]["template"]["spec"].get("volumes", []):
            for key, kind, name in (("configMap", "ConfigMap", "name"), ("secret", "Secret", "secretName")):
                if key in volume and (kind, volume[key][name]) not in names:
                    yield f"there is no {kind} {volume[key][name]}"
    if document["kind"] == "NetworkPolicy":
        peers = [p["podSelector"]["matchLabels"] for e in document["spec"]["egress"] for p in e.get("to", []) if "podSelector" in p]
        if {"k8s-app": "kube-dns"} not in peers:
            yield f"it keeps the pods from the cluster's DNS: {peers}"


problems = 0
for file in sys.argv[1:]:
    with open(file) as text:
        documents = [document for document in yaml.safe_load_all(text) if document]
    for document in documents:
        for problem in [*schema_problems(document), *pod_problems(document), *relation_problems(document, documents)]:
            print(f"error: {file}: {document['kind']} {document['metadata']['name']}: {problem}")
            problems += 1
sys.exit(1 if problems else 0)
