/// What is usual of an outside API.
public struct APIClientOptions: Sendable {
  /// Fields that every call carries.
  public typealias Headers = @Sendable () throws -> [(name: String, value: String)]

  /// How long a call may take with everything, repeats included.
  public var timeout: Duration = .seconds(10)
  /// Attempts at a call that may be repeated.
  public var attempts = 3
  /// The delays between attempts: the first, and the longest; each is up to twice as long, by chance.
  public var backoff: ClosedRange<Duration> = .milliseconds(200)...Duration.seconds(5)
  /// The largest answer, in bytes.
  public var maxResponseBytes = 4 << 20
  public var breaker = CircuitBreakerPolicy()
  /// Asked for every call, so that a key that changes in its file is picked up. They are in no line and no error.
  public var headers: Headers = { [] }

  public init() {}
}
