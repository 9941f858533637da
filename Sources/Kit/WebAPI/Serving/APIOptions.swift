/// What the routes of a bot may cost where they say nothing of it themselves.
public struct APIOptions: Sendable {
  /// Bytes of a body.
  public var maxBody = 64 << 10
  /// How long an answer may take.
  public var timeout: Duration = .seconds(10)
  /// Handlers at the same time; more get 503.
  public var maxInFlight = 64
  /// How often one caller may ask of one route that does not say so itself.
  public var rate = RequestRate(60, per: .seconds(60))
  /// How long an answer is kept for its `Idempotency-Key`.
  public var idempotencyTTL: Duration = .seconds(24 * 3600)
  /// How often those that have expired are removed.
  public var pruneInterval: Duration = .seconds(3600)

  public init() {}
}
