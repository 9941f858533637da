extension Cache {
  /// The value of a key; when there is none, that of `source`, which is then kept in both tiers.
  ///
  /// Of the tasks of this process that want one key at a time, one asks the source, and all get what it gets, also its
  /// error. An error is not kept. When the one that asks is cancelled, the next asks.
  ///
  /// - Parameter ttl: how long what the source gives is kept; nil for what the configuration says of this kind.
  /// - Throws: what `source` throws; `CancellationError`.
  public func cached<Value: Codable & Sendable>(
    _ key: String, ttl: Duration? = nil, _ source: () async throws -> Value
  ) async throws -> Value {
    let name = full(key)
    while true {
      switch store.flights.join(name) {
      case .leads(let flight): return try await lead(flight, key, ttl, source)
      case .follows(let flight):
        switch try await flight.wait() {
        case .failed(let error):
          store.metrics.noteMiss(kind)
          throw error
        case .abandoned: continue
        case .value(let value, let tier):
          // Whoever asks for the same key as another type gets what it asks for by itself.
          guard let value = value as? Value else { return try await load(key, ttl, nil, source).value }
          note(tier)
          return value
        }
      }
    }
  }

  private func lead<Value: Codable & Sendable>(
    _ flight: Flight, _ key: String, _ ttl: Duration?, _ source: () async throws -> Value
  ) async throws -> Value {
    do {
      let (value, tier) = try await load(key, ttl, flight, source)
      store.flights.finish(flight, full(key), .value(value, tier: tier))
      return value
    } catch {
      store.flights.finish(flight, full(key), Task.isCancelled ? .abandoned : .failed(error))
      throw error
    }
  }

  private func load<Value: Codable & Sendable>(
    _ key: String, _ ttl: Duration?, _ flight: Flight?, _ source: () async throws -> Value
  ) async throws -> (value: Value, tier: CacheMetrics.Tier?) {
    let found: (Value, CacheMetrics.Tier)? = await timed("get") { await find(key) }
    note(found?.1)
    if let found { return found }
    let value = try await source()
    let bytes = try encode(value)
    // Somebody has changed or forgotten the key meanwhile: what the source said may be older than that.
    if flight?.isOutdated == true { return (value, nil) }
    await timed("set") { await keep([(key, bytes)], ttl: ttl) }
    return (value, nil)
  }

  private func note(_ tier: CacheMetrics.Tier?) {
    if let tier { store.metrics.noteHit(kind, tier) } else { store.metrics.noteMiss(kind) }
  }
}
