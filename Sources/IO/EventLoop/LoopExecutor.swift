internal import CLinux
internal import Synchronization

/// The serial executor behind ``Loop``: one thread that waits in epoll and runs timers, descriptors and Swift jobs.
///
/// `@unchecked Sendable`: `timers` and `watches` are touched by the loop's thread only; `queue` is a `Mutex`,
/// the time of the last turn is atomic, the descriptors never change.
final class LoopExecutor: SerialExecutor, @unchecked Sendable {
  /// What another thread asks of the loop.
  enum Work {
    case job(UnownedJob)
    case call(@Loop @Sendable () -> Void)
  }

  /// For how long the queue is run again and again before the descriptors and the timers are looked at. A task comes back
  /// several times on its way through its calls, and asking the kernel each time would cost more than the task.
  private static let turnLimit = Duration.milliseconds(1)

  private let poller: Poller
  private let queue = Mutex<[Work]>([])
  private let turn = Atomic<Int64>(0)
  private let epoch = ContinuousClock.now
  /// Loop thread only.
  var timers = TimerQueue()
  /// Loop thread only. Keyed by a token that is never reused, so an event of a closed descriptor finds nothing.
  var watches: [UInt64: DescriptorWatch] = [:]
  private var nextToken: UInt64 = Poller.wakeToken + 1

  init() {
    poller = Poller()
    _ = DedicatedThread(name: "io-loop") { [self] in run() }
  }

  /// Told by the thread itself: there is one executor in a process.
  static var isCurrentThread: Bool { outrigger_is_loop_thread() != 0 }

  var lastTurn: ContinuousClock.Instant {
    epoch.advanced(by: .nanoseconds(turn.load(ordering: .relaxed)))
  }

  func enqueue(_ job: consuming ExecutorJob) {
    submit(.job(UnownedJob(job)))
  }

  func submit(_ work: Work) {
    let wasEmpty = queue.withLock { queue in
      queue.append(work)
      return queue.count == 1
    }
    // The loop looks at the queue before it waits, so it needs no waking by itself.
    if wasEmpty && !Self.isCurrentThread { poller.wake() }
  }

  func asUnownedSerialExecutor() -> UnownedSerialExecutor { unsafe UnownedSerialExecutor(ordinary: self) }

  func checkIsolated() { precondition(Self.isCurrentThread, "called off the I/O loop's thread") }

  func isIsolatingCurrentContext() -> Bool? { Self.isCurrentThread }

  private func run() {
    outrigger_become_loop_thread()
    var spare: [Work] = []
    while true {
      let start = ContinuousClock.now
      turn.store((start - epoch).nanoseconds, ordering: .relaxed)
      while runQueue(&spare), ContinuousClock.now - start < Self.turnLimit {}
      Loop.assumeIsolated { fireTimers() }
      poller.wait(milliseconds: waitMilliseconds()) { token, readiness in
        Loop.assumeIsolated { watches[token]?.handler(readiness) }
      }
    }
  }

  /// Swaps the queue for `spare` so that neither array is allocated anew on every turn. Whether there was anything in it.
  private func runQueue(_ spare: inout [Work]) -> Bool {
    queue.withLock { swap(&$0, &spare) }
    if spare.isEmpty { return false }
    for work in spare {
      switch work {
      case .job(let job): unsafe job.runSynchronously(on: asUnownedSerialExecutor())
      case .call(let body): Loop.assumeIsolated { body() }
      }
    }
    spare.removeAll(keepingCapacity: true)
    return true
  }

  @Loop private func fireTimers() {
    let now = ContinuousClock.now
    while let timer = timers.popDue(at: now) { timer.fire() }
  }

  /// Rounded up: waking before a deadline would spin until it.
  private func waitMilliseconds() -> Int32 {
    if queue.withLock({ !$0.isEmpty }) { return 0 }
    guard let next = timers.nextDeadline else { return -1 }
    let nanoseconds = (next - ContinuousClock.now).nanoseconds
    return nanoseconds <= 0 ? 0 : Int32(clamping: (nanoseconds - 1) / 1_000_000 + 1)
  }

  @Loop func add(_ watch: DescriptorWatch) throws(EventLoopError) -> UInt64 {
    let token = nextToken
    nextToken += 1
    try poller.add(watch.descriptor, token: token, interest: watch.interest)
    watches[token] = watch
    return token
  }

  @Loop func change(_ watch: DescriptorWatch, token: UInt64) {
    poller.change(watch.descriptor, token: token, interest: watch.interest)
  }

  @Loop func remove(_ watch: DescriptorWatch, token: UInt64) {
    if watches.removeValue(forKey: token) != nil { poller.remove(watch.descriptor) }
  }
}
