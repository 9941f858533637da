@testable import Support

/// Looks at a sidecar from outside with blocking sockets, on the thread that calls it.
struct BlockedPoolObserver {
  let port: UInt16
  let blockade: Blockade

  /// What was not as it should be.
  func observe() -> [String] {
    var findings: [String] = []
    guard blockade.waitUntilHeld() else { return ["The bot did not block the pool."] }
    if status("/live") != 200 { findings.append("/live was not 200 while the heartbeat was young.") }
    if status("/metrics") != 200 { findings.append("/metrics was not 200 while the heartbeat was young.") }
    let end = ContinuousClock.now + .seconds(20)
    var live = 200
    while live == 200, ContinuousClock.now < end { live = status("/live") }
    if live != 503 { findings.append("/live turned \(live) and not 503 when the heartbeat was missed.") }
    if status("/metrics") != 200 { findings.append("/metrics was not 200 after the heartbeat was missed.") }
    if !blockade.isComplete { findings.append("A thread of the pool was free, so nothing is shown.") }
    return findings
  }

  /// The answer's status; 0 without one.
  private func status(_ path: String) -> Int {
    let deadline = ContinuousClock.now + .seconds(5)
    let request = "GET \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
    guard let socket = try? TestSocket.connect(port: port), (try? socket.send(Array(request.utf8), until: deadline)) != nil,
      let answer = try? socket.readToEnd(until: deadline)
    else { return 0 }
    return Int(String(decoding: answer.dropFirst("HTTP/1.1 ".utf8.count).prefix(3), as: UTF8.self)) ?? 0
  }
}
