public import EventLoop
public import HTTPClient
internal import LogPipeline
internal import SpoolFiles

/// All sinks of a process: each with its own courier and place in the spool, so that none waits for another.
@Loop public final class Shipment {
  private var couriers: [SinkCourier] = []
  private let client: Client
  private let store: LogSpool
  private let deadLetters: DeadLetters
  private let release: String?
  private let metrics: SinkMetricFamilies
  private let clock: any MonotonicClock
  private let encoder = SinkEncoder()
  private let (begun, begin) = AsyncStream.makeStream(of: SinkCourier.self)

  /// - Parameters:
  ///   - store: made with the sinks' names.
  ///   - client: for these sinks alone: it is closed with them.
  ///   - release: what Sentry is told runs here.
  public init(
    _ sinks: [SinkConfiguration], from store: LogSpool, deadLetter: String, client: Client, release: String?,
    metrics: SinkMetricFamilies, clock: any MonotonicClock = LoopClock()
  ) {
    self.client = client
    self.store = store
    self.release = release
    self.metrics = metrics
    self.clock = clock
    deadLetters = DeadLetters(path: deadLetter)
    for sink in sinks.sorted(by: { $0.name < $1.name }) { start(sink) }
  }

  /// Ships until the task is cancelled or everything is drained.
  public func run() async {
    await withTaskGroup(of: Void.self) { group in
      for await courier in begun {
        let run: @Loop @Sendable () async -> Void = { await courier.run() }
        group.addTask(operation: run)
      }
    }
  }

  /// How each sink is, in the order of their names.
  public var statuses: [SinkStatus] { couriers.map(\.status).sorted { $0.name < $1.name } }

  /// Serves these sinks from now on. A sink that stays keeps its place in the spool, also one that is another now; a new
  /// one begins with the oldest line there is.
  ///
  /// - Parameter changed: names of those whose configuration is another.
  public func apply(_ sinks: [SinkConfiguration], changed: Set<String>) async {
    let names = Set(sinks.map(\.name))
    let ending = couriers.filter { !names.contains($0.name) || changed.contains($0.name) }
    couriers.removeAll { courier in ending.contains { $0 === courier } }
    for courier in ending {
      await courier.stop()
      if !names.contains(courier.name) { store.remove(sink: courier.name) }
    }
    for sink in sinks where !couriers.contains(where: { $0.name == sink.name }) {
      await store.add(sink: sink.name)
      start(sink)
    }
  }

  private func start(_ sink: SinkConfiguration) {
    let counters = SinkMetrics(sink.name, metrics)
    let courier = SinkCourier(
      sink, sink: sink.makeSink(SinkSender(client, sink, counters), encoder, release: release), store: store,
      metrics: counters, deadLetters: deadLetters, clock: clock)
    couriers.append(courier)
    begin.yield(courier)
  }

  /// Sends what sinks that are up have not got yet. What is not sent at `deadline` is in the spool and is sent by the
  /// next process.
  ///
  /// - Returns: names of sinks that do not have everything.
  public func drain(by deadline: ContinuousClock.Instant) async -> [String] {
    var unfinished: [String] = []
    await withTaskGroup(of: String?.self) { group in
      for courier in couriers {
        let drain: @Loop @Sendable () async -> String? = {
          await courier.drain(by: deadline) ? nil : courier.name
        }
        group.addTask(operation: drain)
      }
      for await name in group { if let name { unfinished.append(name) } }
    }
    begin.finish()
    client.close()
    return unfinished.sorted()
  }
}

extension SinkConfiguration {
  @Loop fileprivate func makeSink(_ sender: SinkSender, _ encoder: SinkEncoder, release: String?) -> any Sink {
    switch kind {
    case .loki(let url, let tenant):
      HTTPSink(
        LokiFormat(url: url.withPath("/loki/api/v1/push"), labels: labels, tenant: tenant), self, sender: sender,
        encoder: encoder)
    case .otlp(let url):
      HTTPSink(OTLPFormat(url: url.withPath("/v1/logs"), labels: labels), self, sender: sender, encoder: encoder)
    case .elasticsearch(let url, let index):
      HTTPSink(
        ElasticsearchFormat(url: url.withPath("/_bulk"), index: index, labels: labels), self, sender: sender,
        encoder: encoder)
    case .sentry(let dsn):
      SentrySink(SentryPlace(dsn: dsn), self, release: release, sender: sender, encoder: encoder)
    case .file(let path, let maximumSize, let keep):
      FileSink(path: path, maximumSize: maximumSize, keep: keep)
    }
  }
}

extension String {
  /// With the path at its end, unless it is there.
  fileprivate func withPath(_ path: String) -> String {
    if hasSuffix(path) { return self }
    return (hasSuffix("/") ? String(dropLast()) : self) + path
  }
}
