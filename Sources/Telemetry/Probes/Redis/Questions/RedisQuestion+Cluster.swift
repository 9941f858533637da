internal import MetricRegistry
internal import Redis

extension RedisQuestion {
  /// Every number of CLUSTER INFO as `redis_cluster_…` (https://redis.io/docs/latest/commands/cluster-info/).
  static let clusterInfo = RedisQuestion(["CLUSTER", "INFO"]) { answer, reading in
    let info = RedisInfo(answer.text ?? "")
    for field in info.shape.fields.keys.sorted() where field.hasPrefix("cluster_") {
      // Those with a name of their own are in the table of INFO's fields.
      guard let value = info.number(field), field.utf8.allSatisfy(isNameByte) else { continue }
      let known = RedisInfoField.all.first { $0.field == field }
      reading.gauge(known?.metric ?? "redis_\(field)", "CLUSTER INFO's \(field).", value)
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
