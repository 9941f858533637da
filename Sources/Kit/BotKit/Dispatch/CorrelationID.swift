/// The id by which all lines of one update are found.
enum CorrelationID {
  /// 32 hexadecimal digits, as a W3C trace id has.
  static func random() -> String {
    let value = UInt128.random(in: 1 ... .max)
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 32 - digits.count) + digits
  }
}
