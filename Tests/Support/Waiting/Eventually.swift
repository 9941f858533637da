import Glibc

/// Waits until a condition holds which nothing announces, such as a row another process writes.
///
/// Prefer an event (`Watched`, `ChildProcess.waitForLine`, `FakeBotAPI.nextCall`): this one has to look again and again.
/// It looks every few milliseconds, on the caller's actor, and a timeout fails the test with `what`.
public func eventually(
  _ what: String = "the condition", timeout: Duration = .seconds(60), _ condition: () async throws -> Bool
) async throws {
  let end = ContinuousClock.now + timeout
  var interval = Duration.milliseconds(1)
  while try await !condition() {
    guard ContinuousClock.now < end else {
      throw SupportError("Waited \(timeout) for \(what), which did not happen.")
    }
    try await pause(interval)
    interval = min(interval * 2, .milliseconds(25))
  }
}

/// As the other one, for a value that is not there yet.
public func eventually<Value>(
  _ what: String = "the value", timeout: Duration = .seconds(60), _ value: () async throws -> Value?
) async throws -> Value {
  var found: Value?
  try await eventually(what, timeout: timeout) {
    found = try await value()
    return found != nil
  }
  guard let found else { throw SupportError("No value for \(what).") }
  return found
}

/// poll(2) with no descriptor, on a helper thread.
private func pause(_ duration: Duration) async throws {
  let milliseconds = Int32(duration.components.attoseconds / 1_000_000_000_000_000)
  try await Threads.run { _ = poll(nil, 0, max(milliseconds, 1)) }
}
