import Glibc

/// The log of the program itself: in by `POST /logs`, onto the disk, out to followers and sinks.
enum LogRoads {
  private static let lines = 400_000
  private static let backlogLines = 2_600_000
  private static let downLines = 3_000_000
  private static let followers = 1000

  static func make(_ name: String) -> Worker.Case? {
    switch name {
    case "log-intake": { intake() ?? .nan }
    case "log-rsyslog": { Rsyslog.processorTime(lines: lines) ?? .nan }
    case "log-follow": { following() ?? .nan }
    case "log-idle": { idle() ?? .nan }
    case "log-down": { sinkDown() ?? .nan }
    case "log-backlog-live": { backlogLive() ?? .nan }
    case "log-backlog-memory": { backlogMemory() ?? .nan }
    case "log-backlog-drain": { backlogDrain() ?? .nan }
    default: nil
    }
  }

  private static func spool(_ name: String, sink port: UInt16? = nil) -> String {
    let sink = port.map { "  sinks: {loki: {type: loki, url: \"http://127.0.0.1:\($0)\"}}" } ?? ""
    return "  spool: {path: \"\(Workplace.folder)/\(name)\", max_size: 4GiB}\n\(sink)"
  }

  /// Nanoseconds of the processor's time for each line that is acknowledged, all threads together.
  private static func intake() -> Double? {
    defer { Workplace.clear("intake") }
    guard let sidecar = Sidecar(log: spool("intake")), sidecar.waitUntilLive() != nil else { return nil }
    defer { sidecar.process.end() }
    guard sidecar.post(lines / 10) else { return nil }
    let before = sidecar.process.processorTime
    guard sidecar.post(lines) else { return nil }
    return (sidecar.process.processorTime - before) / Double(lines)
  }

  /// The 99th percentile of 1,000 lines, from the first byte of the request to the line at the follower.
  private static func following() -> Double? {
    guard let sidecar = Sidecar(log: spool("follow")), sidecar.waitUntilLive() != nil else { return nil }
    defer { sidecar.process.end() }
    guard let follower = Connection(port: sidecar.port), follower.open("/logs?follow=1&logger=http"),
      let sender = Connection(port: sidecar.port)
    else { return nil }
    var durations: [Double] = []
    for number in 0..<1000 {
      usleep(UInt32.random(in: 1000...9000))
      let start = nanoseconds(CLOCK_MONOTONIC)
      guard sender.ask("POST", "/logs", Array("{\"message\":\"number \(number).\"}\n".utf8)) == 202,
        follower.skip(past: "number \(number).")
      else { return nil }
      durations.append((nanoseconds(CLOCK_MONOTONIC) - start) / 1e6)
    }
    return durations.sorted()[989]
  }

  /// Percent of one processor.
  private static func idle() -> Double? {
    guard let sidecar = Sidecar(log: spool("idle")), sidecar.waitUntilLive() != nil else { return nil }
    defer { sidecar.process.end() }
    let connections = (0..<followers).compactMap { _ in Connection(port: sidecar.port) }
    guard connections.count == followers, connections.allSatisfy({ $0.open("/logs?follow=1") }) else { return nil }
    sleep(2)
    let before = sidecar.process.processorTime
    sleep(60)
    return withExtendedLifetime(connections) { (sidecar.process.processorTime - before) / 60e9 * 100 }
  }

  /// What resident memory grows by from the first tenth of the lines to the last, in megabytes.
  private static func sinkDown() -> Double? {
    defer { Workplace.clear("down") }
    guard let sidecar = Sidecar(log: spool("down", sink: 1)), sidecar.waitUntilLive() != nil else { return nil }
    defer { sidecar.process.end() }
    guard sidecar.post(downLines / 10) else { return nil }
    let before = sidecar.process.memory("VmRSS")
    guard sidecar.post(downLines * 9 / 10) else { return nil }
    return (sidecar.process.memory("VmRSS") - before) / 1e6
  }

  /// Fills a spool, once for all rows.
  private static func fillBacklog() -> Bool {
    if Workplace.exists("backlog-is-there") { return true }
    guard let sidecar = Sidecar(log: spool("backlog", sink: 1)), sidecar.waitUntilLive() != nil,
      sidecar.post(backlogLines)
    else { return false }
    sidecar.process.end(SIGKILL)
    _ = Workplace.write("", to: "backlog-is-there")
    return true
  }

  private static func backlogLive() -> Double? {
    guard fillBacklog(), let sidecar = Sidecar(log: spool("backlog", sink: 1)) else { return nil }
    defer { sidecar.process.end(SIGKILL) }
    return sidecar.waitUntilLive()
  }

  /// Ten seconds after the start, with a sink that is down, in megabytes.
  private static func backlogMemory() -> Double? {
    guard fillBacklog(), let idle = settled("empty", sink: 1, "VmRSS"), let full = settled("backlog", sink: 1, "VmRSS")
    else { return nil }
    return (full - idle) / 1e6
  }

  private static func settled(_ name: String, sink port: UInt16, _ field: String) -> Double? {
    guard let sidecar = Sidecar(log: spool(name, sink: port)), sidecar.waitUntilLive() != nil else { return nil }
    defer { sidecar.process.end(SIGKILL) }
    sleep(10)
    return sidecar.process.memory(field)
  }

  private static func backlogDrain() -> Double? {
    let server = SinkServer()
    guard fillBacklog(), let idle = settled("empty", sink: server.port, "VmHWM"),
      let sidecar = Sidecar(log: spool("backlog", sink: server.port)), sidecar.waitUntilLive() != nil
    else { return nil }
    defer { sidecar.process.end(SIGKILL) }
    var requests = -1
    while server.requests != requests {
      requests = server.requests
      sleep(5)
    }
    return requests < 500 ? nil : (sidecar.process.memory("VmHWM") - idle) / 1e6
  }
}
