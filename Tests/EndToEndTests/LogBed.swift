import Testing

@testable import Support

/// What the log's tests are run with: one folder, and so one spool, for every start of the program.
struct LogBed {
  let directory: TemporaryDirectory
  private let sinks: String
  private let log: String
  private let rateLimit: String
  private let further: String

  /// `log` is YAML of further keys of the section, `sinks` of further sinks, `further` of other sections.
  init(
    sink: LogCollectorServer?, sinks: String = "", log: String = "",
    rateLimit: String = "{per_source: 1000000/s, burst: 1000000}", further: String = ""
  ) throws {
    directory = try TemporaryDirectory()
    let main = sink.map { "main: {type: otlp, url: \"\($0.url)\", batch_max_bytes: 16KiB, batch_max_wait: 5ms}" } ?? ""
    self.sinks = [main, sinks].filter { !$0.isEmpty }.joined(separator: ", ")
    self.log = log
    self.rateLimit = rateLimit
    self.further = further
  }

  func start(
    files: [String: String] = [:], wrapper: [String] = [], environment: [String: String] = [:]
  ) throws -> OutriggerBinary {
    try OutriggerBinary.start(
      configuration: """
        log:
          spool: {path: "\(directory.file("spool"))", segment_size: 64KiB, max_size: 256MiB}
          rate_limit: \(rateLimit)
          dead_letter: "\(directory.file("dead-letter.ndjson"))"
          sinks: {\(sinks.replacing("DIRECTORY", with: directory.path))}
        \(log.replacing("DIRECTORY", with: directory.path))
        bot: {storage: "sqlite:\(directory.file("bot.db"))"}
        shutdown: {timeout: 5s}
        \(further)
        """, environment: environment, files: files, wrapper: wrapper)
  }
}

extension OutriggerBinary {
  func post(_ lines: [String]) async throws -> ProbeResponse {
    try await probe.request("POST", "/logs", body: lines.map { $0 + "\n" }.joined())
  }

  /// The equation of the log's metrics, for every sink.
  func expectBalancedLog(_ location: SourceLocation = #_sourceLocation) async throws {
    let metrics = try await metrics()
    let received = metrics.sum("log_records_received_total") ?? 0
    for sink in Set(metrics.family("log_records_buffered")?.samples.compactMap { $0.series.labels["sink"] } ?? []) {
      let own = ["sink": sink]
      func sum(_ family: String) -> Double { metrics.sum(family, own) ?? 0 }
      #expect(
        received + sum("log_records_recovered")
          == sum("log_records_delivered_total") + sum("log_records_dropped_total") + sum("log_records_buffered"),
        "\(sink)", sourceLocation: location)
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
