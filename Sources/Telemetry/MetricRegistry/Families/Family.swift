public import Cells

public typealias CounterFamily = Family<Counter>
public typealias GaugeFamily = Family<Gauge>
public typealias HistogramFamily = Family<Histogram>
public typealias SummaryFamily = Family<Summary>
public typealias StateSetFamily = Family<StateSet>

/// All series of one name: an instrument for each set of label values.
///
/// Resolve a handle once with `with(_:)` and keep it; or ask each time, which takes no lock once the series is there.
/// From any thread.
///
/// Nobody can make a family grow without end: past the registry's series limit `with(_:)` hands out one spare
/// instrument that works and is not exposed, and each such call counts in `outrigger_series_dropped_total`.
public final class Family<Metric: Instrument>: Sendable {
  let set: SeriesSet
  let options: Metric.Options
  @usableFromInline let table: SeriesTable
  private let onDrop: @Sendable (SeriesDrop) -> Void
  private let spare: Metric

  init(_ set: SeriesSet, options: Metric.Options, onDrop: @escaping @Sendable (SeriesDrop) -> Void) {
    self.set = set
    self.options = options
    table = set.table
    self.onDrop = onDrop
    spare = Metric(SeriesTable.spare(Metric.kind(options)))
  }

  public var name: String { self.set.descriptor.name }

  /// The one instrument of a family without labels.
  @inlinable
  public func with() -> Metric {
    if let known = table.find() { return Metric(known) }
    return with(values: [])
  }

  /// The instrument for this label value; a new one starts at zero and is exposed from then on.
  @inlinable
  public func with(_ a: String) -> Metric {
    if let known = table.find(a) { return Metric(known) }
    return with(values: [a])
  }

  /// The instrument for these label values, in the order the family was declared with.
  @inlinable
  public func with(_ a: String, _ b: String) -> Metric {
    if let known = table.find(a, b) { return Metric(known) }
    return with(values: [a, b])
  }

  /// The instrument for these label values, in the order the family was declared with.
  @inlinable
  public func with(_ a: String, _ b: String, _ c: String) -> Metric {
    if let known = table.find(a, b, c) { return Metric(known) }
    return with(values: [a, b, c])
  }

  /// The instrument for these label values, in the order the family was declared with.
  @inlinable
  public func with(_ a: String, _ b: String, _ c: String, _ d: String) -> Metric {
    if let known = table.find(a, b, c, d) { return Metric(known) }
    return with(values: [a, b, c, d])
  }

  /// The instrument for these label values, in the order the family was declared with.
  public func with(_ values: String...) -> Metric {
    with(values: values)
  }

  /// As `with(_:)`. A wrong number of values gives the spare instrument and counts as a dropped series.
  public func with(values: [String]) -> Metric {
    guard case .fixed(let names) = set.descriptor.labels, names.count == values.count else {
      return drop(.wrongLabels)
    }
    if let series = table.insert(values) { return Metric(series) }
    // A limit that idle series fill is a reason to look after them before the next scrape does.
    if set.expire() > 0, let series = table.insert(values) { return Metric(series) }
    return drop(.overLimit)
  }

  /// The instrument for a label set, in a family whose series bring their own label names.
  func with(labels: LabelSet) -> Metric {
    guard case .open = set.descriptor.labels, labels.isValid(for: Metric.type) else { return drop(.wrongLabels) }
    let text = TextBuffer()
    text.append(labels: labels)
    return table.insert(text: text).map(Metric.init) ?? drop(.overLimit)
  }

  private func drop(_ reason: SeriesDrop) -> Metric {
    onDrop(reason)
    return spare
  }
}

/// Why `Family.with` handed out an instrument that is not exposed.
enum SeriesDrop: Sendable {
  case overLimit
  case wrongLabels
}

extension Family: RegisteredFamily {
  var descriptor: FamilyDescriptor { self.set.descriptor }
  var cells: SeriesSet? { self.set }
  func read() -> MetricFamily? { nil }
}
