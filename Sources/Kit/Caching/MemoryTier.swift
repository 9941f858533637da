internal import EventLoop
internal import Synchronization

/// Values in this process's memory, within a limit of bytes: above it those go that were used longest ago.
final class MemoryTier: Sendable {
  /// What an entry costs besides its value and twice its key, about.
  fileprivate static let overhead = 160

  fileprivate struct Entry {
    var bytes: [UInt8]
    let expiresAt: ContinuousClock.Instant
    /// The mark of its latest use.
    var use: UInt64
  }

  fileprivate struct State {
    var entries: [String: Entry] = [:]
    var size = 0
    /// Uses in their order; one that is not its entry's latest is passed over.
    var uses: [(key: String, use: UInt64)] = []
    var head = 0
    var lastUse: UInt64 = 0
  }

  private let state = Mutex(State())
  private let clock: any MonotonicClock

  init(clock: any MonotonicClock) { self.clock = clock }

  /// Bytes held, about.
  var size: Int { state.withLock(\.size) }

  func get(_ key: String) -> [UInt8]? { state.withLock { $0.get(key, at: clock.now) } }

  /// - Returns: how many others had to go for it.
  func set(_ key: String, _ bytes: [UInt8], for ttl: Duration, limit: Int) -> Int {
    state.withLock { $0.set(key, bytes, until: clock.now + ttl, limit: limit) }
  }

  /// Changes a value in one step; its life goes on, or begins with `ttl`. `change` gets nil for what is not there.
  func update(
    _ key: String, for ttl: Duration, limit: Int, _ change: ([UInt8]?) throws(CacheError) -> [UInt8]
  ) throws(CacheError) -> Int {
    let now = clock.now
    return try state.withLock { state throws(CacheError) in
      let bytes = try change(state.get(key, at: now))
      return state.set(key, bytes, until: state.entries[key]?.expiresAt ?? now + ttl, limit: limit)
    }
  }

  @discardableResult
  func remove(_ key: String) -> Bool {
    let now = clock.now
    return state.withLock { state in
      defer { state.remove(key) }
      return state.get(key, at: now) != nil
    }
  }

  /// - Returns: how many there were.
  @discardableResult
  func removeAll(where isMeant: (String) -> Bool) -> Int {
    state.withLock { state in
      let keys = state.entries.keys.filter(isMeant)
      for key in keys { state.remove(key) }
      return keys.count
    }
  }

  /// Lets go of what is above a limit that was lowered.
  func shrink(to limit: Int) { state.withLock { _ = $0.shrink(to: limit) } }
}

extension MemoryTier.State {
  mutating func get(_ key: String, at now: ContinuousClock.Instant) -> [UInt8]? {
    guard let entry = entries[key] else { return nil }
    guard entry.expiresAt > now else {
      remove(key)
      return nil
    }
    let use = noteUse(of: key)
    entries[key]?.use = use
    return entry.bytes
  }

  mutating func set(_ key: String, _ bytes: [UInt8], until end: ContinuousClock.Instant, limit: Int) -> Int {
    remove(key)
    entries[key] = MemoryTier.Entry(bytes: bytes, expiresAt: end, use: noteUse(of: key))
    size += cost(key, bytes)
    return shrink(to: limit)
  }

  mutating func remove(_ key: String) {
    guard let entry = entries.removeValue(forKey: key) else { return }
    size -= cost(key, entry.bytes)
  }

  mutating func shrink(to limit: Int) -> Int {
    var gone = 0
    while size > limit, head < uses.count {
      let oldest = uses[head]
      head += 1
      guard entries[oldest.key]?.use == oldest.use else { continue }
      remove(oldest.key)
      gone += 1
    }
    return gone
  }

  private func cost(_ key: String, _ bytes: [UInt8]) -> Int {
    bytes.count + 2 * key.utf8.count + MemoryTier.overhead
  }

  private mutating func noteUse(of key: String) -> UInt64 {
    lastUse += 1
    uses.append((key, lastUse))
    // Of each entry one use counts, so at most half of this is in vain.
    if uses.count - head > 2 * entries.count + 64 {
      uses = uses[head...].filter { entries[$0.key]?.use == $0.use || $0.use == lastUse }
      head = 0
    }
    return lastUse
  }
}
