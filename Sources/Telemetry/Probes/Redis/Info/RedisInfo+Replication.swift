internal import MetricRegistry

extension RedisInfo {
  /// Both ends of replication: the masters a replica follows and the replicas a master feeds.
  func replicationFamilies(_ labels: LabelSet) -> [MetricFamily] { masterFamilies(labels) + replicaFamilies(labels) }

  private func masterFamilies(_ labels: LabelSet) -> [MetricFamily] {
    var link = MetricFamily("redis_master_link_up", "Whether the link to the master is up.", .gauge)
    var silence = MetricFamily("redis_master_last_io_seconds_ago", "Time since the master was heard of.", .gauge)
    var sync = MetricFamily("redis_master_sync_in_progress", "Whether the master is sending its data.", .gauge)
    var offset = MetricFamily("redis_slave_repl_offset", "What the replica has of the master's stream.", .gauge)
    var info = MetricFamily("redis_slave_info", "Whose replica the server is.", .gauge)
    let masters = shape.masters
    for (index, master) in masters.enumerated() {
      func text(_ name: String) -> String? { master[name].map { self.text(line: $0) } }
      let host = [Label("master_host", text("host") ?? ""), Label("master_port", text("port") ?? "")]
      let labels = LabelSet(labels.labels + host)
      if let status = text("link_status") { link.add(status == "up" ? 1 : 0, labels: labels) }
      if let value = text("last_io_seconds_ago").flatMap({ Double($0) }) { silence.add(value, labels: labels) }
      if let value = text("sync_in_progress").flatMap({ Double($0) }) { sync.add(value, labels: labels) }
      if index == masters.count - 1, let value = number("slave_repl_offset") { offset.add(value, labels: labels) }
      if index == 0, self.text("role") == "slave" {
        info.add(1, labels: labels.adding("read_only", self.text("slave_read_only") ?? ""))
      }
    }
    return [link, silence, sync, offset, info]
  }

  /// `slave0:ip=10.0.0.1,port=6379,state=online,offset=1751844676,lag=0`.
  private func replicaFamilies(_ labels: LabelSet) -> [MetricFamily] {
    var offset = MetricFamily("redis_connected_slave_offset_bytes", "What the replica has acknowledged.", .gauge)
    var lag = MetricFamily("redis_connected_slave_lag_seconds", "Time since the replica acknowledged.", .gauge)
    for replica in replicas {
      guard let bytes = replica.number("offset") else { continue }
      let identity = ["ip", "port", "state"].map { Label("slave_\($0)", replica[$0] ?? "") }
      let labels = LabelSet(labels.labels + identity)
      offset.add(bytes, labels: labels)
      // Not before Redis 3; -1 is a replica that has not acknowledged yet.
      if let seconds = replica.number("lag"), seconds >= 0 { lag.add(seconds, labels: labels) }
    }
    return [offset, lag]
  }

  /// What INFO says of a sentinel (https://redis.io/docs/latest/operate/oss_and_stack/management/sentinel/).
  func sentinelFamilies(_ labels: LabelSet) -> [MetricFamily] {
    guard isSentinel else { return [] }
    var families = Self.sentinelFields.compactMap { field in
      number(field).map {
        MetricFamily("redis_\(field)", "INFO's \(field).", .gauge, [Sample(.number($0), labels: labels)])
      }
    }
    var status = MetricFamily("redis_sentinel_master_status", "Whether the master is ok.", .gauge)
    var replicas = MetricFamily("redis_sentinel_master_slaves", "Replicas of the master.", .gauge)
    var sentinels = MetricFamily("redis_sentinel_master_sentinels", "Sentinels that watch the master.", .gauge)
    for master in watchedMasters {
      guard let slaves = master.number("slaves"), let watchers = master.number("sentinels") else { continue }
      let labels = LabelSet(
        labels.labels + [Label("master_name", master["name"] ?? ""), Label("master_address", master["address"] ?? "")])
      let word = master["status"] ?? ""
      status.add(word == "ok" ? 1 : 0, labels: labels.adding("master_status", word))
      replicas.add(slaves, labels: labels)
      sentinels.add(watchers, labels: labels)
    }
    families += [status, replicas, sentinels]
    return families
  }

  private static let sentinelFields = [
    "sentinel_masters", "sentinel_tilt", "sentinel_running_scripts", "sentinel_scripts_queue_length",
    "sentinel_simulate_failure_flags",
  ]
}
