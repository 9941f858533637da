/// An answer that is no success: `{"error":{"code":"…","message":"…"}}`. What a handler throws besides becomes a 500 that
/// says nothing of it, or a 503 where a dependency is down.
public struct APIError: Error, Sendable, Equatable {
  /// 400…599.
  public let status: Int
  /// For programs: lower case with underscores.
  public let code: String
  /// For people: a sentence that says what would be right, without secrets.
  public let message: String
  /// Header fields of the answer.
  public var headers: [String: String] = [:]

  public init(_ status: Int, code: String, message: String) {
    self.status = status
    self.code = code
    self.message = message
  }

  public static func badRequest(_ message: String) -> APIError { APIError(400, code: "bad_request", message: message) }

  /// - Parameter scheme: what would be accepted, for `WWW-Authenticate` (RFC 9110 section 11.6.1).
  public static func unauthorized(_ message: String, scheme: String) -> APIError {
    var error = APIError(401, code: "unauthorized", message: message)
    error.headers["WWW-Authenticate"] = scheme
    return error
  }

  public static func forbidden(_ message: String) -> APIError { APIError(403, code: "forbidden", message: message) }

  /// The same words as for a path that is none: who may not see something does not learn that it is there.
  public static let notFound = APIError(404, code: "not_found", message: "There is nothing at this path.")

  static func `internal`(_ message: String) -> APIError { APIError(500, code: "internal", message: message) }

  static func notReady(_ message: String) -> APIError {
    var error = APIError(503, code: "not_ready", message: message)
    error.headers["Retry-After"] = "1"
    return error
  }
}
