internal import EventLoop
internal import Logging
internal import Synchronization

/// The pipeline: takes records from any thread, and gives their lines to the tail at once and to standard output through
/// a bounded queue and a thread of its own.
///
/// Who logs encodes and masks on its own thread, then holds one short lock. Nothing of it ever waits for the output: while
/// that is blocked the queue fills, and what comes then is dropped and counted, in the tail all the same.
public final class LogHub: Sendable {
  /// Encoders kept for the next lines; more are made when more threads log at once.
  private static let maximumIdleEncoders = 16
  private static let maximumLearned = 64

  /// Of which kind the hub was made; levels, secrets, service and environment may have changed since.
  public let configuration: LogConfiguration
  /// The tail.
  public let recent: RecentLines

  /// Where lines are until every sink has them; nil without a spool.
  let store: (any LogLineStore)?
  let state: Mutex<LogLedger>
  let levels: LogLevels
  let origins = LogOrigins()
  let followers: FollowerCensus
  let wakeWriter = ThreadSignal()
  let now: @Sendable () -> LogTimestamp
  private let monotonic: @Sendable () -> Int64
  private let inlets: Mutex<Inlets>
  private let inProcess: LogInlet
  private let encoders: Mutex<Encoders>

  private struct Inlets {
    var limit: LogRateLimit
    var all: [LogInlet]
  }

  private struct Encoders {
    var configuration: LogConfiguration
    /// Secrets that were met since the start; the oldest first.
    var learned: [String] = []
    var style: LineEncoder.Style
    var idle: [LineEncoder] = []

    init(_ configuration: LogConfiguration) {
      self.configuration = configuration
      style = configuration.style
    }

    /// Masks them from now on.
    mutating func renew() {
      var effective = configuration
      effective.secrets += learned
      style = effective.style
    }
  }

  /// - Parameters:
  ///   - store: the spool.
  ///   - now: the wall clock lines get their `ts` from.
  ///   - monotonic: nanoseconds that only grow, for the rate limit.
  ///   - firstSequence: number of the first line; above those of earlier processes by default, being the start time, or
  ///     one more than the newest in the store.
  public init(
    _ configuration: LogConfiguration, store: (any LogLineStore)? = nil,
    now: @escaping @Sendable () -> LogTimestamp = LogTimestamp.now,
    monotonic: @escaping @Sendable () -> Int64 = LogTimestamp.monotonicNanoseconds, firstSequence: UInt64? = nil
  ) {
    self.configuration = configuration
    self.store = store
    self.now = now
    self.monotonic = monotonic
    let first = max(firstSequence ?? UInt64(max(1, now().microseconds)), (store?.newestSequence ?? 0) + 1)
    recent = RecentLines(capacity: configuration.tailBuffer, firstSequence: first)
    state = Mutex(LogLedger(queue: configuration.format == .none ? nil : LineQueue(capacity: configuration.queue)))
    levels = LogLevels(level: configuration.level, loggers: configuration.loggers)
    followers = FollowerCensus(limit: configuration.maximumFollowers)
    encoders = Mutex(Encoders(configuration))
    inProcess = LogInlet(.inProcess, index: 0, limit: configuration.rateLimit, now: monotonic)
    inlets = Mutex(Inlets(limit: configuration.rateLimit, all: [inProcess]))
    state.withLock { $0.add(.inProcess) }
  }

  /// The way in of a source, made when it is first asked for.
  public func inlet(_ source: LogSource) -> LogInlet {
    inlets.withLock { inlets in
      if let known = inlets.all.first(where: { $0.source == source }) { return known }
      let inlet = LogInlet(source, index: inlets.all.count, limit: inlets.limit, now: monotonic)
      inlets.all.append(inlet)
      state.withLock { $0.add(source) }
      return inlet
    }
  }

  /// Takes a record of this process, whatever its level. Never blocks for longer than other callers hold the lock.
  public func submit(_ record: LogRecord) {
    guard inProcess.admit(1) == 1 else { return refuse(1, record.level, from: inProcess) }
    let (line, redactions) = encode(record)
    enter(line, redactions, from: inProcess)
  }

  /// Takes a line whose sender is not told what becomes of it; one that finds no room is dropped and counted.
  func enter(_ line: LogLine, _ redactions: RedactionCounts, from inlet: LogInlet) {
    let (isFirst, notice) = state.withLock { ledger in
      // The tail's own lock is taken inside, so that its order is the queues'.
      let numbered = line.numbered(recent.newest + 1)
      let notice = recent.append(numbered)
      _ = store?.append(numbered)
      ledger.add(redactions)
      return (ledger.enter(numbered, from: inlet), notice)
    }
    if isFirst { wakeWriter.signal() }
    notice.send()
  }

  /// What the loggers of that name look at before they log; for those who are asked too often to go through a `Logger`.
  public func threshold(for name: String) -> LevelThreshold { levels.threshold(for: name) }

  /// Changes what a running pipeline can change: levels, secrets, patterns, limits, service and environment.
  public func reload(_ configuration: LogConfiguration) {
    levels.set(level: configuration.level, loggers: configuration.loggers)
    encoders.withLock { encoders in
      encoders.configuration = configuration
      encoders.renew()
    }
    followers.change(limit: configuration.maximumFollowers)
    inlets.withLock { inlets in
      inlets.limit = configuration.rateLimit
      for inlet in inlets.all { inlet.change(configuration.rateLimit) }
    }
  }

  /// Masks a secret from the next line on: one that was read from its file only now, or is another than at the start. The
  /// latest ``maximumLearned`` are known, so that one that was replaced is masked for as long as it may still be good.
  public func learn(secret: String) {
    encoders.withLock { encoders in
      if encoders.configuration.secrets.contains(secret) || encoders.learned.contains(secret) { return }
      encoders.learned.append(secret)
      if encoders.learned.count > Self.maximumLearned { encoders.learned.removeFirst() }
      encoders.renew()
    }
  }

  /// A reader that follows the tail from `cursor` on; nil if `log.max_followers` already do.
  ///
  /// - Parameter cursor: number of the last line seen, for instance ``RecentLines/newest`` or a `Last-Event-ID`.
  public func follow(after cursor: UInt64, matching filter: LogFilter) -> LogFollower? {
    guard followers.join() else { return nil }
    return LogFollower(lines: recent, census: followers, filter: filter, cursor: cursor)
  }

  /// How lines are written at present.
  var style: LineEncoder.Style { encoders.withLock { $0.style } }

  private func encode(_ record: LogRecord) -> (LogLine, RedactionCounts) {
    var (encoder, style) = encoders.withLock { ($0.idle.popLast() ?? LineEncoder(), $0.style) }
    let line = LogLine(record, bytes: encoder.encode(record, style: style))
    let redactions = encoder.redactions
    encoders.withLock { if $0.idle.count < Self.maximumIdleEncoders { $0.idle.append(encoder) } }
    return (line, redactions)
  }
}
