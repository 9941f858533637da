internal import EventLoop
public import LogPipeline
internal import SpoolFiles
internal import Synchronization

/// Lines on disk until every sink has them.
///
/// Whoever logs puts a line into a queue and goes on. One thread writes all that waits as a group and waits for the disk
/// once for all of it; only then are senders told, and only then do sinks see it. Another thread reads, moves the
/// checkpoints and removes what every sink has.
public final class LogSpool: LogLineStore {
  struct State {
    var queue: SpoolQueue
    var isOpen = true
    /// The disk or `max_size` is full, or the disk fails.
    var isBlocked = false
    /// How often it came to that.
    var timesBlocked = 0
    /// Lines taken, and lines dropped instead, since the start.
    var offered = 0
    /// Of those, the ones that never got into the spool.
    var lost = 0
    var sinks: [SinkAccount]
    /// Who waits for the end of the blockade.
    var waiting: [@Sendable () -> Void] = []
    /// Whom to tell that there is more to read.
    var readers: [SpoolReader] = []
    var failure: String?
  }

  public let configuration: SpoolConfiguration
  let spool: Spool
  let disk: SpoolDisk
  let state: Mutex<State>
  let wakeWriter = ThreadSignal()
  /// For a writer that waits because there was none.
  let roomMade = ThreadSignal()
  let writerEnded = Mutex<DedicatedThread?>(nil)
  /// Number of the newest line kept from an earlier process, or 0.
  public let newestSequence: UInt64
  /// Number of the first line of this process.
  let firstOfThisProcess: UInt64

  /// Opens the folder and takes it for this process. Reads it as far as it must; no thread is started.
  ///
  /// - Parameters:
  ///   - sinks: whose places are kept. A sink that is new begins with the oldest line there is.
  ///   - now: of an empty spool, the number of the first record.
  /// - Throws: ``LogStoreError`` when the folder cannot be used.
  public init(
    _ configuration: SpoolConfiguration, sinks: [String], now: LogTimestamp = .now()
  ) throws(LogStoreError) {
    do {
      let folder = try SpoolFolder(configuration.path)
      Checkpoint.removeAll(but: Set(sinks), in: folder)
      let places = sinks.sorted().map { ($0, Checkpoint.read(of: $0, in: folder)) }
      let spool = try Spool(
        folder, firstSequence: UInt64(clamping: now.microseconds),
        knownSequence: places.compactMap { $0.1?.sequence }.max() ?? 0)
      let first = SpoolPosition(sequence: spool.firstSequence)
      let end = spool.nextSequence
      let accounts = places.map { SinkAccount(name: $0.0, position: $0.1 ?? first, end: end) }
      self.configuration = configuration
      self.spool = spool
      newestSequence = spool.newestCursor
      firstOfThisProcess = end
      disk = SpoolDisk(spool)
      state = Mutex(State(queue: SpoolQueue(capacity: configuration.queue), sinks: accounts))
    } catch {
      throw LogStoreError("\(error)")
    }
  }

  public func append(_ line: LogLine) -> LogAppendOutcome {
    let (outcome, isFirst) = state.withLock { state -> (LogAppendOutcome, Bool) in
      state.offered += 1
      if let reason = state.refusal(of: .line(line), self) {
        state.lost += 1
        for index in state.sinks.indices { state.sinks[index].drop(1, reason) }
        return (.dropped(reason), false)
      }
      return (.accepted, true)
    }
    if isFirst { wakeWriter.signal() }
    return outcome
  }

  public func append(
    _ lines: [LogLine], whenSettled: @escaping @Sendable (LogStoreError?) -> Void
  ) -> LogAppendOutcome {
    let outcome = state.withLock { state -> LogAppendOutcome in
      if state.isBlocked { return .dropped(.spoolFull) }
      if let reason = state.refusal(of: .batch(lines, whenSettled: whenSettled), self) { return .dropped(reason) }
      state.offered += lines.count
      return .accepted
    }
    if outcome == .accepted { wakeWriter.signal() }
    return outcome
  }

  public var isDurable: Bool { configuration.sync == .batch }

  public var isBlocked: Bool { state.withLock { $0.isBlocked } }

  public func whenUnblocked(_ resume: @escaping @Sendable () -> Void) {
    let isBlocked = state.withLock { state in
      if state.isBlocked { state.waiting.append(resume) }
      return state.isBlocked
    }
    if !isBlocked { resume() }
  }

  public var statistics: LogStoreStatistics {
    let files = spool.statistics
    return state.withLock { state in
      var statistics = LogStoreStatistics()
      statistics.bytes = files.bytes
      statistics.segments = files.segments
      statistics.corruptRecords = files.corruptRecords
      statistics.maximumBytes = configuration.maximumSize
      statistics.info = (configuration.sync.rawValue, configuration.whenFull.rawValue)
      statistics.isBlocked = state.isBlocked
      statistics.timesBlocked = state.timesBlocked
      statistics.sinks = state.sinks.map { account in
        var sink = LogStoreStatistics.Sink(name: account.name)
        sink.recovered = account.recovered
        sink.delivered = account.delivered
        sink.dropped = account.dropped
        sink.buffered = state.offered + account.recovered - account.settled
        sink.bytesBuffered = spool.bytes(from: account.position.sequence) + state.queue.bytes
        return sink
      }
      return statistics
    }
  }
}

extension LogSpool.State {
  /// Puts the entry into the queue, or says why not.
  fileprivate mutating func refusal(of entry: SpoolQueue.Entry, _ spool: LogSpool) -> LogDropReason? {
    if !isOpen { return .closed }
    if queue.offer(entry) { return nil }
    return isBlocked ? .spoolFull : .queueFull
  }
}
