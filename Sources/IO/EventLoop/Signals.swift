internal import CLinux
internal import Glibc

/// The signals this process answers (signal(7)).
public enum Signal: Int32, Sendable, CaseIterable {
  case hangup = 1
  case interrupt = 2
  case quit = 3
  case user1 = 10
  case user2 = 12
  case terminate = 15
  /// A child has ended (or several have).
  case child = 17

  /// As a shell prints it: `SIGTERM`.
  public var name: String {
    switch self {
    case .hangup: "SIGHUP"
    case .interrupt: "SIGINT"
    case .quit: "SIGQUIT"
    case .user1: "SIGUSR1"
    case .user2: "SIGUSR2"
    case .terminate: "SIGTERM"
    case .child: "SIGCHLD"
    }
  }
}

/// Takes the process's signals away from whichever thread they would hit.
public enum SignalMask {
  /// Blocks every ``Signal`` and ignores SIGPIPE. The first thing in `main`: threads inherit the mask, and a thread
  /// made earlier would still be hit.
  public static func block() {
    var set = signalSet()
    unsafe pthread_sigmask(SIG_BLOCK, &set, nil)
    signal(SIGPIPE, SIG_IGN)
  }

  /// Lets every ``Signal`` strike again as it does by default. Before any thread is made; SIGPIPE stays ignored.
  public static func unblock() {
    var set = signalSet()
    unsafe pthread_sigmask(SIG_UNBLOCK, &set, nil)
  }
}

/// The blocked signals as they arrive, read from a signalfd on the loop (signalfd(2)).
@Loop
public final class SignalStream {
  private let descriptor: Int32
  private var watch: DescriptorWatch?

  /// Calls `handler` on the loop for each signal until ``cancel()``.
  ///
  /// - Throws: ``EventLoopError/cannotReadSignals(errno:)`` when the process is out of descriptors.
  public init(_ handler: @escaping @Loop (Signal) -> Void) throws(EventLoopError) {
    var set = signalSet()
    let descriptor = unsafe signalfd(-1, &set, Int32(SFD_NONBLOCK | SFD_CLOEXEC))
    guard descriptor >= 0 else { throw .cannotReadSignals(errno: errno) }
    self.descriptor = descriptor
    watch = try DescriptorWatch(descriptor, for: .read) { _ in
      var info = signalfd_siginfo()
      while unsafe read(descriptor, &info, MemoryLayout<signalfd_siginfo>.size) > 0 {
        if let signal = Signal(rawValue: Int32(info.ssi_signo)) { handler(signal) }
      }
    }
  }

  public func cancel() {
    guard let watch else { return }
    watch.cancel()
    self.watch = nil
    close(descriptor)
  }
}

private func signalSet() -> sigset_t {
  var set = sigset_t()
  unsafe sigemptyset(&set)
  for signal in Signal.allCases { unsafe sigaddset(&set, signal.rawValue) }
  return set
}
