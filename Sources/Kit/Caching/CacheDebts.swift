/// What Redis holds that is no longer so.
struct CacheDebts: Sendable {
  struct OwedPattern: Sendable, Equatable {
    let kind: String
    let pattern: CachePattern
  }

  /// More keys than this, or patterns than ``maxPatterns``, and everything is owed.
  static let maxKeys = 10_000
  static let maxPatterns = 100

  /// With the mark of when it came to be owed, which may be again while it is being settled.
  private(set) var keys: [String: UInt64] = [:]
  private(set) var patterns: [OwedPattern] = []
  private(set) var isEverything = false
  private var mark: UInt64 = 0

  var isEmpty: Bool { keys.isEmpty && patterns.isEmpty && !isEverything }

  /// Whether what Redis says of a key cannot be believed.
  func includes(_ key: String) -> Bool {
    if isEverything || keys[key] != nil { return true }
    return patterns.contains { owed in
      key.hasPrefix(owed.kind + ":") && owed.pattern.matches(String(key.dropFirst(owed.kind.count + 1)))
    }
  }

  mutating func add(_ added: [String]) {
    mark += 1
    for key in added { keys[key] = mark }
    if keys.count > Self.maxKeys { oweEverything() }
  }

  mutating func add(_ pattern: CachePattern, of kind: String) {
    mark += 1
    let owed = OwedPattern(kind: kind, pattern: pattern)
    if !patterns.contains(owed) { patterns.append(owed) }
    if patterns.count > Self.maxPatterns { oweEverything() }
  }

  /// The keys were written anew.
  mutating func settle(_ settled: [String]) {
    for key in settled { keys[key] = nil }
  }

  /// The keys were deleted, as they were owed in `before`.
  mutating func settle(_ settled: [String], as before: CacheDebts) {
    for key in settled where keys[key] == before.keys[key] { keys[key] = nil }
  }

  mutating func settle(_ pattern: OwedPattern) { patterns.removeAll { $0 == pattern } }

  mutating func settleEverything(as before: CacheDebts) {
    if mark == before.mark { isEverything = false }
  }

  private mutating func oweEverything() {
    (keys, patterns, isEverything) = ([:], [], true)
  }
}
