public import EventLoop
public import HTTPClient
public import MetricRegistry

/// Makes the clients of the outside APIs that a bot module declares.
public struct APIClientMaker: Sendable {
  let client: Client
  let registry: Registry
  let clock: any MonotonicClock
  let random: @Sendable () -> Double

  /// - Parameters:
  ///   - client: the outgoing pool that every client shares: the section `http_client`.
  ///   - random: in 0..<1, for the jitter of delays.
  public init(
    _ client: Client, registry: Registry, clock: any MonotonicClock = LoopClock(),
    random: @escaping @Sendable () -> Double = { Double.random(in: 0..<1) }
  ) {
    self.client = client
    self.registry = registry
    self.clock = clock
    self.random = random
  }

  /// The client of one API. Make it once and keep it, as its circuit breaker remembers.
  ///
  /// - Parameters:
  ///   - name: from the code: a lower-case letter, then letters, digits, _ and -. It begins the names of the client's
  ///     metrics and names its circuit breaker.
  ///   - url: what the templates of the paths follow, as `https://api.example.org/v1`.
  public func client(_ name: String, url: String, _ options: APIClientOptions = APIClientOptions()) -> APIClient {
    precondition(Self.isName(name), "an API's name is a letter, then a-z, 0-9, _ and -")
    return APIClient(name, url: url, options, self)
  }

  private static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else { return false }
    return text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"),
        UInt8(ascii: "-"):
        true
      default: false
      }
    }
  }
}
