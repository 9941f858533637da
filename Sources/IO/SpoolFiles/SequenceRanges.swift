/// Sequences that are known to be lost, each counted once however many readers come by.
struct SequenceRanges: Sendable {
  /// Apart from each other, in order.
  private var ranges: [Range<UInt64>] = []

  /// - Returns: how many of them were not known.
  mutating func insert(_ range: Range<UInt64>) -> Int {
    if range.isEmpty { return 0 }
    let start = ranges.firstIndex { $0.upperBound >= range.lowerBound } ?? ranges.count
    let end = ranges[start...].firstIndex { $0.lowerBound > range.upperBound } ?? ranges.count
    let known = ranges[start..<end].reduce(0) { $0 + $1.clamped(to: range).count }
    let lower = min(range.lowerBound, ranges[start..<end].first?.lowerBound ?? range.lowerBound)
    let upper = max(range.upperBound, ranges[start..<end].last?.upperBound ?? range.upperBound)
    ranges.replaceSubrange(start..<end, with: [lower..<upper])
    return range.count - known
  }

  /// Forgets what no reader can come by again.
  mutating func remove(below sequence: UInt64) {
    ranges.removeAll { $0.upperBound <= sequence }
  }
}
