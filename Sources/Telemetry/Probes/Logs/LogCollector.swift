internal import EventLoop
public import LogPipeline
internal import Logging
public import MetricRegistry

/// The log pipeline's counts as metrics. One scrape's figures are of one moment, so that for each sink
/// received + recovered = delivered + dropped + buffered.
public struct LogCollector: ImmediateCollector {
  public let name = "logs"
  private let hub: LogHub

  public init(_ hub: LogHub) { self.hub = hub }

  @Loop public func collect() throws -> [MetricFamily] {
    let statistics = hub.statistics
    return [
      Self.counter(
        "log_records_received_total", "Records that came in, by source.", "source",
        statistics.received.map { ($0.source.name, $0.count) }),
      Self.counter(
        "log_records_total", "Records that came in, by level.", "level",
        statistics.records.map { ($0.level.rawValue, $0.count) }),
      Self.counter(
        "log_redactions_total", "Secrets masked, by rule.", "rule",
        statistics.redactions.map { ($0.rule.rawValue, $0.count) }),
      MetricFamily(
        "log_followers", "Clients that follow the log.", .gauge, [Sample(SampleValue(statistics.followers))]),
      MetricFamily(
        "log_follower_dropped_total", "Lines that slow followers lost.", .counter,
        [Sample(SampleValue(statistics.followersDropped))]),
    ] + spool(statistics.store) + sinks(statistics.sinks)
  }

  private func spool(_ store: LogStoreStatistics) -> [MetricFamily] {
    guard let info = store.info else { return [] }
    return [
      MetricFamily(
        "log_spool_info", "How the spool is kept: log.spool.sync and log.spool.when_full.", .gauge,
        [Sample(1, labels: ["sync": info.sync, "when_full": info.whenFull])]),
      MetricFamily(
        "log_spool_blocked", "Whether senders wait, because the spool is full or its disk fails.", .gauge,
        [Sample(store.isBlocked ? 1 : 0)]),
      MetricFamily("log_spool_bytes", "Bytes of the spool's segments.", .gauge, [Sample(SampleValue(store.bytes))]),
      MetricFamily(
        "log_spool_max_bytes", "The most bytes the spool may have: log.spool.max_size.", .gauge,
        [Sample(SampleValue(store.maximumBytes))]),
      MetricFamily("log_spool_segments", "Segments of the spool.", .gauge, [Sample(SampleValue(store.segments))]),
      MetricFamily(
        "log_spool_corrupt_records_total", "Damage found in the spool: records lost, and files that are no segments.",
        .counter, [Sample(SampleValue(store.corruptRecords))]),
    ]
  }

  private func sinks(_ sinks: [LogStoreStatistics.Sink]) -> [MetricFamily] {
    var delivered = MetricFamily("log_records_delivered_total", "Records the sink took.", .counter)
    var dropped = MetricFamily("log_records_dropped_total", "Records the sink lost, by reason.", .counter)
    var buffered = MetricFamily("log_records_buffered", "Records on their way to the sink.", .gauge)
    var bytes = MetricFamily("log_bytes_buffered", "Bytes of records on their way to the sink.", .gauge)
    var recovered = MetricFamily(
      "log_records_recovered", "Records found in the spool past the sink's cursor at start.", .gauge)
    for sink in sinks {
      let labels: LabelSet = ["sink": sink.name]
      delivered.add(sink.delivered, labels: labels)
      for reason in LogDropReason.allCases {
        dropped.add(sink.dropped[reason] ?? 0, labels: labels.adding("reason", reason.rawValue))
      }
      buffered.add(sink.buffered, labels: labels)
      bytes.add(sink.bytesBuffered, labels: labels)
      recovered.add(sink.recovered, labels: labels)
    }
    return [delivered, dropped, buffered, bytes, recovered]
  }

  private static func counter(
    _ name: String, _ help: String, _ label: String, _ values: [(String, Int)]
  ) -> MetricFamily {
    MetricFamily(name, help, .counter, values.map { Sample(SampleValue($0.1), labels: LabelSet([Label(label, $0.0)])) })
  }
}
