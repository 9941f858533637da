/// How large a request's body may be.
public struct BodyLimit: Sendable, Equatable {
  public let bytes: Int
  /// What the limit is counted under.
  public let name: String

  public init(bytes: Int, name: String) {
    self.bytes = bytes
    self.name = name
  }
}
