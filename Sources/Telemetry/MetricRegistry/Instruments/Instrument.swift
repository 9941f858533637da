public import Cells

/// A kind of metric a `Family` can hold one of per label set: a value that writes into one cell.
///
/// The closed set is `Counter`, `Gauge`, `Histogram`, `Summary` and `StateSet`; the protocol exists so that they share
/// one family. An instrument is two words: copy it, keep it, use it from any thread.
public protocol Instrument: Sendable {
  /// What all series of one family have in common besides their name: a histogram's buckets, nothing otherwise.
  associatedtype Options: Sendable, Equatable

  /// The type the family is exposed as.
  static var type: MetricType { get }

  /// What the cells of such a family hold.
  static func kind(_ options: Options) -> SeriesKind

  init(_ series: CellHandle)

  /// What it writes into. Two instruments with the same one are the same series.
  var series: CellHandle { get }
}

extension Instrument {
  /// Whether both write into the same series.
  public static func === (left: Self, right: Self) -> Bool { left.series === right.series }

  /// Whether they write into different series.
  public static func !== (left: Self, right: Self) -> Bool { !(left.series === right.series) }
}

/// The options of an instrument that has none.
public struct NoOptions: Sendable, Equatable {
  init() {}
}
