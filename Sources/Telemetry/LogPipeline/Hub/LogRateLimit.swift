/// `log.rate_limit`: how many lines one source may log.
public struct LogRateLimit: Sendable, Hashable {
  /// In the long run.
  public var linesPerSecond: Double
  /// At once.
  public var burst: Int

  public init(linesPerSecond: Double = 20_000, burst: Int = 50_000) {
    self.linesPerSecond = linesPerSecond
    self.burst = burst
  }
}

/// A bucket that fills at the rate of the limit up to its burst; each line takes one token.
struct TokenBucket: Sendable {
  var limit: LogRateLimit
  private var tokens: Double
  private var filledAt: Int64

  /// - Parameter now: monotonic, in nanoseconds.
  init(_ limit: LogRateLimit, at now: Int64) {
    self.limit = limit
    tokens = Double(limit.burst)
    filledAt = now
  }

  /// - Returns: how many of the lines may pass.
  mutating func take(_ lines: Int, at now: Int64) -> Int {
    let elapsed = Double(max(0, now - filledAt)) / 1e9
    tokens = min(Double(limit.burst), tokens + elapsed * limit.linesPerSecond)
    filledAt = now
    let taken = min(lines, Int(tokens))
    tokens -= Double(taken)
    return taken
  }
}
