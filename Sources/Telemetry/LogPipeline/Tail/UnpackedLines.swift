/// The lines of the packs that were unpacked last: readers who are about as far read the same, and one reads a pack in
/// several steps.
struct UnpackedLines: Sendable {
  private static let most = 4

  /// The latest last.
  private var packs: [(firstSequence: UInt64, lines: [LogLine])] = []

  func lines(of pack: PackedLines) -> [LogLine]? {
    packs.first { $0.firstSequence == pack.firstSequence }?.lines
  }

  mutating func keep(_ lines: [LogLine], of pack: PackedLines) {
    if packs.count == Self.most { packs.removeFirst() }
    packs.append((pack.firstSequence, lines))
  }
}
