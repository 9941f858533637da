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

  /// Of which kind the hub was made; levels, secrets, service and environment may have changed since.
  public let configuration: LogConfiguration
  /// The tail.
  public let recent: RecentLines

  let state: Mutex<LogLedger>
  let levels: LogLevels
  let followers: FollowerCensus
  let wakeWriter = ThreadSignal()
  let now: @Sendable () -> LogTimestamp
  private let encoders: Mutex<Encoders>
  /// Where lines are kept for the sinks; nil if they are not.
  let store: (any LogLineStore)?

  private struct Encoders {
    var style: LineEncoder.Style
    var idle: [LineEncoder] = []
  }

  /// - Parameters:
  ///   - store: keeps every line for the sinks.
  ///   - now: the wall clock lines get their `ts` from.
  ///   - firstSequence: number of the first line; above those of earlier processes by default, being the start time or
  ///     what follows the store's newest.
  public init(
    _ configuration: LogConfiguration, store: (any LogLineStore)? = nil,
    now: @escaping @Sendable () -> LogTimestamp = LogTimestamp.now, firstSequence: UInt64? = nil
  ) {
    self.configuration = configuration
    self.store = store
    self.now = now
    let next = max(UInt64(max(1, now().microseconds)), (store?.newestSequence ?? 0) + 1)
    recent = RecentLines(capacity: configuration.tailBuffer, firstSequence: firstSequence ?? next)
    state = Mutex(LogLedger(queue: configuration.format == .none ? nil : LineQueue(capacity: configuration.queue)))
    levels = LogLevels(level: configuration.level, loggers: configuration.loggers)
    followers = FollowerCensus(limit: configuration.maximumFollowers)
    encoders = Mutex(Encoders(style: configuration.style))
  }

  /// Takes a record, whatever its level. Never blocks for longer than other callers hold the lock.
  public func submit(_ record: LogRecord, from source: LogSource = .inProcess) {
    let (line, redactions) = encode(record)
    let (isFirst, toNotify) = state.withLock { ledger in
      // The tail's own lock is taken inside, so that its order is the queue's.
      let (numbered, toNotify) = recent.append(line)
      _ = store?.append(numbered)
      return (ledger.enter(numbered, from: source, redactions: redactions), toNotify)
    }
    if isFirst { wakeWriter.signal() }
    for subscription in toNotify { subscription.notify() }
  }

  /// What the loggers of that name look at before they log; for those who are asked too often to go through a `Logger`.
  public func threshold(for name: String) -> LevelThreshold { levels.threshold(for: name) }

  /// Changes what a running pipeline can change: levels, secrets, service and environment.
  public func reload(_ configuration: LogConfiguration) {
    levels.set(level: configuration.level, loggers: configuration.loggers)
    let style = configuration.style
    encoders.withLock { $0.style = style }
  }

  /// A reader that follows the tail from `cursor` on; nil if `log.max_followers` already do.
  ///
  /// - Parameter cursor: number of the last line seen, for instance ``RecentLines/newest`` or a `Last-Event-ID`.
  public func follow(after cursor: UInt64, matching filter: LogFilter) -> LogFollower? {
    guard followers.join() else { return nil }
    return LogFollower(lines: recent, census: followers, filter: filter, cursor: cursor)
  }

  private func encode(_ record: LogRecord) -> (LogLine, RedactionCounts) {
    var (encoder, style) = encoders.withLock { ($0.idle.popLast() ?? LineEncoder(), $0.style) }
    let line = LogLine(record, bytes: encoder.encode(record, style: style))
    let redactions = encoder.redactions
    encoders.withLock { if $0.idle.count < Self.maximumIdleEncoders { $0.idle.append(encoder) } }
    return (line, redactions)
  }
}
