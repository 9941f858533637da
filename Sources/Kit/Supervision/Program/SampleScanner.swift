internal import MetricRegistry

/// One line `name{label="value",…} value [timestamp]`.
struct SampleScanner {
  private var rest: Substring

  init(_ line: String) { rest = line[...].drop { $0 == " " || $0 == "\t" } }

  /// `nil` for a line that is no sample.
  mutating func scan() -> (name: String, labels: [Label], value: Double)? {
    let name = String(take { $0 != "{" && $0 != " " && $0 != "\t" })
    guard Self.isName(name, with: ":") else { return nil }
    var labels: [Label] = []
    skipSpace()
    if rest.first == "{" {
      rest.removeFirst()
      guard let found = scanLabels() else { return nil }
      labels = found
    }
    skipSpace()
    guard let value = Self.number(String(take { $0 != " " && $0 != "\t" && $0 != "\r" })) else { return nil }
    return (name, labels, value)
  }

  static func number(_ text: String) -> Double? {
    switch text {
    case "+Inf", "Inf": .infinity
    case "-Inf": -.infinity
    case "NaN": .nan
    default: Double(text)
    }
  }

  /// Of letters, digits, `_` and one more, and no digit first: others would spoil our own exposition.
  private static func isName(_ name: String, with other: Character) -> Bool {
    guard let first = name.first, !("0"..."9").contains(first) else { return false }
    return name.allSatisfy { character in
      character.isASCII && (character.isLetter || character.isNumber || character == "_" || character == other)
    }
  }

  private mutating func scanLabels() -> [Label]? {
    var labels: [Label] = []
    while true {
      skipSpace()
      if rest.first == "}" {
        rest.removeFirst()
        return labels
      }
      let name = String(take { $0 != "=" && $0 != " " })
      skipSpace()
      guard Self.isName(name, with: "_") else { return nil }
      guard rest.popFirst() == "=" else { return nil }
      skipSpace()
      guard rest.popFirst() == "\"", let value = scanValue() else { return nil }
      labels.append(Label(name, value))
      skipSpace()
      if rest.first == "," { rest.removeFirst() }
    }
  }

  private mutating func scanValue() -> String? {
    var value = ""
    while let character = rest.popFirst() {
      switch character {
      case "\"": return value
      case "\\":
        guard let escaped = rest.popFirst() else { return nil }
        value.append(escaped == "n" ? "\n" : escaped)
      default: value.append(character)
      }
    }
    return nil
  }

  private mutating func take(_ isWanted: (Character) -> Bool) -> Substring {
    let taken = rest.prefix(while: isWanted)
    rest = rest[taken.endIndex...]
    return taken
  }

  private mutating func skipSpace() { rest = rest.drop { $0 == " " || $0 == "\t" } }
}
