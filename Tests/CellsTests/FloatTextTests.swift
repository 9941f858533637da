import Cells
import Testing

/// Numbers as text: the shortest there is that reads back as the same.
struct FloatTextTests {
  private let buffer = TextBuffer()

  private func text(_ value: Double) -> String {
    buffer.clear()
    buffer.append(value)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  /// Random bits are nearly all of extreme size, so numbers as programs have them are tried as well.
  private static func numbers(_ count: Int) -> [Double] {
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { number in
      switch number % 5 {
      case 0: Double(Int64.random(in: -1_000_000_000...1_000_000_000, using: &generator)) / 1000
      case 1: Double(UInt64.random(in: 0...UInt64.max, using: &generator))
      case 2: Double.random(in: 0..<1, using: &generator)
      default: Double(bitPattern: generator.next())
      }
    }
  }

  @Test func everyNumberReadsBackBitByBit() {
    for value in Self.numbers(100_000) where value.isFinite {
      let text = text(value)
      // Zero has no sign in the text.
      if Double(text)?.bitPattern != (value == 0 ? 0 : value.bitPattern) { Issue.record("\(text) for \(value)") }
    }
  }

  @Test func noNumberHasMoreDigitsThanSwiftGivesIt() {
    func digits(_ text: some StringProtocol) -> Int {
      let mantissa = text.prefix { $0 != "e" }.filter(\.isNumber)
      return mantissa.drop { $0 == "0" }.reversed().drop { $0 == "0" }.count
    }
    for value in Self.numbers(20_000) where value.isFinite {
      let text = text(value)
      // Whole numbers that a double holds exactly are written in full.
      if digits(text) > digits("\(value)"), value.magnitude > 0x1p53 || value != value.rounded() {
        Issue.record("\(text) for \(value)")
      }
      if text.contains("inf") || text.contains("nan") || text.hasSuffix(".0") { Issue.record("\(text)") }
    }
  }

  @Test func boundsAlwaysHaveAPointOrAnExponent() {
    let numbers: [(Double, String)] = [
      (1, "1.0"), (0, "0.0"), (2.5, "2.5"), (1e30, "1e+30"), (.infinity, "+Inf"), (-3, "-3.0"),
    ]
    for (value, expected) in numbers {
      buffer.clear()
      buffer.append(canonical: value)
      #expect(String(decoding: buffer.bytes, as: UTF8.self) == expected)
    }
  }
}
