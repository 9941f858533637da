internal import CLinux

/// What the event loop refuses.
public enum EventLoopError: Error, Equatable, CustomStringConvertible {
  /// epoll refused the descriptor with this `errno` (epoll_ctl(2)).
  case cannotWatch(descriptor: Int32, errno: Int32)
  /// Every helper thread is busy and the queue before them is full.
  case workersBusy(queued: Int)
  /// The signals could not be read (signalfd(2)).
  case cannotReadSignals(errno: Int32)

  public var description: String {
    switch self {
    case .cannotWatch(let descriptor, let errno):
      "Cannot watch descriptor \(descriptor) with epoll: \(errorText(errno))."
    case .workersBusy(let queued):
      "Every helper thread is busy and \(queued) calls wait already; a resolver or a server may not be answering."
    case .cannotReadSignals(let errno):
      "Cannot read signals with signalfd: \(errorText(errno))."
    }
  }
}

/// The text of an error number (strerror_r(3)), for error messages: `Connection refused (errno 111)`.
public func errorText(_ number: Int32) -> String {
  unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 128) { buffer in
    guard let start = buffer.baseAddress, unsafe outrigger_strerror(number, start, 128) == 0 else {
      return "errno \(number)"
    }
    return unsafe "\(String(cString: start)) (errno \(number))"
  }
}
