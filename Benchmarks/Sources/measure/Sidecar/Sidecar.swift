import Glibc

/// The release binary of `SIDECAR`, with a configuration of its own.
final class Sidecar {
  let process: Process
  let port: UInt16

  /// `log` is YAML of keys of that section. Nil when the binary is not there.
  init?(log: String) {
    guard let binary = getenv("SIDECAR").map({ String(cString: $0) }), access(binary, X_OK) == 0 else { return nil }
    port = FreePort.next()
    let path = Workplace.write(
      """
      http: {listen: "127.0.0.1:\(port)", rate_limit: 1000000/s}
      log:
        format: none
        rate_limit: {per_source: 10000000/s, burst: 10000000}
        dead_letter: "\(Workplace.folder)/dead-letter.ndjson"
      \(log)
      bot: {storage: "sqlite:\(Workplace.folder)/bot.db"}
      """, to: "outrigger.yml")
    guard let process = Process([binary, "run", "--config", path], environment: []) else { return nil }
    self.process = process
  }

  /// - Returns: milliseconds from exec to the first `/live` that says 200; nil after half a minute.
  func waitUntilLive() -> Double? {
    while process.age < 30_000 {
      if let connection = Connection(port: port), connection.ask("GET", "/live") == 200 { return process.age }
      usleep(1000)
    }
    return nil
  }

  /// Posts so many lines over several connections at once.
  ///
  /// - Returns: whether all were taken.
  func post(_ lines: Int, connections: Int = 4) -> Bool {
    let body = LogTraffic.body
    let bodies = lines / LogTraffic.linesOfABody / connections
    let port = port
    return Threads.all(connections) {
      guard let connection = Connection(port: port) else { return false }
      return (0..<bodies).allSatisfy { _ in connection.ask("POST", "/logs", body) == 202 }
    }
  }
}

/// A port nobody listens on at the moment.
enum FreePort {
  static func next() -> UInt16 {
    let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    return withUnsafeMutableBytes(of: &address) { bytes in
      bytes.withMemoryRebound(to: sockaddr.self) {
        _ = bind(socket, $0.baseAddress, size)
        _ = getsockname(socket, $0.baseAddress, &size)
      }
      return UInt16(bytes[2]) << 8 | UInt16(bytes[3])
    }
  }
}

/// The lines that are sent.
enum LogTraffic {
  static let linesOfABody = 1000

  /// 300 bytes with the line break.
  static let line: [UInt8] = {
    let text =
      #"{"ts":"2026-11-21T08:00:00.123456Z","level":"info","logger":"bot","message":"update handled","#
      + #""correlation_id":"1f3a9c04-77aa-4c2e-9b1d-0c5d4a3b2f10","update_id":987654321,"#
      + #""fields":{"handler":"start","outcome":"ok","duration_ms":12.25,"db_queries":3,"note":""#
    return Array(text.utf8) + [UInt8](repeating: UInt8(ascii: "x"), count: 296 - text.utf8.count) + Array("\"}}\n".utf8)
  }()

  static let body: [UInt8] = Array(repeatElement(line, count: linesOfABody).joined())
}
