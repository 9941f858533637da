internal import Caching

/// An update that is finished.
struct HandledUpdate: Sendable {
  let outcome: UpdateOutcome
  /// Nil when none ran.
  let handler: String?
  let committed: Committed

  init(_ outcome: UpdateOutcome, handler: String? = nil, _ committed: Committed = Committed()) {
    self.outcome = outcome
    self.handler = handler
    self.committed = committed
  }
}

/// What a transaction has left to be done after its commit.
struct Committed: Sendable {
  var replies: [OutboxRow] = []
  /// Whether there is more in the outbox than `replies`.
  var hasBroadcast = false
  var stale: [StaleValue] = []
  var bodies: [@Sendable () -> Void] = []

  /// What is cached is forgotten before anybody hears of the change: whoever then asks, gets what is new.
  func take(_ outgoing: OutgoingQueue) async {
    for value in stale { await value.cache.invalidate(value.key) }
    outgoing.enqueue(replies)
    if hasBroadcast { outgoing.noteStored(.broadcast) }
    guard !bodies.isEmpty else { return }
    // They are the bot's own, so not on the loop.
    await withTaskExecutorPreference(globalConcurrentExecutor) { for body in bodies { body() } }
  }
}

/// A cached value that is no longer true.
struct StaleValue: Sendable {
  let cache: Cache
  let key: String
}
