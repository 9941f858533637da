internal import Caching
internal import Storage
internal import Telegram

/// What the handling of one update asked of others, for the line that closes it.
struct UpdateTallies: Sendable {
  let queries = QueryTally()
  let cache = CacheTally()
  let calls = CallTally()

  /// Has what `body` asks counted.
  func counting(_ body: () async throws -> Void) async rethrows {
    try await QueryTally.$current.withValue(queries) {
      try await CacheTally.$current.withValue(cache) {
        try await CallTally.$current.withValue(calls) { try await body() }
      }
    }
  }
}
