public import Logging

/// What a logger is given, for code that takes one: `Logger(label: "x") { _ in LogLines.Handler(lines) }`, or ``logger``.
public final class LogLines: Sendable {
  private let lines = Watched<[String]>([])

  public init() {}

  /// Each line as its level, its message and its metadata in the order of their names.
  public var all: [String] { lines.read { $0 } }

  /// A logger whose lines come here.
  public var logger: Logger { Logger(label: "test") { _ in Handler(lines: self) } }

  private func add(_ line: String) { lines.update { $0.append(line) } }

  private struct Handler: LogHandler {
    let lines: LogLines
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.trace

    init(lines: LogLines) { self.lines = lines }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
      let fields = (event.metadata ?? [:]).sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined()
      lines.add("\(event.level) \(event.message)\(fields)")
    }
  }
}
