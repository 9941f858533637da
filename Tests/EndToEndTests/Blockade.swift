import Glibc
import Supervision

@testable import Support

/// A bot that takes every thread of the cooperative pool and gives none back until the blockade is lifted.
struct BlockingBot: BotModule {
  let blockade: Blockade

  @concurrent func start(_ context: ModuleContext) async throws {}

  @concurrent func run(_ context: ModuleContext) async throws {
    await blockade.blockEveryThread()
  }

  @concurrent func stop(by deadline: ContinuousClock.Instant) async {}
}

/// Threads of the cooperative pool that are held, and proof of it.
///
/// The pool has threads for each priority, and may add some when it finds them all blocked. For each priority, many more
/// tasks than that wait without suspending; a task enqueued after them, the canary, cannot run before a thread is free.
struct Blockade: Sendable {
  private static let priorities: [TaskPriority] = [.high, .medium, .low, .background]

  private struct State {
    var held = 0
    var isLifted = false
    var canariesThatRan = 0
  }

  private let state = Watched(State())
  /// The pool starts with one thread for each processor and priority.
  private let processors = sysconf(Int32(_SC_NPROCESSORS_ONLN))

  func blockEveryThread() async {
    await withTaskGroup(of: Void.self) { group in
      for priority in Self.priorities {
        for _ in 0..<(32 * processors) { group.addTask(priority: priority) { hold() } }
      }
      for priority in Self.priorities { group.addTask(priority: priority) { noteCanary() } }
      // This task goes on with the thread it has.
      hold()
    }
  }

  private func hold() {
    state.update { $0.held += 1 }
    _ = state.waitBlocking(timeout: .seconds(60)) { $0.isLifted ? () : nil }
  }

  private func noteCanary() {
    state.update { $0.canariesThatRan += 1 }
  }

  /// Blocks the calling thread until the bot holds at least one priority's threads; false when that does not come.
  func waitUntilHeld() -> Bool {
    state.waitBlocking(timeout: .seconds(30)) { $0.held >= processors ? () : nil } != nil
  }

  /// Whether no thread of the pool has been free for a task since the bot blocked it.
  var isComplete: Bool { state.read { !$0.isLifted && $0.canariesThatRan == 0 } }

  func lift() {
    state.update { $0.isLifted = true }
  }
}
