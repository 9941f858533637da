/// The types of the Prometheus text format 0.0.4, spelled as its TYPE line spells them.
public enum MetricType: String, Sendable, Equatable {
  case counter
  case gauge
  case histogram
  case summary
  case untyped

  /// What a sample's name may have after the family's name.
  var suffixes: [String] {
    switch self {
    case .counter, .gauge, .untyped: [""]
    case .summary: ["", "_sum", "_count"]
    case .histogram: ["_bucket", "_sum", "_count"]
    }
  }

  /// The label the format itself puts on samples of this type, which nobody else may use there.
  var reservedLabel: String? {
    switch self {
    case .histogram: "le"
    case .summary: "quantile"
    case .counter, .gauge, .untyped: nil
    }
  }
}
