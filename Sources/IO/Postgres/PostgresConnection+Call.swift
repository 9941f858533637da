internal import EventLoop
internal import Pooling

extension PostgresConnection {
  /// Runs one call: alone, within its deadline, after the rest of a cancelled one has come in.
  ///
  /// - Parameter isShielded: the call goes on when its task is cancelled, as a rollback has to.
  func call<T: Sendable>(
    by deadline: ContinuousClock.Instant, isShielded: Bool = false, _ body: @Loop () async throws -> T
  ) async throws -> T {
    if !isShielded { try Task.checkCancellation() }
    try checkOpen()
    guard !isCalling else { throw PostgresError.busy(target) }
    isCalling = true
    let number = gate.begin(until: deadline)
    defer {
      isCalling = false
      gate.end()
    }
    do {
      if isShielded { return try await settled(body) }
      return try await withTaskCancellationHandler {
        try await settled(body)
      } onCancel: {
        Loop.submit { [gate] in gate.interrupt(number, because: .cancelled) }
      }
    } catch let interruption as Interruption {
      startDrain()
      if interruption == .cancelled { throw CancellationError() }
      throw PostgresError.deadlinePassed(target)
    }
  }

  private func settled<T: Sendable>(_ body: @Loop () async throws -> T) async throws -> T {
    while drain != nil {
      _ = try await gate.wait(for: .read, while: { drain != nil })
      guard handle.consumeInput() else { throw lose() }
      continueDrain()
      try checkOpen()
    }
    return try await body()
  }

  /// Hands everything to the kernel, reading meanwhile so that neither side waits for the other (manual, "PQflush").
  func flush() async throws {
    while true {
      try checkOpen()
      switch handle.flush() {
      case .done: return
      case .failed: throw lose()
      case .more:
        let readiness = try await gate.wait(for: [.read, .write])
        try checkOpen()
        if readiness.contains(.read), !handle.consumeInput() { throw lose() }
      }
    }
  }

  /// The next result of the statement in progress; `nil` at its end.
  func nextResult() async throws -> ResultHandle? {
    while handle.isBusy {
      _ = try await gate.wait(for: .read)
      try checkOpen()
      guard handle.consumeInput() else { throw lose() }
    }
    return handle.nextResult()
  }

  /// Reads one statement's results to their end.
  func collect(hasFewRows: Bool = false) async throws -> ResultCollector {
    var collector = ResultCollector(limit: configuration.resultLimit, target: target)
    if !hasFewRows { handle.receiveRowByRow() }
    var isCancelled = false
    while let result = try await nextResult() {
      if case .unsupported = result.status {
        collector.add(result)
        close(because: collector.error ?? .closed(target))
        break
      }
      collector.add(result)
      if collector.isOverLimit && !isCancelled && pendingSyncs == 0 {
        // In a pipeline this could hit the statement after; there the rest is only thrown away.
        isCancelled = true
        _ = handle.makeCancelRequest()?.send()
      }
      if handle.isBad { throw lose() }
    }
    return collector
  }

  func sendFailed() -> PostgresError {
    if handle.isBad { return lose() }
    return PostgresError(
      reason: .protocol, message: "A statement for \(target) was not sent: \(handle.errorMessage.withFullStop)")
  }
}
