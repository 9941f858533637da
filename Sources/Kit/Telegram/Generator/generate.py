#!/usr/bin/env python3
"""generate.py: writes the types and methods of the Bot API in Swift, from api.json beside it.

    generate.py [FOLDER]      into FOLDER, by default ../Generated

Only names, types, limits and links are taken over; the documentation's sentences stay where they are, behind the links.
Accessors and initializers are marked to be compiled into whoever uses them: most of the thousands are used by nobody.
What is written depends on api.json alone, so the committed code can be compared with what comes out (--check).
"""
import filecmp
import json
import pathlib
import re
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
MAX_LINES = 390
HEADER = "// Written by Generator/generate.py from api.json ({version}). Do not edit.\n// swift-format-ignore-file\n"
ATOMS = {"Integer": "Int64", "String": "String", "Boolean": "Bool", "Float": "Double", "True": "Bool"}
KEYWORDS = {
    "default", "private", "protocol", "case", "class", "enum", "extension", "func", "import", "in", "init", "is", "let",
    "operator", "public", "repeat", "return", "self", "static", "struct", "switch", "var", "where", "for", "if",
    "internal", "false", "true", "nil", "subscript", "typealias", "throw", "as", "any", "do", "else",
}
ACRONYMS = {"id": "ID", "ids": "IDs", "url": "URL", "html": "HTML", "ip": "IP", "html5": "HTML5"}
# Unions that api.json writes out where they are used.
REPLY_MARKUP = ("InlineKeyboardMarkup", "ReplyKeyboardMarkup", "ReplyKeyboardRemove", "ForceReply")


def camel(name):
    words = name.split("_")
    return words[0] + "".join(ACRONYMS.get(word, word[:1].upper() + word[1:]) for word in words[1:])


def quoted(name):
    return f"`{name}`" if name in KEYWORDS else name


def lower_first(name):
    head = re.match(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]", name).group(0)
    return head.lower() + name[len(head):]


def limits(description):
    """The numbers of a field's limits, without the sentence they stand in."""
    found = re.search(r"\b(\d+)[-–](\d+) (characters|bytes)", description)
    if found:
        return f"{found.group(1)} to {found.group(2)} {found.group(3)}."
    found = re.search(r"\bmust include (\d+)[-–](\d+) items", description)
    if found:
        return f"{found.group(1)} to {found.group(2)} items."
    return None


def constant(field):
    """The value of a field that always has the same."""
    if field["name"] not in ("type", "status", "source", "date") or not field["required"]:
        return None
    found = re.search(r'always "([a-z_0-9]+)"|must be ([a-z_0-9]+)$', field["description"])
    if found:
        return f'.string("{found.group(1) or found.group(2)}")'
    return ".int(0)" if "Always 0" in field["description"] else None


def words(field):
    """The words a text may be, when the description lists them."""
    if field["types"] != ["String"] or constant(field):
        return []
    found = re.search(r'(?:can be|one of|either|[Mm]ust be)(?: either| one of)?(.*)', field["description"], re.S)
    listed = re.findall(r'"([a-z][a-z0-9_]*)"', found.group(1)) if found else []
    return list(dict.fromkeys(listed)) if len(listed) > 1 else []


