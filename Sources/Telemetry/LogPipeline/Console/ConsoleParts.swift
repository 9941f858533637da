/// What the console format shows of a line.
struct ConsoleParts {
  private(set) var time = ""
  private(set) var level = ""
  private(set) var logger = ""
  private(set) var message = ""
  private(set) var correlationID = ""
  private(set) var stack = ""
  /// Values ready to be printed: text in quotes where it needs them, everything else as JSON.
  private(set) var fields: [(key: String, value: String)] = []

  /// One member of the line. Service, environment, trace and source are left out: they are there for machines.
  mutating func take(_ key: String, _ value: JSONReader.Value) {
    switch (key, value) {
    // 2026-11-21T12:03:44.123456Z to 12:03:44.123
    case ("ts", .string(let text)): time = String(text.dropFirst(11).prefix(12))
    case ("level", .string(let text)): level = text
    case ("logger", .string(let text)): logger = text
    case ("message", .string(let text)): message = text
    case ("correlation_id", .string(let text)): correlationID = text
    case ("service", _), ("environment", _), ("trace_id", _), ("span_id", _), ("source", _): break
    case ("error", .object(let members)): takeError(members)
    case ("fields", .object(let members)):
      for (key, value) in members { flatten(key, value) }
    default: flatten(key, value)
    }
  }

  private mutating func takeError(_ members: [(key: String, value: JSONReader.Value)]) {
    for (key, value) in members {
      switch (key, value) {
      case ("stack", .string(let text)): stack = text
      case ("message", .string(let text)): fields.append(("error", text.readable))
      default: flatten("error.\(key)", value)
      }
    }
  }

  private mutating func flatten(_ key: String, _ value: JSONReader.Value) {
    switch value {
    case .string(let text): fields.append((key, text.readable))
    case .literal(let text): fields.append((key, text.printable))
    case .object(let members):
      for (name, value) in members { flatten("\(key).\(name)", value) }
    }
  }
}
