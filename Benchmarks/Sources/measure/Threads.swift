import Glibc
import Synchronization

/// Runs the same work on several threads at once.
enum Threads {
  private final class Start: Sendable {
    let missing: Atomic<Int>
    let work: @Sendable () -> Void

    init(_ count: Int, _ work: @escaping @Sendable () -> Void) {
      missing = Atomic(count)
      self.work = work
    }
  }

  /// Below so many processors at work on the mean, threads that should be in each other's way took turns instead.
  private static let leastProcessors = 1.5
  private static let attempts = 50

  /// What one execution out of `each` took of a thread's time on a processor, in the mean of `count` threads; NaN when
  /// the machine was too busy to run them side by side.
  static func time(_ count: Int, each: Int, _ work: @escaping @Sendable () -> Void) -> Double {
    for _ in 0..<attempts {
      let start = nanoseconds(CLOCK_MONOTONIC)
      let used = total(count, work)
      if used / (nanoseconds(CLOCK_MONOTONIC) - start) >= leastProcessors { return used / Double(count * each) }
    }
    return .nan
  }

  private static func total(_ count: Int, _ work: @escaping @Sendable () -> Void) -> Double {
    let used = Atomic<Int>(0)
    withoutActuallyEscaping(work) { work in
      let start = Start(count) { work() }
      let threads = (0..<count).compactMap { _ in thread(start) }
      for thread in threads {
        var result: UnsafeMutableRawPointer?
        pthread_join(thread, &result)
        used.add(Int(bitPattern: result), ordering: .relaxed)
      }
    }
    return Double(used.load(ordering: .relaxed))
  }

  private static func thread(_ start: Start) -> pthread_t? {
    var thread = pthread_t()
    let context = Unmanaged.passRetained(start)  // released by the thread
    let code = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        let start = Unmanaged<Start>.fromOpaque(context).takeRetainedValue()
        // All begin together.
        start.missing.subtract(1, ordering: .relaxed)
        while start.missing.load(ordering: .relaxed) > 0 { sched_yield() }
        return UnsafeMutableRawPointer(bitPattern: Int(threadTime(per: 1, start.work)))
      }, context.toOpaque())
    return code == 0 ? thread : nil
  }

  private final class Work: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// On a thread of its own, until it is done or the program ends.
  @discardableResult
  static func start(_ run: @escaping @Sendable () -> Void) -> pthread_t? {
    var thread = pthread_t()
    let context = Unmanaged.passRetained(Work(run))  // released by the thread
    let code = pthread_create(
      &thread, nil,
      { context in
        if let context { Unmanaged<Work>.fromOpaque(context).takeRetainedValue().run() }
        return nil
      }, context.toOpaque())
    return code == 0 ? thread : nil
  }

  /// On so many threads at once; whether all said yes.
  static func all(_ count: Int, _ run: @escaping @Sendable () -> Bool) -> Bool {
    let counted = Counted(run)
    let threads = (0..<count).compactMap { _ in start { counted.work() } }
    for thread in threads { pthread_join(thread, nil) }
    return counted.successes.load(ordering: .relaxed) == count
  }

  private final class Counted: Sendable {
    let successes = Atomic(0)
    private let run: @Sendable () -> Bool
    init(_ run: @escaping @Sendable () -> Bool) { self.run = run }
    func work() { if run() { successes.add(1, ordering: .relaxed) } }
  }
}
