extension ScalarType where Value == Int {
  static func integer(_ range: ClosedRange<Int>) -> ScalarType {
    ScalarType(
      name: "integer", range: "\(range.lowerBound) to \(range.upperBound)",
      right: "write a whole number from \(range.lowerBound) to \(range.upperBound)",
      parse: { (text, _) throws(ScalarProblem) in
        guard let value = Int(digits: text) else { throw ScalarProblem("is not a whole number") }
        guard range.contains(value) else { throw ScalarProblem("is out of range") }
        return value
      },
      text: { String($0) })
  }

  static func size(_ range: ClosedRange<Int>) -> ScalarType {
    let bounds = "\(ByteSize.text(range.lowerBound)) to \(ByteSize.text(range.upperBound))"
    return ScalarType(
      name: "size", range: bounds, right: "write a size such as 512B, 64KiB, 8MiB or 1GiB, from \(bounds)",
      parse: { (text, _) throws(ScalarProblem) in
        guard let value = ByteSize.parse(text) else { throw ScalarProblem("is not a size") }
        guard range.contains(value) else { throw ScalarProblem("is out of range") }
        return value
      },
      text: ByteSize.text)
  }
}

extension ScalarType where Value == Int64 {
  /// A Telegram user or chat; groups are negative.
  static var chat: ScalarType {
    ScalarType(
      name: "integer", range: "", right: "write a Telegram id such as 123456789",
      parse: { (text, _) throws(ScalarProblem) in
        guard let value = Int64(text), value != 0 else { throw ScalarProblem("is not a Telegram id") }
        return value
      },
      text: { String($0) })
  }
}

extension ScalarType where Value == Double {
  static func number(_ range: ClosedRange<Double>) -> ScalarType {
    let bounds = "\(number(range.lowerBound)) to \(number(range.upperBound))"
    return ScalarType(
      name: "number", range: bounds, right: "write a number from \(bounds)",
      parse: { (text, _) throws(ScalarProblem) in
        guard let value = Double(text) else { throw ScalarProblem("is not a number") }
        guard range.contains(value) else { throw ScalarProblem("is out of range") }
        return value
      },
      text: number)
  }

  /// Without the fraction of a whole number.
  private static func number(_ value: Double) -> String {
    Int(exactly: value).map { String($0) } ?? String(value)
  }
}

extension ScalarType where Value == Duration {
  static func duration(_ range: ClosedRange<Duration>) -> ScalarType {
    let bounds = "\(range.lowerBound.settingText) to \(range.upperBound.settingText)"
    return ScalarType(
      name: "duration", range: bounds, right: "write a duration such as 500ms, 2s, 5m or 1h, from \(bounds)",
      parse: { (text, _) throws(ScalarProblem) in
        guard let value = Duration(settingText: text) else { throw ScalarProblem("is not a duration") }
        guard range.contains(value) else { throw ScalarProblem("is out of range") }
        return value
      },
      text: { $0.settingText })
  }
}

extension ScalarType where Value == Rate {
  static var rate: ScalarType {
    ScalarType(
      name: "rate", range: "", right: "write a count and a period such as 60/1m or 20000/s",
      parse: { (text, _) throws(ScalarProblem) in
        guard let rate = Rate(parsing: text) else { throw ScalarProblem("is not a rate") }
        return rate
      },
      text: { $0.description })
  }
}

extension ScalarType where Value == Bool {
  static var flag: ScalarType { flag(right: "write true or false") }

  static func flag(right: String) -> ScalarType {
    ScalarType(
      name: "boolean", range: "true, false", right: right,
      parse: { (text, _) throws(ScalarProblem) in
        switch text {
        case "true", "yes", "on": return true
        case "false", "no", "off": return false
        default: throw ScalarProblem("is neither true nor false")
        }
      },
      text: { String($0) })
  }
}

extension ScalarType where Value: SettingWord {
  static var word: ScalarType {
    let words = Value.allCases.map(\.rawValue)
    return ScalarType(
      name: "word", range: words.joined(separator: ", "), right: "write \(alternatives(words))",
      parse: { (text, _) throws(ScalarProblem) in
        guard let value = Value(rawValue: text) else {
          let near = Suggestion.nearest(to: text, in: words)
          throw ScalarProblem("is none of its words", right: near.map { "did you mean \($0)?" })
        }
        return value
      },
      text: { $0.rawValue })
  }
}
