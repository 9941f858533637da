#!/usr/bin/env python3
"""generate.py [--check]: writes the dashboards' JSON and panels.md from describe.py.

With --check it writes nothing, prints what is not as it would be written, and exits 1 if anything is. It needs nothing but
Python. The JSON is that of Grafana 10 and newer (schema version 38), to be imported or provisioned (deploy/grafana).
"""

import json
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
CHOICE = 'job=~"$job",instance=~"$instance"'
WINDOW = "$__rate_interval"
PROMETHEUS = {"type": "prometheus", "uid": "${datasource}"}
LOKI = {"type": "loki", "uid": "${loki}"}
WIDTH = 24


class Panel:
    """One panel: what it asks, how it is drawn, and what it needs to have data."""

    def __init__(self, kind, title, width, height, about="", fault=None, **body):
        self.kind, self.title, self.width, self.height = kind, title, width, height
        self.about, self.fault, self.body = about, fault, body

    def json(self, number, x, y):
        panel = {
            "id": number, "type": self.kind, "title": self.title,
            "gridPos": {"x": x, "y": y, "w": self.width, "h": self.height},
        }
        about = self.about
        if self.fault:
            about = f"{about} Empty unless {self.fault}.".strip()
        if about:
            panel["description"] = about
        return panel | self.body


def spelled(expression):
    return expression.replace("@", CHOICE).replace("[$w]", f"[{WINDOW}]")


def targets(expressions, legend, instant=False, exemplars=False, source=PROMETHEUS):
    pairs = expressions if isinstance(expressions, list) else [(expressions, legend)]
    result = []
    for index, (expression, name) in enumerate(pairs):
        target = {
            "refId": chr(ord("A") + index), "datasource": source, "expr": spelled(expression),
            "legendFormat": name or "__auto", "editorMode": "code",
        }
        if source is PROMETHEUS:
            target |= {"instant": instant, "range": not instant}
            if exemplars:
                target["exemplar"] = True
        else:
            target["queryType"] = "range"
        result.append(target)
    return result


def steps(thresholds):
    return {"mode": "absolute", "steps": [{"color": color, "value": value} for color, value in thresholds]}


def defaults(unit, thresholds, words=None, maximum=None, custom=None):
    result = {"unit": unit, "thresholds": steps(thresholds or [("green", None)]), "min": 0}
    if unit.startswith("dateTime"):
        del result["min"]
    if maximum is not None:
        result["max"] = maximum
    if words:
        options = {str(value): {"text": text, "index": index} for index, (value, text) in enumerate(words.items())}
        result["mappings"] = [{"type": "value", "options": options}]
    if custom is not None:
        result["custom"] = custom
    return {"defaults": result, "overrides": []}


def timeline(title, expressions, legend="", unit="short", thresholds=None, maximum=None, exemplars=False, **more):
    custom = {"drawStyle": "line", "lineWidth": 1, "fillOpacity": 10, "showPoints": "never", "spanNulls": False,
              "thresholdsStyle": {"mode": "dashed" if thresholds else "off"}}
    return Panel(
        "timeseries", title, 8, 8, **more, datasource=PROMETHEUS,
        targets=targets(expressions, legend, exemplars=exemplars),
        fieldConfig=defaults(unit, thresholds, maximum=maximum, custom=custom),
        options={"legend": {"displayMode": "table", "placement": "bottom", "showLegend": True, "calcs": ["lastNotNull", "max"]},
                 "tooltip": {"mode": "multi", "sort": "desc"}})


def stat(title, expression, legend="", unit="short", thresholds=None, words=None, names=False, **more):
    return Panel(
        "stat", title, 4, 4, **more, datasource=PROMETHEUS, targets=targets(expression, legend, instant=True),
        fieldConfig=defaults(unit, thresholds, words),
        options={"reduceOptions": {"calcs": ["lastNotNull"], "fields": "", "values": False}, "colorMode": "value",
                 "graphMode": "none", "justifyMode": "auto", "orientation": "auto", "textMode": "name" if names else "auto"})


def gauge(title, expression, legend="", thresholds=None, **more):
    return Panel(
        "gauge", title, 8, 8, **more, datasource=PROMETHEUS, targets=targets(expression, legend, instant=True),
        fieldConfig=defaults("percentunit", thresholds, maximum=1),
        options={"reduceOptions": {"calcs": ["lastNotNull"], "fields": "", "values": False}, "orientation": "auto",
                 "showThresholdLabels": False, "showThresholdMarkers": True})


def bars(title, expression, legend="", **more):
    return Panel(
        "bargauge", title, 8, 8, **more, datasource=PROMETHEUS, targets=targets(expression, legend, instant=True),
        fieldConfig=defaults("short", None),
        options={"reduceOptions": {"calcs": ["lastNotNull"], "fields": "", "values": False}, "orientation": "horizontal",
                 "displayMode": "basic", "showUnfilled": True})


def states(title, expression, legend, words=None, **more):
    return Panel(
        "state-timeline", title, 12, 8, **more, datasource=PROMETHEUS, targets=targets(expression, legend),
        fieldConfig=defaults("short", [("red", None), ("green", 1)], words, custom={"fillOpacity": 70, "lineWidth": 0}),
        options={"mergeValues": True, "showValue": "auto", "alignValue": "left", "rowHeight": 0.9,
                 "legend": {"displayMode": "list", "placement": "bottom", "showLegend": True}, "tooltip": {"mode": "single"}})


def heat(title, expression, **more):
    target = targets(expression, "{{le}}")
    target[0]["format"] = "heatmap"
    return Panel(
        "heatmap", title, 8, 8, **more, datasource=PROMETHEUS, targets=target,
        fieldConfig={"defaults": {}, "overrides": []},
        options={"calculate": False, "yAxis": {"unit": "s"}, "color": {"mode": "scheme", "scheme": "Blues", "steps": 64},
                 "cellGap": 1, "legend": {"show": True}, "tooltip": {"show": True, "yHistogram": False}})


