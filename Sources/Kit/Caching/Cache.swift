internal import EventLoop
internal import FoundationEssentials

/// Values of one kind, by key: what may be lost, and is asked for more often than it changes.
///
///     let users = caches.cache("users")
///     let user = try await users.cached("\(id)", ttl: .seconds(180)) { try await table.user(id) }
///
/// Values are JSON. No call fails because Redis is down: the values are then in memory, and in the source. What a handler
/// changes in its transaction it has invalidated after the commit (`UpdateContext.invalidate`), or another task may read the
/// old value back in between. Safe from any thread.
public struct Cache: Sendable {
  let store: CacheStore
  public let kind: String
  /// How long values live where the configuration does not say; nil for its default.
  let usual: Duration?

  /// The value of a key; nil when there is none, or one that cannot be read as a `Value`.
  public func get<Value: Decodable & Sendable>(_ key: String, as type: Value.Type = Value.self) async -> Value? {
    await timed("get") {
      guard let (value, tier): (Value, CacheMetrics.Tier) = await find(key) else {
        store.metrics.noteMiss(kind)
        return nil
      }
      store.metrics.noteHit(kind, tier)
      return value
    }
  }

  /// Keeps a value under a key, in place of the one there.
  ///
  /// - Parameter ttl: how long; nil for what the configuration says of this kind.
  /// - Throws: ``CacheError/notEncodable(kind:_:)``.
  public func set(_ key: String, _ value: some Encodable & Sendable, ttl: Duration? = nil) async throws(CacheError) {
    let bytes = try encode(value)
    await timed("set") {
      store.flights.outdate(full(key))
      await keep([(key, bytes)], ttl: ttl)
    }
  }

  /// Whether there was a value.
  @discardableResult
  public func delete(_ key: String) async -> Bool {
    await timed("delete") {
      let name = full(key)
      store.flights.outdate(name)
      let wasInMemory = store.memory.remove(name)
      guard let redis = store.redis else { return wasInMemory }
      return await redis.delete([name]).map { $0 > 0 } ?? wasInMemory
    }
  }

  public func exists(_ key: String) async -> Bool {
    await timed("exists") {
      let inMemory = { store.memory.get(full(key)) != nil }
      guard let redis = store.redis else { return inMemory() }
      return await redis.exists(full(key)) ?? inMemory()
    }
  }

  /// Counts a key up from 0, in one step for all replicas, and gives the sum.
  ///
  /// While Redis is down each replica counts for itself, from the last sum it knows; Redis then goes on from its own.
  ///
  /// - Parameter ttl: how long a count lives that begins now; one that is there lives on as it was.
  /// - Throws: ``CacheError/notANumber(kind:)``.
  @discardableResult
  public func increment(_ key: String, by amount: Int64 = 1, ttl: Duration? = nil) async throws(CacheError) -> Int64 {
    let start = store.clock.now
    defer { store.metrics.observe(kind, "increment", store.clock.now - start) }
    let (name, life) = (full(key), lifetime(ttl))
    store.flights.outdate(name)
    if let redis = store.redis, let count = try await redis.increment(name, by: amount, for: life, kind: kind) {
      keepInMemory(name, Array(count.description.utf8), for: min(life, store.configuration.memoryTTL))
      return count
    }
    let limit = store.configuration.maxMemory
    var count: Int64 = 0
    let gone = try store.memory.update(name, for: life, limit: limit) { bytes throws(CacheError) in
      guard let before = Int64(String(decoding: bytes ?? [UInt8(ascii: "0")], as: UTF8.self)) else {
        throw .notANumber(kind: kind)
      }
      let (sum, isOverflow) = before.addingReportingOverflow(amount)
      if isOverflow { throw .notANumber(kind: kind) }
      count = sum
      return Array(sum.description.utf8)
    }
    store.metrics.limitReached("cache.max_memory", gone)
    return count
  }

  /// Forgets a key in every tier and every replica, and keeps nothing of it that a source was asked for before.
  public func invalidate(_ key: String) async { await delete(key) }

