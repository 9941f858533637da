internal import CoreMetrics

/// The handlers swift-metrics wants, each around one instrument.

final class CounterAdapter: CounterHandler {
  private let counter: Counter

  init(_ counter: Counter) {
    self.counter = counter
  }

  func increment(by amount: Int64) {
    counter.increment(by: Int(amount))
  }

  func reset() {
    counter.reset()
  }
}

final class FloatingPointCounterAdapter: FloatingPointCounterHandler {
  private let counter: Counter

  init(_ counter: Counter) {
    self.counter = counter
  }

  func increment(by amount: Double) {
    counter.increment(by: amount)
  }

  func reset() {
    counter.reset()
  }
}

final class GaugeAdapter: MeterHandler, RecorderHandler {
  private let gauge: Gauge

  init(_ gauge: Gauge) {
    self.gauge = gauge
  }

  func set(_ value: Int64) {
    gauge.set(Double(value))
  }

  func set(_ value: Double) {
    gauge.set(value)
  }

  func increment(by amount: Double) {
    gauge.increment(by: amount)
  }

  func decrement(by amount: Double) {
    gauge.decrement(by: amount)
  }

  func record(_ value: Int64) {
    gauge.set(Double(value))
  }

  func record(_ value: Double) {
    gauge.set(value)
  }
}

final class HistogramAdapter: RecorderHandler, TimerHandler {
  private let histogram: Histogram

  init(_ histogram: Histogram) {
    self.histogram = histogram
  }

  func record(_ value: Int64) {
    histogram.observe(Double(value))
  }

  func record(_ value: Double) {
    histogram.observe(value)
  }

  func recordNanoseconds(_ duration: Int64) {
    histogram.observe(Double(duration) / 1e9)
  }
}
