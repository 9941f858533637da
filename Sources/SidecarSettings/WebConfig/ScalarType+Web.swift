internal import PasswordHash

extension ScalarType where Value == BcryptHash {
  static var bcrypt: ScalarType {
    ScalarType(
      name: "bcrypt hash", range: "cost \(BcryptHash.costs.lowerBound) to \(BcryptHash.costs.upperBound)",
      right: "write what `htpasswd -nBC 10 NAME` prints after the colon", isPrivate: true,
      parse: { (text, _) throws(ScalarProblem) in
        do throws(BcryptHashError) {
          return try BcryptHash(text)
        } catch {
          throw ScalarProblem("\(error)")
        }
      },
      text: { _ in "***" }, secrets: { [$0.text] })
  }
}

extension ScalarType where Value == String {
  /// A certificate or a key in place of its file.
  static var pem: ScalarType {
    ScalarType(
      name: "PEM text", range: "", right: "write the PEM text after a |", isPrivate: true,
      parse: { (text, _) throws(ScalarProblem) in
        guard text.contains("-----BEGIN ") else { throw ScalarProblem("is not PEM") }
        return text
      },
      text: { _ in "***" }, secrets: { [$0] })
  }

  /// What may stand on a line of a header (RFC 9110 section 5.5).
  static var headerValue: ScalarType {
    ScalarType(
      name: "text", range: "", right: "write the header's value, on one line",
      parse: { (text, _) throws(ScalarProblem) in
        guard !text.isEmpty, text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
          throw ScalarProblem("cannot be a header's value")
        }
        return text
      },
      text: { $0 })
  }
}

extension ScalarType where Value == Duration {
  /// As Go writes it: `300ms`, `1m30s`, `1.5h`.
  static var goDuration: ScalarType {
    ScalarType(
      name: "duration", range: "", right: "write a duration such as 100ms, 2s or 1m30s",
      parse: { (text, _) throws(ScalarProblem) in
        guard let value = duration(text[...]) else { throw ScalarProblem("is not a duration") }
        return value
      },
      text: { $0.settingText })
  }

  private static let units: [(name: String, nanoseconds: Double)] = [
    ("ns", 1), ("us", 1e3), ("µs", 1e3), ("ms", 1e6), ("s", 1e9), ("m", 60e9), ("h", 3600e9),
  ]

  private static func duration(_ text: Substring) -> Duration? {
    if text == "0" { return .zero }
    var rest = text
    var nanoseconds = 0.0
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
      let unit = rest.dropFirst(digits.count).prefix { $0.isLetter }
      guard let number = Double(digits), let known = units.first(where: { $0.name == unit }) else { return nil }
      nanoseconds += number * known.nanoseconds
      rest = rest.dropFirst(digits.count + unit.count)
    }
    guard !text.isEmpty, nanoseconds <= 86_400e9 else { return nil }
    return .nanoseconds(Int64(nanoseconds))
  }
}
