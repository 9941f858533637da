internal import LogPipeline
internal import MetricRegistry

extension LogContext {
  /// Whose an observation is: the trace it belongs to, else the correlation id that its log lines have.
  var exemplarLabels: LabelSet {
    if let traceID {
      return spanID.map { ["trace_id": traceID, "span_id": $0] } ?? ["trace_id": traceID]
    }
    return correlationID.map { ["correlation_id": $0] } ?? [:]
  }
}
