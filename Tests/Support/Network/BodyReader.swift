/// Reads one message's body: by its length, in chunks, or until the connection ends (RFC 9112, section 6.3).
///
/// Sendable because only the one thread that reads at a time touches it.
final class BodyReader: @unchecked Sendable {
  let socket: TestSocket
  private let isChunked: Bool
  private var remaining: Int?
  private var isFinished = false
  private var pending: [UInt8] = []

  init(socket: TestSocket, headers: HeaderFields) {
    self.socket = socket
    isChunked = headers["Transfer-Encoding"]?.lowercased() == "chunked"
    remaining = isChunked ? nil : headers["Content-Length"].flatMap { Int($0) }
  }

  /// Without length or chunks only the end of the connection ends the body.
  var endsWithConnection: Bool { !isChunked && remaining == nil }

  /// Answers to HEAD, 204 and 304 have no body whatever their header says.
  func isBodiless(_ method: String, _ status: Int) -> Bool {
    let isBodiless = method == "HEAD" || status == 204 || status == 304
    if isBodiless { remaining = 0 }
    return isBodiless
  }

  func readAll(until deadline: ContinuousClock.Instant) throws -> [UInt8] {
    var body = pending
    while let part = try nextPart(until: deadline) { body += part }
    return body
  }

  /// The next line without its line feed; nil at the end of the body.
  func readLine(until deadline: ContinuousClock.Instant) throws -> String? {
    while true {
      if let end = pending.firstIndex(of: UInt8(ascii: "\n")) {
        defer { pending.removeFirst(end + 1) }
        return String(decoding: pending[..<end], as: UTF8.self)
      }
      guard let part = try nextPart(until: deadline) else {
        defer { pending = [] }
        return pending.isEmpty ? nil : String(decoding: pending, as: UTF8.self)
      }
      pending += part
    }
  }

  private func nextPart(until deadline: ContinuousClock.Instant) throws -> [UInt8]? {
    if isFinished { return nil }
    if isChunked { return try nextChunk(until: deadline) }
    isFinished = true
    if let remaining { return try socket.read(remaining, until: deadline) }
    return try socket.readToEnd(until: deadline)
  }

  private func nextChunk(until deadline: ContinuousClock.Instant) throws -> [UInt8]? {
    guard let line = try socket.readLine(until: deadline) else {
      throw SupportError("The connection ended before the last chunk.")
    }
    let digits = String(decoding: line, as: UTF8.self).split(separator: ";").first ?? ""
    guard let size = Int(digits, radix: 16) else { throw SupportError("Not a chunk size: “\(digits)”.") }
    guard size > 0 else {
      isFinished = true
      _ = try HeaderFields.read(from: socket, until: deadline)
      return nil
    }
    let chunk = try socket.read(size, until: deadline)
    guard try socket.readLine(until: deadline) == [] else { throw SupportError("A chunk does not end with CRLF.") }
    return chunk
  }
}
