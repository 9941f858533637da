/// How the process ends (sysexits(3) where it has a name for it).
struct ExitStatus: Error, RawRepresentable, Equatable, Sendable {
  let rawValue: Int32

  static let clean = ExitStatus(rawValue: 0)
  static let failure = ExitStatus(rawValue: 1)
  /// EX_USAGE.
  static let usage = ExitStatus(rawValue: 64)
  /// EX_SOFTWARE: a supervised module gave up.
  static let gaveUp = ExitStatus(rawValue: 70)
  /// EX_TEMPFAIL: the shutdown deadline cut something.
  static let cut = ExitStatus(rawValue: 75)
  /// EX_CONFIG.
  static let badConfiguration = ExitStatus(rawValue: 78)

  /// A second signal ended the process at once.
  static func signal(_ number: Int32) -> ExitStatus { ExitStatus(rawValue: 128 + number) }
}

/// A setting that only shows to be wrong when it is used; the process ends with ``ExitStatus/badConfiguration``.
struct ConfigurationError: Error, Equatable, CustomStringConvertible {
  let key: String
  /// What was attempted, what happened, and what would be right.
  let problem: String

  var description: String { "\(key): \(problem)" }
}
