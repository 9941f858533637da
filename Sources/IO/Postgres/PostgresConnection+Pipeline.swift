internal import EventLoop
internal import Pooling

extension PostgresConnection {
  /// Statements one pipeline may have.
  public static let pipelineLimit = 1024

  /// Sends all statements in one go, each a transaction of its own, so that one that fails leaves the others alone
  /// (manual, "Pipeline Mode"). Returns one result for each, in order.
  ///
  /// At the deadline, and when the connection is lost, the results that are there are returned and the statements
  /// without one have that error. Prepared statements are not used here.
  ///
  /// - Throws: ``PostgresError`` when nothing could be sent, or `CancellationError`.
  public func pipeline(
    _ list: [PostgresStatement], deadline: ContinuousClock.Instant
  ) async throws -> [Result<PostgresResult, PostgresError>] {
    guard list.count <= Self.pipelineLimit else {
      throw PostgresError(
        reason: .protocol, message: "A pipeline has \(list.count) statements; its limit is \(Self.pipelineLimit).")
    }
    for statement in list { try check(statement) }
    if list.isEmpty { return [] }
    let results = PipelineResults()
    do {
      try await call(by: deadline) { try await run(list, into: results) }
    } catch let error as PostgresError {
      if results.list.isEmpty && pendingSyncs == 0 && !results.wasSent { throw error }
      while results.list.count < list.count { results.list.append(.failure(error)) }
    }
    return results.list
  }

  private func run(_ list: [PostgresStatement], into results: PipelineResults) async throws {
    guard !handle.isInTransaction else {
      throw PostgresError(reason: .protocol, message: "A pipeline cannot run inside a transaction on \(target).")
    }
    guard handle.enterPipeline() else { throw sendFailed() }
    for statement in list {
      guard handle.send(statement), handle.sendSync() else { throw loseHalfSent() }
      pendingSyncs += 1
    }
    results.wasSent = true
    try await flush()
    for _ in list { results.list.append(try await receiveSegment()) }
    guard handle.exitPipeline() else { throw lose() }
  }

  private func receiveSegment() async throws -> Result<PostgresResult, PostgresError> {
    let collector = try await collect()
    try checkOpen()
    guard let end = try await nextResult(), case .sync = end.status else { throw lose() }
    pendingSyncs -= 1
    return collector.outcome
  }

  /// Segments already queued would answer later calls, so the connection is of no more use.
  private func loseHalfSent() -> PostgresError {
    let error = sendFailed()
    close(because: error)
    return error
  }
}

/// What a pipeline has so far; it outlasts the call when that is cut.
@Loop
private final class PipelineResults {
  var list: [Result<PostgresResult, PostgresError>] = []
  var wasSent = false
}
