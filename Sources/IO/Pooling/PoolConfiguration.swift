/// The limits of one pool.
public struct PoolConfiguration: Sendable, Equatable {
  /// Connections that may be open or opening at one time; at least 1.
  public var size: Int
  /// How long an acquisition may take, waiting and connecting together, unless its caller gives an earlier deadline.
  public var acquireTimeout: Duration
  /// An idle connection is closed after this time; `nil`: never.
  public var idleTimeout: Duration?
  /// A connection older than this is closed when it is next idle; `nil`: never.
  public var maxLifetime: Duration?
  /// Tasks that may wait for a connection; above it an acquisition fails at once.
  public var maxWaiters: Int
  /// After a failed connect none is tried for the lower bound, doubled with each further failure up to the upper one,
  /// so a dead server is not hammered.
  public var connectBackoff: ClosedRange<Duration>

  public init(
    size: Int = 10, acquireTimeout: Duration = .seconds(2), idleTimeout: Duration? = .seconds(600),
    maxLifetime: Duration? = nil, maxWaiters: Int = 1024,
    connectBackoff: ClosedRange<Duration> = .milliseconds(50) ... .seconds(2)
  ) {
    self.size = max(1, size)
    self.acquireTimeout = acquireTimeout
    self.idleTimeout = idleTimeout
    self.maxLifetime = maxLifetime
    self.maxWaiters = maxWaiters
    self.connectBackoff = connectBackoff
  }
}
