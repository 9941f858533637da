/// The answer to a request. `Content-Length`, `Transfer-Encoding` and `Date` are the server's to write.
public struct ServerResponse: Sendable {
  public enum Body: Sendable {
    case empty
    case bytes([UInt8])
    /// Chunked, for as long as the stream goes on.
    case stream(BodyStream)
    /// Rendered once and shared by every request; `headers` of this response come on top of its own.
    case prepared(StaticResponse)
  }

  /// 200…599; another one is sent as 500.
  public var status: Int
  public var headers: Headers
  public var body: Body

  public init(status: Int = 200, headers: Headers = [:], body: Body = .empty) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  public init(_ prepared: StaticResponse) {
    self.init(status: prepared.status, body: .prepared(prepared))
  }

  public init(status: Int = 200, contentType: String, text: String) {
    self.init(status: status, headers: ["Content-Type": contentType], body: .bytes(Array(text.utf8)))
  }

  /// `{"error":{"code":"…","message":"…"}}`
  public static func error(_ status: Int, code: String, message: String) -> ServerResponse {
    ServerResponse(
      status: status, contentType: "application/json",
      text: "{\"error\":{\"code\":\"\(code.jsonEscaped)\",\"message\":\"\(message.jsonEscaped)\"}}")
  }
}

extension String {
  /// The inside of a JSON string (RFC 8259 section 7).
  fileprivate var jsonEscaped: String {
    var escaped = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": escaped += "\\\""
      case "\\": escaped += "\\\\"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        escaped += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
