#!/usr/bin/env python3
"""check-dashboards.py FILE…: dashboards against the types of Grafana 10.1, which Grafana's own schemas are made into.

Each file is read into these types and written again: what they do not know is lost, and what has another type or is none of an
enumeration's values is found in them. Run by lint-deploy.sh with the Python of .build/lint-tools. Exits 1 when anything is wrong.
"""
import enum
import json
import sys
import types
import typing

from grafana_foundation_sdk.cog.encoder import JSONEncoder
from grafana_foundation_sdk.cog.plugins import register_default_plugins
from grafana_foundation_sdk.models import dashboard

NUMBERS = (int, float)


def lost(before, after, place):
    """What was in the file and is not in what the types made of it."""
    if isinstance(before, dict) and isinstance(after, dict):
        for key, value in before.items():
            yield from lost(value, after[key], f"{place}.{key}") if key in after else [f"{place}.{key} is not in the schema"]
    elif isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        for index, (one, other) in enumerate(zip(before, after)):
            yield from lost(one, other, f"{place}[{index}]")
    elif before != after:
        yield f"{place} is {before!r}, and the schema makes {after!r} of it"


def written(model):
    return json.loads(JSONEncoder().encode(model))


def fits(value, wanted):
    """Whether a value is of a type as Python writes it."""
    origin, arguments = typing.get_origin(wanted), typing.get_args(wanted)
    if origin in (typing.Union, types.UnionType):
        return any(fits(value, one) for one in arguments)
    if origin is typing.Literal:
        return value in arguments
    if origin is list:
        return isinstance(value, list) and all(fits(one, arguments[0]) for one in value)
    if origin is dict:
        return isinstance(value, dict) and all(fits(one, arguments[1]) for one in value.values())
    if wanted in (typing.Any, object):
        return True
    if wanted in (None, type(None)):
        return value is None
    if isinstance(wanted, type) and issubclass(wanted, enum.Enum):
        return value in [one.value for one in wanted]
    if wanted is float:
        return isinstance(value, NUMBERS) and not isinstance(value, bool)
    if wanted is int:
        return isinstance(value, int) and not isinstance(value, bool)
    if isinstance(value, dict) and hasattr(wanted, "from_json"):
        return not list(lost(value, written(wanted.from_json(value)), ""))  # some of the types leave their parts as they are
    return isinstance(value, wanted) if isinstance(wanted, type) else True


def misfits(value, place):
    """Fields of the schema's types, at any depth, whose values are of another type."""
    if isinstance(value, list):
        for index, one in enumerate(value):
            yield from misfits(one, f"{place}[{index}]")
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from misfits(one, f"{place}.{key}")
    elif type(value).__module__.startswith("grafana_foundation_sdk.models"):
        for name, wanted in typing.get_type_hints(type(value)).items():
            one = getattr(value, name, None)
            if not fits(one, wanted):
                yield f"{place}.{name} is {one!r}, which is no {wanted}"
            yield from misfits(one, f"{place}.{name}")


def main():
    register_default_plugins()
    wrong = 0
    for file in sys.argv[1:]:
        with open(file) as text:
            given = json.load(text)
        model = dashboard.Dashboard.from_json(given)
        for problem in [*lost(given, written(model), ""), *misfits(model, "")]:
            print(f"error: {file}: {problem}")
            wrong = 1
    return wrong


if __name__ == "__main__":
    sys.exit(main())
