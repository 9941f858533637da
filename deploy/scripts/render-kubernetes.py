#!/usr/bin/env python3
"""render-kubernetes.py FOLDER [RENDERED]: what `kubectl kustomize FOLDER` makes of our manifests, without kubectl.

It knows of a kustomization what ours use, and refuses anything else by name: resources, components, labels, generated ConfigMaps
and Secrets, images. The names of what is generated have no hash behind them. With RENDERED, a file that kustomize itself has
made, nothing is printed: it exits 1 unless the two are the same. Run with the Python of .build/lint-tools, which has PyYAML.
"""
import base64
import pathlib
import re
import sys

import yaml

KNOWN = {"apiVersion", "kind", "resources", "components", "labels", "configMapGenerator", "secretGenerator", "images"}


def documents_of(path):
    return [document for document in yaml.safe_load_all(path.read_text()) if document]


def render(folder, documents=None):
    """Every document of a folder with a kustomization.yaml, after those of whoever names it as a component."""
    text = yaml.safe_load((folder / "kustomization.yaml").read_text())
    unknown = sorted(set(text) - KNOWN)
    if unknown:
        sys.exit(f"error: {folder}/kustomization.yaml has {', '.join(unknown)}, which render-kubernetes.py does not know")
    documents = documents or []
    for name in text.get("resources", []):
        path = (folder / name).resolve()
        documents += render(path) if path.is_dir() else documents_of(path)
    for generator in text.get("configMapGenerator", []):
        data = {name: (folder / name).read_text() for name in generator["files"]}
        documents.append({"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": generator["name"]}, "data": data})
    for generator in text.get("secretGenerator", []):
        documents.append({"apiVersion": "v1", "kind": "Secret", "type": "Opaque", "metadata": {"name": generator["name"]},
                          "data": variables(folder, generator["envs"])})
    for name in text.get("components", []):
        documents = render((folder / name).resolve(), documents)
    for document in documents:
        for group in text.get("labels", []):
            add_labels(document, group)
        for image in text.get("images", []):
            set_image(document, image)
    return documents


def variables(folder, files):
    lines = [line for name in files for line in (folder / name).read_text().splitlines() if line and not line.startswith("#")]
    return {key: base64.b64encode(value.encode()).decode() for key, _, value in (line.partition("=") for line in lines)}


def templates(document):
    return [document["spec"]["template"]] if document["kind"] == "Deployment" else []


def add_labels(document, group):
    if group.get("includeSelectors"):
        sys.exit("error: includeSelectors would change the peers of network policies too")
    for owner in [document, *(templates(document) if group.get("includeTemplates") else [])]:
        owner["metadata"].setdefault("labels", {}).update(group["pairs"])


def set_image(document, image):
    for template in templates(document):
        for container in template["spec"].get("initContainers", []) + template["spec"]["containers"]:
            if container["image"].partition(":")[0] == image["name"]:
                container["image"] = f"{image.get('newName', image['name'])}:{image['newTag']}"


def without_hashes(text, documents):
    """Kustomize's names of generated objects end with a hash of their content."""
    names = [d["metadata"]["name"] for d in documents if d["kind"] in ("ConfigMap", "Secret")]
    for name in names:
        text = re.sub(rf"\b{re.escape(name)}-[a-z0-9]{{10}}\b", name, text)
    return text


def by_identity(documents):
    return {f"{d['kind']} {d['metadata']['name']}": d for d in documents}


def main():
    ours = render(pathlib.Path(sys.argv[1]).resolve())
    if len(sys.argv) == 2:
        print(yaml.safe_dump_all(ours, sort_keys=True), end="")
        return 0
    text = without_hashes(pathlib.Path(sys.argv[2]).read_text(), ours)
    ours, theirs = by_identity(ours), by_identity(d for d in yaml.safe_load_all(text) if d)
    different = [name for name in sorted({*ours, *theirs}) if ours.get(name) != theirs.get(name)]
    for name in different:
        print(f"error: {sys.argv[1]}: kustomize makes another {name} than render-kubernetes.py")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
