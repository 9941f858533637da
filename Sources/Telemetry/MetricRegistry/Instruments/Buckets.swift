/// The upper bounds of a histogram's buckets, ascending and inclusive; the last one, `+Inf`, is implied.
public struct Buckets: Sendable, Equatable, ExpressibleByArrayLiteral {
  public let bounds: [Double]

  /// - Parameter bounds: Ascending. A trailing `+Inf` is taken off. A registry refuses a histogram whose bounds do
  ///   not ascend, are not finite, or are more than `limit`.
  public init(_ bounds: [Double]) {
    self.bounds = bounds.last == .infinity ? Array(bounds.dropLast()) : bounds
  }

  public init(arrayLiteral elements: Double...) {
    self.init(elements)
  }

  /// How many bounds a histogram may have: each is one exposed series.
  public static let limit = 100

  /// Seconds, from 5 ms to 10 s: the defaults of the Prometheus clients, so quantiles compare with other services.
  public static let durations: Buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

  /// Any quantity of unknown scale: 1, 2.5, 5 of each decade from a thousandth to ten million.
  public static let decades = Buckets(
    [0.001, 0.01, 0.1, 1, 10, 100, 1_000, 10_000, 100_000, 1_000_000].flatMap { [$0, 2.5 * $0, 5 * $0] } + [10_000_000]
  )

  var isValid: Bool {
    bounds.count <= Buckets.limit && bounds.allSatisfy(\.isFinite)
      && zip(bounds, bounds.dropFirst()).allSatisfy { $0 < $1 }
  }
}
