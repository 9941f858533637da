internal import MetricRegistry
internal import Redis

/// What a sentinel knows of its masters (https://redis.io/docs/latest/operate/oss_and_stack/management/sentinel/).
extension RedisQuestion {
  /// The most masters of one sentinel that are asked for one by one.
  private static let maxMasters = 200

  static let sentinelMasters = RedisQuestion(["SENTINEL", "MASTERS"], isAlone: false) { answer, reading in
    let masters = (answer.array ?? []).map { $0.map.compactMapValues(\.text) }
    reading.sentinelMasters = Array(masters.filter { $0["name"] != nil }.prefix(maxMasters))
    for column in masterColumns {
      var family = MetricFamily(column.metric, column.help, .gauge)
      for master in masters {
        guard let value = master[column.field].flatMap({ Double($0) }) else { continue }
        family.add(value * column.scale, labels: labels(of: master, reading))
      }
      reading.families.append(family)
    }
  }

  private static let masterColumns: [(field: String, metric: String, help: String, scale: Double)] = [
    ("quorum", "redis_sentinel_master_setting_ckquorum", "The master's quorum.", 1),
    ("failover-timeout", "redis_sentinel_master_setting_failover_timeout", "The master's failover-timeout.", 1),
    ("parallel-syncs", "redis_sentinel_master_setting_parallel_syncs", "The master's parallel-syncs.", 1),
    (
      "down-after-milliseconds", "redis_sentinel_master_setting_down_after_milliseconds",
      "The master's down-after-milliseconds.", 1
    ),
    ("config-epoch", "redis_sentinel_master_config_epoch", "Failovers of the master so far.", 1),
    (
      "last-ok-ping-reply", "redis_sentinel_master_last_ok_ping_reply_seconds",
      "Time since the master answered a ping.", 1e-3
    ),
  ]

  /// What depends on the answer to SENTINEL MASTERS: a second round, for all masters at once.
  static func sentinelDetails(of masters: [[String: String]]) -> [RedisQuestion] {
    masters.flatMap { master in
      let name = master["name"] ?? ""
      return [
        RedisQuestion(["SENTINEL", "SENTINELS", name], isAlone: false) { answer, reading in
          // The one that is asked is not in its own list.
          reading.add(
            "redis_sentinel_master_ok_sentinels", "Sentinels of the master that are up.", healthy(answer) + 1,
            labels(of: master, reading))
        },
        RedisQuestion(["SENTINEL", "SLAVES", name], isAlone: false) { answer, reading in
          reading.add(
            "redis_sentinel_master_ok_slaves", "Replicas of the master that are up.", healthy(answer),
            labels(of: master, reading))
        },
      ]
    }
  }

  /// The quorum check answers with an error when there is none, which is an answer all the same.
  static func quorumCommand(_ master: [String: String]) -> RedisCommand {
    RedisCommand("SENTINEL", "CKQUORUM", master["name"] ?? "")
  }

  /// Entries that are neither subjectively nor objectively down.
  private static func healthy(_ answer: RedisValue) -> Double {
    let flags = (answer.array ?? []).compactMap { $0.map["flags"]?.text }
    return Double(flags.count { !$0.contains("s_down") && !$0.contains("o_down") })
  }

  private static func labels(of master: [String: String], _ reading: RedisReading) -> LabelSet {
    let address = "\(master["ip"] ?? ""):\(master["port"] ?? "")"
    return LabelSet(
      reading.labels.labels + [Label("master_name", master["name"] ?? ""), Label("master_address", address)])
  }
}

extension RedisReading {
  /// One more sample of a gauge, in a family of its own; families of a name are merged.
  mutating func add(_ name: String, _ help: String, _ value: Double, _ labels: LabelSet) {
    families.append(MetricFamily(name, help, .gauge, [Sample(.number(value), labels: labels)]))
  }

  /// `redis_sentinel_master_ckquorum_status`, with what the sentinel says of it.
  mutating func addQuorum(_ answer: RedisValue, of master: [String: String]) {
    let labels = LabelSet(
      labels.labels
        + [Label("master_name", master["name"] ?? ""), Label("message", answer.errorMessage ?? answer.text ?? "")])
    add(
      "redis_sentinel_master_ckquorum_status", "Whether the master's quorum can be reached.",
      answer.errorMessage == nil ? 1 : 0, labels)
  }
}
