import Glibc
import Synchronization

/// A small HTTP/1.1 server over plain sockets for the fakes of other people's servers.
///
/// Each connection has a thread of its own, in which the handler may block; it stops with `stop` or with its value.
public final class TestHTTPServer: Sendable {
  public typealias Handler = @Sendable (TestHTTPRequest) -> TestHTTPReply

  public let port: UInt16
  private let shared: Shared

  /// Listens on the loopback interface, on a free port when `port` is 0.
  public init(port: UInt16 = 0, handler: @escaping Handler) throws {
    let listener = try TestSocket.listen(port: port)
    self.port = listener.localPort
    let shared = Shared(listener: listener, handler: handler)
    self.shared = shared
    Threads.start { shared.acceptConnections() }
  }

  deinit { stop() }

  /// How many connections clients have opened so far.
  public var connectionsAccepted: Int { shared.state.read { $0.accepted } }

  /// Closes the port and every connection.
  public func stop() { shared.stop() }

  /// What the threads share; it lives until the last of them ends.
  private final class Shared: Sendable {
    struct State {
      var isStopped = false
      var accepted = 0
      var connections: [Int: TestSocket] = [:]
    }

    let listener: TestSocket
    let handler: Handler
    let state = Watched(State())

    init(listener: TestSocket, handler: @escaping Handler) {
      self.listener = listener
      self.handler = handler
    }

    func stop() {
      state.update { state in
        state.isStopped = true
        listener.shutDown()
        for connection in state.connections.values { connection.shutDown() }
      }
    }

    func acceptConnections() {
      while true {
        let descriptor = accept(listener.descriptor, nil, nil)
        if descriptor < 0, errno == EINTR || errno == ECONNABORTED { continue }
        guard descriptor >= 0 else { return }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        let socket = TestSocket(owning: descriptor)
        let id = state.update { state -> Int? in
          guard !state.isStopped else { return nil }
          state.accepted += 1
          state.connections[state.accepted] = socket
          return state.accepted
        }
        guard let id else { return }
        Threads.start { [self] in
          serve(socket)
          socket.shutDown()
          _ = state.update { $0.connections.removeValue(forKey: id) }
        }
      }
    }

    private func serve(_ socket: TestSocket) {
      let deadline = ContinuousClock.now + .seconds(3600)
      while let request = try? TestHTTPRequest.read(from: socket, until: deadline) {
        switch handler(request) {
        case .response(let status, let headers, let body):
          let bytes = TestHTTPReply.bytes(status: status, headers: headers, body: body)
          guard (try? socket.send(bytes, until: deadline)) != nil else { return }
          if headers["Connection"] == "close" { return }
        case .raw(let bytes):
          try? socket.send(bytes, until: deadline)
          return
        case .closeConnection:
          return
        case .stall:
          _ = try? socket.readToEnd(until: deadline)
          return
        }
      }
    }
  }
}
