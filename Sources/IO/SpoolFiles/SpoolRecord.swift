/// One record read back.
public struct SpoolRecord: Sendable, Equatable {
  public let sequence: UInt64
  /// The writer's own number for it.
  public let cursor: UInt64
  public let payload: [UInt8]
}
