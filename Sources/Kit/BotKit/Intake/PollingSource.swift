internal import EventLoop
internal import Logging
internal import MetricRegistry
internal import Supervision
internal import Synchronization
internal import Telegram

/// Updates by Telegram's long poll. It never dies of a failure, except of a token that is not accepted.
final class PollingSource: UpdateSource {
  let repeatsUnconfirmed = true

  private struct State {
    var failures = PollFailures()
    /// What the last poll failed with; one line is logged when it changes.
    var failing: PollFailures.Reason?
    /// What the latest poll has confirmed, and what of it is written down.
    var confirmed: Int64?
    var saved: Int64?
  }

  private let api: BotAPI
  private let allowed: [String]
  private let limits: BotLimits
  private let metrics: BotMetrics
  private let clock: any MonotonicClock
  private let logger: Logger
  private let random: @Sendable () -> Double
  private let leadership: Leadership
  private let watermark: Watermark
  private let state = Mutex(State())

  init(
    _ api: BotAPI, allowed: [String], limits: BotLimits, metrics: BotMetrics, clock: any MonotonicClock,
    logger: Logger, leadership: Leadership, watermark: Watermark, random: @escaping @Sendable () -> Double
  ) {
    self.leadership = leadership
    self.watermark = watermark
    self.api = api
    self.allowed = allowed
    self.limits = limits
    self.metrics = metrics
    self.clock = clock
    self.logger = logger
    self.random = random
  }

  @concurrent func identify() async throws -> User {
    do {
      return try await api.call(GetMe())
    } catch {
      if case .unauthorized = error { throw unauthorized(error) }
      if Task.isCancelled { throw CancellationError() }
      throw DependencyUnavailable("telegram", reason: error.description, retryAfter: error.retryAfter)
    }
  }

  @concurrent func updates(from offset: PollOffset?) async throws -> [ReceivedUpdate]? {
    while true {
      try await leadership.wait()
      let start = try await start(from: offset)
      do {
        let updates = try await leadership.whileLeading { [api, limits, allowed] in
          try await api.getUpdates(offset: start, hold: limits.pollHold, allowed: allowed)
        }
        // The lead was lost, and with it the poll.
        guard let updates else { continue }
        noteSuccess()
        return updates
      } catch let error as BotAPIError {
        try await recover(from: error)
      }
    }
  }

  /// Asked for each attempt: before one there may be the wait for the lead, or for Telegram, of whatever length.
  private func start(from offset: PollOffset?) async throws -> Int64? {
    guard let offset, clock.now < offset.expires else {
      state.withLock { $0.confirmed = nil }
      return try await watermark.load()
    }
    state.withLock { $0.confirmed = offset.number }
    return offset.number
  }

  @concurrent func keepOffset() async throws {
    while true {
      try await clock.sleep(for: limits.offsetInterval)
      let (confirmed, saved) = state.withLock { ($0.confirmed, $0.saved) }
      guard let confirmed, confirmed != saved, leadership.leads else { continue }
      do {
        try await watermark.save(confirmed)
        state.withLock { $0.saved = confirmed }
      } catch {
        // It is only a help, and whoever needs the storage will say that it is down.
        if Task.isCancelled { throw CancellationError() }
      }
    }
  }

  private func recover(from error: BotAPIError) async throws {
    if Task.isCancelled { throw CancellationError() }
    var delay = noteFailure(error)
    if case .unauthorized = error { throw unauthorized(error) }
    if case .conflict(let text) = error {
      guard text.contains("deleteWebhook") else { return await leadership.stepDown(for: delay) }
      delay = max(delay, await removeWebhook())
    }
    try await clock.sleep(for: delay)
  }

  @concurrent func pendingCount() async -> Int64? {
    guard leadership.leads else { return nil }
    return try? await api.call(GetWebhookInfo()).pendingUpdateCount
  }

  @concurrent func confirm(below offset: Int64) async {
    // Whoever leads confirms; asking would take the poll away from it.
    guard leadership.leads else { return }
    do {
      _ = try await api.getUpdates(offset: offset, limit: 1, hold: .zero, allowed: allowed)
    } catch {
      // The inbox knows what was handled, so those updates come again and cause nothing.
      logger.warning("offset not confirmed", metadata: ["offset": "\(offset)", "error.message": "\(error)"])
    }
    guard state.withLock({ $0.saved }) != offset else { return }
    // It is only a help: a storage that hangs holds no end up.
    try? await withDeadline(clock.now + limits.lastSaveTimeout, clock: clock) { [watermark] in
      try await watermark.save(offset)
    }
  }

  /// Polling was asked for, and Telegram refuses it while a webhook is set.
  ///
  /// - Returns: how long Telegram asks to wait before the next call.
  private func removeWebhook() async -> Duration {
    logger.warning("webhook removed", metadata: ["reason": "Telegram refuses polling while a webhook is set."])
    do {
      _ = try await api.call(DeleteWebhook())
      return .zero
    } catch {
      logger.warning("webhook not removed", metadata: ["error.message": "\(error)"])
      return error.retryAfter ?? .zero
    }
  }

  private func unauthorized(_ error: BotAPIError) -> UnrecoverableError { UnrecoverableError(error.description) }

  private func noteSuccess() {
    let wasFailing = state.withLock { state in
      defer {
        state.failures.reset()
        state.failing = nil
      }
      return state.failing != nil
    }
    if wasFailing { logger.notice("polling works again") }
  }

  private func noteFailure(_ error: BotAPIError) -> Duration {
    let reason = PollFailures.reason(error)
    metrics.pollErrors.with(reason.rawValue).increment()
    let (delay, isNew) = state.withLock { state in
      defer { state.failing = reason }
      return (state.failures.delay(after: error, random: random()), state.failing != reason)
    }
    if isNew {
      logger.warning(
        "polling fails", metadata: ["error.type": "\(reason.rawValue)", "error.message": "\(error)"])
    }
    return delay
  }
}
