internal import EventLoop
internal import Synchronization
internal import Telegram

/// Where `POST /telegram/webhook` hands its requests: lives as long as the process, and gives them to the attempt of the
/// module that is running.
///
/// A request is answered when its update is done, so that Telegram delivers again whatever was not.
package final class WebhookReceiver: Sendable {
  /// What to answer.
  package enum Answer: Sendable, Equatable {
    /// 200: it is done, or never can be.
    case done
    /// 401: not Telegram, or not for this bot.
    case unauthorized
    /// 413.
    case tooLarge
    /// 503: later.
    case notReady
  }

  /// Bytes of one update. The longest texts and keyboards of Telegram stay far below the default.
  package let maxBytes: Int

  enum Arrival: Sendable {
    case update(Update)
    case unreadable(id: Int64?, reason: String)
  }

  private struct State {
    /// Of the running attempt; nil while there is none.
    var secret: [UInt8]?
    var limit = 0
    var waiters: [Int64: [CheckedContinuation<Answer, Never>]] = [:]
    var arrivals: Mailbox<Arrival>?

    enum Taken { case new, known, closed, full }

    /// Has a request wait for its update, unless its attempt of the module is over or too many wait.
    mutating func take(
      _ id: Int64, _ arrivals: Mailbox<Arrival>, _ continuation: CheckedContinuation<Answer, Never>
    ) -> Taken {
      guard self.arrivals === arrivals else { return .closed }
      let isNew = waiters[id] == nil
      if isNew, waiters.count >= limit { return .full }
      waiters[id, default: []].append(continuation)
      return isNew ? .new : .known
    }
  }

  private let state = Mutex(State())
  private let onLimit: @Sendable (String) -> Void

  /// - Parameter onLimit: is told the name of a limit that was reached.
  package init(maxBytes: Int = 1 << 20, onLimit: @escaping @Sendable (String) -> Void = { _ in }) {
    self.maxBytes = maxBytes
    self.onLimit = onLimit
  }

  /// Takes one request.
  ///
  /// - Parameter secret: the header `X-Telegram-Bot-Api-Secret-Token`.
  @concurrent package func receive(_ body: [UInt8], secret: String?) async -> Answer {
    let (expected, arrivals) = state.withLock { ($0.secret, $0.arrivals) }
    guard let expected, let arrivals else { return .notReady }
    guard let secret, Self.isEqual(Array(secret.utf8), expected) else { return .unauthorized }
    if body.count > maxBytes {
      onLimit("bot.telegram.webhook.max_body")
      return .tooLarge
    }
    guard let json = try? JSON(parsing: body), let received = ReceivedUpdate(json) else {
      arrivals.post(.unreadable(id: nil, reason: "it is no update"))
      return .done
    }
    switch received {
    case .unreadable(let id, let reason):
      arrivals.post(.unreadable(id: id, reason: reason))
      return .done
    case .update(let update): return await wait(for: update, arrivals)
    }
  }

  private func wait(for update: Update, _ arrivals: Mailbox<Arrival>) async -> Answer {
    await withCheckedContinuation { continuation in
      switch state.withLock({ $0.take(update.id, arrivals, continuation) }) {
      case .new: arrivals.post(.update(update))
      case .known: break
      case .closed: continuation.resume(returning: .notReady)
      case .full:
        onLimit("bot.limits.max_in_flight")
        continuation.resume(returning: .notReady)
      }
    }
  }

  /// An attempt of the module takes what comes from now on.
  func open(secret: String, limit: Int) -> Mailbox<Arrival> {
    let arrivals = Mailbox<Arrival>()
    close()
    state.withLock { state in
      state.secret = Array(secret.utf8)
      state.limit = limit
      state.arrivals = arrivals
    }
    return arrivals
  }

  /// The attempt has ended, or takes nothing new: whatever is not done has to come again.
  func close() {
    let (waiters, arrivals) = state.withLock { state in
      defer {
        state.waiters = [:]
        state.arrivals = nil
      }
      return (state.waiters, state.arrivals)
    }
    arrivals?.close()
    for waiter in waiters.values.joined() { waiter.resume(returning: .notReady) }
  }

  /// An update is done.
  func finish(_ id: Int64) {
    let waiters = state.withLock { $0.waiters.removeValue(forKey: id) }
    for waiter in waiters ?? [] { waiter.resume(returning: .done) }
  }

  /// In the same time wherever they differ. How long the secret is is no secret.
  private static func isEqual(_ given: [UInt8], _ expected: [UInt8]) -> Bool {
    guard given.count == expected.count else { return false }
    return zip(given, expected).reduce(0 as UInt8) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
