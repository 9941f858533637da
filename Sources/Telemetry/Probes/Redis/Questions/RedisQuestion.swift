internal import MetricRegistry
internal import Redis

/// A command of a scrape besides INFO. All are optional: a server that refuses one, or does not know it, costs the
/// question's own families and nothing else.
struct RedisQuestion: Sendable {
  let command: RedisCommand
  /// Puts the answer, which is no error, into the reading.
  let read: @Sendable (RedisValue, inout RedisReading) -> Void
  /// Whether what is read depends on the answer alone, so that the same answer need not be read again.
  let isAlone: Bool
  /// As a log names it: no arguments that are anybody's data are in any of them.
  let name: String

  init(
    _ words: [String], isAlone: Bool = true, _ read: @escaping @Sendable (RedisValue, inout RedisReading) -> Void
  ) {
    command = RedisCommand(words[0], arguments: Array(words.dropFirst()))
    name = words.joined(separator: " ")
    self.isAlone = isAlone
    self.read = read
  }

  /// Everything a server of these traits is asked, in the order of asking.
  static func all(for traits: RedisTraits) -> [RedisQuestion] {
    if traits.isSentinel { return [sentinelMasters] }
    return config(for: traits) + [latencyLatest, slowlogLength, slowlogLatest]
      + (traits.redis >= (7, 0) ? [latencyHistogram] : [])
      + (traits.isCluster ? [clusterInfo] : []) + (traits.hasCommandLog ? commandLog : [])
  }
}

/// What a scrape has read so far.
struct RedisReading {
  let info: RedisInfo
  /// On every sample.
  let labels: LabelSet
  /// How many databases there are, if CONFIG said so.
  var databases: Int?
  var families: [MetricFamily] = []
  /// The masters of a sentinel, who are asked for one by one.
  var sentinelMasters: [[String: String]] = []

  mutating func gauge(_ name: String, _ help: String, _ value: Double) {
    families.append(MetricFamily(name, help, .gauge, [Sample(.number(value), labels: labels)]))
  }
}

extension RedisValue {
  /// `[name, value, name, value, …]`, as Redis answers with a map.
  var map: [String: RedisValue] {
    guard let array else { return [:] }
    var map: [String: RedisValue] = [:]
    for index in stride(from: 0, to: array.count - 1, by: 2) {
      if let name = array[index].text { map[name] = array[index + 1] }
    }
    return map
  }

  /// A number, whether sent as an integer or as a text.
  var number: Double? { integer.map { Double($0) } ?? text.flatMap { Double($0) } }
}
