@testable import Support

/// Looks at a sidecar from outside with blocking sockets, on the thread that calls it.
struct BlockedPoolObserver {
  let port: UInt16
  let blockade: Blockade

  /// What was not as it should be.
  func observe() -> [String] {
    var findings: [String] = []
    guard blockade.waitUntilHeld() else { return ["The bot did not block the pool."] }
    if status(get("/live")) != 200 { findings.append("/live was not 200 while the heartbeat was young.") }
    if !hasMetrics { findings.append("/metrics was not complete while the heartbeat was young.") }
    let end = ContinuousClock.now + .seconds(20)
    var live = 200
    while live == 200, ContinuousClock.now < end { live = status(get("/live")) }
    if live != 503 { findings.append("/live turned \(live) and not 503 when the heartbeat was missed.") }
    if !hasMetrics { findings.append("/metrics was not complete after the heartbeat was missed.") }
    if !blockade.isComplete { findings.append("A thread of the pool was free, so nothing is shown.") }
    return findings
  }

  /// Whether a scrape has what was asked of Postgres and Redis in it.
  private var hasMetrics: Bool {
    let answer = get("/metrics")
    return status(answer) == 200 && answer.contains("\npg_up 1\n") && answer.contains("\nredis_up 1\n")
  }

  private func status(_ answer: String) -> Int { Int(answer.dropFirst("HTTP/1.1 ".count).prefix(3)) ?? 0 }

  /// The whole answer; empty without one.
  private func get(_ path: String) -> String {
    let deadline = ContinuousClock.now + .seconds(5)
    let request = "GET \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
    guard let socket = try? TestSocket.connect(port: port) else { return "" }
    guard (try? socket.send(Array(request.utf8), until: deadline)) != nil else { return "" }
    let bytes = (try? socket.readToEnd(until: deadline)) ?? []
    return String(decoding: bytes, as: UTF8.self)
  }
}
