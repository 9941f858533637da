internal import EventLoop
internal import Logging
internal import MetricRegistry
internal import Supervision
internal import Telegram

/// Ends what a handler throws: one line and one count, and an apology to the user in place of its effects.
///
/// The line is at the level `error` and carries the error's type, message and way (`error.type`, `error.message`,
/// `error.stack`), which is what a Sentry sink makes an event of.
struct ErrorBoundary: UpdateMiddleware {
  let metrics: BotMetrics
  let logger: Logger
  /// Handles the update by saying sorry.
  let apologize: @Sendable (Update, HandlerFailure) async throws -> HandledUpdate

  func handle(_ update: Update, _ next: UpdateHandler) async throws -> HandledUpdate {
    do {
      return try await next(update)
    } catch let error as DependencyUnavailable {
      throw error
    } catch {
      if Task.isCancelled { throw CancellationError() }
      let failure = error as? HandlerFailure ?? HandlerFailure(error, in: nil, dialog: nil)
      note(failure, update)
      return try await apologize(update, failure)
    }
  }

  /// The line that closes the update follows this one.
  private func note(_ failure: HandlerFailure, _ update: Update) {
    metrics.handlerErrors.with(failure.handler ?? "none", failure.type).increment()
    logger.error(
      "handler failed", error: failure.error,
      metadata: [
        "handler": "\(failure.handler ?? "none")", "error_type": "\(failure.type)",
        "error.stack": "\(failure.stack.joined(separator: "\n"))\nupdate \(update.type)",
      ])
  }
}

/// A handler that threw; its transaction is undone.
struct HandlerFailure: Error {
  /// Nil when none had been found yet.
  let handler: String?
  let error: any Error
  private let dialog: String?

  init(_ error: any Error, in handler: String?, dialog: String?) {
    self.error = error
    self.handler = handler
    self.dialog = dialog
  }

  /// The `error` label: a type's name, never a text.
  var type: String { error is DeadlineExceeded ? "timeout" : "\(Swift.type(of: error))" }

  /// The way of the update to where it failed, the innermost first: a Swift error does not know where it was thrown.
  var stack: [String] {
    [handler.map { "handler \($0)" } ?? "before any handler", dialog.map { "dialog \($0)" }].compactMap { $0 }
  }
}
