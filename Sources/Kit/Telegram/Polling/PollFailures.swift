internal import HTTPClient

/// What to do after a long poll that failed: it never dies of one, except of a token that is not accepted.
package struct PollFailures: Sendable {
  /// The label of `telegram_poll_errors_total`.
  package enum Reason: String, Sendable, CaseIterable {
    case network, timeout, conflict, unauthorized, flood, server, decode, rejected
  }

  private static let first = Duration.seconds(1)
  private static let longest = Duration.seconds(30)
  /// A conflict means that another process polls; asking at once would take the poll away from it again.
  private static let afterConflict = Duration.seconds(3)

  private var failures = 0

  package init() {}

  /// A poll succeeded: the next failure waits shortly again.
  package mutating func reset() { failures = 0 }

  /// How long to wait before the next poll.
  ///
  /// - Parameter random: in 0..<1; spreads bots that failed together.
  package mutating func delay(after error: BotAPIError, random: Double) -> Duration {
    failures += 1
    let doublings = min(failures - 1, 5)
    let backoff = min(Self.longest, Self.first * (1 << doublings)) * (1 + 0.2 * random)
    switch error {
    case .tooManyRequests(let retryAfter): return retryAfter
    case .conflict: return max(Self.afterConflict, backoff)
    default: return backoff
    }
  }

  package static func reason(_ error: BotAPIError) -> Reason {
    switch error {
    case .unauthorized: .unauthorized
    case .conflict: .conflict
    case .tooManyRequests: .flood
    case .serverError, .gateway: .server
    case .network(let error): error.reason == .timeout ? .timeout : .network
    case .undecodable: .decode
    case .forbidden, .migrated, .rejected, .unreadableFile, .fileTooLarge: .rejected
    }
  }
}
