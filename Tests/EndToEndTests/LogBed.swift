import Support
import Testing

@testable import Support

/// What the log's tests are run with: one folder, and so one spool, for every start of the program.
struct LogBed {
  let directory: TemporaryDirectory
  private let sinks: String
  private let log: String

  /// `log` is YAML of further keys of the section, `sinks` of further sinks.
  init(sink: LogCollectorServer?, sinks: String = "", log: String = "") throws {
    directory = try TemporaryDirectory()
    let main = sink.map { "main: {type: otlp, url: \"\($0.url)\", batch_max_bytes: 16KiB, batch_max_wait: 5ms}" } ?? ""
    self.sinks = [main, sinks].filter { !$0.isEmpty }.joined(separator: ", ")
    self.log = log
  }

  func start(files: [String: String] = [:]) throws -> OutriggerBinary {
    try OutriggerBinary.start(
      configuration: """
        log:
          spool: {path: "\(directory.file("spool"))", segment_size: 64KiB, max_size: 256MiB}
          rate_limit: {per_source: 1000000/s, burst: 1000000}
          dead_letter: "\(directory.file("dead-letter.ndjson"))"
          sinks: {\(sinks)}
        \(log)
        bot: {storage: "sqlite:\(directory.file("bot.db"))"}
        shutdown: {timeout: 5s}
        """, files: files)
  }
}

extension OutriggerBinary {
  func post(_ lines: [String]) async throws -> ProbeResponse {
    try await probe.request("POST", "/logs", body: lines.map { $0 + "\n" }.joined())
  }

  /// The equation of the log's metrics, for every sink.
  func expectBalancedLog(_ location: SourceLocation = #_sourceLocation) async throws {
    let metrics = try await metrics()
    func sum(_ family: String, _ labels: [String: String] = [:]) -> Double {
      metrics.samples(family).filter { sample in labels.allSatisfy { sample.labels[$0.key] == $0.value } }
        .reduce(0) { $0 + $1.value }
    }
    let received = sum("log_records_received_total")
    for sink in Set(metrics.samples("log_records_buffered").compactMap { $0.labels["sink"] }) {
      let own = ["sink": sink]
      let left = received + sum("log_records_recovered", own)
      let right =
        sum("log_records_delivered_total", own) + sum("log_records_dropped_total", own)
        + sum("log_records_buffered", own)
      #expect(left == right, "\(sink)", sourceLocation: location)
    }
  }
}

/// Posts lines on a kept connection, blocking its thread.
final class BlockingPoster {
  private let port: UInt16
  private var socket: TestSocket?

  init(port: UInt16) { self.port = port }

  /// - Returns: the answer's status; nil if there was none.
  func post(_ lines: [String]) -> Int? {
    let deadline = ContinuousClock.now + .seconds(20)
    let body = lines.map { $0 + "\n" }.joined()
    do {
      let socket = try self.socket ?? TestSocket.connect(port: port)
      self.socket = socket
      let head = "POST /logs HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nContent-Length: \(body.utf8.count)\r\n\r\n"
      try socket.send(Array((head + body).utf8), until: deadline)
      guard let line = try socket.readLine(until: deadline) else { return nil }
      let headers = try HeaderFields.read(from: socket, until: deadline)
      _ = try BodyReader(socket: socket, headers: headers).readAll(until: deadline)
      return String(decoding: line, as: UTF8.self).split(separator: " ").dropFirst().first.flatMap { Int($0) }
    } catch {
      return nil
    }
  }
}
