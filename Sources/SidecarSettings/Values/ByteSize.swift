/// Sizes in bytes as the configuration writes them: `512B`, `64KiB`, `8MiB`, `1GiB`.
enum ByteSize {
  private static let units: [(suffix: String, bytes: Int)] = [
    ("B", 1), ("KiB", 1 << 10), ("MiB", 1 << 20), ("GiB", 1 << 30),
  ]

  static func parse(_ text: String) -> Int? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let suffix = text.dropFirst(digits.count)
    guard let number = Int(digits: digits), let unit = units.first(where: { $0.suffix == suffix }) else { return nil }
    let (bytes, overflow) = number.multipliedReportingOverflow(by: unit.bytes)
    return overflow ? nil : bytes
  }

  static func text(_ bytes: Int) -> String {
    let unit = units.last { bytes != 0 && bytes.isMultiple(of: $0.bytes) } ?? units[0]
    return "\(bytes / unit.bytes)\(unit.suffix)"
  }
}
