/// Where records come from: the label `source` of `log_records_received_total`, and whom `log.rate_limit` is for.
public struct LogSource: Sendable, Hashable {
  public let name: String

  private init(_ name: String) { self.name = name }

  /// Lines logged through swift-log in this process.
  public static let inProcess = LogSource("in_process")
  /// `POST /logs`.
  public static let http = LogSource("http")
  /// What a supervised program writes.
  public static let standardOutput = LogSource("stdout")
  public static let standardError = LogSource("stderr")

  /// `log.files.NAME`.
  public static func file(_ name: String) -> LogSource { LogSource("file:\(name)") }
}
