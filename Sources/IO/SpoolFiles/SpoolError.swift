internal import EventLoop
internal import Glibc

/// What could not be done with a file of the spool.
public struct SpoolError: Error, Equatable, CustomStringConvertible {
  public enum Reason: Sendable {
    /// The disk, or the user's share of it, is full.
    case noSpace
    /// Another process has the folder.
    case locked
    /// Everything else the system can say.
    case system
  }

  public let reason: Reason
  /// A sentence.
  public let description: String

  init(_ reason: Reason, _ description: String) {
    self.reason = reason
    self.description = description
  }

  /// `attempt` continues “Cannot …”.
  init(_ attempt: String, _ path: String, errno number: Int32) {
    let isFull = number == ENOSPC || number == EDQUOT || number == EFBIG
    self.init(isFull ? .noSpace : .system, "Cannot \(attempt) \(path): \(errorText(number)).")
  }
}

extension SpoolError {
  /// The configured limit is reached.
  public static func full(_ path: String, limit: Int) -> SpoolError {
    SpoolError(
      .noSpace, "Cannot write to \(path): it holds log.spool.max_size, \(limit) bytes, that sinks have not taken.")
  }
}
