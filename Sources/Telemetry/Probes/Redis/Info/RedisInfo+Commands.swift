internal import MetricRegistry

extension RedisInfo {
  func commandFamilies(_ labels: LabelSet) -> [MetricFamily] {
    let commands = commands.map { (record: $0, labels: labels.adding("cmd", $0.name)) }
    return Self.commandColumns.map { column in
      var family = MetricFamily(column.metric, column.help, .counter)
      for command in commands {
        guard let value = command.record.number(column.field) else { continue }
        family.add(value * column.scale, labels: command.labels)
      }
      return family
    }
  }

  private static let commandColumns: [(field: String, metric: String, help: String, scale: Double)] = [
    ("calls", "redis_commands_total", "Calls of the command.", 1),
    ("usec", "redis_commands_duration_seconds_total", "Time spent in the command.", 1e-6),
    ("rejected_calls", "redis_commands_rejected_calls_total", "Calls refused before they ran.", 1),
    ("failed_calls", "redis_commands_failed_calls_total", "Calls that failed while they ran.", 1),
  ]

  /// `latency_percentiles_usec_get:p50=1.003,p99=2.007,p99.9=3.007`. The quantiles are percentiles, as redis_exporter
  /// has them; count and sum are the command's own.
  func percentileFamily(_ labels: LabelSet) -> MetricFamily {
    var family = MetricFamily("redis_latency_percentiles_usec", "Percentiles of the command's latency.", .summary)
    let totals = Dictionary(commands.map { ($0.name, $0) }) { first, _ in first }
    for command in percentiles {
      guard let total = totals[command.name], let count = total.number("calls"), let sum = total.number("usec") else {
        continue
      }
      let quantiles = command.numbered.map { SummarySnapshot.Quantile($0.key, $0.value) }
      family.add(
        SummarySnapshot(quantiles: quantiles, count: UInt64(exactly: count) ?? 0, sum: sum),
        labels: labels.adding("cmd", command.name))
    }
    return family
  }

  /// `errorstat_WRONGTYPE:count=4`.
  func errorFamily(_ labels: LabelSet) -> MetricFamily {
    var family = MetricFamily("redis_errors_total", "Error answers by their first word.", .counter)
    for error in errors {
      if let count = error.number("count") { family.add(count, labels: labels.adding("err", error.name)) }
    }
    return family
  }

  /// Valkey's `used_active_time_io_thread_1:0.5`.
  func threadFamily(_ labels: LabelSet) -> MetricFamily {
    var family = MetricFamily(
      "redis_active_time_io_thread_seconds_total", "Time the I/O thread spent at work.", .counter)
    for thread in shape.threads {
      guard let seconds = number(line: thread.line) else { continue }
      family.add(seconds, labels: labels.adding("thread", thread.name))
    }
    return family
  }
}
