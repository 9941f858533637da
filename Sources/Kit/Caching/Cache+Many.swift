extension Cache {
  /// The values of those keys that have one.
  public func getMany<Value: Decodable & Sendable>(
    _ keys: [String], as type: Value.Type = Value.self
  ) async -> [String: Value] {
    await timed("get_many") {
      var values: [String: Value] = [:]
      for (key, found) in zip(keys, await bytes(keys.map(full))) {
        if let found, let value: Value = decode(found.bytes) {
          values[key] = value
          store.metrics.noteHit(kind, found.tier)
        } else {
          store.metrics.noteMiss(kind)
        }
      }
      return values
    }
  }

  /// Keeps values under their keys; see ``set(_:_:ttl:)``.
  ///
  /// - Throws: ``CacheError/notEncodable(kind:_:)``; nothing is kept then.
  public func setMany(_ values: [String: some Encodable & Sendable], ttl: Duration? = nil) async throws(CacheError) {
    var encoded: [(key: String, bytes: [UInt8])] = []
    for (key, value) in values { encoded.append((key, try encode(value))) }
    await timed("set_many") {
      for value in encoded { store.flights.outdate(full(value.key)) }
      await keep(encoded, ttl: ttl)
    }
  }

  /// Fills what is lacking of some keys with one call of `load`, so that the first who ask need not wait.
  ///
  /// - Parameter load: gets the keys that have no value.
  /// - Returns: how many it filled.
  /// - Throws: what `load` throws, or ``CacheError/notEncodable(kind:_:)``.
  @discardableResult
  public func warm<Value: Codable & Sendable>(
    _ keys: [String], ttl: Duration? = nil, _ load: ([String]) async throws -> [String: Value]
  ) async throws -> Int {
    let missing = await timed("get_many") {
      zip(keys, await bytes(keys.map(full))).filter { $1 == nil }.map(\.0)
    }
    guard !missing.isEmpty else { return 0 }
    let values = try await load(missing)
    try await setMany(values, ttl: ttl)
    return values.count
  }
}
