/// The formats a scrape can be answered in.
public enum ExpositionFormat: Sendable, Equatable {
  /// Prometheus's text format 0.0.4.
  case text
  /// OpenMetrics 1.0.0; `version` is what the answer calls itself.
  case openMetrics(version: String)
  /// `io.prometheus.client.MetricFamily` messages, each after its length.
  case protobuf

  /// The Content-Type the format must be sent with; Prometheus 3 refuses a scrape without one.
  ///
  /// - Parameter escaping: how names with other characters would be written, as the request asks. Ours have none.
  public func contentType(escaping: Escaping? = nil) -> String {
    let suffix = escaping.map { "; escaping=\($0.rawValue)" } ?? ""
    switch self {
    case .text: return "text/plain; version=0.0.4; charset=utf-8" + suffix
    case .openMetrics(let version):
      return "application/openmetrics-text; version=\(version); charset=utf-8" + suffix
    case .protobuf:
      return "application/vnd.google.protobuf; proto=io.prometheus.client.MetricFamily; encoding=delimited" + suffix
    }
  }

  /// How to write names outside `[a-zA-Z_:][a-zA-Z0-9_:]*`
  /// (<https://prometheus.io/docs/instrumenting/escaping_schemes/>). A registry has no such names, so the schemes give
  /// the same text; all that differs is what the answer says.
  public enum Escaping: String, Sendable {
    case allowUTF8 = "allow-utf-8"
    case underscores
    case dots
    case values
  }
}
