/// The section `log.spool`.
public struct SpoolSettings: Sendable {
  /// Path of a folder.
  public internal(set) var path = "var/spool"
  /// Bytes.
  public internal(set) var maxSize = 1 << 30
  /// Bytes.
  public internal(set) var segmentSize = 16 << 20
  public internal(set) var sync = SpoolSync.batch
  public internal(set) var whenFull = SpoolFullPolicy.block
}

/// When lines count as on the disk.
public enum SpoolSync: String, SettingWord {
  case batch, interval, never
}

/// What a full spool does.
public enum SpoolFullPolicy: String, SettingWord {
  case block
  case dropNewest = "drop_newest"
  case dropOldest = "drop_oldest"
}

extension SpoolSettings: SettingsSection {
  static let keys: [Key<SpoolSettings>] = [
    .scalar("path", \.path, .path, "The spool's folder."),
    .scalar("max_size", \.maxSize, .size((1 << 20)...(1 << 40)), "Bytes of all segments."),
    .scalar("segment_size", \.segmentSize, .size((64 << 10)...(1 << 30)), "Bytes of one segment."),
    .scalar("sync", \.sync, .word, "When a line counts as on the disk."),
    .scalar("when_full", \.whenFull, .word, "What happens to lines that do not fit."),
  ]
}

/// One entry of `log.files`.
public struct LogFileSettings: Sendable {
  /// A path, in which `*` stands for any characters.
  public internal(set) var path = ""
  public internal(set) var format = LogFileFormat.auto
}

/// How the lines of a followed file are read.
public enum LogFileFormat: String, SettingWord {
  /// JSON where a line is an object, else text.
  case auto
  case json, text
}

extension LogFileSettings: SettingsSection {
  static let keys: [Key<LogFileSettings>] = [
    .required("path", \.path, .path, "The file, or a pattern such as /var/log/bot/*.log."),
    .scalar("format", \.format, .word, "How a line is read: auto is JSON where it is an object, else text."),
  ]
}

/// One entry of `log.sinks`.
public struct SinkSettings: Sendable, Equatable {
  public internal(set) var type = SinkType.file
  public internal(set) var url: ServiceURL?
  public internal(set) var labels: [String: String] = [:]
  public internal(set) var tenant: String?
  public internal(set) var index: String?
  public internal(set) var token: Secret?
  public internal(set) var path: String?
  /// Bytes.
  public internal(set) var maxSize = 100 << 20
  public internal(set) var keep = 5
  /// Bytes.
  public internal(set) var batchMaxBytes = 1 << 20
  public internal(set) var batchMaxWait: Duration = .seconds(1)
  public internal(set) var timeout: Duration = .seconds(10)
}

/// What a sink speaks.
public enum SinkType: String, SettingWord {
  case loki, otlp, elasticsearch, file, sentry
}

extension SinkSettings: SettingsSection {
  static let keys: [Key<SinkSettings>] = [
    .required("type", \.type, .word, "What the sink speaks."),
    .optional("url", \.url, .http, "Where it is; for sentry, the DSN. Needed by every type but file."),
    .map("labels", \.labels, .label, of: .text, "Labels of every line (loki)."),
    .optional("tenant", \.tenant, .text, "The tenant (loki)."),
    .optional("index", \.index, .text, "The index or data stream (elasticsearch)."),
    .secret("token", \.token, "The bearer token."),
    .optional("path", \.path, .path, "The file (file)."),
    .scalar("max_size", \.maxSize, .size((64 << 10)...(1 << 40)), "Bytes of the file before it is rotated (file)."),
    .scalar("keep", \.keep, .integer(0...1000), "Rotated files that are kept (file)."),
    .scalar("batch_max_bytes", \.batchMaxBytes, .size(1024...(64 << 20)), "Bytes of one request."),
    .scalar(
      "batch_max_wait", \.batchMaxWait, .duration(.milliseconds(1)...(.seconds(60))),
      "How long a line may wait for others."),
    .scalar(
      "timeout", \.timeout, .duration(.milliseconds(100)...(.seconds(300))), "How long one request may take."),
  ]
}
