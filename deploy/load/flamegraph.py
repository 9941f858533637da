#!/usr/bin/env python3
"""flamegraph.py NAME FOLDER: the output of `perf script` on standard input as FOLDER/NAME.folded and a flame graph, NAME.svg.

Each box is a function, as wide as the share of samples it was on the stack in; below it is who called it.
"""
import collections
import html
import pathlib
import re
import sys

WIDTH, HEIGHT, LEAST = 1600, 17, 0.4
FRAME = re.compile(r"^\s+[0-9a-f]+ (.+?)(?:\+0x[0-9a-f]+)? \(([^)]*)\)$")


def stacks(lines):
    """One list of function names a sample, outermost first."""
    stack = []
    for line in lines:
        match = FRAME.match(line.rstrip("\n"))
        if match:
            stack.append(match.group(1).replace(";", ","))
        elif not line.strip() and stack:
            yield list(reversed(stack))
            stack = []
    if stack:
        yield list(reversed(stack))


def tree(counted):
    root = {"count": 0, "children": {}}
    for stack, count in counted.items():
        node = root
        node["count"] += count
        for name in stack:
            node = node["children"].setdefault(name, {"count": 0, "children": {}})
            node["count"] += count
    return root


def boxes(node, name, x, level, total):
    width = node["count"] / total * WIDTH
    if width < LEAST:
        return
    yield name, x, level, width, node["count"]
    for child, below in sorted(node["children"].items()):
        yield from boxes(below, child, x, level + 1, total)
        x += below["count"] / total * WIDTH


def drawing(root, title):
    total = max(root["count"], 1)
    found = list(boxes(root, title, 0.0, 0, total))
    tall = (max(level for _, _, level, _, _ in found) + 2) * HEIGHT
    lines = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{tall}" font-family="monospace" font-size="11">']
    for name, x, level, width, count in found:
        hue = 20 + hash_of(name) % 40
        y = tall - (level + 1) * HEIGHT
        label = html.escape(name[: int(width / 7)]) if width > 20 else ""
        lines.append(
            f'<g><title>{html.escape(name)}: {count} samples, {100 * count / total:.1f} %</title>'
            f'<rect x="{x:.1f}" y="{y}" width="{width:.1f}" height="{HEIGHT - 1}" fill="hsl({hue},85%,65%)"/>'
            f'<text x="{x + 2:.1f}" y="{y + 12}">{label}</text></g>')
    return "\n".join([*lines, "</svg>", ""])


def hash_of(text):
    """The same in each run, unlike hash()."""
    return sum(index * ord(character) for index, character in enumerate(text, 1))


def main():
    name, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    counted = collections.Counter(tuple(stack) for stack in stacks(sys.stdin))
    if not counted:
        sys.exit("error: perf took no samples")
    (folder / f"{name}.folded").write_text("".join(f"{';'.join(stack)} {count}\n" for stack, count in counted.most_common()))
    (folder / f"{name}.svg").write_text(drawing(tree(counted), f"{name}, {sum(counted.values())} samples"))


if __name__ == "__main__":
    main()
