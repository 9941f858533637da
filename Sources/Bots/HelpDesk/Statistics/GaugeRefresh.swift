internal import EventLoop
internal import Logging
internal import Storage
internal import Supervision

/// Keeps the number of waiting requests for the scrapes, which do no I/O: beside the bot, also in a replica that stands
/// by. A storage that is down leaves the numbers as they were; the bot itself says that it is.
struct GaugeRefresh: BotModule {
  private let metrics: HelpDeskMetrics
  private let storage: any SQLStorage
  private let bot: any BotModule

  init(of metrics: HelpDeskMetrics, from storage: any SQLStorage, beside bot: any BotModule) {
    self.metrics = metrics
    self.storage = storage
    self.bot = bot
  }

  @concurrent func start(_ context: ModuleContext) async throws { try await bot.start(context) }

  @concurrent func run(_ context: ModuleContext) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await bot.run(context) }
      group.addTask { try await refresh(context) }
      defer { group.cancelAll() }
      // Only the bot returns.
      try await group.next()
    }
  }

  @concurrent func stop(by deadline: ContinuousClock.Instant) async { await bot.stop(by: deadline) }

  private func refresh(_ context: ModuleContext) async throws {
    while true {
      do {
        metrics.setOpen(try await DeskStatistics.activeCounts(in: storage))
      } catch let error as StorageError {
        context.logger.debug("open requests not counted", metadata: ["error.message": "\(error.message)"])
      }
      try await context.clock.sleep(for: DeskLimits.gaugeInterval)
    }
  }
}