  /// Forgets every key that a pattern means: `"user:\(id):*"`.
  ///
  /// - Returns: how many there were.
  @discardableResult
  public func invalidate(matching pattern: CachePattern) async -> Int {
    await timed("invalidate") {
      let prefix = kind + ":"
      let isMeant = { (name: String) in
        name.hasPrefix(prefix) && pattern.matches(String(name.dropFirst(prefix.count)))
      }
      store.flights.outdate(where: isMeant)
      let inMemory = store.memory.removeAll(where: isMeant)
      guard let redis = store.redis else { return inMemory }
      return await redis.delete(pattern, of: kind) ?? inMemory
    }
  }

  /// Whether the store behind answers; see ``CacheStore/ping()``.
  public func ping() async throws(CacheError) { try await store.ping() }
}

extension Cache {
  func full(_ key: String) -> String { "\(kind):\(key)" }

  func lifetime(_ ttl: Duration?) -> Duration { ttl ?? store.configuration.lifetime(of: kind, usual: usual) }

  func timed<T>(_ operation: String, _ body: () async -> T) async -> T {
    let start = store.clock.now
    defer { store.metrics.observe(kind, operation, store.clock.now - start) }
    return await body()
  }

  /// A value and where it was. What cannot be read is as if it were not there.
  func find<Value: Decodable>(_ key: String) async -> (Value, CacheMetrics.Tier)? {
    guard let found = await bytes([full(key)]).first ?? nil else { return nil }
    return decode(found.bytes).map { ($0, found.tier) }
  }

  /// What is there of some keys. Copies of Redis's values are kept in memory, for when it is down.
  func bytes(_ names: [String]) async -> [(bytes: [UInt8], tier: CacheMetrics.Tier)?] {
    guard let redis = store.redis else { return names.map { name in store.memory.get(name).map { ($0, .memory) } } }
    let life = min(lifetime(nil), store.configuration.memoryTTL)
    return zip(names, await redis.get(names)).map { name, answer in
      switch answer {
      case .found(let bytes):
        keepInMemory(name, bytes, for: life)
        return (bytes, .redis)
      case .missing:
        store.memory.remove(name)
        return nil
      case .unavailable: return store.memory.get(name).map { ($0, .memory) }
      }
    }
  }

  /// Keeps values in both tiers; of one that is too large, nothing is kept.
  func keep(_ values: [(key: String, bytes: [UInt8])], ttl: Duration?) async {
    let limit = store.configuration.maxValue
    let named = values.map { (key: full($0.key), bytes: $0.bytes) }
    let (fit, tooLarge) = (named.filter { $0.bytes.count <= limit }, named.filter { $0.bytes.count > limit })
    store.metrics.limitReached("cache.max_value", tooLarge.count)
    for value in tooLarge { store.memory.remove(value.key) }
    let life = lifetime(ttl)
    let inMemory = store.redis == nil ? life : min(life, store.configuration.memoryTTL)
    for value in fit { keepInMemory(value.key, value.bytes, for: inMemory) }
    if !tooLarge.isEmpty { await store.redis?.delete(tooLarge.map(\.key)) }
    if !fit.isEmpty { await store.redis?.set(fit, for: life) }
  }

  func keepInMemory(_ name: String, _ bytes: [UInt8], for life: Duration) {
    let configuration = store.configuration
    guard bytes.count <= configuration.maxValue else {
      store.memory.remove(name)
      return
    }
    let gone = store.memory.set(name, bytes, for: life, limit: configuration.maxMemory)
    store.metrics.limitReached("cache.max_memory", gone)
  }

  func encode(_ value: some Encodable) throws(CacheError) -> [UInt8] {
    do { return Array(try JSONEncoder().encode(value)) } catch { throw .notEncodable(kind: kind, "\(type(of: error))") }
  }

  func decode<Value: Decodable>(_ bytes: [UInt8]) -> Value? {
    do { return try JSONDecoder().decode(Value.self, from: Data(bytes)) } catch {
      // Such as one that an older version of the program wrote.
      store.metrics.noteError(kind, "decode")
      return nil
    }
  }
}
