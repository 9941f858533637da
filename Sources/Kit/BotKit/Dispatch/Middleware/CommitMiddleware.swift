internal import Telegram

/// Sees to what is to happen once an update's transaction has committed: its replies go out, what was to run is run.
struct CommitMiddleware: UpdateMiddleware {
  let outgoing: OutgoingQueue

  @concurrent func handle(_ update: Update, _ next: UpdateHandler) async throws -> HandledUpdate {
    let handled = try await next(update)
    await handled.committed.take(outgoing)
    return handled
  }
}
