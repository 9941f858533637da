internal import LogPipeline
internal import Telegram

/// Gives an update the id that all its lines carry, also those of its replies' sending.
struct CorrelationIDMiddleware: UpdateMiddleware {
  let module: String

  func handle(_ update: Update, _ next: UpdateHandler) async throws -> HandledUpdate {
    let context = LogContext.changed {
      $0.correlationID = CorrelationID.random()
      $0.updateID = Int(update.id)
      $0.module = module
    }
    return try await LogContext.$current.withValue(context) { try await next(update) }
  }
}
