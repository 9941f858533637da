/// A request's body that is read while it is sent, so that it never lies in memory as a whole.
public struct BodySource: Sendable {
  /// In bytes; exactly so many must come.
  public let length: Int
  /// The next piece; empty at the end. Called by one task, one call after the other, and may wait for a disk.
  public let next: @Sendable () async throws -> [UInt8]

  public init(length: Int, next: @escaping @Sendable () async throws -> [UInt8]) {
    self.length = length
    self.next = next
  }
}
