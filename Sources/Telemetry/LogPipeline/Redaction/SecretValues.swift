/// The secret values of our own configuration, found wherever they occur.
///
/// A window of eight bytes slides over the text; only where it equals the first eight bytes of a secret is the rest
/// compared. So the time is linear in the text's length, whatever the text.
struct SecretValues: Sendable {
  /// Shorter secrets are not searched for.
  static let minimumLength = 8

  /// Secrets by their first eight bytes.
  private let byPrefix: [UInt64: [[UInt8]]]
  /// The shortest spelling of a secret: a string with fewer bytes holds none.
  let shortest: Int
  /// Whether any prefix ends in that byte: spares most positions the look-up.
  private let endsPrefix: [Bool]

  init(_ secrets: [String]) {
    var byPrefix: [UInt64: [[UInt8]]] = [:]
    var endsPrefix = [Bool](repeating: false, count: 256)
    let spellings = Set(secrets.flatMap { Self.spellings(of: $0) })
    shortest = spellings.map(\.count).min() ?? .max
    for bytes in spellings {
      let prefix = bytes[..<Self.minimumLength].reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
      byPrefix[prefix, default: []].append(bytes)
      endsPrefix[Int(bytes[Self.minimumLength - 1])] = true
    }
    self.byPrefix = byPrefix
    self.endsPrefix = endsPrefix
  }

  /// Whether any secret has that byte as its eighth.
  func mayEnd(_ byte: UInt8) -> Bool { endsPrefix[Int(byte)] }

  /// The secret itself, and as URLs, forms and JSON strings write it.
  private static func spellings(of secret: String) -> [[UInt8]] {
    let bytes = [UInt8](secret.utf8)
    guard bytes.count >= minimumLength else { return [] }
    var json = JSONText()
    json.append(escaping: bytes.span, atMost: .max)
    let encoded = bytes.map { $0.isUnreserved ? [$0] : [UInt8]("%\($0 < 16 ? "0" : "")\(String($0, radix: 16))".utf8) }
    let upper = bytes.map {
      $0.isUnreserved ? [$0] : [UInt8]("%\($0 < 16 ? "0" : "")\(String($0, radix: 16, uppercase: true))".utf8)
    }
    return [bytes, json.bytes, Array(encoded.joined()), Array(upper.joined())]
  }

  /// Where the secrets are, from first to last; overlapping ones are one range.
  func ranges(in text: Span<UInt8>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var window: UInt64 = 0
    for index in text.indices {
      let byte = text[index]
      window = window &<< 8 | UInt64(byte)
      guard endsPrefix[Int(byte)], index >= Self.minimumLength - 1, let candidates = byPrefix[window] else { continue }
      let start = index - Self.minimumLength + 1
      guard let length = longest(of: candidates, in: text, at: start) else { continue }
      if let last = ranges.last, start < last.upperBound {
        ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, start + length)
      } else {
        ranges.append(start..<start + length)
      }
    }
    return ranges
  }

  private func longest(of candidates: [[UInt8]], in text: Span<UInt8>, at start: Int) -> Int? {
    candidates.filter { text.hasBytes($0, at: start) }.map(\.count).max()
  }
}

extension Span<UInt8> {
  fileprivate func hasBytes(_ bytes: [UInt8], at start: Int) -> Bool {
    guard start + bytes.count <= count else { return false }
    return bytes.indices.allSatisfy { self[start + $0] == bytes[$0] }
  }
}

extension UInt8 {
  /// RFC 3986 section 2.3: what is never percent-encoded.
  fileprivate var isUnreserved: Bool {
    isTokenCharacter || self == UInt8(ascii: ".") || self == UInt8(ascii: "~")
  }
}
