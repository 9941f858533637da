internal import EventLoop
internal import Logging
internal import Telegram

/// Handles updates: each goes through the chain that ``UpdateMiddleware`` describes.
struct Dispatcher: Sendable {
  private let chain: UpdateHandler

  /// - Parameter botName: the bot's user name, for commands that name one.
  init(
    _ definition: BotDefinition, gate: StorageGate, metrics: BotMetrics, outgoing: OutgoingQueue,
    chats: Chats, files: any FileSource, clock: any MonotonicClock, logger: Logger, botName: String?
  ) {
    let transaction = UpdateTransaction(
      definition, outbox: outgoing.outbox, chats: chats, files: files, clock: clock, logger: logger, botName: botName)
    let middlewares: [any UpdateMiddleware] = [
      CorrelationIDMiddleware(module: definition.name),
      MetricsMiddleware(metrics: metrics, clock: clock),
      CanonicalLineMiddleware(logger: logger, clock: clock),
      CommitMiddleware(outgoing: outgoing),
      ErrorBoundary(metrics: metrics, logger: logger) { update, failure in
        try await gate.run { try await transaction.apologize(update, failure, in: $0) }
      },
    ]
    chain = middlewares.around { update in
      let verdicts = UpdateVerdicts()
      return try await gate.run(isOurs: false) { try await transaction.attempt(update, verdicts, in: $0) }
    }
  }

  /// Returns once the update is finished for good.
  ///
  /// - Throws: what ends the module's attempt; the update is then not confirmed and comes again.
  @concurrent func handle(_ update: Update) async throws { _ = try await chain(update) }
}
