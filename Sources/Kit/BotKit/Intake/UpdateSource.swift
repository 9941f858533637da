internal import EventLoop
internal import Telegram

/// Where updates come from: Telegram's long poll, the terminal, or the page.
///
/// A source gives an update again until an offset above it has confirmed it, also to the next attempt of the module.
protocol UpdateSource: Sendable {
  /// Whether an unconfirmed update is given again with every call, which then never waits.
  var repeatsUnconfirmed: Bool { get }

  /// Finds out who the bot is, which is also the test that the source answers.
  ///
  /// - Throws: `DependencyUnavailable`, `UnrecoverableError`.
  @concurrent func identify() async throws -> User

  /// The next updates; every one below `offset` is confirmed. Waits for one; empty when it has waited long enough, and
  /// nil when no more will come. Goes on by itself after failures that may pass.
  ///
  /// - Throws: `UnrecoverableError`, `CancellationError`.
  @concurrent func updates(from offset: PollOffset?) async throws -> [ReceivedUpdate]?

  /// Confirms every update below `offset` and takes none.
  @concurrent func confirm(below offset: Int64) async

  /// Writes down what is confirmed, from time to time, until it is cancelled.
  @concurrent func keepOffset() async throws

  /// How many updates wait to be fetched or delivered; nil when that is not known.
  @concurrent func pendingCount() async -> Int64?

  /// An update is finished for good.
  func noteFinished(_ id: Int64)

  /// Nothing more will be taken.
  func close()
}

/// What a poll asks from, and with that confirms.
struct PollOffset: Sendable, Equatable {
  let number: Int64
  /// From then on it must not be used: it may be above updates that nobody has seen.
  let expires: ContinuousClock.Instant

  init(_ number: Int64, expires: ContinuousClock.Instant) {
    self.number = number
    self.expires = expires
  }
}

extension UpdateSource {
  @concurrent func keepOffset() async throws {
    try await Latch().wait()
  }
  @concurrent func pendingCount() async -> Int64? { nil }
  func noteFinished(_ id: Int64) {}
  func close() {}
}
