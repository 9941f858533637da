import EventLoop
import Storage
import Support
import Testing

extension StorageContract {
  private struct Failure: Error {}

  private func count(_ storage: any SQLStorage) async throws -> Int {
    try await storage.query("SELECT count(*) AS n FROM items").get("n")
  }

  @Test(arguments: Backend.allCases)
  func whatATransactionReturnedFromIsThereForOthers(backend: Backend) async throws {
    let store = try await TestStore(backend)
    let (first, second) = (try await store.openWithItems(), try await store.open())
    let id: Int64 = try await first.transaction { transaction in
      let id: Int64 = try await transaction.query("INSERT INTO items (name) VALUES ('a') RETURNING id").get("id")
      try await transaction.query("INSERT INTO items (name, parent) VALUES ('b', \(id))")
      #expect(try await second.query("SELECT count(*) AS n FROM items").get("n", as: Int.self) == 0)
      return id
    }
    #expect(try await second.query("SELECT name FROM items WHERE parent = \(id)").get("name", as: String.self) == "b")
  }

  /// A body may compute for long: the loop must not be where it does.
  @Test(arguments: Backend.allCases)
  func aBodyRunsOffTheLoopWhoeverAsks(backend: Backend) async throws {
    let storage = try await TestStore(backend).openWithItems()
    let places = try await withTaskExecutorPreference(LoopTaskExecutor.shared) {
      try await storage.transaction { transaction in
        let before = Loop.isCurrent
        try await transaction.query("INSERT INTO items (name) VALUES ('a')")
        return [before, Loop.isCurrent]
      }
    }
    #expect(places == [false, false])
  }

  @Test(arguments: Backend.allCases)
  func throwingBodyLeavesNothing(backend: Backend) async throws {
    let storage = try await TestStore(backend).openWithItems()
    await #expect(throws: Failure.self) {
      try await storage.transaction { transaction in
        try await transaction.query("INSERT INTO items (name) VALUES ('a')")
        throw Failure()
      }
    }
    #expect(try await count(storage) == 0)
  }

  @Test(arguments: Backend.allCases)
  func cancelledBodyLeavesNothing(backend: Backend) async throws {
    let storage = try await TestStore(backend).openWithItems()
    let result = await Task.detached {
      try await storage.transaction { transaction in
        try await transaction.query("INSERT INTO items (name) VALUES ('a')")
        withUnsafeCurrentTask { $0?.cancel() }
        try await transaction.query("INSERT INTO items (name) VALUES ('b')")
      }
    }.result
    #expect(throws: CancellationError.self) { try result.get() }
    #expect(try await count(storage) == 0)
  }

  @Test(arguments: Backend.allCases)
  func deadlineOfATransactionEndsItsStatements(backend: Backend) async throws {
    let store = try await TestStore(backend)
    let storage = try await store.openWithItems()
    await #expect {
      try await storage.transaction(deadline: .now + .milliseconds(200)) { transaction in
        try await transaction.query("INSERT INTO items (name) VALUES ('a')")
        try await transaction.query(store.endless(transaction.dialect))
      }
    } throws: {
      ($0 as? StorageError)?.kind == .timeout
    }
    #expect(try await count(storage) == 0)
  }

  @Test(arguments: Backend.allCases)
  func aFailedStatementFailsTheTransactionEvenIfCaught(backend: Backend) async throws {
    let storage = try await TestStore(backend).openWithItems()
    await #expect {
      try await storage.transaction { transaction in
        try await transaction.query("INSERT INTO items (name) VALUES ('a')")
        _ = try? await transaction.query("INSERT INTO items (amount) VALUES (-1)")
        do {
          try await transaction.query("INSERT INTO items (name) VALUES ('b')")
          Issue.record("a statement after a failed one was accepted")
        } catch {
          #expect((error as? StorageError)?.kind == .transactionFailed)
        }
      }
    } throws: {
      ($0 as? StorageError)?.kind == .checkViolation(constraint: "amount_is_positive")
    }
    #expect(try await count(storage) == 0)
  }

  @Test(arguments: Backend.allCases)
  func concurrentTransactionsLoseNoUpdate(backend: Backend) async throws {
    let storage = try await TestStore(backend).openWithItems()
    try await storage.query("INSERT INTO items (name) VALUES ('counter')")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<100 {
        group.addTask {
          try await storage.transaction(deadline: .now + .seconds(60)) { transaction in
            let amount: Int64 = try await transaction.query(
              "SELECT amount FROM items WHERE name = 'counter' {{for_update}}"
            ).get("amount")
            await Task.yield()
            try await transaction.query("UPDATE items SET amount = \(amount + 1) WHERE name = 'counter'")
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try await storage.query("SELECT amount FROM items").get("amount", as: Int.self) == 100)
  }

  @Test(arguments: Backend.allCases)
  func oneOfTwoConditionalUpdatesWins(backend: Backend) async throws {
    let store = try await TestStore(backend)
    let storages = [try await store.openWithItems(), try await store.open()]
    try await storages[0].query("INSERT INTO items (name) VALUES ('open')")
    let taken = try await withThrowingTaskGroup(of: Int.self) { group in
      for number in 0..<10 {
        group.addTask {
          try await storages[number % 2].query("UPDATE items SET name = 'taken' WHERE name = 'open'").affectedRows
        }
      }
      return try await group.reduce(0, +)
    }
    #expect(taken == 1)
  }

  @Test(arguments: Backend.allCases)
  func transactionIsDeadOnceItsBodyHasReturned(backend: Backend) async throws {
    let storage = try await TestStore(backend).openWithItems()
    let leaked = try await storage.transaction { $0 }
    await #expect {
      try await leaked.query("INSERT INTO items (name) VALUES ('a')")
    } throws: {
      ($0 as? StorageError)?.kind == .transactionFailed
    }
    #expect(try await count(storage) == 0)
  }

  @Test(arguments: Backend.allCases)
  func bodyRunsOffTheLoop(backend: Backend) async throws {
    let storage = try await TestStore(backend).open()
    let isOnLoop = try await callFromLoop(storage)
    #expect(!isOnLoop)
  }

  @Loop private func callFromLoop(_ storage: any SQLStorage) async throws -> Bool {
    try await storage.transaction { transaction in
      try await transaction.query("SELECT 1")
      return Loop.isCurrent
    }
  }
}
