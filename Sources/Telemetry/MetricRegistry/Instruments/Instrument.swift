/// A kind of metric a `Family` can hold one of per label set.
///
/// The closed set is `Counter`, `Gauge` and `Histogram`; the protocol exists so that the three share one family.
public protocol Instrument: AnyObject, Sendable {
  /// What all series of one family have in common besides their name: a histogram's buckets, nothing otherwise.
  associatedtype Options: Sendable, Equatable

  /// The type the family is exposed as.
  static var type: MetricType { get }

  init(options: Options)

  /// What a scrape shows now. Consistent in itself, from any thread.
  var reading: SampleValue { get }
}

/// The options of an instrument that has none.
public struct NoOptions: Sendable, Equatable {
  init() {}
}
