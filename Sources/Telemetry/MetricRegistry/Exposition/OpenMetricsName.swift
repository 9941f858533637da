/// The name, type and unit of a family in OpenMetrics.
struct OpenMetricsName: Sendable, Equatable {
  let name: String
  let type: String
  /// The base unit that the name ends in.
  let unit: String?

  /// A counter's family is named without `_total`, an info's without `_info`. A counter whose name lacks it is of
  /// unknown type there.
  init(_ name: String, type: MetricType) {
    switch type {
    case .counter where name.utf8.count > 6 && name.hasSuffix("_total"):
      self.init(name: String(name.dropLast(6)), type: "counter")
    case .info where name.utf8.count > 5 && name.hasSuffix("_info"):
      self.init(name: String(name.dropLast(5)), type: "info", hasUnit: false)
    case .stateSet: self.init(name: name, type: "stateset", hasUnit: false)
    case .counter, .info, .gauge, .untyped, .histogram, .summary: self = .full(name, type: type)
    }
  }

  private init(name: String, type: String, hasUnit: Bool = true) {
    self.name = name
    self.type = type
    unit = hasUnit ? Self.units.first { name.hasSuffix("_" + $0) } : nil
  }

  /// A family that must keep its whole name, because another one has the shorter.
  static func full(_ name: String, type: MetricType) -> OpenMetricsName {
    switch type {
    case .counter, .untyped: OpenMetricsName(name: name, type: "unknown")
    case .info, .stateSet, .gauge: OpenMetricsName(name: name, type: "gauge")
    case .histogram, .summary: OpenMetricsName(name: name, type: type.rawValue)
    }
  }

  /// <https://prometheus.io/docs/practices/naming/#base-units>
  private static let units = [
    "seconds", "bytes", "ratio", "volts", "amperes", "joules", "grams", "meters", "celsius",
  ]
}
