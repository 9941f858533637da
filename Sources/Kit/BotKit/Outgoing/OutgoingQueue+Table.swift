internal import EventLoop
internal import Logging
internal import MetricRegistry
internal import Storage
internal import Synchronization

/// What the queue reads of the table and writes to it.
extension OutgoingQueue {
  /// Rows of loads that are remembered, should the dispatcher bring them too.
  private static let maxLoaded = 100_000

  /// Makes calls of others ours, and reads what there is.
  func takeOver(_ others: Outbox.Others, _ state: inout State) async throws {
    let hasMore = try await unlessDraining { [self] in
      try await gate.run { [outbox, chats] storage in
        try await chats.load(in: storage)
        return try await outbox.takeOver(others, in: storage)
      }
    }
    if hasMore == nil { return }
    for priority in OutgoingClass.allCases { try await load(priority, &state) }
  }

  /// A sign of life; and whatever lost its owner becomes ours.
  func renew(_ state: inout State) async throws {
    if let leadership, !leadership.leads { return }
    let others: Outbox.Others = leadership == nil ? .gone : .everyone
    let hasMore = try await unlessDraining { [self] in
      try await gate.run { [outbox, chats] storage in
        try await outbox.renew(in: storage)
        try await chats.load(in: storage)
        return try await outbox.takeOver(others, in: storage)
      }
    }
    guard let hasMore else { return }
    renewedAt.withLock { $0 = clock.now }
    if hasMore { for priority in OutgoingClass.allCases { try await load(priority, &state) } }
  }

  /// Reads classes of which the memory has no more.
  func loadDue(_ state: inout State) async throws {
    for priority in state.mustLoad where state.lanes.count(of: priority) == 0 { try await load(priority, &state) }
  }

  private func unlessDraining<T: Sendable>(
    _ body: @escaping @concurrent @Sendable () async throws -> T
  ) async throws -> T? {
    try await offLoop { [drainBegan] in try await unlessOpened(drainBegan, body) }
  }

  /// What reads thousands of rows is not for the loop.
  private func offLoop<T: Sendable>(_ body: @concurrent @Sendable () async throws -> T) async throws -> T {
    try await withTaskExecutorPreference(globalConcurrentExecutor) { try await body() }
  }

  private func load(_ priority: OutgoingClass, _ state: inout State) async throws {
    let limit = limit(priority)
    let read: @concurrent @Sendable () async throws -> (rows: [OutboxRow], unreadable: [Int64]) = { [self] in
      try await gate.run { [outbox] in try await outbox.load(priority, limit: limit, in: $0) }
    }
    // What is drained has to be read; before that, the drain comes first.
    let found = state.isDraining ? try await offLoop(read) : try await unlessDraining(read)
    guard let (rows, unreadable) = found else { return }
    if rows.count + unreadable.count == limit {
      leaveMore(priority, &state)
    } else {
      state.mustLoad.remove(priority)
    }
    if state.loaded.count > Self.maxLoaded { state.loaded = [] }
    for id in unreadable {
      logger.error("reply dropped", metadata: ["outbox_id": "\(id)", "reason": "It cannot be read."])
      metrics.dropped.with("unreadable").increment()
      try await remove([id])
    }
    for row in rows where !state.lanes.contains(row.id) {
      if sentRows.contains(row.id) {
        try await remove([row.id])
      } else {
        state.loaded.insert(row.id)
        state.lanes.append(row)
      }
    }
    metrics.note(state.lanes)
  }

  /// Deletes the rows of calls that are made.
  func remove(_ ids: [Int64]) async throws {
    try await gate.run { [outbox] in try await outbox.remove(ids, in: $0) }
    for id in ids { sentRows.remove(id) }
  }

  /// Whether this process may still make a call: after a pause, another may have made it.
  func mayStillSend(_ row: OutboxRow) async throws -> Bool {
    if let leadership {
      let term = leadership.term
      try await leadership.waitIfStale()
      if leadership.term == term { return true }
    } else if clock.now - renewedAt.withLock({ $0 }) < limits.ownership {
      return true
    }
    return try await gate.run { [outbox] in try await outbox.isOurs(row.id, in: $0) }
  }
}
