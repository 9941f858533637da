internal import Logging

extension LogFilter {
  /// The filter in a query's parameters: `level correlation_id logger module grep since until`.
  ///
  /// - Parameters:
  ///   - parameter: the value of a parameter of that name, if it is there. Empty ones do not filter.
  ///   - now: what `since=10m` counts back from.
  public init(now: LogTimestamp, parameter: (String) -> String?) throws(LogFilterError) {
    func value(_ name: String) -> String? { parameter(name).flatMap { $0.isEmpty ? nil : $0 } }
    if let level = value("level") {
      guard let level = Logger.Level(rawValue: level.lowercased()) else {
        throw LogFilterError(
          parameter: "level", value: level, expected: "trace, debug, info, notice, warning, error or critical")
      }
      minimumLevel = level
    }
    correlationID = value("correlation_id")
    logger = value("logger")
    module = value("module")
    substring = value("grep").map { LineSearch($0) }
    since = try Self.moment("since", value("since"), now)
    until = try Self.moment("until", value("until"), now)
  }

  private static func moment(
    _ name: String, _ value: String?, _ now: LogTimestamp
  ) throws(LogFilterError) -> LogTimestamp? {
    guard let value else { return nil }
    guard let moment = LogTimestamp(value, now: now) else {
      throw LogFilterError(
        parameter: name, value: value,
        expected: "a time such as 2026-11-21T08:00:00Z, seconds since 1970, or how long ago: 10m")
    }
    return moment
  }
}

/// A query parameter that says nothing usable.
public struct LogFilterError: Error, Hashable, CustomStringConvertible {
  public let parameter: String
  public let value: String
  public let expected: String

  public init(parameter: String, value: String, expected: String) {
    self.parameter = parameter
    self.value = value
    self.expected = expected
  }

  public var description: String {
    "Cannot filter the log by \(parameter)=\(value.prefix(64)): expected \(expected)."
  }
}
