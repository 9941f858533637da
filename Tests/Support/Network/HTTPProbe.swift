import Synchronization

/// A small HTTP/1.1 client over a plain socket, independent of our own one so that it can judge our server.
///
/// It keeps one connection and uses it again as long as the server allows, and counts how many it opened. Requests of one
/// probe go one after the other; make several probes for several connections.
public final class HTTPProbe: Sendable {
  public let port: UInt16
  private let timeout: Duration
  /// Held for a whole exchange, on a helper thread.
  private let kept = Mutex<TestSocket?>(nil)
  private let opened = Atomic(0)

  public init(port: UInt16, timeout: Duration = .seconds(30)) {
    self.port = port
    self.timeout = timeout
  }

  /// How many connections this probe has opened.
  public var connectionsOpened: Int { opened.load(ordering: .relaxed) }

  public func get(_ path: String, headers: [String: String] = [:]) async throws -> ProbeResponse {
    try await request("GET", path, headers: headers)
  }

  /// Sends a request and reads the whole answer. `Host` and `Content-Length` are added when not given.
  public func request(
    _ method: String, _ path: String, headers: [String: String] = [:], body: String? = nil
  ) async throws -> ProbeResponse {
    let bytes = Self.requestBytes(method, path, headers, body, port)
    return try await Threads.run { [self] in
      let deadline = ContinuousClock.now + timeout
      return try kept.withLock { kept in
        let response = try exchange(bytes, &kept, deadline)
        let (status, fields) = response.head
        let body = try response.body.isBodiless(method, status) ? [] : response.body.readAll(until: deadline)
        let ends = fields["Connection"]?.lowercased() == "close" || response.body.endsWithConnection
        kept = ends ? nil : response.socket
        return ProbeResponse(status: status, headers: fields, body: body)
      }
    }
  }

  /// Sends a request on a connection of its own and returns once the header fields are there, for bodies that flow.
  public func stream(_ path: String, headers: [String: String] = [:]) async throws -> ProbeStream {
    let bytes = Self.requestBytes("GET", path, headers, nil, port)
    return try await Threads.run { [self] in
      let deadline = ContinuousClock.now + timeout
      let socket = try connect()
      try socket.send(bytes, until: deadline)
      let (status, fields) = try Self.readHead(socket, deadline)
      return ProbeStream(status: status, headers: fields, body: BodyReader(socket: socket, headers: fields))
    }
  }

  /// Sends bytes as they are on a connection of their own and returns everything until the server closes it.
  public func raw(_ bytes: some Collection<UInt8> & Sendable) async throws -> String {
    let bytes = Array(bytes)
    return try await Threads.run { [self] in
      let deadline = ContinuousClock.now + timeout
      let socket = try connect()
      try socket.send(bytes, until: deadline)
      return String(decoding: try socket.readToEnd(until: deadline), as: UTF8.self)
    }
  }

  /// Closes the kept connection; the next request opens another.
  public func close() {
    kept.withLock { $0 = nil }
  }

  private struct Exchange {
    let socket: TestSocket
    let head: (status: Int, fields: HeaderFields)
    let body: BodyReader
  }

  /// A kept connection may have been closed by the server meanwhile; then a new one is opened, as any client would.
  private func exchange(
    _ bytes: [UInt8], _ kept: inout TestSocket?, _ deadline: ContinuousClock.Instant
  ) throws -> Exchange {
    let reusable = kept.flatMap { $0.peerHasClosed ? nil : $0 }
    kept = nil
    let socket = try reusable ?? connect()
    try socket.send(bytes, until: deadline)
    let head = try Self.readHead(socket, deadline)
    return Exchange(socket: socket, head: head, body: BodyReader(socket: socket, headers: head.fields))
  }

  private func connect() throws -> TestSocket {
    opened.add(1, ordering: .relaxed)
    return try TestSocket.connect(port: port)
  }

  private static func readHead(
    _ socket: TestSocket, _ deadline: ContinuousClock.Instant
  ) throws -> (status: Int, fields: HeaderFields) {
    while true {
      guard let line = try socket.readLine(until: deadline) else {
        throw SupportError("The server closed the connection without an answer.")
      }
      let parts = String(decoding: line, as: UTF8.self).split(separator: " ")
      guard parts.count >= 2, parts[0] == "HTTP/1.1", let status = Int(parts[1]) else {
        throw SupportError("Not an HTTP/1.1 status line: “\(String(decoding: line, as: UTF8.self))”.")
      }
      let fields = try HeaderFields.read(from: socket, until: deadline)
      if status != 100 { return (status, fields) }
    }
  }

  private static func requestBytes(
    _ method: String, _ path: String, _ headers: [String: String], _ body: String?, _ port: UInt16
  ) -> [UInt8] {
    var lines = ["\(method) \(path) HTTP/1.1"]
    let names = Set(headers.keys.map { $0.lowercased() })
    if !names.contains("host") { lines.append("Host: 127.0.0.1:\(port)") }
    if let body, !names.contains("content-length") { lines.append("Content-Length: \(body.utf8.count)") }
    for (name, value) in headers.sorted(by: { $0.key < $1.key }) { lines.append("\(name): \(value)") }
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n" + (body ?? "")).utf8)
  }
}
