internal import EventLoop
internal import MetricRegistry
internal import Redis

/// `redis_key_size`, `redis_key_value` and `redis_key_memory_usage_bytes`.
@Loop struct RedisKeySizes {
  let batch: RedisBatch

  /// The command that counts a type's elements.
  private static let counting = [
    "string": "STRLEN", "list": "LLEN", "set": "SCARD", "zset": "ZCARD", "hash": "HLEN", "stream": "XLEN",
  ]
  /// A string that is a number is not longer than this; no more is read of any.
  private static let longestNumber = 64

  func families(of keys: [(key: RedisKey, type: String)], _ labels: LabelSet) async throws -> [MetricFamily] {
    var size = MetricFamily("redis_key_size", "Elements or bytes of the key.", .gauge)
    var value = MetricFamily("redis_key_value", "The key's value, where it is a number.", .gauge)
    var memory = MetricFamily("redis_key_memory_usage_bytes", "Memory the key takes.", .gauge)
    var sketches: [RedisKey] = []
    for (key, answers) in try await details(of: keys) {
      let labels = key.labels(labels, keyLabel: "key")
      guard let answers else {
        if key.isNamed { size.add(0, labels: labels) }
        continue
      }
      if let bytes = answers.memory?.number { memory.add(bytes, labels: labels) }
      let text = answers.text?.text ?? ""
      if text.hasPrefix("HYLL") {
        sketches.append(key)
      } else if let count = answers.count?.number {
        size.add(count, labels: labels)
        if count <= Double(Self.longestNumber), let number = Double(text) { value.add(number, labels: labels) }
      }
    }
    // A HyperLogLog's size is what it counts; asking another string for that would be an error in the server's own count.
    for (key, count) in zip(sketches, try await batch.send(sketches.map { $0.ask("PFCOUNT") })) {
      if let count = count?.number { size.add(count, labels: key.labels(labels, keyLabel: "key")) }
    }
    return [size, value, memory]
  }

  private struct Details {
    var count: RedisValue?
    var memory: RedisValue?
    /// The beginning of a string.
    var text: RedisValue?
  }

  /// `nil` for a key that does not exist.
  private func details(of keys: [(key: RedisKey, type: String)]) async throws -> [(RedisKey, Details?)] {
    var items: [RedisBatch.Item] = []
    for (key, type) in keys where type != "none" {
      if let command = Self.counting[type] { items.append(key.ask(command)) }
      items.append(key.ask("MEMORY", subcommand: "USAGE"))
      if type == "string" { items.append(key.ask("GETRANGE", 0, Self.longestNumber - 1)) }
    }
    var answers = try await batch.send(items)[...]
    return keys.map { key, type in
      guard type != "none" else { return (key, nil) }
      var details = Details()
      if Self.counting[type] != nil { details.count = answers.popFirst() ?? nil }
      details.memory = answers.popFirst() ?? nil
      if type == "string" { details.text = answers.popFirst() ?? nil }
      return (key, details)
    }
  }
}
