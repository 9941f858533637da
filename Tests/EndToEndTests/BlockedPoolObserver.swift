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
    findings += metrics("while the heartbeat was young")
    let end = ContinuousClock.now + .seconds(20)
    var live = 200
    while live == 200, ContinuousClock.now < end { live = status(get("/live")) }
    if live != 503 { findings.append("/live turned \(live) and not 503 when the heartbeat was missed.") }
    findings += metrics("after the heartbeat was missed")
    for path in ["/live", "/metrics"] { report(path) }
    if !blockade.isComplete { findings.append("A thread of the pool was free, so nothing is shown.") }
    return findings
  }

  /// How long answers take, for whoever reads the output: a test asserts nothing about time.
  private func report(_ path: String) {
    let clock = ContinuousClock()
    let durations = (1...Self.measuredRequests).map { _ in clock.measure { _ = get(path) } }.sorted()
    let median = durations[durations.count / 2].milliseconds
    let longest = durations[durations.count - 1].milliseconds
    StandardError.write(
      "measured: \(path) with the pool blocked, \(durations.count) requests: median \(median) ms, longest \(longest) ms\n"
    )
  }

  private static let measuredRequests = 200

  /// A scrape has what was asked of Postgres and Redis in it.
  private func metrics(_ when: String) -> [String] {
    let answer = get("/metrics")
    if status(answer) != 200 { return ["/metrics was \(status(answer)) \(when)."] }
    let lines = answer.split(whereSeparator: \.isNewline)
    return ["pg_up 1", "redis_up 1"].filter { !lines.contains($0[...]) }.map { "/metrics was without \($0) \(when)." }
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

extension Duration {
  fileprivate var milliseconds: Double { (self / .microseconds(1)).rounded() / 1000 }
}
