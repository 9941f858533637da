/// What a handler of `TestHTTPServer` does with a request.
public enum TestHTTPReply: Sendable {
  /// A whole answer; its length is added.
  case response(status: Int, headers: [String: String], body: [UInt8])
  /// These bytes as they are, then the connection is closed.
  case raw([UInt8])
  /// Close the connection without an answer.
  case closeConnection
  /// Never answer; the connection stays open until the client closes it.
  case stall

  public static func text(
    _ text: String, status: Int = 200, headers: [String: String] = ["Content-Type": "text/plain"]
  ) -> TestHTTPReply {
    .response(status: status, headers: headers, body: Array(text.utf8))
  }

  public static func json(_ value: JSONValue, status: Int = 200, headers: [String: String] = [:]) -> TestHTTPReply {
    .text(
      value.text, status: status, headers: headers.merging(["Content-Type": "application/json"]) { mine, _ in mine })
  }

  static func bytes(status: Int, headers: [String: String], body: [UInt8]) -> [UInt8] {
    var head = "HTTP/1.1 \(status) Status\r\n"
    for (name, value) in headers.sorted(by: { $0.key < $1.key }) { head += "\(name): \(value)\r\n" }
    if status != 204 { head += "Content-Length: \(body.count)\r\n" }
    return Array((head + "\r\n").utf8) + body
  }
}
