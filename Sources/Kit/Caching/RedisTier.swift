internal import EventLoop
internal import Logging
internal import Redis
internal import Synchronization

/// Values in Redis, shared by the replicas.
///
/// What could not be told to Redis is remembered as a debt and told before it is believed again: a value that was deleted
/// or replaced while Redis was away does not come back with it.
final class RedisTier: Sendable {
  enum Answer: Sendable, Equatable {
    case found([UInt8])
    case missing
    /// Redis does not answer, or its answer cannot be believed yet.
    case unavailable
  }

  /// Commands in one write.
  private static let batch = 256
  /// Keys that a step of `SCAN` looks at, about.
  private static let scanCount = 512

  let redis: OptionalRedis
  private let prefix: String
  private let debts = Mutex(CacheDebts())
  private let complaint = Mutex<String?>(nil)
  private let logger = Logger(label: "cache")
  private let counting = RedisScript(
    """
    local count = redis.call('INCRBY', KEYS[1], ARGV[1])
    if redis.call('PTTL', KEYS[1]) < 0 then redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
    return count
    """)

  /// - Parameter namespace: what the keys begin with, so that bots can share a server.
  init(_ redis: OptionalRedis, namespace: String) {
    self.redis = redis
    prefix = namespace
  }

  func get(_ keys: [String]) async -> [Answer] {
    await settle()
    let owed = debts.withLock { debts in keys.map { debts.includes($0) } }
    var answers: [Answer] = []
    for batch in keys.batches(of: Self.batch) {
      let command = RedisCommand("MGET", arguments: batch.map(name))
      if let values = await redis.send([command])?.first?.array, values.count == batch.count {
        answers += values.map { value in value.bytes.map { .found($0) } ?? .missing }
      } else {
        answers += batch.map { _ in .unavailable }
      }
    }
    return zip(answers, owed).map { $1 ? .unavailable : $0 }
  }

  func set(_ values: [(key: String, bytes: [UInt8])], for ttl: Duration) async {
    let milliseconds = max(1, ttl.nanoseconds / 1_000_000)
    for batch in values.batches(of: Self.batch) {
      await write(
        batch.map(\.key), batch.map { RedisCommand("SET", name($0.key), $0.bytes, "PX", milliseconds) })
    }
  }

  /// How many there were; nil when it is not known.
  @discardableResult
  func delete(_ keys: [String]) async -> Int? {
    var count: Int? = 0
    for batch in keys.batches(of: Self.batch) {
      let answers = await write(batch, [RedisCommand("DEL", arguments: batch.map(name))])
      count = count.flatMap { sum in answers?.first?.integer.map { sum + Int($0) } }
    }
    return count
  }

  func exists(_ key: String) async -> Bool? {
    await settle()
    if debts.withLock({ $0.includes(key) }) { return nil }
    return await redis.send([RedisCommand("EXISTS", name(key))])?.first?.integer.map { $0 > 0 }
  }

  /// - Returns: nil when Redis does not answer.
  func increment(_ key: String, by amount: Int64, for ttl: Duration, kind: String) async throws(CacheError) -> Int64? {
    await settle()
    if debts.withLock({ $0.includes(key) }) { return nil }
    let milliseconds = max(1, ttl.nanoseconds / 1_000_000)
    guard let answer = await redis.run(counting, keys: [name(key)], [amount, milliseconds]) else { return nil }
    if let text = answer.errorMessage {
      if text.contains("not an integer") || text.contains("overflow") || text.hasPrefix("WRONGTYPE") {
        throw .notANumber(kind: kind)
      }
      note(complaint: text)
      return nil
    }
    return answer.integer
  }

  /// Deletes the keys a pattern means.
  ///
  /// - Returns: how many there were; nil when Redis could not be told, which is then owed.
  func delete(_ pattern: CachePattern, of kind: String) async -> Int? {
    let count = await scan(pattern.glob(after: prefix + kind + ":"))
    if count == nil { debts.withLock { $0.add(pattern, of: kind) } }
    return count
  }

  func ping() async -> Bool { await redis.send([RedisCommand("PING")]) != nil }

  private func name(_ key: String) -> String { prefix + key }
}

extension RedisTier {
  /// Sends commands that change keys. What did not come to pass is owed.
  @discardableResult
  private func write(_ keys: [String], _ commands: [RedisCommand]) async -> [RedisValue]? {
    let answers = await redis.send(commands)
    if let answers, let text = answers.lazy.compactMap(\.errorMessage).first {
      note(complaint: text)
    } else if let answers {
      complaint.withLock { $0 = nil }
      debts.withLock { $0.settle(keys) }
      return answers
    }
    debts.withLock { $0.add(keys) }
    return nil
  }

  /// Tells Redis what it could not be told before.
  private func settle() async {
    guard let owed = debts.withLock({ $0.isEmpty ? nil : $0 }) else { return }
    for batch in Array(owed.keys.keys).batches(of: Self.batch) {
      guard let answer = await redis.send([RedisCommand("DEL", arguments: batch.map(name))])?.first,
        answer.errorMessage == nil
      else { return }
      debts.withLock { $0.settle(batch, as: owed) }
    }
    for pattern in owed.patterns {
      guard await scan(pattern.pattern.glob(after: prefix + pattern.kind + ":")) != nil else { return }
      debts.withLock { $0.settle(pattern) }
    }
    if owed.isEverything, await scan(CachePattern("*").glob(after: prefix)) != nil {
      debts.withLock { $0.settleEverything(as: owed) }
    }
  }

  /// Deletes what matches, a step at a time: `KEYS` would stop the server for everybody. nil when it does not answer.
  private func scan(_ glob: [UInt8]) async -> Int? {
    var cursor = "0"
    var count = 0
    repeat {
      let step = RedisCommand("SCAN", cursor, "MATCH", glob, "COUNT", Self.scanCount)
      guard let parts = await redis.send([step])?.first?.array, parts.count == 2, let next = parts[0].text,
        let keys = parts[1].array
      else { return nil }
      cursor = next
      let found = keys.compactMap(\.bytes)
      if found.isEmpty { continue }
      guard let deleted = await redis.send([RedisCommand("DEL", arguments: found)])?.first?.integer else { return nil }
      count += Int(deleted)
    } while cursor != "0"
    return count
  }

  /// An answer such as `OOM` or `READONLY`: one line for each kind, until a write succeeds.
  private func note(complaint text: String) {
    let word = String(text.prefix { $0 != " " })
    let isNew = complaint.withLock { complaint in
      defer { complaint = word }
      return complaint != word
    }
    if isNew {
      logger.warning("redis takes no values", metadata: ["error.type": "\(word)", "error.message": "\(text)"])
    }
  }
}

extension Array {
  /// Its elements in groups of at most `count`.
  fileprivate func batches(of count: Int) -> [[Element]] {
    stride(from: 0, to: self.count, by: count).map { Array(self[$0..<Swift.min($0 + count, self.count)]) }
  }
}
