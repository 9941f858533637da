/// Some lines of the tail that follow each other, to be taken out of what they are in when no lock is held.
struct TailStretch: Sendable {
  /// The lines' numbers.
  let sequences: Range<UInt64>
  private let source: Source

  private enum Source: Sendable {
    case lines([LogLine])
    case packed(PackedLines)
  }

  init(_ lines: [LogLine], _ sequences: Range<UInt64>) { (self.sequences, source) = (sequences, .lines(lines)) }

  /// - Parameter sequences: of the lines in it that are wanted.
  init(_ pack: PackedLines, _ sequences: Range<UInt64>) { (self.sequences, source) = (sequences, .packed(pack)) }

  /// The oldest first; fewer than ``sequences`` if some cannot be read.
  func lines(unpack: (PackedLines) -> [LogLine] = \.lines) -> [LogLine] {
    switch source {
    case .lines(let lines): lines
    case .packed(let pack): unpack(pack).filter { sequences.contains($0.sequence) }
    }
  }
}
