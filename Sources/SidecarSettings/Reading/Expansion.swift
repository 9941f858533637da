/// `${VAR}` and `${VAR:-default}` inside a value; `$${` stands for the two characters `${`.
enum Expansion {
  /// The text with every reference replaced. What a variable holds is not expanded again.
  static func expand(_ text: String, _ environment: [String: String]) throws(ScalarProblem) -> String {
    var result = ""
    var rest = text[...]
    while let dollar = rest.firstIndex(of: "$") {
      result += rest[..<dollar]
      rest = rest[dollar...]
      if rest.hasPrefix("$${") {
        result += "${"
        rest = rest.dropFirst(3)
      } else if rest.hasPrefix("${") {
        guard let end = rest.firstIndex(of: "}") else { throw unfinished }
        result += try value(of: rest[..<end].dropFirst(2), environment)
        rest = rest[end...].dropFirst()
      } else {
        result += "$"
        rest = rest.dropFirst()
      }
    }
    return result + rest
  }

  /// The text that `expand` turns into `text`.
  static func escape(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let dollar = rest.firstIndex(of: "$") {
      result += rest[..<dollar]
      rest = rest[dollar...]
      result += rest.hasPrefix("${") ? "$$" : "$"
      rest = rest.dropFirst()
    }
    return result + rest
  }

  private static let unfinished = ScalarProblem(
    "has ${ without }", right: "write ${VAR} or ${VAR:-default}, or $${ for the characters themselves")

  private static func value(
    of reference: Substring, _ environment: [String: String]
  ) throws(ScalarProblem) -> String {
    let name = reference.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
    let rest = reference.dropFirst(name.count)
    guard let first = name.first, !first.isNumber, rest.isEmpty || rest.hasPrefix(":-") else {
      throw ScalarProblem(
        "has a ${...} that names no variable", right: "write ${VAR} or ${VAR:-default}, or $${ for the characters")
    }
    let value = environment[String(name)]
    // As in a shell, ":-" also stands in for a variable that is set to nothing.
    if rest.hasPrefix(":-") { return value.flatMap { $0.isEmpty ? nil : $0 } ?? String(rest.dropFirst(2)) }
    guard let value else {
      throw ScalarProblem(
        "needs the variable \(name), which is not set", right: "set it, or write ${\(name):-default}")
    }
    return value
  }
}
