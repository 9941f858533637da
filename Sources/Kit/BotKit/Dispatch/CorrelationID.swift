/// The id by which all lines of one update are found.
enum CorrelationID {
  private static let digits = Array("0123456789abcdef".utf8)

  /// 32 hexadecimal digits, as a W3C trace id has.
  static func random() -> String {
    var value = UInt128.random(in: 1 ... .max)
    return String(unsafeUninitializedCapacity: 32) { digits in
      for index in digits.indices.prefix(32) {
        digits[index] = Self.digits[Int(truncatingIfNeeded: value & 0xF)]
        value >>= 4
      }
      return 32
    }
  }
}
