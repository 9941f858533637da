internal import MetricRegistry

extension RedisInfo {
  /// Databases shown with 0 keys when the server does not say how many it has.
  private static let usualDatabases = 16

  /// INFO as families; `labels` go on every sample.
  func families(databases count: Int?, labels: LabelSet) -> [MetricFamily] {
    fieldFamilies(labels) + databaseFamilies(count ?? Self.usualDatabases, labels) + commandFamilies(labels)
  }

  private func fieldFamilies(_ labels: LabelSet) -> [MetricFamily] {
    RedisInfoField.all.compactMap { field in
      number(field.field).map { value in
        MetricFamily(
          field.metric, "INFO's \(field.field).", field.type, [Sample(.number(value), labels: labels)])
      }
    }
  }

  private func databaseFamilies(_ count: Int, _ labels: LabelSet) -> [MetricFamily] {
    var keys = MetricFamily("redis_db_keys", "Keys in the database.", .gauge)
    var expiring = MetricFamily("redis_db_keys_expiring", "Keys that expire.", .gauge)
    var ttl = MetricFamily("redis_db_avg_ttl_seconds", "Average time to live of the keys that expire.", .gauge)
    var known = Dictionary(uniqueKeysWithValues: databases.map { (String($0.name), $0.values) })
    for index in 0..<max(0, min(count, 10_000)) where known["db\(index)"] == nil { known["db\(index)"] = [:] }
    for (name, values) in known {
      let labels = labels.adding("db", name)
      keys.add(values["keys"].flatMap { Double($0) } ?? 0, labels: labels)
      expiring.add(values["expires"].flatMap { Double($0) } ?? 0, labels: labels)
      if let milliseconds = values["avg_ttl"].flatMap({ Double($0) }) { ttl.add(milliseconds / 1000, labels: labels) }
    }
    return [keys, expiring, ttl]
  }

  private func commandFamilies(_ labels: LabelSet) -> [MetricFamily] {
    Self.commandColumns.map { column in
      var family = MetricFamily(column.metric, column.help, .counter)
      for command in commands {
        guard let value = command.values[column.field].flatMap({ Double($0) }) else { continue }
        family.add(value * column.scale, labels: labels.adding("cmd", String(command.name)))
      }
      return family
    }
  }

  private static let commandColumns: [(field: Substring, metric: String, help: String, scale: Double)] = [
    ("calls", "redis_commands_total", "Calls of the command.", 1),
    ("usec", "redis_commands_duration_seconds_total", "Time spent in the command.", 1e-6),
    ("rejected_calls", "redis_commands_rejected_calls_total", "Calls refused before they ran.", 1),
    ("failed_calls", "redis_commands_failed_calls_total", "Calls that failed while they ran.", 1),
  ]
}
