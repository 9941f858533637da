/// The types of a family. The text format 0.0.4 knows the first five and shows an info and a state set as gauges.
public enum MetricType: String, Sendable, Equatable {
  case counter
  case gauge
  case histogram
  case summary
  case untyped
  /// Always 1, says something in its labels; the name ends in `_info`.
  case info
  /// 1 or 0 for each of a few states, which are the values of a label named as the family.
  case stateSet

  /// What a sample's name may have after the family's name.
  var suffixes: [String] {
    switch self {
    case .counter, .gauge, .untyped, .info, .stateSet: [""]
    case .summary: ["", "_sum", "_count"]
    case .histogram: ["_bucket", "_sum", "_count"]
    }
  }

  /// The label the format itself puts on samples of this type, which nobody else may use there.
  var reservedLabel: String? {
    switch self {
    case .histogram: "le"
    case .summary: "quantile"
    case .counter, .gauge, .untyped, .info, .stateSet: nil
    }
  }

  /// What the TYPE line of the text format 0.0.4 says.
  var textName: String {
    switch self {
    case .counter, .gauge, .histogram, .summary, .untyped: rawValue
    case .info, .stateSet: "gauge"
    }
  }

  /// The names that a family of this type and name keeps others from having.
  func taken(by name: String) -> [String] {
    switch self {
    case .counter where name.hasSuffix("_total"): [name.dropLast(6) + "_created"]
    case .summary: ["_sum", "_count", "_created"].map { name + $0 }
    case .histogram: ["_bucket", "_sum", "_count", "_created"].map { name + $0 }
    case .counter, .gauge, .untyped, .info, .stateSet: []
    }
  }
}
