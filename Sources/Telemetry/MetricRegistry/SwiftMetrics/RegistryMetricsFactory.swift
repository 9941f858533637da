internal import Cells
public import CoreMetrics

/// A swift-metrics backend: what any Swift library measures becomes families of a registry.
///
/// | swift-metrics        | family                                                       |
/// |----------------------|--------------------------------------------------------------|
/// | Counter, FloatingPointCounter | counter `label_total`                               |
/// | Meter, Recorder without aggregation | gauge `label`                                 |
/// | Recorder             | histogram `label`, buckets by decades                        |
/// | Timer                | histogram `label_seconds`, buckets for durations             |
///
/// Characters a name may not have become `_`. Dimensions are labels; series of one family may differ in theirs. A label
/// that is taken by another type, or a dimension named twice, gives a handler that works and is not exposed, counted
/// in `outrigger_series_dropped_total`. Destroyed metrics stay exposed: series that vanish break rates, and the
/// registry's limits bound them.
public struct RegistryMetricsFactory: MetricsFactory {
  private let registry: Registry

  public init(registry: Registry) {
    self.registry = registry
  }

  public func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
    CounterAdapter(counter(label, dimensions))
  }

  public func makeFloatingPointCounter(
    label: String, dimensions: [(String, String)]
  ) -> any FloatingPointCounterHandler {
    FloatingPointCounterAdapter(counter(label, dimensions))
  }

  public func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
    GaugeAdapter(instrument(label, unit: "", dimensions, options: NoOptions()))
  }

  public func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
    aggregate
      ? HistogramAdapter(histogram(label, unit: "", dimensions, .decades))
      : GaugeAdapter(instrument(label, unit: "", dimensions, options: NoOptions()))
  }

  public func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
    HistogramAdapter(histogram(label, unit: "_seconds", dimensions, .durations))
  }

  public func destroyCounter(_ handler: any CounterHandler) {}
  public func destroyFloatingPointCounter(_ handler: any FloatingPointCounterHandler) {}
  public func destroyMeter(_ handler: any MeterHandler) {}
  public func destroyRecorder(_ handler: any RecorderHandler) {}
  public func destroyTimer(_ handler: any TimerHandler) {}

  private func counter(_ label: String, _ dimensions: [(String, String)]) -> Counter {
    instrument(label, unit: "_total", dimensions, options: NoOptions())
  }

  private func histogram(
    _ label: String, unit: String, _ dimensions: [(String, String)], _ buckets: Buckets
  ) -> Histogram {
    let native = registry.limits.nativeHistograms ? NativeResolution() : nil
    return instrument(
      label, unit: unit, dimensions, options: HistogramOptions(buckets: buckets, native: native), .histogram(buckets))
  }

  private func instrument<Metric: Instrument>(
    _ label: String, unit: String, _ dimensions: [(String, String)], options: Metric.Options,
    _ detail: SeriesSet.Detail = .number
  ) -> Metric {
    let name = MetricName.sanitizedMetric(label)
    let descriptor = FamilyDescriptor(
      name: name.hasSuffix(unit) ? name : name + unit, help: "\(label), measured by a library.", type: Metric.type,
      labels: .open)
    let family: Family<Metric> = registry.family(descriptor, options, detail)
    return family.with(labels: LabelSet(dimensions.map { Label(labelName($0.0, for: Metric.type), $0.1) }))
  }

  /// A dimension's name; one that the type keeps for itself gets an underscore.
  private func labelName(_ dimension: String, for type: MetricType) -> String {
    let name = MetricName.sanitizedLabel(dimension)
    return name == type.reservedLabel ? name + "_" : name
  }
}
