/// What the routes of a bot may cost where they say nothing of it themselves.
package struct APIOptions: Sendable {
  /// Bytes of a body.
  package var maxBody = 64 << 10
  /// How long an answer may take.
  package var timeout: Duration = .seconds(10)
  /// Handlers at the same time; more get 503.
  package var maxInFlight = 64
  /// How often one caller may ask of one route that does not say so itself.
  package var rate = RequestRate(60, per: .seconds(60))
  /// Callers of a route that are told apart: `rate_limits.max_subjects`. Those beyond it share one allowance.
  package var maxCallers = 100_000
  /// How long an answer is kept for its `Idempotency-Key`.
  package var idempotencyTTL: Duration = .seconds(24 * 3600)
  /// How often those that have expired are removed.
  package var pruneInterval: Duration = .seconds(3600)

  package init() {}
}
