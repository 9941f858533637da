import Glibc

/// What went wrong in the test support itself: a sentence for whoever reads the failed test.
public struct SupportError: Error, CustomStringConvertible, Sendable {
  public let description: String

  public init(_ description: String) {
    self.description = description
  }

  /// The error of a system call that has just failed.
  static func system(_ action: String, _ code: Int32 = errno) -> SupportError {
    SupportError("\(action): \(String(cString: strerror(code))).")
  }
}
