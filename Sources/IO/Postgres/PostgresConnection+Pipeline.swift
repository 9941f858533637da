internal import EventLoop
internal import Pooling

extension PostgresConnection {
  /// Statements one pipeline may have.
  public static let pipelineLimit = 1024

  /// Sends all statements in one go, each a transaction of its own, so that one that fails leaves the others alone
  /// (manual, "Pipeline Mode"). Returns one result for each, in order.
  ///
  /// At the deadline, and when the connection is lost, the results that are there are returned and the statements
  /// without one have that error.
  ///
  /// - Throws: ``PostgresError`` when nothing could be sent, or `CancellationError`.
  public func pipeline(
    _ list: [PostgresStatement], deadline: ContinuousClock.Instant
  ) async throws -> [Result<PostgresResult, PostgresError>] {
    var results: [Result<PostgresResult, PostgresError>] = []
    try await pipeline(list.map { PostgresSegment($0) }, deadline: deadline) { results.append($0) }
    return results
  }

  /// Sends all segments in one go and hands over the result of each as it comes in, in order and while the server works
  /// on the next: one for every segment, also at the deadline and when the connection is lost.
  ///
  /// Statements that ask for it are prepared once, as long as the cache has room: a pipeline drops none for another.
  ///
  /// - Throws: ``PostgresError`` when nothing could be sent (then nothing is handed over), or `CancellationError`.
  public func pipeline(
    _ segments: [PostgresSegment], deadline: ContinuousClock.Instant,
    received: @Loop (Result<PostgresResult, PostgresError>) -> Void
  ) async throws {
    let count = segments.reduce(0) { $0 + 1 + $1.preparation.count }
    guard count <= Self.pipelineLimit else {
      throw PostgresError(
        reason: .protocol, message: "A pipeline has \(count) statements; its limit is \(Self.pipelineLimit).")
    }
    for segment in segments { for statement in segment.statements { try check(statement) } }
    if segments.isEmpty { return }
    let progress = PipelineProgress()
    do {
      try await call(by: deadline) { try await run(segments, progress, received) }
    } catch let error as PostgresError {
      if !progress.wasSent { throw error }
      while progress.received < segments.count {
        progress.received += 1
        received(.failure(error))
      }
    }
  }

  private func run(
    _ segments: [PostgresSegment], _ progress: PipelineProgress,
    _ received: @Loop (Result<PostgresResult, PostgresError>) -> Void
  ) async throws {
    guard !handle.isInTransaction else {
      throw PostgresError(reason: .protocol, message: "A pipeline cannot run inside a transaction on \(target).")
    }
    guard handle.enterPipeline() else { throw sendFailed() }
    var preparing = StatementNames()
    var sent: [SentSegment] = []
    handle.hold(true)
    for segment in segments { sent.append(try send(segment, &preparing)) }
    handle.hold(false)
    progress.wasSent = true
    try await flush()
    for segment in sent {
      let result = try await receive(segment)
      progress.received += 1
      received(result)
    }
    guard handle.exitPipeline() else { throw lose() }
  }

  private func send(_ segment: PostgresSegment, _ preparing: inout StatementNames) throws -> SentSegment {
    var sent = SentSegment()
    for statement in segment.statements {
      guard try send(statement, &preparing, &sent) else { throw loseHalfSent() }
      sent.answers.append(nil)
      sent.last = statement
    }
    guard handle.sendSync() else { throw loseHalfSent() }
    pendingSyncs += 1
    return sent
  }

  private func send(
    _ statement: PostgresStatement, _ preparing: inout StatementNames, _ sent: inout SentSegment
  ) throws -> Bool {
    guard statement.isPrepared else { return handle.send(statement) }
    if let name = statements.name(of: statement.sql) { return handle.send(prepared: name, statement) }
    guard statements.hasRoom(besides: preparing.count), preparing.insert(statement.sql) else {
      return handle.send(statement)
    }
    let name = statements.newName()
    guard handle.send(prepare: name, statement) else { return false }
    sent.answers.append((statement.sql, name))
    return handle.send(prepared: name, statement)
  }

  /// The answers of a segment's statements and the sync that ends it. The last answer counts, unless one before failed.
  private func receive(_ segment: SentSegment) async throws -> Result<PostgresResult, PostgresError> {
    var outcome: Result<PostgresResult, PostgresError> = .success(PostgresResult())
    for prepared in segment.answers {
      let answer = try await collect().outcome
      try checkOpen()
      if case .success = answer, let prepared { statements.insert(prepared.sql, name: prepared.name) }
      if case .success = outcome { outcome = answer }
    }
    guard let end = try await nextResult(), case .sync = end.status else { throw lose() }
    pendingSyncs -= 1
    if case .failure(let error) = outcome, Self.isStale(error), let last = segment.last { statements.remove(last.sql) }
    return outcome
  }

  /// Segments already queued would answer later calls, so the connection is of no more use.
  private func loseHalfSent() -> PostgresError {
    let error = sendFailed()
    close(because: error)
    return error
  }
}

/// How far a pipeline is; it outlasts the call when that is cut.
@Loop
private final class PipelineProgress {
  var wasSent = false
  var received = 0
}

/// What is to be received for a segment.
private struct SentSegment {
  /// What comes before the sync: one answer for each statement, and one with its name for each that is prepared.
  var answers: [(sql: String, name: String)?] = []
  var last: PostgresStatement?
}

/// The statements this pipeline prepares; the same one twice is prepared once.
private struct StatementNames {
  private var texts: Set<String> = []
  var count: Int { texts.count }

  mutating func insert(_ sql: String) -> Bool { texts.insert(sql).inserted }
}
