internal import MetricRegistry

extension RedisInfo {
  /// Databases shown with 0 keys when the server does not say how many it has.
  private static let usualDatabases = 16
  /// The most databases shown with 0 keys.
  private static let maxEmptyDatabases = 10_000

  /// INFO as families; `labels` go on every sample.
  ///
  /// - Parameters:
  ///   - count: how many databases there are, when CONFIG said so.
  ///   - now: Unix seconds, from which the uptime is taken.
  func families(databases count: Int?, now: Double, labels: LabelSet) -> [MetricFamily] {
    var families = fieldFamilies(labels)
    families += identityFamilies(now, labels)
    families += databaseFamilies(count, labels)
    families += commandFamilies(labels)
    families += [percentileFamily(labels), errorFamily(labels), threadFamily(labels)]
    families += replicationFamilies(labels)
    families += sentinelFamilies(labels)
    return families
  }

  private func fieldFamilies(_ labels: LabelSet) -> [MetricFamily] {
    var families: [MetricFamily] = []
    families.reserveCapacity(RedisInfoField.all.count + 64)
    for (place, field) in RedisInfoField.all.enumerated() {
      guard let line = shape.metricLines[place], let value = number(line: line) else { continue }
      families.append(
        MetricFamily(field.metric, field.help, field.type, [Sample(.number(value * field.scale), labels: labels)]))
    }
    return families
  }

  private func identityFamilies(_ now: Double, _ labels: LabelSet) -> [MetricFamily] {
    guard !isEmpty else { return [] }
    var identity = labels.labels
    for name in Self.identity {
      // Valkey has its mode under another name.
      let value = text(name) ?? (name == "redis_mode" ? text("server_mode") : nil)
      identity.append(Label(name, value ?? ""))
    }
    for name in Self.valkeyIdentity { text(name).map { identity.append(Label(name, $0)) } }
    var info = MetricFamily("redis_instance_info", "What the server says it is.", .gauge)
    info.add(1, labels: LabelSet(identity))
    guard let uptime = number("uptime_in_seconds") else { return [info] }
    var start = MetricFamily("redis_start_time_seconds", "Start of the server, in Unix seconds.", .gauge)
    start.add((now - uptime).rounded(.down), labels: labels)
    return [info, start]
  }

  /// The labels of `redis_instance_info`, by the fields' names.
  private static let identity = [
    "role", "redis_version", "redis_build_id", "redis_mode", "os", "maxmemory_policy", "tcp_port", "run_id",
    "process_id", "master_replid",
  ]
  private static let valkeyIdentity = ["valkey_version", "valkey_release_stage"]

  private func databaseFamilies(_ count: Int?, _ labels: LabelSet) -> [MetricFamily] {
    guard !isSentinel else { return [] }
    var families = Self.databaseColumns.map { MetricFamily($0.metric, $0.help, .gauge) }
    for database in databases {
      let labels = labels.adding("db", database.name)
      for (index, column) in Self.databaseColumns.enumerated() {
        if let value = database.number(column.field) { families[index].add(value * column.scale, labels: labels) }
      }
    }
    let known = Set(databases.map(\.name))
    // A cluster has database 0 alone.
    let all = number("cluster_enabled") == 1 ? 1 : count ?? Self.usualDatabases
    for index in 0..<max(0, min(all, Self.maxEmptyDatabases)) where !known.contains("db\(index)") {
      for column in 0..<2 { families[column].add(0, labels: labels.adding("db", "db\(index)")) }
    }
    return families
  }

  /// The first two are shown for databases without keys too.
  private static let databaseColumns: [(field: String, metric: String, help: String, scale: Double)] = [
    ("keys", "redis_db_keys", "Keys in the database.", 1),
    ("expires", "redis_db_keys_expiring", "Keys that expire.", 1),
    ("avg_ttl", "redis_db_avg_ttl_seconds", "Average time to live of the keys that expire.", 1e-3),
    ("cached_keys", "redis_db_keys_cached", "Keys KeyDB holds in memory of those on its disk.", 1),
  ]
}
