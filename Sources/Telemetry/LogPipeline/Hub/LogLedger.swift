internal import Logging

/// All of the pipeline's accounts, under one lock so that they agree with each other at every moment.
struct LogLedger: Sendable {
  private var received: [(source: LogSource, count: Int)] = []
  private var levels = [Int](repeating: 0, count: Logger.Level.allCases.count)
  private var redactions = RedactionCounts()
  /// Lines that were dropped before any sink could have them: they count once for each.
  private var refused: [LogDropReason: Int] = [:]
  /// On the way to standard output; nil if nothing goes there.
  var output: LineQueue?
  /// Who waits for lines to be settled.
  private var flushes: [(id: Int, settled: Int, done: @Sendable () -> Void)] = []
  private var nextFlush = 0

  init(queue: LineQueue?) {
    output = queue
  }

  /// Makes room for a source; its inlet has the index that this gives.
  mutating func add(_ source: LogSource) {
    received.append((source, 0))
  }

  /// - Returns: whether the writer has to be woken.
  mutating func enter(_ line: LogLine, from inlet: LogInlet) -> Bool {
    received[inlet.index].count += 1
    levels[Int(line.level.rank)] += 1
    return output?.offer(line) ?? false
  }

  mutating func add(_ redactions: RedactionCounts) {
    self.redactions.add(redactions)
  }

  mutating func refuse(_ lines: Int, _ level: Logger.Level?, _ reason: LogDropReason, from inlet: LogInlet) {
    received[inlet.index].count += lines
    if let level { levels[Int(level.rank)] += lines }
    refused[reason, default: 0] += lines
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
    store: LogStoreStatistics, tail: (lines: Int, bytes: Int), followers: FollowerCensus
  ) -> LogStatistics {
    let limits = limitsReached(store: store, followers: followers)
    var sinks = store.sinks
    if let output { sinks.insert(LogStoreStatistics.Sink("stdout", output), at: 0) }
    for index in sinks.indices { sinks[index].dropped.merge(refused) { $0 + $1 } }
    return LogStatistics(
      received: received, records: Logger.Level.allCases.map { ($0, levels[Int($0.rank)]) },
      redactions: RedactionRule.allCases.map { ($0, redactions[$0]) }, sinks: sinks, store: store,
      followers: followers.counts.followers, followersDropped: followers.counts.dropped, tailLines: tail.lines,
      tailBytes: tail.bytes, limitsReached: limits)
  }

  /// What a line was dropped for before any sink could have it counts once here, not once for each sink.
  private func limitsReached(store: LogStoreStatistics, followers: FollowerCensus) -> [String: Int] {
    func lines(_ reason: LogDropReason) -> Int { store.sinks.map { $0.dropped[reason] ?? 0 }.max() ?? 0 }
    return [
      "log.max_line": redactions.linesCut, "log.max_followers": followers.refusals,
      "log.rate_limit.per_source": refused[.rateLimited] ?? 0,
      "log.queue": lines(.queueFull) + (output?.dropped[.queueFull] ?? 0),
      "log.spool.max_size": lines(.spoolFull) + store.timesBlocked,
    ]
  }
}
