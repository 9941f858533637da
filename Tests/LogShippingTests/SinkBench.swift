import EventLoop
import HTTPClient
import LogPipeline
import MetricRegistry
import Support

@testable import LogShipping

/// Real sinks on a real spool, against a server that answers as the test says.
@Loop final class SinkBench {
  let spool: LogSpool
  let directory: TemporaryDirectory
  let registry = Registry()
  let server: TestHTTPServer
  private let shipment: Shipment
  private let running: Task<Void, Never>
  private let received: Watched<[TestHTTPRequest]>

  /// - Parameters:
  ///   - replies: to the first requests; those after them get the last one.
  ///   - sinks: given the server's address.
  init(replies: [TestHTTPReply], sinks: (String, TemporaryDirectory) -> [SinkConfiguration]) throws {
    let directory = try TemporaryDirectory()
    let received = Watched([TestHTTPRequest]())
    let server = try TestHTTPServer { request in
      let number = received.update { all -> Int in
        all.append(request)
        return all.count
      }
      return replies[min(number, replies.count) - 1]
    }
    let configurations = sinks("http://127.0.0.1:\(server.port)", directory)
    let spool = try LogSpool(
      SpoolConfiguration(path: directory.file("spool")), sinks: configurations.map(\.name))
    spool.start()
    let shipment = Shipment(
      configurations, from: spool, deadLetter: directory.file("dead.ndjson"), client: Client(), release: "bot@1",
      metrics: SinkMetricFamilies(registry))
    let run: @Loop @Sendable () async -> Void = { await shipment.run() }
    running = Task { await withTaskExecutorPreference(LoopTaskExecutor.shared) { await run() } }
    (self.directory, self.received, self.server, self.spool, self.shipment) =
      (directory, received, server, spool, shipment)
  }

  var statuses: [SinkStatus] { shipment.statuses }

  var requests: [TestHTTPRequest] { received.read { $0 } }

  var deadLetters: [JSONValue] {
    get throws {
      guard let text = directory.read("dead.ndjson") else { return [] }
      return try text.split(separator: "\n").map { try JSONValue(parsing: String($0)) }
    }
  }

  func store(_ lines: [LogLine]) async throws { try await spool.store(lines) }

  /// Waits until nothing waits for the sink.
  func waitUntilSettled(_ sink: String = "s", timeout: Duration = .seconds(30)) async throws {
    let spool = spool
    try await eventually("everything settled", timeout: timeout) { spool.sink(sink).buffered == 0 }
  }

  func waitForRequests(_ count: Int) async throws {
    let received = received
    try await eventually("\(count) requests") { received.read { $0.count } >= count }
  }

  func stop() async {
    running.cancel()
    _ = await shipment.drain(by: .now)
    _ = await spool.close(by: .now + .seconds(5))
    server.stop()
  }
}

extension SinkConfiguration {
  static func test(_ kind: Kind, name: String = "s", _ change: (inout SinkConfiguration) -> Void = { _ in }) -> Self {
    var sink = SinkConfiguration(name: name, kind: kind)
    sink.maximumWait = .milliseconds(5)
    sink.timeout = .seconds(2)
    change(&sink)
    return sink
  }
}
