import Support

/// A log server that remembers every message it acknowledged: what a sink is in the tests. Speaks OTLP's JSON.
final class LogCollectorServer: Sendable {
  struct State {
    /// How often each message came.
    var messages: [String: Int] = [:]
    /// Records of the largest request.
    var largest = 0
    var requests = 0
    /// What the next requests are answered.
    var reply: TestHTTPReply?
  }

  let state: Watched<State>
  private let server: TestHTTPServer

  init(port: UInt16 = 0) throws {
    let state = Watched(State())
    self.state = state
    server = try TestHTTPServer(port: port) { Self.answer($0, state) }
  }

  var url: String { "http://127.0.0.1:\(server.port)" }
  var port: UInt16 { server.port }

  func stop() { server.stop() }

  /// Answers everything so from now on; with nil, takes the lines.
  func reply(_ reply: TestHTTPReply?) { state.update { $0.reply = reply } }

  func messages(where isWanted: (String) -> Bool) -> [String: Int] {
    state.read { $0.messages.filter { isWanted($0.key) } }
  }

  func waitForMessage(_ message: String, timeout: Duration = .seconds(240)) async throws {
    try await eventually("the message “\(message)” at the sink", timeout: timeout) {
      state.read { $0.messages[message] != nil }
    }
  }

  private static func answer(_ request: TestHTTPRequest, _ state: Watched<State>) -> TestHTTPReply {
    if let reply = state.read({ $0.reply }) {
      state.update { $0.requests += 1 }
      return reply
    }
    guard let body = try? JSONValue(parsing: request.text) else { return .text("no JSON", status: 400) }
    var messages: [String] = []
    for resource in body["resourceLogs"]?.array ?? [] {
      for scope in resource["scopeLogs"]?.array ?? [] {
        for record in scope["logRecords"]?.array ?? [] {
          messages.append(record["body"]?["stringValue"]?.string ?? "")
        }
      }
    }
    state.update { state in
      state.requests += 1
      state.largest = max(state.largest, messages.count)
      for message in messages { state.messages[message, default: 0] += 1 }
    }
    return .text("{}", headers: ["Content-Type": "application/json"])
  }
}
