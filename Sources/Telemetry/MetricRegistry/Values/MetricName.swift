/// The grammar of names in the classic data model
/// (<https://prometheus.io/docs/concepts/data_model/#metric-names-and-labels>).
enum MetricName {
  /// Whether `name` matches `[a-zA-Z_:][a-zA-Z0-9_:]*`.
  static func isMetric(_ name: String) -> Bool {
    isName(name, colon: true)
  }

  /// Whether `name` matches `[a-zA-Z_][a-zA-Z0-9_]*` and does not start with `__`, which Prometheus keeps for itself.
  static func isLabel(_ name: String) -> Bool {
    isName(name, colon: false) && !name.utf8.starts(with: "__".utf8)
  }

  /// `name` with every byte a metric's name may not have as `_`.
  static func sanitizedMetric(_ name: String) -> String {
    sanitized(name, colon: true)
  }

  /// `name` as a label's name; leading underscores are reduced to one.
  static func sanitizedLabel(_ name: String) -> String {
    let name = sanitized(name, colon: false)
    return name.utf8.starts(with: "__".utf8) ? "_" + name.drop { $0 == "_" } : name
  }

  private static func isName(_ name: String, colon: Bool) -> Bool {
    guard let first = name.utf8.first, !isDigit(first) else { return false }
    return name.utf8.allSatisfy { isNameByte($0, colon: colon) }
  }

  private static func sanitized(_ name: String, colon: Bool) -> String {
    var bytes = name.unicodeScalars.map { scalar in
      scalar.isASCII && isNameByte(UInt8(scalar.value), colon: colon) ? UInt8(scalar.value) : UInt8(ascii: "_")
    }
    if bytes.first.map(isDigit) ?? true { bytes.insert(UInt8(ascii: "_"), at: 0) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isNameByte(_ byte: UInt8, colon: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): true
    case UInt8(ascii: ":"): colon
    default: isDigit(byte)
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
