/// Lines on their way to one sink, bounded in bytes, with the account of what became of every one.
///
/// Always: ``offered`` = ``delivered`` + sum(``dropped``) + ``buffered``.
struct LineQueue: Sendable {
  /// In bytes, with an allowance for each line.
  let capacity: Int
  private(set) var offered = 0
  private(set) var delivered = 0
  private(set) var dropped: [LogDropReason: Int] = [:]
  /// Lines waiting and lines the writer has taken.
  private(set) var buffered = 0
  private(set) var bytes = 0
  /// Whether lines are still taken.
  var isOpen = true
  /// Whether the writer will look by itself.
  var isWatched = false
  private var waiting: [LogLine] = []

  init(capacity: Int) {
    self.capacity = capacity
  }

  var isEmpty: Bool { waiting.isEmpty }

  /// Lines that got into the queue, and of these, the ones that left it: the first of both are the same lines.
  private(set) var accepted = 0
  var settled: Int { accepted - buffered }

  /// Takes the line, or drops and counts it.
  ///
  /// - Returns: whether the writer has to be woken: the line is the first that waits, and nobody looks.
  mutating func offer(_ line: LogLine) -> Bool {
    offered += 1
    if !isOpen {
      dropped[.closed, default: 0] += 1
      return false
    }
    if bytes + line.cost > capacity {
      dropped[.queueFull, default: 0] += 1
      return false
    }
    accepted += 1
    buffered += 1
    bytes += line.cost
    waiting.append(line)
    return waiting.count == 1 && !isWatched
  }

  /// All that wait. They stay buffered until they are settled.
  mutating func take() -> [LogLine] {
    var taken: [LogLine] = []
    swap(&taken, &waiting)
    return taken
  }

  /// What became of lines that were taken.
  mutating func settle(_ lines: ArraySlice<LogLine>, asDelivered isDelivered: Bool) {
    buffered -= lines.count
    bytes -= lines.reduce(0) { $0 + $1.cost }
    if isDelivered {
      delivered += lines.count
    } else {
      dropped[.writeFailed, default: 0] += lines.count
    }
  }
}
