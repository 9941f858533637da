internal import EventLoop
public import Logging
public import ServiceLifecycle
public import Supervision

/// Any service of swift-service-lifecycle as a supervised module.
///
/// A stop is its graceful shutdown; what it has not done at the deadline is cancelled. A service does not beat, so this
/// beats for it: that it hangs is not noticed, only that the cooperative pool is blocked. Made anew for each attempt, with
/// a service of its own.
public final class ServiceModule: BotModule {
  /// Signs of progress within a heartbeat's timeout.
  private static let beatsPerTimeout = 5

  private let group: ServiceGroup

  public init(_ service: any Service, logger: Logger = Logger(label: "bot")) {
    // No signals: those are the sidecar's.
    group = ServiceGroup(
      configuration: ServiceGroupConfiguration(
        services: [.init(service: service, successTerminationBehavior: .gracefullyShutdownGroup)], logger: logger))
  }

  @concurrent public func start(_ context: ModuleContext) async throws {}

  @concurrent public func run(_ context: ModuleContext) async throws {
    try await withThrowingTaskGroup(of: Void.self) { tasks in
      tasks.addTask { [group] in try await group.run() }
      tasks.addTask {
        while true {
          context.beat(doing: "running a service")
          try await context.clock.sleep(for: context.heartbeatTimeout / Self.beatsPerTimeout)
        }
      }
      defer { tasks.cancelAll() }
      try await tasks.next()
    }
  }

  @concurrent public func stop(by deadline: ContinuousClock.Instant) async {
    await group.triggerGracefulShutdown()
  }
}
