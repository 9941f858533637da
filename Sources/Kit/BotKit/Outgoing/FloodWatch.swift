internal import EventLoop

/// Tells a bot that sends too much from a chat that gets too much: Telegram answers both with 429, and means the whole bot
/// when several chats are refused shortly after one another.
struct FloodWatch {
  private struct Refusal {
    let at: ContinuousClock.Instant
    let retryAfter: Duration
  }

  private let limits: BotLimits
  /// By chat, the latest.
  private var refusals: [Int64: Refusal] = [:]
  private var end: ContinuousClock.Instant?

  init(_ limits: BotLimits) { self.limits = limits }

  /// Until when nothing is to be sent at all; nil when something may.
  func heldUntil(_ now: ContinuousClock.Instant) -> ContinuousClock.Instant? { end.flatMap { $0 > now ? $0 : nil } }

  /// A chat was refused with 429.
  ///
  /// - Returns: whether from now on everything is held, which it was not before.
  mutating func note(_ chatID: Int64, _ retryAfter: Duration, at now: ContinuousClock.Instant) -> Bool {
    let wasHeld = heldUntil(now) != nil
    refusals = refusals.filter { now - $0.value.at < limits.floodPeriod }
    refusals[chatID] = Refusal(at: now, retryAfter: retryAfter)
    guard refusals.count >= limits.floodedChats else { return false }
    // A chat may have a much longer wait of its own: the shortest is the bot's.
    end = refusals.values.map(\.retryAfter).min().map { max(end ?? now, now + $0) }
    return !wasHeld
  }
}
