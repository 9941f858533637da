internal import MetricRegistry
internal import Redis

/// What the server noted of slow commands (https://redis.io/docs/latest/commands/slowlog-get/, latency-latest,
/// latency-histogram; https://valkey.io/commands/commandlog-len/).
extension RedisQuestion {
  static let slowlogLength = RedisQuestion(["SLOWLOG", "LEN"]) { answer, reading in
    if let length = answer.number { reading.gauge("redis_slowlog_length", "Entries of the slow log.", length) }
  }

  /// The newest entry; zeros without one. What the command was is not read further: it may hold anybody's data.
  static let slowlogLatest = RedisQuestion(["SLOWLOG", "GET", "1"]) { answer, reading in
    let entry = answer.array?.first?.array ?? []
    reading.gauge("redis_slowlog_last_id", "The newest entry of the slow log.", entry.first?.number ?? 0)
    reading.gauge(
      "redis_last_slow_execution_duration_seconds", "How long the newest command of the slow log took.",
      (entry.count > 2 ? entry[2].number ?? 0 : 0) / 1e6)
  }

  /// `[event, Unix seconds, milliseconds, most milliseconds]` for each event.
  static let latencyLatest = RedisQuestion(["LATENCY", "LATEST"]) { answer, reading in
    var last = MetricFamily("redis_latency_spike_last", "The event's last latency spike, in Unix seconds.", .gauge)
    var duration = MetricFamily("redis_latency_spike_duration_seconds", "How long that spike was.", .gauge)
    for event in answer.array ?? [] {
      guard let values = event.array, values.count > 2, let name = values[0].text, let time = values[1].number,
        let milliseconds = values[2].number
      else { continue }
      let labels = reading.labels.adding("event_name", name)
      last.add(time, labels: labels)
      duration.add(milliseconds / 1000, labels: labels)
    }
    reading.families += [last, duration]
  }

  /// `[command, [calls, N, histogram_usec, [bound, count up to it, …]], …]`.
  static let latencyHistogram = RedisQuestion(["LATENCY", "HISTOGRAM"], isAlone: false) { answer, reading in
    var family = MetricFamily("redis_commands_latencies_usec", "The command's latency in microseconds.", .histogram)
    let sums = Dictionary(reading.info.commands.map { ($0.name, $0.number("usec") ?? 0) }) { first, _ in first }
    for (command, details) in answer.map.sorted(by: { $0.key < $1.key }) {
      let details = details.map
      guard let calls = details["calls"]?.integer, let flat = details["histogram_usec"]?.array else { continue }
      let buckets = stride(from: 0, to: flat.count - 1, by: 2).compactMap { index -> (bound: Double, count: UInt64)? in
        guard let bound = flat[index].number, let count = flat[index + 1].integer else { return nil }
        return (bound, UInt64(max(0, count)))
      }
      // A command with subcommands has the sum of theirs.
      let sum = sums[command] ?? sums.filter { $0.key.hasPrefix(command + "|") }.reduce(0) { $0 + $1.value }
      family.add(
        HistogramSnapshot(cumulative: buckets, count: UInt64(max(0, calls)), sum: sum),
        labels: reading.labels.adding("cmd", command))
    }
    reading.families.append(family)
  }

  static let commandLog = [
    ("slow", "redis_commandlog_slow_length", "Entries of the log of slow commands."),
    ("large-request", "redis_commandlog_large_request_length", "Entries of the log of large requests."),
    ("large-reply", "redis_commandlog_large_reply_length", "Entries of the log of large replies."),
  ].map { kind, metric, help in
    RedisQuestion(["COMMANDLOG", "LEN", kind]) { answer, reading in
      if let length = answer.number { reading.gauge(metric, help, length) }
    }
  }
}
