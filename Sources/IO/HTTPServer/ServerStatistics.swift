/// What a server counted since its start.
public struct ServerStatistics: Sendable, Equatable {
  /// Now.
  public var connectionsOpen = 0
  public var connectionsAccepted: UInt64 = 0
  /// Answered 503 or closed at once, because `maxConnections` were open.
  public var connectionsRejected: UInt64 = 0
  /// Requests whose header arrived whole.
  public var requests: UInt64 = 0
  /// Responses streaming now.
  public var streamsOpen = 0
  /// How often each limit was hit, by its configuration key.
  public var limitsReached: [String: UInt64] = [:]

  mutating func limitReached(_ name: String) { limitsReached[name, default: 0] += 1 }
}
