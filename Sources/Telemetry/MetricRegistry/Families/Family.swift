internal import Synchronization

public typealias CounterFamily = Family<Counter>
public typealias GaugeFamily = Family<Gauge>
public typealias HistogramFamily = Family<Histogram>

/// All series of one name: an instrument for each set of label values.
///
/// Resolve a handle once with `with(_:)` and keep it; the instrument is then lock-free. From any thread.
///
/// Nobody can make a family grow without end: past the registry's series limit `with(_:)` hands out one spare
/// instrument that works and is not exposed, and each such call counts in `outrigger_series_dropped_total`.
public final class Family<Metric: Instrument>: Sendable {
  private struct Series {
    let labels: LabelSet
    let metric: Metric
  }

  let descriptor: FamilyDescriptor
  let options: Metric.Options
  private let limit: Int
  private let onDrop: @Sendable (SeriesDrop) -> Void
  private let series = Mutex<[[String]: Series]>([:])
  private let spare: Metric

  /// - Parameter limit: How many series it exposes; 0 for a family that a clash keeps out of the exposition.
  init(
    _ descriptor: FamilyDescriptor, options: Metric.Options, limit: Int,
    onDrop: @escaping @Sendable (SeriesDrop) -> Void
  ) {
    self.descriptor = descriptor
    self.options = options
    self.limit = limit
    self.onDrop = onDrop
    spare = Metric(options: options)
  }

  public var name: String { descriptor.name }

  /// The instrument for these label values, in the order the family was declared with; new ones start at zero and
  /// are exposed from then on. No values for a family without labels.
  public func with(_ values: String...) -> Metric {
    with(values: values)
  }

  /// As `with(_:)`. A wrong number of values gives the spare instrument and counts as a dropped series.
  public func with(values: [String]) -> Metric {
    guard case .fixed(let names) = descriptor.labels, names.count == values.count else {
      return drop(.wrongLabels)
    }
    return resolve(values) { LabelSet(zip(names, values).map { Label($0, $1) }) }
  }

  /// The instrument for a label set, in a family whose series bring their own label names.
  func with(labels: LabelSet) -> Metric {
    guard case .open = descriptor.labels, labels.isValid(for: Metric.type) else { return drop(.wrongLabels) }
    return resolve(labels.labels.flatMap { [$0.name, $0.value] }) { labels }
  }

  private func resolve(_ key: [String], labels: () -> LabelSet) -> Metric {
    let known = series.withLock { series -> Metric? in
      if let known = series[key] { return known.metric }
      guard series.count < limit else { return nil }
      let new = Series(labels: labels(), metric: Metric(options: options))
      series[key] = new
      return new.metric
    }
    return known ?? drop(.overLimit)
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
  var isTrusted: Bool { true }

  func snapshot() -> MetricFamily {
    let current = series.withLock { Array($0.values) }
    let samples = current.map { Sample($0.metric.reading, labels: $0.labels) }
    return MetricFamily(descriptor.name, descriptor.help, descriptor.type, samples)
  }
}
