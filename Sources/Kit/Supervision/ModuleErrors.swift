/// Something a module needs is not reachable now and may come back.
public struct DependencyUnavailable: Error, CustomStringConvertible {
  /// The check's name, as `postgres:main`.
  public let dependency: String
  /// What was attempted and what happened, without secrets.
  public let reason: String
  /// It has asked not to be asked again before so long.
  package let retryAfter: Duration?

  public init(_ dependency: String, reason: String) { self.init(dependency, reason: reason, retryAfter: nil) }

  package init(_ dependency: String, reason: String, retryAfter: Duration?) {
    self.dependency = dependency
    self.reason = reason
    self.retryAfter = retryAfter
  }

  public var description: String { "\(dependency) is not available: \(reason)" }
}

/// An error after which a restart would not help, such as a token that was revoked: the module fails at once.
public struct UnrecoverableError: Error, CustomStringConvertible {
  public let reason: String

  public init(_ reason: String) { self.reason = reason }

  public var description: String { reason }
}

/// The module has ended for good and nothing is wrong with the others: it alone is not started again, whatever its
/// restart type.
public struct DoNotRestart: Error, CustomStringConvertible {
  public let reason: String

  public init(_ reason: String) { self.reason = reason }

  public var description: String { reason }
}

/// The module has ended and nothing should run without it: all modules are stopped in order, and the process ends.
public struct TerminateTree: Error, CustomStringConvertible {
  public let reason: String
  /// What the process ends with.
  public let exitCode: Int32

  public init(_ reason: String, exitCode: Int32 = 0) {
    self.reason = reason
    self.exitCode = exitCode
  }

  public var description: String { reason }
}

/// An error that says what the process should end with, if it ends because of it.
public protocol ExitCoded: Error {
  var exitCode: Int32 { get }
}
