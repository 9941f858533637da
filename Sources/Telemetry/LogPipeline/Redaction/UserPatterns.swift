/// The patterns of `log.redact`.
public struct UserPatterns: Sendable {
  public init() {}
  var isEmpty: Bool { true }
  func mask(_ text: [UInt8], _ counts: inout RedactionCounts) -> [UInt8]? { nil }
}
