internal import LogPipeline
internal import SpoolFiles

/// What became of one sink's records, and where it stands.
struct SinkAccount {
  let name: String
  /// In the spool past the checkpoint when the process started; of a sink that came later, less what was logged before
  /// it and it will not get, so that its figures add up. Then it may be negative.
  let recovered: Int
  /// All before it are settled.
  private(set) var position: SpoolPosition
  private(set) var delivered = 0
  private(set) var dropped: [LogDropReason: Int] = [:]

  /// - Parameters:
  ///   - end: of the spool when the process started.
  ///   - lost: lines since then that never got into the spool, and that are counted for the other sinks.
  init(name: String, position: SpoolPosition, end: UInt64, lost: Int = 0) {
    self.name = name
    self.position = position
    recovered = Int(clamping: Int64(clamping: end) - Int64(clamping: position.sequence)) - lost
  }

  var settled: Int { dropped.values.reduce(delivered, +) }

  /// Records that never got into the spool.
  mutating func drop(_ count: Int, _ reason: LogDropReason) {
    dropped[reason, default: 0] += count
  }

  /// Records that were thrown out of the spool: all below `sequence`.
  mutating func discard(below sequence: UInt64) {
    guard sequence > position.sequence else { return }
    dropped[.spoolFull, default: 0] += Int(sequence - position.sequence)
    position = SpoolPosition(sequence: sequence)
  }

  /// Records up to `next`, of which so many came to that end; the rest was delivered. What was thrown out meanwhile is
  /// counted already.
  mutating func settle(through next: SpoolPosition, dropped losses: [LogDropReason: Int]) {
    guard next.sequence > position.sequence else { return }
    var rest = Int(next.sequence - position.sequence)
    for (reason, count) in losses where count > 0 {
      let counted = min(count, rest)
      dropped[reason, default: 0] += counted
      rest -= counted
    }
    delivered += rest
    position = next
  }
}
