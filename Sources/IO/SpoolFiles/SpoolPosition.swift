/// A reader's place in the spool: the record it reads next.
public struct SpoolPosition: Sendable, Equatable {
  /// The segment's number.
  public var segment: UInt64
  /// In the segment's bytes; 0 if only the sequence is known.
  public var offset: Int
  /// What counts if the segment is not there or does not hold it.
  public var sequence: UInt64

  public init(segment: UInt64 = 0, offset: Int = 0, sequence: UInt64) {
    self.segment = segment
    self.offset = offset
    self.sequence = sequence
  }
}

/// What one read gave.
public struct SpoolPage: Sendable {
  /// In the order of their sequences.
  public internal(set) var records: [SpoolRecord] = []
  /// Where the next read goes on.
  public internal(set) var next: SpoolPosition
  /// Records between the two positions that are damaged or whose segment is missing.
  public internal(set) var lost = 0
  /// Whether there was nothing further then.
  public internal(set) var isAtEnd = false

  init(next: SpoolPosition) {
    self.next = next
  }

  /// Two reads one after the other.
  public init(_ first: SpoolPage, _ second: SpoolPage) {
    records = first.records + second.records
    next = second.next
    lost = first.lost + second.lost
    isAtEnd = second.isAtEnd
  }
}
