/// Keeps users from doing a thing too often.
public protocol ActionLimiter: Sendable {
  /// Whether someone may do this now, which then counts. Does not fail: a limiter that cannot know allows.
  ///
  /// - Parameters:
  ///   - action: the handler's name, as ``BotRouter`` knows it.
  ///   - isAdmin: for whom limits are wider.
  func allow(_ action: String, userID: Int64, isAdmin: Bool) async -> LimitVerdict
}

/// What an ``ActionLimiter`` says.
public enum LimitVerdict: Sendable, Equatable {
  case allowed
  /// Not before so long from now.
  case limited(retryAfter: Duration)
}
