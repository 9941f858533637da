/// What a cache cannot do. That a server is down is none of it: the cache then does without.
public enum CacheError: Error, Equatable, CustomStringConvertible {
  /// The value cannot be written as JSON.
  case notEncodable(kind: String, String)
  /// What is stored is no whole number, so it cannot be counted up.
  case notANumber(kind: String)
  /// The server behind the cache does not answer.
  case unavailable

  public var description: String {
    switch self {
    case .notEncodable(let kind, let reason): "A value of the cache \(kind) cannot be written as JSON: \(reason)."
    case .notANumber(let kind):
      "A key of the cache \(kind) cannot be counted up: what it holds is no whole number. Delete it first."
    case .unavailable: "The cache's Redis does not answer; its values are in memory for now."
    }
  }
}
