public import MetricRegistry
public import Pooling

/// How long the pools' users wait for a connection: `connection_pool_acquire_duration_seconds{pool}`, whose exemplars say
/// on whose behalf.
public struct PoolAcquisitions: Sendable {
  private let registry: Registry
  private let durations: HistogramFamily

  public init(_ registry: Registry) {
    self.registry = registry
    durations = registry.histogram(
      "connection_pool_acquire_duration_seconds", "How long successful acquisitions took.", labels: "pool",
      buckets: Self.buckets)
  }

  /// For the pool of this name; its series is there from now on.
  public func watch(_ pool: String) -> AcquireWatch {
    let histogram = durations.with(pool)
    return { [registry] in
      // Whose it is, is known at the beginning alone: a client may go on in a callback of a library.
      let exemplar = registry.currentExemplar
      return { histogram.observe($0, exemplar: exemplar) }
    }
  }

  private static let buckets: Buckets = [
    0.0001, 0.0005, 0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10,
  ]
}
