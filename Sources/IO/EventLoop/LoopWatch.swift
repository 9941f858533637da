internal import CLinux
internal import Glibc
internal import Synchronization

/// Watches the event loop from a thread of its own: whether it still comes round.
///
/// Everything else this process says about itself is said by the loop, so nothing of it could report this.
public final class LoopWatch: Sendable {
  /// Questions within the limit.
  private static let questions = 4

  private let answered = Atomic<UInt64>(0)
  /// In nanoseconds.
  private let limit: Atomic<Int64>

  /// Starts the watch, for the rest of the process's life.
  ///
  /// - Parameter onBlocked: called once, on the watch's thread, when the loop has not answered for `limit`. Time in which
  ///   the whole process stood still (SIGSTOP, a frozen container) does not count.
  public init(limit: Duration, onBlocked: @escaping @Sendable (_ blockage: LoopBlockage) -> Void) {
    self.limit = Atomic(limit.nanoseconds)
    _ = DedicatedThread(name: "loop-watch") { [self] in watch(onBlocked) }
  }

  /// From the next question on.
  public func change(limit: Duration) { self.limit.store(limit.nanoseconds, ordering: .relaxed) }

  private func watch(_ onBlocked: @Sendable (_ blockage: LoopBlockage) -> Void) {
    let nobody = ThreadSignal()
    var question: UInt64 = 0
    var asked = ContinuousClock.now
    while true {
      if answered.load(ordering: .relaxed) == question {
        question += 1
        asked = .now
        let number = question
        Loop.submit { [self] in answered.store(number, ordering: .relaxed) }
      }
      let before = ContinuousClock.now
      let limit = Duration.nanoseconds(limit.load(ordering: .relaxed))
      let interval = limit / Self.questions
      _ = nobody.wait(for: interval)
      let overslept = ContinuousClock.now - before - interval
      if overslept > interval { asked += overslept }
      let duration = ContinuousClock.now - asked
      guard answered.load(ordering: .relaxed) != question, duration > limit else { continue }
      return onBlocked(LoopBlockage(duration: duration))
    }
  }
}

/// A loop that does not come round, as seen from outside it.
public struct LoopBlockage: Sendable {
  /// Since the question that it has not answered.
  public let duration: Duration
  /// What its thread does: the state of proc(5) (`R` computing, `S` or `D` waiting for the kernel).
  public let threadState: String
  /// Where in the kernel the thread waits, `0` for nowhere.
  public let kernelFunction: String

  init(duration: Duration) {
    self.duration = duration
    let folder = "/proc/self/task/\(outrigger_loop_thread_id())"
    let stat = Self.read("\(folder)/stat")
    threadState = stat.lastIndex(of: ")").map { String(stat[$0...].dropFirst(2).prefix(1)) } ?? "?"
    kernelFunction = Self.read("\(folder)/wchan")
  }

  /// Ends the process as a failed assertion does (abort(3)): with a core or a backtrace, if the system keeps them.
  public static func endProcess() -> Never { abort() }

  private static func read(_ path: String) -> String {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return "?" }
    defer { _ = Glibc.close(descriptor) }
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 1024) { buffer, count in
      unsafe count = max(0, Glibc.read(descriptor, buffer.baseAddress, buffer.count))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
