import Glibc

/// A server of Postgres' protocol version 3 that answers statements from a script: for versions that cannot be had, and
/// for answers a real server gives only in trouble.
///
/// It speaks the extended protocol with pipelines and the simple one, asks for no password, and sends every value as
/// text (manual, "Message Flow").
public final class ScriptedPostgres: Sendable {
  /// What a statement is answered with.
  public enum Answer: Sendable {
    case rows([Column], [[String?]])
    case error(sqlState: String, message: String)
    /// Nothing, for ever.
    case silence

    /// Text columns by name.
    public static func table(_ columns: [String], _ rows: [[String?]]) -> Answer {
      .rows(columns.map { Column($0) }, rows)
    }
  }

  public struct Column: Sendable {
    let name: String
    let type: UInt32

    /// - Parameter type: its number in `pg_type`.
    public init(_ name: String, type: UInt32 = 25) {
      self.name = name
      self.type = type
    }
  }

  public let port: UInt16
  private let shared: Shared

  /// - Parameter version: as `server_version` has it, such as `17.4`.
  public init(version: String, script: @escaping @Sendable (_ sql: String) -> Answer) throws {
    let listener = try TestSocket.listen(port: 0)
    port = listener.localPort
    let shared = Shared(listener: listener, version: version, script: script)
    self.shared = shared
    Threads.start { shared.acceptConnections() }
  }

  deinit { stop() }

  public var url: String { "postgresql://probe@127.0.0.1:\(port)/postgres" }

  /// Sessions opened so far.
  public var sessions: Int { shared.state.read { $0.sessions } }

  /// Syncs and simple queries received so far, each of which a client waits for or sends on without waiting.
  public var syncs: Int { shared.state.read { $0.syncs } }

  /// The statements executed so far.
  public var statements: [String] { shared.state.read { $0.statements } }

  public func stop() {
    shared.state.update { state in
      state.isStopped = true
      shared.listener.shutDown()
      for connection in state.connections { connection.shutDown() }
    }
  }

  final class Shared: Sendable {
    struct State {
      var isStopped = false
      var sessions = 0
      var syncs = 0
      var statements: [String] = []
      var connections: [TestSocket] = []
    }

    let listener: TestSocket
    let version: String
    let script: @Sendable (String) -> Answer
    let state = Watched(State())

    init(listener: TestSocket, version: String, script: @escaping @Sendable (String) -> Answer) {
      self.listener = listener
      self.version = version
      self.script = script
    }

    func acceptConnections() {
      while true {
        let descriptor = accept(listener.descriptor, nil, nil)
        if descriptor < 0, errno == EINTR || errno == ECONNABORTED { continue }
        guard descriptor >= 0 else { return }
        let socket = TestSocket(owning: descriptor)
        let isOpen = state.update { state in
          if !state.isStopped { state.connections.append(socket) }
          return !state.isStopped
        }
        guard isOpen else { return }
        Threads.start { [self] in
          try? ScriptedSession(socket, self).run()
          socket.shutDown()
        }
      }
    }
  }
}
