internal import Logging

/// All of the pipeline's accounts, under one lock so that they agree with each other at every moment.
struct LogLedger: Sendable {
  private var received = [Int](repeating: 0, count: LogSource.allCases.count)
  private var levels = [Int](repeating: 0, count: Logger.Level.allCases.count)
  private var redactions = RedactionCounts()
  /// On the way to standard output; nil if nothing goes there.
  var output: LineQueue?
  /// Who waits for lines to be settled.
  private var flushes: [(id: Int, settled: Int, done: @Sendable () -> Void)] = []
  private var nextFlush = 0

  init(queue: LineQueue?) {
    output = queue
  }

  /// - Returns: whether the writer has to be woken.
  mutating func enter(_ line: LogLine, from source: LogSource, redactions: RedactionCounts) -> Bool {
    received[source.index] += 1
    levels[Int(line.level.rank)] += 1
    self.redactions.add(redactions)
    return output?.offer(line) ?? false
  }

  /// Calls `done` once all lines entered so far are settled.
  ///
  /// - Returns: what to cancel it with, or nil if they are settled already: then it is never called.
  mutating func flush(_ done: @escaping @Sendable () -> Void) -> Int? {
    guard let output, output.buffered > 0 else { return nil }
    nextFlush += 1
    flushes.append((nextFlush, output.accepted, done))
    return nextFlush
  }

  mutating func cancelFlush(_ id: Int) {
    flushes.removeAll { $0.id == id }
  }

  /// - Returns: what to call, when the lock is free, because its lines are settled.
  mutating func settle(_ lines: ArraySlice<LogLine>, asDelivered isDelivered: Bool) -> [@Sendable () -> Void] {
    output?.settle(lines, asDelivered: isDelivered)
    let settled = output?.settled ?? .max
    let done = flushes.filter { $0.settled <= settled }.map(\.done)
    flushes.removeAll { $0.settled <= settled }
    return done
  }

  func statistics(
    tail: (lines: Int, bytes: Int), followers: (followers: Int, dropped: Int), store: LogStoreStatistics?
  ) -> LogStatistics {
    LogStatistics(
      received: LogSource.allCases.map { ($0, received[$0.index]) },
      records: Logger.Level.allCases.map { ($0, levels[Int($0.rank)]) },
      redactions: RedactionRule.allCases.map { ($0, redactions[$0]) },
      sinks: (output.map { [LogStatistics.Sink("stdout", $0)] } ?? []) + (store?.sinks.map(LogStatistics.Sink.init) ?? []),
      store: store,
      followers: followers.followers, followersDropped: followers.dropped, tailLines: tail.lines, tailBytes: tail.bytes)
  }
}

extension LogSource {
  fileprivate var index: Int {
    switch self {
    case .inProcess: 0
    }
  }
}
