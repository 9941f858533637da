import EventLoop
import HTTPServer
import Support

/// Runs a server on a free port of the loopback interface for the time of `body`, then stops it.
@Loop
func withServer<T: Sendable>(
  _ configuration: ServerConfiguration = ServerConfiguration(port: 0), hooks: ServerHooks = ServerHooks(),
  routes: (inout Router) -> Void, _ body: @Loop (Server, HTTPProbe) async throws -> T
) async throws -> T {
  var router = Router()
  routes(&router)
  let server = Server(configuration, router: router, hooks: hooks)
  try await server.start()
  let run: @Loop @Sendable () async -> Void = { await server.run() }
  return try await withThrowingDiscardingTaskGroup { group in
    group.addTask(operation: run)
    do {
      let result = try await body(server, HTTPProbe(port: server.port ?? 0))
      await server.stop(by: .now.advanced(by: .seconds(5)))
      return result
    } catch {
      await server.stop(by: .now)
      throw error
    }
  }
}

extension Router {
  /// `GET /live`, answered `alive`.
  mutating func addLive() {
    on(.get, "/live", aliases: ["/livez"], immediate: { _ in ServerResponse(contentType: "text/plain", text: "alive") })
  }
}

/// The text of a request without a body.
func requestText(_ line: String, _ fields: String...) -> [UInt8] {
  Array((([line, "Host: test"] + fields).joined(separator: "\r\n") + "\r\n\r\n").utf8)
}

/// A value that callbacks on the loop change.
@Loop final class Kept<Value> {
  var value: Value
  init(_ value: Value) { self.value = value }
}
