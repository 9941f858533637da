internal import LogPipeline

/// Lines on their way to the spool's writer, in order, bounded in bytes.
struct SpoolQueue {
  enum Entry {
    case line(LogLine)
    case batch([LogLine], whenSettled: @Sendable (LogStoreError?) -> Void)

    var count: Int {
      switch self {
      case .line: 1
      case .batch(let lines, _): lines.count
      }
    }

    var cost: Int {
      switch self {
      case .line(let line): line.cost
      case .batch(let lines, _): lines.reduce(0) { $0 + $1.cost }
      }
    }
  }

  let capacity: Int
  private var entries: [Entry] = []
  /// Of all entries, also those the writer has taken.
  private(set) var bytes = 0

  init(capacity: Int) {
    self.capacity = capacity
  }

  var isEmpty: Bool { entries.isEmpty }

  /// Whether it was taken. One entry always fits into an empty queue.
  mutating func offer(_ entry: Entry) -> Bool {
    let cost = entry.cost
    guard bytes == 0 || bytes + cost <= capacity else { return false }
    bytes += cost
    entries.append(entry)
    return true
  }

  /// All that wait. Their bytes count until they are settled.
  mutating func take() -> [Entry] {
    var taken: [Entry] = []
    swap(&taken, &entries)
    return taken
  }

  mutating func settle(_ entries: some Sequence<Entry>) {
    bytes -= entries.reduce(0) { $0 + $1.cost }
  }
}
