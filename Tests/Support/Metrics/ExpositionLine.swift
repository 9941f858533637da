/// One sample line of the text format: `name{label="value",…} value`.
///
/// A timestamp is refused: ours never has one.
struct ExpositionLine {
  let series: StrictExposition.Series
  let value: Double

  init(parsing line: Substring) throws {
    var rest = line
    let name = rest.prefix { $0 != "{" && $0 != " " }
    guard Self.isName(name) else { throw SupportError("Not a metric name.") }
    rest = rest.dropFirst(name.count)
    let labels = rest.first == "{" ? try Self.readLabels(&rest) : [:]
    guard rest.first == " " else { throw SupportError("No space before the value.") }
    value = try Self.readValue(rest.dropFirst())
    series = StrictExposition.Series(name: String(name), labels: labels)
  }

  static func isName(_ text: Substring) -> Bool {
    isName(text, besides: ":")
  }

  private static func isName(_ text: Substring, besides extra: Character?) -> Bool {
    guard let first = text.first, !first.isNumber else { return false }
    return text.allSatisfy { ($0.isASCII && ($0.isLetter || $0.isNumber)) || $0 == "_" || $0 == extra }
  }

  private static func readLabels(_ rest: inout Substring) throws -> [String: String] {
    rest = rest.dropFirst()
    var labels: [String: String] = [:]
    while true {
      if rest.first == "}", labels.isEmpty { throw SupportError("Empty braces.") }
      let name = rest.prefix { $0 != "=" }
      guard isName(name, besides: nil), !name.hasPrefix("__") else {
        throw SupportError("Not a label name: “\(name)”.")
      }
      rest = rest.dropFirst(name.count + 1)
      let value = try readQuoted(&rest)
      guard labels.updateValue(value, forKey: String(name)) == nil else {
        throw SupportError("The label \(name) twice.")
      }
      switch rest.popFirst() {
      case ",": continue
      case "}": return labels
      default: throw SupportError("Neither comma nor brace after a label.")
      }
    }
  }

  /// Scalar by scalar, for a quote or a backslash may be part of a longer character.
  private static func readQuoted(_ rest: inout Substring) throws -> String {
    guard rest.unicodeScalars.popFirst() == "\"" else { throw SupportError("No quote before a label value.") }
    var value = String.UnicodeScalarView()
    while let scalar = rest.unicodeScalars.popFirst() {
      if scalar == "\"" { return String(value) }
      guard scalar == "\\" else {
        value.append(scalar)
        continue
      }
      switch rest.unicodeScalars.popFirst() {
      case "\\": value.append("\\")
      case "\"": value.append("\"")
      case "n": value.append("\n")
      default: throw SupportError("An unknown escape in a label value.")
      }
    }
    throw SupportError("A label value without end.")
  }

  /// As Prometheus writes numbers: `NaN`, `+Inf`, `-Inf`, decimal digits with an optional exponent.
  private static func readValue(_ text: Substring) throws -> Double {
    switch text {
    case "NaN": return .nan
    case "+Inf": return .infinity
    case "-Inf": return -.infinity
    default:
      let isDecimal = text.allSatisfy { $0.isNumber || ".eE+-".contains($0) }
      guard isDecimal, let value = Double(String(text)) else { throw SupportError("Not a value: “\(text)”.") }
      return value
    }
  }
}
