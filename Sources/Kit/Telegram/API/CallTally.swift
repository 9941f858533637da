internal import EventLoop
internal import Synchronization

/// Counts what one piece of work asked of the Bot API and of other APIs, for the line that closes it (`api_calls`, `api_ms`).
///
/// Whoever starts the work sets it: `CallTally.$current.withValue(tally) { … }`; every ``BotAPI`` adds to the one of the
/// current task, and so do clients of other APIs. Safe from any thread.
package final class CallTally: Sendable {
  @TaskLocal package static var current: CallTally?

  private let count = Atomic<Int>(0)
  private let nanoseconds = Atomic<Int64>(0)

  package init() {}

  /// Calls made, also those that failed.
  package var calls: Int { count.load(ordering: .relaxed) }

  /// Time spent waiting for answers. Of concurrent calls, their sum.
  package var duration: Duration { .nanoseconds(nanoseconds.load(ordering: .relaxed)) }

  /// One more call, which took so long.
  package func record(_ duration: Duration) {
    nanoseconds.wrappingAdd(duration.nanoseconds, ordering: .relaxed)
    count.wrappingAdd(1, ordering: .relaxed)
  }
}
