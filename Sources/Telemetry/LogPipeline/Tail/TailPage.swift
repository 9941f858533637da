/// What one read of the tail gave.
public struct TailPage: Sendable {
  /// The oldest first.
  public internal(set) var lines: [LogLine] = []
  /// Where the next read goes on: the number of the last line looked at, whether or not it matched.
  public internal(set) var cursor: UInt64
  /// Lines that were gone before they could be read, whether or not they would have matched.
  public internal(set) var dropped = 0
  /// Whether there was nothing newer at that moment; if not, read again.
  public internal(set) var isAtEnd = false
  /// The bytes of the lines that were looked at, of those who read backwards.
  var lookedAt = 0
  /// When the oldest of them was written, where the search ended before there was nothing older to look at.
  public internal(set) var searchedFrom: LogTimestamp?

  init(cursor: UInt64) {
    self.cursor = cursor
  }
}
