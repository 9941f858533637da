public import HTTPServer
public import PasswordHash

/// Who may ask at all, how often, and what every answer says besides: the parts of a web configuration that are not TLS.
public struct WebPolicy: Sendable {
  /// So many requests at once, and one more each interval.
  public struct RateLimit: Sendable, Equatable {
    public let burst: Int
    public let interval: Duration

    public init(burst: Int, interval: Duration) {
      self.burst = burst
      self.interval = interval
    }
  }

  /// By name. Without any, everybody may ask.
  public var users: [String: BcryptHash]
  public var headers: Headers
  public var rateLimit: RateLimit?

  public init(users: [String: BcryptHash] = [:], headers: Headers = [:], rateLimit: RateLimit? = nil) {
    self.users = users
    self.headers = headers
    self.rateLimit = rateLimit
  }
}
