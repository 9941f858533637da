import Glibc

/// A body that flows, read line by line.
public final class ProbeStream: Sendable {
  public let status: Int
  public let headers: HeaderFields
  private let body: BodyReader

  init(status: Int, headers: HeaderFields, body: BodyReader) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// The next line; nil when the body has ended properly; throws when it was cut or the timeout passes.
  public func nextLine(timeout: Duration = .seconds(60)) async throws -> String? {
    let body = body
    return try await Threads.run { try body.readLine(until: ContinuousClock.now + timeout) }
  }

  /// Closes the connection, as a client that goes away.
  public func close() {
    body.socket.shutDown()
  }
}
