import EventLoop
import Logging
import MetricRegistry
import Support

/// A registry that logs nowhere.
func quietRegistry(
  limits: RegistryLimits = RegistryLimits(), clock: any MonotonicClock = LoopClock()
) -> Registry {
  Registry(limits: limits, clock: clock, logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
}

extension Registry {
  /// The exposition of the registry's own families named `names`, as text.
  func text(_ names: String...) async -> String {
    TextExposition.text(await scrape(by: .now + .seconds(10)), names: Set(names))
  }
}

/// A collector made of a closure.
struct ClosureCollector: Collector {
  let name: String
  let body: @Loop @Sendable (ContinuousClock.Instant) async throws -> [MetricFamily]

  func collect(by deadline: ContinuousClock.Instant) async throws -> [MetricFamily] {
    try await body(deadline)
  }
}

/// Something tasks wait at until it is opened, and that they can be heard arriving at.
@Loop
final class Gate {
  private var isOpen = false
  private var waiters: [CheckedContinuation<Void, Never>] = []
  private var arrivals: [(count: Int, continuation: CheckedContinuation<Void, Never>)] = []
  private(set) var arrived = 0

  nonisolated init() {}

  /// Waits for `open()`, deaf to cancellation.
  func pass() async {
    arrived += 1
    for arrival in arrivals where arrival.count <= arrived { arrival.continuation.resume() }
    arrivals.removeAll { $0.count <= arrived }
    if isOpen { return }
    await withCheckedContinuation { waiters.append($0) }
  }

  func open() {
    isOpen = true
    for waiter in waiters { waiter.resume() }
    waiters = []
  }

  /// Returns when `count` tasks have come to the gate.
  func waitForArrivals(_ count: Int) async {
    if arrived >= count { return }
    await withCheckedContinuation { arrivals.append((count, $0)) }
  }
}

/// Runs `body` while `registry` serves its collectors.
@Loop
func running(_ registry: Registry, _ body: @escaping @Loop @Sendable () async throws -> Void) async throws {
  try await withThrowingTaskGroup(of: Void.self) { group in
    let serve: @Loop @Sendable () async -> Void = { await registry.run() }
    group.addTask(operation: serve)
    group.addTask(operation: body)
    try await group.next()
    group.cancelAll()
  }
}
