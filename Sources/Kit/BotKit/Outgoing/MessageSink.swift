/// Where replies go: Telegram, the terminal, or the page.
protocol MessageSink: Sendable {
  /// So many calls are on their way to it. Called before the update they answer counts as handled.
  func expect(_ count: Int)

  @concurrent func send(_ call: OutgoingCall) async throws(SendFailure)
}

extension MessageSink {
  func expect(_ count: Int) {}
}

/// Why a call was not carried out, as far as the queue has to know.
enum SendFailure: Error, Sendable, Equatable {
  /// The chat is flooded: not before this time.
  case flooded(retryAfter: Duration)
  /// There was no answer: it may have been carried out.
  case unanswered(reason: String)
  /// It was not carried out, and may do later.
  case temporary(code: String, reason: String)
  /// The group has another id now.
  case migrated(chatID: Int64)
  /// The chat cannot be reached any more: its user has blocked the bot or is gone.
  case blocked(reason: String)
  /// Repeating it would not help.
  case rejected(code: String, reason: String)
  /// Nothing will ever be sent with this token.
  case unauthorized(reason: String)
}
