internal import Telegram

/// What finishes an update, or throws what ends the module's attempt.
typealias UpdateHandler = @Sendable (Update) async throws -> HandledUpdate

/// Stands around the whole handling of an update, its transaction included.
///
/// An update goes through these, from the outside in:
///
/// 1. ``CorrelationIDMiddleware``: every line of the update can be found by one id.
/// 2. ``MetricsMiddleware``: updates by outcome, handlers by duration.
/// 3. ``CanonicalLineMiddleware``: the one line that says how it went and what it cost.
/// 4. ``CommitMiddleware``: what is to happen once the transaction has committed.
/// 5. ``ErrorBoundary``: what a handler throws is reported, and its user is told.
/// 6. ``UpdateTransaction``: the inbox, the dialog, the handler, the outbox; all of it or nothing.
///
/// and inside of the transaction, around the handler, through ``Middleware``:
///
/// 7. ``UserMiddleware``: who it is and whether they are let in.
/// 8. ``RateLimitMiddleware``: whether they do it too often, which for an administrator is later.
/// 9. what the bot has put into its router with ``BotRouter/use(_:)``, in that order.
protocol UpdateMiddleware: Sendable {
  func handle(_ update: Update, _ next: UpdateHandler) async throws -> HandledUpdate
}

extension [any UpdateMiddleware] {
  /// These around `handler`, the first one outermost.
  func around(_ handler: @escaping UpdateHandler) -> UpdateHandler {
    reversed().reduce(handler) { inner, middleware in
      { update in try await middleware.handle(update, inner) }
    }
  }
}
