/// A plain substring to be found in lines, in time linear in a line's length (Knuth, Morris, Pratt).
public struct LineSearch: Sendable {
  /// In bytes.
  public static let maximumLength = 1024

  private var needles: [Needle]

  /// - Parameter text: what to find, with letters' case. What lies beyond ``maximumLength`` is not looked for.
  public init(_ text: String) {
    let plain = Array(text.utf8.prefix(Self.maximumLength))
    var json = JSONText()
    json.append(escaping: plain.span, atMost: .max)
    needles = [Needle(plain)]
    if json.bytes != plain { needles.append(Needle(json.bytes)) }
  }

  func isIn(_ line: [UInt8]) -> Bool {
    needles.contains { $0.isIn(line) }
  }
}

private struct Needle: Sendable {
  let bytes: [UInt8]
  /// For each prefix: the length of its longest proper prefix that is also its end.
  let fallback: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var fallback = [Int](repeating: 0, count: bytes.count)
    var matched = 0
    for index in bytes.indices.dropFirst() {
      while matched > 0, bytes[index] != bytes[matched] { matched = fallback[matched - 1] }
      if bytes[index] == bytes[matched] { matched += 1 }
      fallback[index] = matched
    }
    self.fallback = fallback
  }

  func isIn(_ line: [UInt8]) -> Bool {
    if bytes.isEmpty { return true }
    var matched = 0
    for byte in line {
      while matched > 0, byte != bytes[matched] { matched = fallback[matched - 1] }
      if byte == bytes[matched] { matched += 1 }
      if matched == bytes.count { return true }
    }
    return false
  }
}
