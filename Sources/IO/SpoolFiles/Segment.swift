/// One file of the spool, as the index knows it.
public struct Segment: Sendable, Equatable {
  /// Grows from segment to segment.
  public let number: UInt64
  /// In the folder.
  let name: String
  public let firstSequence: UInt64
  /// The writer's own number of the first record.
  public let firstCursor: UInt64
  /// One past the last record's.
  public internal(set) var endSequence: UInt64
  /// Bytes that are written and may be read.
  public internal(set) var size: Int

  static let suffix = ".segment"

  static func name(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits + suffix
  }

  /// Nil for a file that is none of ours.
  static func number(of name: String) -> UInt64? {
    guard name.hasSuffix(suffix), name.utf8.count == 16 + suffix.utf8.count else { return nil }
    return UInt64(name.dropLast(suffix.count), radix: 16)
  }
}
