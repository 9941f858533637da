import Glibc

@testable import Support

/// An HTTP server that answers a line which is no request line at once, as nginx does: what somebody finds who
/// configures a wrong port.
final class StrictHTTPServer: Sendable {
  private static let answer = "HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"

  let port: UInt16
  private let listener: TestSocket

  init() throws {
    let listener = try TestSocket.listen(port: 0)
    (self.listener, port) = (listener, listener.localPort)
    Threads.start {
      while true {
        let descriptor = accept(listener.descriptor, nil, nil)
        guard descriptor >= 0 else { return }
        let client = TestSocket(owning: descriptor)
        let deadline = ContinuousClock.now + .seconds(10)
        guard (try? client.readLine(until: deadline)) != nil else { continue }
        try? client.send(Array(Self.answer.utf8), until: deadline)
      }
    }
  }

  deinit { stop() }

  func stop() { listener.shutDown() }
}
