/// A request as `TestHTTPServer` read it.
public struct TestHTTPRequest: Sendable {
  public let method: String
  /// Path with query, as it was sent.
  public let target: String
  public let headers: HeaderFields
  public let body: [UInt8]
  private let socket: TestSocket

  /// The target without its query.
  public var path: String { String(target.prefix { $0 != "?" }) }

  /// The decoded fields of the query.
  public var query: [String: String] {
    guard let mark = target.firstIndex(of: "?") else { return [:] }
    return FormFields.decode(String(target[target.index(after: mark)...]))
  }

  /// The body as text.
  public var text: String { String(decoding: body, as: UTF8.self) }

  /// True when the client has gone away while the handler was at work.
  public var clientHasGone: Bool { socket.peerHasClosed }

  /// nil when the connection ended between two requests.
  static func read(from socket: TestSocket, until deadline: ContinuousClock.Instant) throws -> TestHTTPRequest? {
    guard let line = try socket.readLine(until: deadline) else { return nil }
    let parts = String(decoding: line, as: UTF8.self).split(separator: " ")
    guard parts.count == 3 else { throw SupportError("Not a request line: \(parts).") }
    let headers = try HeaderFields.read(from: socket, until: deadline)
    if headers["Expect"]?.lowercased() == "100-continue" {
      try socket.send("HTTP/1.1 100 Continue\r\n\r\n".utf8, until: deadline)
    }
    let reader = BodyReader(socket: socket, headers: headers)
    let body = try reader.endsWithConnection ? [] : reader.readAll(until: deadline)
    return TestHTTPRequest(
      method: String(parts[0]), target: String(parts[1]), headers: headers, body: body, socket: socket)
  }
}

/// `application/x-www-form-urlencoded` text.
enum FormFields {
  static func decode(_ text: String) -> [String: String] {
    var fields: [String: String] = [:]
    for pair in text.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      fields[unescaped(parts[0])] = parts.count > 1 ? unescaped(parts[1]) : ""
    }
    return fields
  }

  private static func unescaped(_ text: Substring) -> String {
    PercentEncoding.decode(String(text.map { $0 == "+" ? " " : $0 }))
  }
}

enum PercentEncoding {
  static func decode(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
