internal import Synchronization

/// One source's way into the hub: its limit, and where it is counted. Any thread.
public final class LogInlet: Sendable {
  public let source: LogSource
  /// Place in the ledger.
  let index: Int
  private let bucket: Mutex<TokenBucket>
  private let now: @Sendable () -> Int64

  init(_ source: LogSource, index: Int, limit: LogRateLimit, now: @escaping @Sendable () -> Int64) {
    self.source = source
    self.index = index
    self.now = now
    bucket = Mutex(TokenBucket(limit, at: now()))
  }

  /// How many of so many lines `log.rate_limit` lets pass.
  func admit(_ lines: Int) -> Int {
    bucket.withLock { $0.take(lines, at: now()) }
  }

  /// More than these never pass at once.
  var burst: Int { bucket.withLock { $0.limit.burst } }

  func change(_ limit: LogRateLimit) {
    bucket.withLock { $0.limit = limit }
  }
}
