internal import EventLoop
package import MetricRegistry

/// The program's own metrics, fetched at each of our scrapes and merged into ours.
package struct ForeignMetrics: Collector {
  package let name: String
  package let isForeign = true
  private let fetch: @Loop @Sendable (_ deadline: ContinuousClock.Instant) async throws -> [UInt8]

  /// - Parameter fetch: the text of an exposition (format 0.0.4), by the deadline.
  package init(
    name: String, fetch: @escaping @Loop @Sendable (_ deadline: ContinuousClock.Instant) async throws -> [UInt8]
  ) {
    self.name = name
    self.fetch = fetch
  }

  @Loop package func collect(by deadline: ContinuousClock.Instant) async throws -> [MetricFamily] {
    var reader = ExpositionReader()
    reader.read(try await fetch(deadline))
    return reader.families
  }
}
