internal import EventLoop
internal import Logging
public import Storage
internal import Supervision

/// Numbers that a bot reads from its storage every so often and keeps for the scrapes, which do no I/O: in every replica, also
/// while it stands by. A job, in contrast, runs in one.
///
/// A reading that fails leaves the numbers as they were, and is tried again when it is due the next time: that the storage is
/// down is told by its check.
public struct PeriodicReading: Sendable {
  public typealias Body = @concurrent @Sendable (any SQLExecutor) async throws -> Void

  let name: String
  let interval: Duration
  let body: Body

  /// - Parameter name: what is read, for the log.
  public init(_ name: String, every interval: Duration, _ body: @escaping Body) {
    self.name = name
    self.interval = interval
    self.body = body
  }

  /// Reads at once and then at every interval, until it is cancelled.
  func run(in storage: any SQLExecutor, _ context: ModuleContext) async throws {
    while true {
      do {
        try await body(storage)
      } catch {
        if Task.isCancelled { throw CancellationError() }
        context.logger.debug("reading failed", metadata: ["reading": "\(name)", "error.message": "\(error)"])
      }
      try await context.clock.sleep(for: interval)
    }
  }
}
