internal import Synchronization

/// The sources that are being asked now, so that of many tasks that want one value, one asks.
final class Flights: Sendable {
  enum Role: Sendable {
    /// Nobody asks yet: the caller is to, and to finish the flight in any case.
    case leads(Flight)
    case follows(Flight)
  }

  private let flights = Mutex<[String: Flight]>([:])

  func join(_ key: String) -> Role {
    flights.withLock { flights in
      if let flight = flights[key] { return .follows(flight) }
      let flight = Flight()
      flights[key] = flight
      return .leads(flight)
    }
  }

  func finish(_ flight: Flight, _ key: String, _ landing: Flight.Landing) {
    flights.withLock { if $0[key] === flight { $0[key] = nil } }
    flight.land(landing)
  }

  /// What is on its way was asked for before the keys changed: it serves those who wait for it, and is not kept.
  func outdate(where isMeant: (String) -> Bool) {
    flights.withLock { flights in
      for (key, flight) in flights where isMeant(key) {
        flight.noteOutdated()
        flights[key] = nil
      }
    }
  }

  func outdate(_ key: String) {
    flights.withLock { $0.removeValue(forKey: key)?.noteOutdated() }
  }
}

/// One source that is being asked, and who waits for it.
final class Flight: Sendable {
  enum Landing: Sendable {
    /// - Parameter tier: where the value was found; nil: it is the source's.
    case value(any Sendable, tier: CacheMetrics.Tier?)
    case failed(any Error)
    /// Who asked was cancelled; another is to ask.
    case abandoned
  }

  private struct State {
    var landing: Landing?
    var waiters: [Int: CheckedContinuation<Landing, any Error>] = [:]
    var lastWaiter = 0
    var isOutdated = false
  }

  private let state = Mutex(State())

  /// Whether the value has changed since it was asked for.
  var isOutdated: Bool { state.withLock(\.isOutdated) }

  /// How many wait.
  var waiterCount: Int { state.withLock(\.waiters.count) }

  func noteOutdated() { state.withLock { $0.isOutdated = true } }

  func land(_ landing: Landing) {
    let waiters = state.withLock { state in
      state.landing = landing
      defer { state.waiters = [:] }
      return state.waiters.values
    }
    for waiter in waiters { waiter.resume(returning: landing) }
  }

  /// - Throws: `CancellationError`.
  func wait() async throws -> Landing {
    let id = state.withLock { state in
      state.lastWaiter += 1
      return state.lastWaiter
    }
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Landing, any Error>) in
        let result: Result<Landing, any Error>? = state.withLock { state in
          if let landing = state.landing { return .success(landing) }
          if Task.isCancelled { return .failure(CancellationError()) }
          state.waiters[id] = continuation
          return nil
        }
        if let result { continuation.resume(with: result) }
      }
    } onCancel: {
      state.withLock { $0.waiters.removeValue(forKey: id) }?.resume(throwing: CancellationError())
    }
  }
}
