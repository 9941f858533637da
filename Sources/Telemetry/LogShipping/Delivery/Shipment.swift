public import EventLoop
public import HTTPClient
internal import LogPipeline
internal import SpoolFiles

/// All sinks of a process: each with its own courier and place in the spool, so that none waits for another.
@Loop public final class Shipment {
  private let couriers: [SinkCourier]
  private let client: Client

  /// - Parameters:
  ///   - store: made with the sinks' names.
  ///   - client: for these sinks alone: it is closed with them.
  ///   - release: what Sentry is told runs here.
  public init(
    _ sinks: [SinkConfiguration], from store: LogSpool, deadLetter: String, client: Client, release: String?,
    metrics: SinkMetricFamilies, clock: any MonotonicClock = LoopClock()
  ) {
    self.client = client
    let encoder = SinkEncoder()
    let deadLetters = DeadLetters(path: deadLetter)
    couriers = sinks.sorted { $0.name < $1.name }.map { sink in
      let counters = SinkMetrics(sink.name, metrics)
      let sender = SinkSender(client, sink, counters)
      return SinkCourier(
        sink, sink: sink.makeSink(sender, encoder, release: release), store: store, metrics: counters,
        deadLetters: deadLetters, clock: clock)
    }
  }

  /// Ships until the task is cancelled or everything is drained.
  public func run() async {
    await withTaskGroup(of: Void.self) { group in
      for courier in couriers {
        let run: @Loop @Sendable () async -> Void = { await courier.run() }
        group.addTask(operation: run)
      }
    }
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
