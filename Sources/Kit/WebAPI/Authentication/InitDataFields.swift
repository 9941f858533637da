internal import HTTPServer

/// The fields of `initData`, decoded, each once.
struct InitDataFields {
  /// Bytes of all of it: a header field takes no more.
  static let maxLength = 4096
  private static let maxFields = 64

  private let values: [String: String]

  /// - Throws: ``InitDataError/malformed``; of two fields with one name nobody knows which was meant.
  init(_ text: String) throws(InitDataError) {
    let items = text.split(separator: "&", omittingEmptySubsequences: false)
    guard text.utf8.count <= Self.maxLength, items.count <= Self.maxFields else { throw .malformed }
    var values: [String: String] = [:]
    for item in items {
      let pair = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map { part in
        String(part.map { $0 == "+" ? " " : $0 }).percentDecoded
      }
      guard pair.count == 2, let name = pair[0], let value = pair[1], !name.isEmpty,
        values.updateValue(value, forKey: name) == nil
      else { throw .malformed }
    }
    self.values = values
  }

  subscript(name: String) -> String? { values[name] }

  /// Telegram's data-check-string: `name=value` in the order of the names, a line each.
  func text(without names: Set<String>) -> String {
    values.filter { !names.contains($0.key) }.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { "\($0.key)=\($0.value)" }.joined(separator: "\n")
  }
}

extension [UInt8] {
  /// RFC 4648 section 5, with or without padding; nil for anything else.
  init?(base64URL text: String) {
    var bits: UInt32 = 0
    var count = 0
    var bytes: [UInt8] = []
    let digits = text.utf8.reversed().drop { $0 == UInt8(ascii: "=") }.reversed()
    guard digits.count % 4 != 1, text.utf8.count - digits.count <= 2 else { return nil }
    for digit in digits {
      guard let value = digit.base64URLDigit else { return nil }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    // What is left over is nothing: else two texts would be one signature.
    guard bits & ((1 << UInt32(count)) - 1) == 0 else { return nil }
    self = bytes
  }
}

extension UInt8 {
  fileprivate var base64URLDigit: UInt8? {
    switch self {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): self - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): self - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0") + 52
    case UInt8(ascii: "-"): 62
    case UInt8(ascii: "_"): 63
    default: nil
    }
  }
}
