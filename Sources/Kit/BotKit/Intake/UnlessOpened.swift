internal import EventLoop

/// Runs `body` and cancels it once `latch` opens.
///
/// - Returns: nil when the latch came first.
@concurrent func unlessOpened<T: Sendable>(
  _ latch: Latch, _ body: @escaping @concurrent @Sendable () async throws -> T
) async throws -> T? {
  try await withThrowingTaskGroup(of: T?.self) { group in
    group.addTask { try await body() }
    group.addTask {
      try await latch.wait()
      return nil
    }
    defer { group.cancelAll() }
    return try await group.next() ?? nil
  }
}
