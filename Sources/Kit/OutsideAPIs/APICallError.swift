internal import EventLoop
public import HTTPClient

/// A call of an outside API that failed. No case holds a URL, a header or what was sent.
public enum APICallError: Error, Sendable, CustomStringConvertible {
  /// It was not asked, having failed too often lately.
  case circuitOpen(CircuitOpen)
  /// No answer: whether the call took effect is known only if it was not sent.
  case network(api: String, ClientError)
  /// Another status than 2xx, what its `Retry-After` says, and the answer's body, which may hold what is nobody else's
  /// business.
  case status(api: String, endpoint: String, Int, retryAfter: String?, body: [UInt8])
  /// A success that is not the JSON asked for.
  case undecodable(api: String, endpoint: String, String)
  /// What the call has to carry, as a key from a file, is not there.
  case notAuthorized(api: String, String)

  /// Whether the same call may do later.
  public var isTransient: Bool {
    switch self {
    case .circuitOpen: true
    case .network(_, let error): error.reason != .invalidRequest && error.reason != .cancelled
    case .status(_, _, let code, _, _): code == 408 || code == 429 || code >= 500
    case .undecodable, .notAuthorized: false
    }
  }

  /// Whether it speaks against the other side, for its circuit breaker.
  var isFailure: Bool {
    switch self {
    case .network(_, let error):
      switch error.reason {
      case .refused, .timeout, .dns, .tls, .protocol: true
      case .tooLarge, .cancelled, .invalidRequest, .overloaded: false
      }
    case .status(_, _, let code, _, _): code >= 500
    case .circuitOpen, .undecodable, .notAuthorized: false
    }
  }

  public var description: String {
    switch self {
    case .circuitOpen(let error): error.description
    case .network(_, let error): error.description
    case .status(let api, let endpoint, let code, _, _): "The API \(api) answered \(endpoint) with \(code)."
    case .undecodable(let api, let endpoint, let reason):
      "The answer of the API \(api) to \(endpoint) cannot be read: \(reason)."
    case .notAuthorized(let api, let reason): "The API \(api) was not asked: \(reason)."
    }
  }
}