class Generator:
    def __init__(self, api):
        self.api = api
        self.types = api["types"]
        self.members = {name: value["subtypes"] for name, value in self.types.items() if value.get("subtypes")}
        self.inputs = self.reachable_from_methods()

    def reachable_from_methods(self):
        """Types that a bot sends, and so makes."""
        waiting = [t for m in self.api["methods"].values() for f in m.get("fields", []) for t in f["types"]]
        seen = set()
        while waiting:
            name = waiting.pop().replace("Array of ", "")
            if name in seen or name not in self.types:
                continue
            seen.add(name)
            waiting += self.members.get(name, [])
            waiting += [t for f in self.types[name].get("fields", []) for t in f["types"]]
        return seen

    def swift_type(self, names):
        if len(names) == 1:
            name = names[0]
            if name.startswith("Array of "):
                return f"[{self.swift_type([name[len('Array of '):]])}]"
            return ATOMS.get(name, name)
        plain = [name.replace("Array of ", "") for name in names]
        if set(names) == {"Integer", "String"}:
            return "ChatID"
        if set(names) == {"InputFile", "String"}:
            return "InputFile"
        if tuple(names) == REPLY_MARKUP:
            return "ReplyMarkup"
        if set(names) == {"Message", "Boolean"}:
            return "MessageOrTrue"
        if all(name.startswith("Array of InputMedia") for name in names):
            return "[InputMedia]"
        raise SystemExit(f"error: generate.py: no Swift type for {plain}")

    def field_type(self, field):
        if words(field):
            return {"type": "Kind", "result": "Verdict"}.get(field["name"]) or camel("_" + field["name"])
        if field["name"].endswith("parse_mode") and field["types"] == ["String"]:
            return "ParseMode"
        return self.swift_type(field["types"])

    # One declaration is a list of lines.

    def object(self, name, value):
        fields = value.get("fields", [])
        # The description is wide; whoever only receives a type needs no more than what is always there.
        made = [f for f in fields if not constant(f) and (f["required"] or name in self.inputs)]
        lines = [f"/// {value['href']}", f"public struct {name}: BotAPIObject {{", "  public var raw: JSONObject", ""]
        lines += ["  public init(raw: JSONObject) { self.raw = raw }", ""]
        if made or any(constant(f) for f in fields) or name in self.inputs or not fields:
            lines += self.initializer(made, fields, "raw", "raw = JSONObject()")
        for field in fields:
            lines += self.property(field, "raw")
        lines += [f"  public static let shape = Shape(\"{name}\") {{ shape in"] if fields else [
            f"  public static let shape = Shape(\"{name}\") {{ _ in }}"]
        for field in fields:
            if constant(field):
                lines.append(f"    shape.constant(\"{field['name']}\", {constant(field)})")
            else:
                kind = "required" if field["required"] else "optional"
                lines.append(f"    shape.{kind}(\"{field['name']}\", {self.field_type(field)}.self)")
        lines += (["  }"] if fields else [])
        lines += self.nested_words(fields)
        return lines + ["}"]

    def method(self, name, value):
        fields = value.get("fields", [])
        result = self.swift_type(value["returns"])
        lines = [f"/// {value['href']}", f"public struct {name[0].upper()}{name[1:]}: BotAPIMethod {{"]
        lines += [f"  public typealias Result = {result}", f"  public static let name = \"{name}\"", ""]
        lines += ["  public var parameters: CallParameters", ""]
        lines += self.initializer(fields, fields, "parameters", "parameters = CallParameters()")
        for field in fields:
            lines += self.property(field, "parameters")
        lines += self.nested_words(fields)
        if lines[-1] == "":
            lines.pop()
        return lines + ["}"]

    def initializer(self, made, fields, storage, first):
        ordered = [f for f in made if f["required"]] + [f for f in made if not f["required"]]
        arguments = [
            f"{quoted(camel(f['name']))}: {self.field_type(f)}" + ("" if f["required"] else "? = nil") for f in ordered
        ]
        lines = ["  @_alwaysEmitIntoClient"] + self.wrapped("  public init(", arguments, ") {")
        lines.append(f"    {first}")
        for field in fields:
            if constant(field) and storage == "raw":
                lines.append(f"    raw[\"{field['name']}\"] = {constant(field)}")
        for field in ordered:
            name = quoted(camel(field["name"]))
            lines.append(f"    {storage}[{self.label(field)}: \"{field['name']}\"] = {name}")
        return lines + ["  }", ""]

    def label(self, field):
        label = "required" if field["required"] else "optional"
        return label + "File" if self.field_type(field) == "InputFile" else label

    def property(self, field, storage):
        lines = []
        if limits(field["description"]):
            lines.append(f"  /// {limits(field['description'])}")
        name, kind = quoted(camel(field["name"])), self.field_type(field)
        optional = "" if field["required"] else "?"
        place = f"{storage}[{self.label(field)}: \"{field['name']}\"]"
        if constant(field) and storage == "raw":
            return lines + ["  @_alwaysEmitIntoClient", f"  public var {name}: {kind} {{ {place} }}", ""]
        return lines + [
            "  @_alwaysEmitIntoClient",
            f"  public var {name}: {kind}{optional} {{",
            f"    get {{ {place} }}",
            f"    set {{ {place} = newValue }}",
            "  }", ""]

    def nested_words(self, fields):
        lines = []
        for field in fields:
            listed = words(field)
            if not listed:
                continue
            name = self.field_type(field)
            lines += ["", f"  public struct {name}: BotAPIWord {{", "    public let rawValue: String", ""]
            lines += ["    public init(rawValue: String) { self.rawValue = rawValue }", ""]
            lines += [f"    public static let {quoted(camel(word))}: {name} = \"{word}\"" for word in listed]
            lines += ["  }"]
        return lines

    def wrapped(self, start, arguments, end):
        line = start + ", ".join(arguments) + end
        if len(line) <= 120:
            return [line]
        lines, current = [start], "    "
        for index, argument in enumerate(arguments):
            piece = argument + ("," if index + 1 < len(arguments) else "")
            if len(current) + len(piece) + 1 > 120 and current.strip():
                lines.append(current.rstrip())
                current = "    "
            current += piece + " "
        return lines + [current.rstrip(), "  " + end]

    def case_name(self, union, member, prefix):
        for start in (union, prefix):
            if start and member.startswith(start) and len(member) > len(start):
                return quoted(lower_first(member[len(start):]))
        return quoted(lower_first(member))

    def union(self, name, members, href):
        members = [m for m in members if m in self.types]
        prefix = "InputMedia" if all(m.startswith("InputMedia") for m in members) else None
        cases = [(self.case_name(name, member, prefix), member) for member in members]
        lines = [f"/// {href}", f"public enum {name}: BotAPIUnion {{"]
        rich = name == "RichText"
        if rich:
            lines += ["  case plain(String)", "  case parts([RichText])"]
        lines += [f"  case {case}({member})" for case, member in cases]
        lines += ["  /// Of a kind that this version does not know.", "  case unknown(JSONObject)", ""]
        lines += ["  public init?(json: JSON) {"]
        if rich:
            lines += ["    if case .string(let text) = json { self = .plain(text); return }"]
            lines += ["    if let parts = [RichText](json: json) { self = .parts(parts); return }"]
        lines += ["    guard case .object(let raw) = json else { return nil }"]
        # Constants tell more than fields do: they are looked at first.
        told = sorted(cases, key=lambda c: not any(constant(f) for f in self.types[c[1]].get("fields", [])))
        for case, member in told:
            lines.append(f"    if {member}.shape.fits(raw) {{ self = .{case}({member}(raw: raw)); return }}")
        lines += ["    self = .unknown(raw)", "  }", "", "  public var json: JSON {", "    switch self {"]
        if rich:
            lines += ["    case .plain(let text): .string(text)", "    case .parts(let parts): parts.json"]
        lines += [f"    case .{case}(let value): value.json" for case, _ in cases]
        lines += ["    case .unknown(let raw): .object(raw)", "    }", "  }", ""]
        lines += [f"  public static var absent: {name} {{ .unknown(JSONObject()) }}", ""]
        lines += ["  public static func check(_ json: JSON) throws(ShapeMismatch) {"]
        lines += [f"    guard let value = {name}(json: json) else {{ throw ShapeMismatch(\"of the type {name}\") }}"]
        lines += ["    switch value {"]
        lines += ["    case .plain: break", "    case .parts: try [RichText].check(json)"] if rich else []
        lines += [f"    case .{case}: try {member}.check(json)" for case, member in cases]
        return lines + ["    case .unknown: break", "    }", "  }", "}"]

    def update_content(self):
        """What an update is about: one of its fields besides the id."""
        fields = [f for f in self.types["Update"]["fields"] if f["name"] != "update_id"]
        lines = ["extension Update {", "  /// What an update is about: exactly one of its kinds."]
        lines += ["  public enum Content: Sendable, Equatable {"]
        lines += [f"    case {camel(f['name'])}({self.field_type(f)})" for f in fields]
        lines += ["    /// Of a kind that this version does not know.", "    case unknown", "  }", ""]
        lines += ["  /// The kinds by their names in the Bot API."]
        lines += ["  public static let kinds: [String] = ["]
        lines += [f"    \"{f['name']}\"," for f in fields] + ["  ]", ""]
        lines += ["  /// The field that is there.", "  public var content: Content {", "    for member in raw.members {"]
        lines += ["      switch member.name {"]
        for f in fields:
            lines += [f"      case \"{f['name']}\":"]
            lines += [f"        if let value = {self.field_type(f)}(json: member.value) {{"]
            lines += [f"          return .{camel(f['name'])}(value)", "        }"]
        lines += ["      default: break", "      }", "    }", "    return .unknown", "  }", ""]
        lines += ["  public init(updateID: Int64, _ content: Content) {", "    self.init(updateID: updateID)"]
        lines += ["    switch content {"]
        lines += [f"    case .{camel(f['name'])}(let value): {camel(f['name'])} = value" for f in fields]
        return lines + ["    case .unknown: break", "    }", "  }", "}"]

    def declarations(self):
        types = {}
        for name, value in self.types.items():
            if name == "InputFile":
                continue
            if name in self.members:
                types[name] = self.union(name, self.members[name], value["href"])
            else:
                types[name] = self.object(name, value)
        types["ReplyMarkup"] = self.union(
            "ReplyMarkup", REPLY_MARKUP, "https://core.telegram.org/bots/api#sendmessage")
        types["Update"] += [""] + self.update_content()
        methods = {name: self.method(name, value) for name, value in self.api["methods"].items()}
        return types, methods

    def write(self, folder):
        types, methods = self.declarations()
        self.write_files(folder, "Types", types)
        self.write_files(folder, "Methods", methods)

    def write_files(self, folder, kind, declarations):
        """In files that a reader can take in, named for the first and the last declaration's first letters."""
        files, current = [], []
        for name in sorted(declarations, key=str.lower):
            lines = declarations[name]
            if current and sum(len(d) + 1 for _, d in current) + len(lines) > MAX_LINES:
                files.append(current)
                current = []
            current.append((name, lines))
        files.append(current)
        header = HEADER.format(version=self.api["version"])
        (folder / kind).mkdir(parents=True)
        for declared in files:
            first, last = declared[0][0], declared[-1][0]
            name = first if first == last else f"{first}-{last[0].upper()}{last[1:]}"
            text = header + "".join("\n" + "\n".join(lines) + "\n" for _, lines in declared)
            (folder / kind / f"{name[0].upper()}{name[1:]}.swift").write_text(text)


def differences(left, right):
    compared = filecmp.dircmp(left, right)
    found = compared.left_only + compared.right_only + compared.diff_files
    return found + [name for sub in compared.common_dirs for name in differences(left / sub, right / sub)]


def main():
    arguments = sys.argv[1:]
    check = "--check" in arguments
    folders = [pathlib.Path(a) for a in arguments if a != "--check"]
    target = folders[0] if folders else HERE.parent / "Generated"
    with tempfile.TemporaryDirectory() as temporary:
        fresh = pathlib.Path(temporary)
        Generator(json.loads((HERE / "api.json").read_text())).write(fresh)
        if check:
            found = differences(fresh, target)
            for name in found:
                print(f"error: {name} is not what the generator writes. Run make generate.")
            sys.exit(1 if found else 0)
        for old in target.glob("*/*.swift"):
            old.unlink()
        for new in fresh.glob("*/*.swift"):
            (target / new.parent.name).mkdir(parents=True, exist_ok=True)
            (target / new.parent.name / new.name).write_text(new.read_text())


main()