def table(title, expression, columns, unit="short", **more):
    target = targets(expression, "", instant=True)
    target[0]["format"] = "table"
    shown = {name: index for index, name in enumerate([*columns, "Value"])}
    return Panel(
        "table", title, 8, 8, **more, datasource=PROMETHEUS, targets=target, fieldConfig=defaults(unit, None),
        options={"showHeader": True, "sortBy": [{"displayName": "Value", "desc": True}]},
        transformations=[{"id": "filterFieldsByName", "options": {"include": {"names": list(shown)}}},
                         {"id": "organize", "options": {"indexByName": shown}}])


def logs(title, query, **more):
    return Panel(
        "logs", title, 24, 10, **more, datasource=LOKI, targets=targets(query, "", source=LOKI),
        options={"showTime": True, "wrapLogMessage": True, "enableLogDetails": True, "sortOrder": "Descending", "dedupStrategy": "none"})


def row(title):
    return Panel("row", title, WIDTH, 1, collapsed=False, panels=[])


def variable(name, label, query, regex=""):
    return {
        "name": name, "label": label, "type": "query", "datasource": PROMETHEUS,
        "query": {"query": query, "refId": f"variable-{name}"}, "regex": regex, "refresh": 2, "sort": 1,
        "multi": True, "includeAll": True, "allValue": ".+", "current": {"selected": True, "text": ["All"], "value": ["$__all"]},
    }


def source_variable(name, label, kind):
    return {"name": name, "label": label, "type": "datasource", "query": kind, "refresh": 1, "multi": False, "includeAll": False}


def board(name, title, about, following, *panels):
    return {"name": name, "title": title, "about": about, "following": following, "panels": panels}


def placed(panels):
    """Left to right, a new line when the row of a panel is full."""
    result, x, y, tallest = [], 0, 0, 0
    for number, panel in enumerate(panels, 1):
        if x + panel.width > WIDTH or panel.kind == "row":
            x, y, tallest = 0, y + tallest, 0
        result.append(panel.json(number, x, y))
        x, tallest = x + panel.width, max(tallest, panel.height)
    return result


def dashboard(description, titles):
    variables = [source_variable("datasource", "Prometheus", "prometheus")]
    if any(panel.kind == "logs" for panel in description["panels"]):
        variables.append(source_variable("loki", "Loki", "loki"))
    variables.append(variable("job", "Job", "label_values(outrigger_build_info, job)"))
    variables.append(variable("instance", "Instance", 'label_values(outrigger_build_info{job=~"$job"}, instance)'))
    following = description["following"]
    links = [
        {"title": f"Next: {titles[following]}", "type": "link", "url": f"/d/outrigger-{following}", "icon": "external link",
         "keepTime": True, "includeVars": True, "targetBlank": False, "asDropdown": False, "tags": []},
        {"title": "Outrigger", "type": "dashboards", "tags": ["outrigger"], "asDropdown": True, "keepTime": True,
         "includeVars": True, "targetBlank": False, "icon": "external link", "url": ""},
    ]
    return {
        "uid": f"outrigger-{description['name']}", "title": f"Outrigger / {description['title']}",
        "description": description["about"], "tags": ["outrigger"], "schemaVersion": 38, "version": 1, "editable": True,
        "graphTooltip": 1, "refresh": "30s", "time": {"from": "now-1h", "to": "now"}, "timezone": "", "fiscalYearStartMonth": 0,
        "timepicker": {}, "annotations": {"list": []}, "links": links, "templating": {"list": variables},
        "panels": placed(description["panels"]),
    }


def overview(boards):
    lines = ["# The panels", "", "<!-- Made by generate.py from describe.py. -->", "",
             "What each dashboard shows. A panel with something in the last column is empty until that has happened; the tests make it happen.", ""]
    for description in boards:
        lines += [f"## {description['title']}", "", description["about"], "", "| panel | unit | empty unless |", "|---|---|---|"]
        for panel in description["panels"]:
            if panel.kind == "row":
                continue
            unit = panel.body.get("fieldConfig", {}).get("defaults", {}).get("unit", "")
            lines.append(f"| {panel.title} | {unit} | {panel.fault or ''} |")
        lines.append("")
    return "\n".join(lines)


def files():
    from describe import BOARDS

    titles = {description["name"]: description["title"] for description in BOARDS}
    assert len(titles) == len(BOARDS), "two dashboards have one name"
    result = {}
    for description in BOARDS:
        names = [panel.title for panel in description["panels"] if panel.kind != "row"]
        assert len(set(names)) == len(names), f"{description['name']}: two panels have one title"
        text = json.dumps(dashboard(description, titles), indent=2, ensure_ascii=False)
        result[f"{description['name']}.json"] = text + "\n"
    result["panels.md"] = overview(BOARDS)
    return result


def main():
    is_check = sys.argv[1:] == ["--check"]
    wrong = []
    for name, text in files().items():
        path = HERE / name
        if is_check:
            if not path.exists() or path.read_text() != text:
                wrong.append(name)
        else:
            path.write_text(text)
    for path in HERE.glob("*.json"):
        if path.name not in files():
            wrong.append(path.name)
    for name in wrong:
        print(f"error: dashboards/{name} is not as describe.py says; run make dashboards")
    return 1 if wrong else 0


if __name__ == "__main__":
    # describe.py imports this file by its name; it shall be the same module.
    sys.path.insert(0, str(HERE))
    sys.modules["generate"] = sys.modules["__main__"]
    sys.dont_write_bytecode = True
    sys.exit(main())
