/// The rows of calls that are made and have yet to be deleted: all that have gathered while a deletion is under way, or shortly
/// after one, are deleted by the next, as each waits for the disk.
struct Removals {
  /// Rows of one deletion.
  static let maxBatch = 64
  /// How long a deletion that follows another as closely waits for rows to join it.
  private static let pause = Duration.milliseconds(2)

  enum Step {
    case delete([OutboxRow])
    case pause(until: ContinuousClock.Instant)
  }

  private var rows: [OutboxRow] = []
  private var isBusy = false
  private var lastEnd: ContinuousClock.Instant?

  mutating func add(_ row: OutboxRow) { rows.append(row) }

  /// What is to be done next; nil while something is, or when there is nothing. ``pauseIsOver()`` or ``end()`` has to follow.
  mutating func next() -> Step? {
    guard !isBusy, !rows.isEmpty else { return nil }
    isBusy = true
    if rows.count < Self.maxBatch, let lastEnd, .now - lastEnd < Self.pause {
      return .pause(until: lastEnd + Self.pause)
    }
    let batch = Array(rows.prefix(Self.maxBatch))
    rows.removeFirst(batch.count)
    return .delete(batch)
  }

  mutating func pauseIsOver() { (isBusy, lastEnd) = (false, nil) }

  /// A deletion is done.
  mutating func end(at now: ContinuousClock.Instant = .now) { (isBusy, lastEnd) = (false, now) }
}
