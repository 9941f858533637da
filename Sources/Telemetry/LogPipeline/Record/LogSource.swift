/// Where records come from: the label `source` of `log_records_received_total`.
public enum LogSource: String, Sendable, CaseIterable {
  /// Lines logged through swift-log in this process.
  case inProcess = "in_process"
}
