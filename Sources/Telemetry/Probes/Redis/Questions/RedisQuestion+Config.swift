internal import MetricRegistry
internal import Redis

/// CONFIG GET (https://redis.io/docs/latest/commands/config-get/), of what has a metric only: `*` would be 200 values.
extension RedisQuestion {
  /// Redis takes several names from 7.0 on.
  static func config(for traits: RedisTraits) -> [RedisQuestion] {
    let names = ["databases"] + RedisReading.configColumns.map(\.name) + [RedisReading.bufferLimits]
    let logNames = traits.hasCommandLog ? RedisReading.commandLogColumns.map(\.name) : []
    if traits.redis >= (7, 0) { return [config(names + logNames)] }
    return names.map { config([$0]) }
  }

  private static func config(_ names: [String]) -> RedisQuestion {
    RedisQuestion(["CONFIG", "GET"] + names) { answer, reading in
      for (name, value) in answer.map { value.text.map { reading.take(setting: name, $0) } }
    }
  }
}

extension RedisReading {
  typealias ConfigColumn = (name: String, metric: String, help: String)

  static let configColumns: [ConfigColumn] = [
    ("maxclients", "redis_config_maxclients", "The setting maxclients."),
    ("maxmemory", "redis_config_maxmemory", "The setting maxmemory, in bytes."),
    ("io-threads", "redis_config_io_threads", "The setting io-threads."),
    ("repl-backlog-size", "redis_config_repl_backlog_size", "The setting repl-backlog-size, in bytes."),
  ]

  /// Settings of Valkey's command log.
  static let commandLogColumns: [ConfigColumn] = [
    ("commandlog-execution-slower-than", "redis_commandlog_execution_slower_than", "Microseconds that are slow."),
    ("commandlog-request-larger-than", "redis_commandlog_request_larger_than", "Bytes that are a large request."),
    ("commandlog-reply-larger-than", "redis_commandlog_reply_larger_than", "Bytes that are a large reply."),
    ("commandlog-slow-execution-max-len", "redis_commandlog_slow_execution_max_len", "The most slow commands kept."),
    ("commandlog-large-request-max-len", "redis_commandlog_large_request_max_len", "The most large requests kept."),
    ("commandlog-large-reply-max-len", "redis_commandlog_large_reply_max_len", "The most large replies kept."),
  ]

  static let bufferLimits = "client-output-buffer-limit"

  mutating func take(setting name: String, _ value: String) {
    if name == "databases" { databases = Int(value) }
    if name == Self.bufferLimits { takeBufferLimits(value) }
    guard let column = Self.columns[name], let number = Double(value) else { return }
    gauge(column.metric, column.help, number)
  }

  private static let columns = Dictionary(
    (configColumns + commandLogColumns).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  /// `normal 0 0 0 slave 268435456 67108864 60 pubsub 33554432 8388608 60`: hard, soft, and how long the soft one holds.
  private mutating func takeBufferLimits(_ text: String) {
    var bytes = MetricFamily(
      "redis_config_client_output_buffer_limit_bytes", "Bytes owed to a client that end its connection.", .gauge)
    var seconds = MetricFamily(
      "redis_config_client_output_buffer_limit_overcome_seconds",
      "How long a client may be above the soft limit.", .gauge)
    let words = text.split(separator: " ")
    for start in stride(from: 0, to: words.count - 3, by: 4) {
      func labels(_ limit: String) -> LabelSet {
        self.labels.adding("class", String(words[start])).adding("limit", limit)
      }
      if let hard = Double(words[start + 1]) { bytes.add(hard, labels: labels("hard")) }
      if let soft = Double(words[start + 2]) { bytes.add(soft, labels: labels("soft")) }
      if let time = Double(words[start + 3]) { seconds.add(time, labels: labels("soft")) }
    }
    families += [bytes, seconds]
  }
}
