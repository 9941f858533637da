public import EventLoop
public import Logging
internal import Synchronization

/// What a module is given by its supervisor for one attempt.
public final class ModuleContext: Sendable {
  /// The module's name.
  public let name: String
  /// The module's own. Every line of the module's tasks names the module, through whichever logger.
  public let logger: Logger
  public let clock: any MonotonicClock
  /// Every call a module waits for must end within this, or it looks hung.
  public let heartbeatTimeout: Duration

  private let heartbeat: Heartbeat
  private let announced: @Sendable (Announcement) -> Void

  init(
    name: String, logger: Logger, clock: any MonotonicClock, heartbeatTimeout: Duration, heartbeat: Heartbeat,
    announced: @escaping @Sendable (Announcement) -> Void
  ) {
    self.name = name
    self.logger = logger
    self.clock = clock
    self.heartbeatTimeout = heartbeatTimeout
    self.heartbeat = heartbeat
    self.announced = announced
  }

  /// A sign of progress. Costs a clock reading and a store; callable from any thread.
  public func beat() { heartbeat.beat() }

  /// As ``beat()``, and says what comes next: the log names it should nothing follow.
  public func beat(doing: String) { heartbeat.beat(doing: doing) }

  /// Says what it is at, which is no sign of progress.
  package func note(doing: String) { heartbeat.note(doing: doing) }

  /// Says that this replica leads (again) and works.
  public func becomeActive() { announced(.state(.running)) }

  /// Says that another replica leads; the module stays ready to take over.
  public func becomeStandby() { announced(.state(.standby)) }

  /// Says how far the stop has come.
  package func enter(_ stage: StopStage) { announced(.stage(stage)) }

  /// Says what the end of the stop's time cut short, as `update 42`: before ``BotModule/run(_:)`` returns or throws.
  package func noteCut(_ what: String) { announced(.cut(what)) }
}

/// What a module says of itself.
enum Announcement: Sendable {
  case state(ModuleState)
  case stage(StopStage)
  case cut(String)
}
