internal import EventLoop
internal import Synchronization
internal import Telegram

/// Asks the bot's limiter before a handler runs, and politely declines what comes too often.
///
/// A limiter that does not answer in time allows. Whoever goes on regardless is told once, not at each try: the answers
/// would be a flood of their own.
final class RateLimitMiddleware: Sendable {
  /// Users whose last answer is remembered.
  private static let maxTold = 10_000

  private struct Key: Hashable {
    let userID: Int64
    let action: String
  }

  private let limiter: any ActionLimiter
  private let timeout: Duration
  private let clock: any MonotonicClock
  /// Until when someone has been told to wait.
  private let told = Mutex<[Key: ContinuousClock.Instant]>([:])

  init(_ limiter: any ActionLimiter, timeout: Duration, clock: any MonotonicClock) {
    self.limiter = limiter
    self.timeout = timeout
    self.clock = clock
  }

  var middleware: Middleware {
    { [self] context, next in
      guard case .limited(let retryAfter, let tells) = try await verdict(on: context) else {
        return try await next(context)
      }
      context.end(as: .limited)
      if tells { context.tell(context.kitTexts.slowDown(Int(max(1, retryAfter.roundedUpSeconds)))) }
    }
  }

  private func verdict(on context: UpdateContext) async throws -> UpdateVerdicts.Verdict {
    if let known = context.verdicts.verdict(on: context.handler) { return known }
    let verdict: UpdateVerdicts.Verdict
    switch try await ask(context) {
    case .allowed: verdict = .allowed
    case .limited(let retryAfter):
      verdict = .limited(retryAfter: retryAfter, tells: context.isButton || mustTell(context, retryAfter))
    }
    context.verdicts.note(verdict, on: context.handler)
    return verdict
  }

  private func ask(_ context: UpdateContext) async throws -> LimitVerdict {
    let (action, userID, isAdmin) = (context.handler, context.sender.id, context.user?.isAdmin ?? false)
    do {
      return try await withTimeLimit(until: clock.now + timeout, clock: clock) { [limiter] in
        await limiter.allow(action, userID: userID, isAdmin: isAdmin)
      }
    } catch is DeadlineExceeded {
      return .allowed
    }
  }

  private func mustTell(_ context: UpdateContext, _ retryAfter: Duration) -> Bool {
    let key = Key(userID: context.sender.id, action: context.handler)
    let now = clock.now
    return told.withLock { told in
      if let until = told[key], until > now { return false }
      if told.count >= Self.maxTold { told = told.filter { $0.value > now } }
      if told.count < Self.maxTold { told[key] = now + retryAfter }
      return true
    }
  }
}

extension Duration {
  /// Whole seconds, a begun one counted.
  fileprivate var roundedUpSeconds: Int64 { components.seconds + (components.attoseconds > 0 ? 1 : 0) }
}
