/// The id by which all lines of one update are found.
enum CorrelationID {
  private static let digits = Array("0123456789abcdef".utf8)

  /// 32 hexadecimal digits, as a W3C trace id has.
  static func random() -> String {
    var generator = SystemRandomNumberGenerator()
    // A trace id has a digit that is not 0.
    let halves = [generator.next() | 1, generator.next()]
    return String(unsafeUninitializedCapacity: 32) { text in
      for index in 0..<32 { text[index] = digits[Int(halves[index / 16] >> (4 * (index % 16)) & 0xF)] }
      return 32
    }
  }
}
