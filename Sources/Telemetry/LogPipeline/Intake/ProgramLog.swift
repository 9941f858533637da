internal import EventLoop
internal import Logging
internal import Synchronization

/// What a supervised program writes to standard output and standard error, as records of the source `stdout` or `stderr`.
///
/// For the thread that reads the pipes: while the spool is full and `when_full` is `block` it is held up, so that the program
/// is, and nobody else.
public final class ProgramLog: Sendable {
  /// Silence after which what may be the beginning of a stack trace is a line like others.
  private static let silence = Duration.milliseconds(300)

  private let hub: LogHub
  private let streams: [Stream]
  private let quiet: QuietTimer

  private struct Stream: Sendable {
    let inlet: LogInlet
    let feed: SharedFeed
  }

  private final class SharedFeed: Sendable {
    let state: Mutex<TextFeed>
    init(_ feed: TextFeed) { state = Mutex(feed) }
  }

  /// Its streams are told apart by their loggers' names.
  ///
  /// - Parameter module: the lines' `module`, unless they say another.
  public init(_ hub: LogHub, module: String) {
    self.hub = hub
    streams = [(LogSource.standardOutput, "bot.stdout"), (.standardError, "bot.stderr")].map { source, logger in
      let defaults = LogIntake.Defaults(logger: logger, module: module)
      let inlet = hub.inlet(source)
      return Stream(inlet: inlet, feed: SharedFeed(TextFeed(hub, from: inlet, defaults: defaults)))
    }
    quiet = QuietTimer(Self.silence)
  }

  /// Takes one line, without its line break.
  public func take(_ line: [UInt8], isError: Bool) {
    waitForRoom()
    let stream = streams[isError ? 1 : 0]
    let isHolding = stream.feed.state.withLock { feed in
      feed.add(line)
      hand(over: &feed, from: stream.inlet)
      return feed.heldBytes > 0
    }
    if isHolding { quiet.restart { [self] in flush() } }
  }

  /// Makes records of what was held back: at the program's end, or when it has been quiet.
  public func flush() {
    for stream in streams {
      stream.feed.state.withLock { feed in
        feed.flush()
        hand(over: &feed, from: stream.inlet)
      }
    }
  }

  private func hand(over feed: inout TextFeed, from inlet: LogInlet) {
    let (lines, redactions) = feed.take()
    var counts = redactions
    for line in lines {
      hub.enter(line, counts, from: inlet)
      counts.reset()
    }
  }

  private func waitForRoom() {
    while hub.isBlocked {
      let resumed = ThreadSignal()
      hub.whenUnblocked { resumed.signal() }
      resumed.wait()
    }
  }
}

/// Calls once, when nobody has restarted it for a while.
private final class QuietTimer: Sendable {
  private let duration: Duration
  @Loop private var timer: LoopTimer?

  init(_ duration: Duration) { self.duration = duration }

  func restart(_ call: @escaping @Sendable () -> Void) {
    let deadline = ContinuousClock.now + duration
    Loop.submit { [self] in
      if let timer { return timer.reschedule(at: deadline) }
      timer = LoopTimer(at: deadline) { call() }
    }
  }
}
