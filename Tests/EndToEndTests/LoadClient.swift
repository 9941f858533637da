import Support

@testable import Support

/// A client that keeps its connection and asks again and again, until nobody listens any more.
struct LoadClient: Sendable {
  struct Result: Sendable {
    var answered = 0
    /// What went wrong while somebody still listened.
    var failures: [String] = []
  }

  let port: UInt16
  let path: String
  /// Counts the answers of all clients.
  let total: Watched<Int>

  func run() -> Result {
    var result = Result()
    let deadline = ContinuousClock.now + .seconds(60)
    while ContinuousClock.now < deadline {
      // Refused: the listener has closed, which is how this ends.
      guard let socket = try? TestSocket.connect(port: port) else { return result }
      use(socket, &result, deadline)
    }
    result.failures.append("It went on for a minute.")
    return result
  }

  /// Until the server says that it closes, or does.
  private func use(_ socket: TestSocket, _ result: inout Result, _ deadline: ContinuousClock.Instant) {
    let request = Array("GET \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".utf8)
    while ContinuousClock.now < deadline {
      do {
        try socket.send(request, until: deadline)
        guard let isKept = try readAnswer(socket, &result, deadline) else { throw SupportError("No answer.") }
        result.answered += 1
        total.update { $0 += 1 }
        if !isKept { return }
      } catch {
        // In the backlog of a listener that closes: as good as refused.
        if (try? TestSocket.connect(port: port)) != nil { result.failures.append("\(error)") }
        return
      }
    }
  }

  /// Whether the connection is kept; nil at its end.
  private func readAnswer(
    _ socket: TestSocket, _ result: inout Result, _ deadline: ContinuousClock.Instant
  ) throws -> Bool? {
    guard let status = try socket.readLine(until: deadline) else { return nil }
    let line = String(decoding: status, as: UTF8.self)
    if !line.hasPrefix("HTTP/1.1 200") { result.failures.append(line) }
    var (length, isKept) = (0, true)
    while let header = try socket.readLine(until: deadline), !header.isEmpty {
      let text = String(decoding: header, as: UTF8.self).lowercased()
      if text.hasPrefix("content-length: ") { length = Int(text.dropFirst(16)) ?? 0 }
      if text == "connection: close" { isKept = false }
    }
    _ = try socket.read(length, until: deadline)
    return isKept
  }
}

/// Asks `/live` over and over on a connection of its own, each time anew.
struct LivenessProber: Sendable {
  struct Finding: Sendable {
    var durations: [Duration] = []
    var wrong: [String] = []

    var slowest: Duration { durations.max() ?? .zero }
    /// The 99th percentile.
    var p99: Duration { durations.isEmpty ? .zero : durations.sorted()[(durations.count - 1) * 99 / 100] }
  }

  /// While `body` runs.
  static func watching(_ outrigger: OutriggerBinary, _ body: () async throws -> Void) async throws -> Finding {
    let isOver = Watched(false)
    let port = outrigger.port
    async let finding = Threads.run { probe(port) { isOver.read { $0 } } }
    do {
      try await body()
    } catch {
      isOver.update { $0 = true }
      _ = try await finding
      throw error
    }
    isOver.update { $0 = true }
    return try await finding
  }

  private static func probe(_ port: UInt16, until isOver: () -> Bool) -> Finding {
    var finding = Finding()
    repeat {
      let start = ContinuousClock.now
      let deadline = start + .seconds(5)
      let request = "GET /live HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
      do {
        let socket = try TestSocket.connect(port: port)
        try socket.send(Array(request.utf8), until: deadline)
        let answer = String(decoding: try socket.readToEnd(until: deadline), as: UTF8.self)
        if !answer.hasPrefix("HTTP/1.1 200") { finding.wrong.append(String(answer.prefix(60))) }
      } catch {
        finding.wrong.append("\(error)")
      }
      finding.durations.append(ContinuousClock.now - start)
    } while !isOver()
    return finding
  }
}
