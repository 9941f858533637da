import EventLoop
import SQLite
import Support
import Testing

struct SQLiteTransactionTests {
  private struct Failure: Error {}

  private let folder: TemporaryDirectory

  init() throws { folder = try TemporaryDirectory() }

  private func open(busyTimeout: Duration = .seconds(5)) async throws -> SQLiteDatabase {
    var configuration = SQLiteConfiguration(path: folder.path + "/bot.db")
    configuration.busyTimeout = busyTimeout
    let database = try await SQLiteDatabase.open(configuration)
    try await database.execute("CREATE TABLE IF NOT EXISTS counter (n INTEGER NOT NULL)")
    return database
  }

  private func count(_ database: SQLiteDatabase) async throws -> SQLiteValue? {
    try await database.execute("SELECT coalesce(sum(n), 0) AS n FROM counter").value("n")
  }

  @Test func throwingBodyIsRolledBack() async throws {
    let database = try await open()
    await #expect(throws: Failure.self) {
      try await database.withTransaction { transaction in
        try await transaction.execute("INSERT INTO counter VALUES (1)")
        throw Failure()
      }
    }
    #expect(try await count(database) == .integer(0))
  }

  @Test func aTransactionMayBeUsedFromTasksThatRunElsewhere() async throws {
    let database = try await open()
    try await database.withTransaction { transaction in
      let insert: @Loop @Sendable () async throws -> Bool = {
        try await transaction.execute("INSERT INTO counter VALUES (1)")
        return Loop.isCurrent
      }
      #expect(try await Task.detached(operation: insert).value)
      try await transaction.execute("INSERT INTO counter VALUES (1)")
    }
    #expect(try await count(database) == .integer(2))
  }

  @Test func cancelledBodyIsRolledBack() async throws {
    let database = try await open()
    await #expect(throws: CancellationError.self) {
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          try await database.withTransaction { transaction in
            try await transaction.execute("INSERT INTO counter VALUES (1)")
            withUnsafeCurrentTask { $0?.cancel() }
            try await transaction.execute("INSERT INTO counter VALUES (2)")
          }
        }
        try await group.next()
      }
    }
    #expect(try await count(database) == .integer(0))
  }

  @Test func concurrentTransactionsLoseNoUpdate() async throws {
    let database = try await open()
    try await database.execute("INSERT INTO counter VALUES (0)")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<100 {
        group.addTask {
          try await database.withTransaction { transaction in
            guard case .integer(let n) = try await transaction.execute("SELECT n FROM counter").value("n") else {
              return
            }
            await Task.yield()
            try await transaction.execute("UPDATE counter SET n = $1", [.integer(n + 1)])
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try await count(database) == .integer(100))
  }

  @Test func handlesOfOneFileLoseNoUpdate() async throws {
    let databases = [try await open(), try await open()]
    try await databases[0].execute("INSERT INTO counter VALUES (0)")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<50 {
        group.addTask {
          try await databases[number % 2].withTransaction { transaction in
            guard case .integer(let n) = try await transaction.execute("SELECT n FROM counter").value("n") else {
              return
            }
            try await transaction.execute("UPDATE counter SET n = $1", [.integer(n + 1)])
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try await count(databases[1]) == .integer(50))
  }

  @Test func lockOfAnotherHandleIsReportedAsBusy() async throws {
    let (first, second) = (try await open(), try await open(busyTimeout: .milliseconds(20)))
    try await first.withTransaction { transaction in
      try await transaction.execute("INSERT INTO counter VALUES (1)")
      await #expect {
        try await second.execute("INSERT INTO counter VALUES (2)")
      } throws: {
        ($0 as? SQLiteError)?.kind == .busy
      }
      #expect(try await count(second) == .integer(0))
    }
    #expect(try await count(second) == .integer(1))
  }

  @Test func readersWaitForNoOtherHandleHoweverOftenItWasWritten() async throws {
    let (first, second) = (try await open(), try await open(busyTimeout: .milliseconds(20)))
    for _ in 0..<50 { try await second.execute("INSERT INTO counter VALUES (1)") }
    try await first.withTransaction { transaction in
      try await transaction.execute("INSERT INTO counter VALUES (1)")
      #expect(try await count(second) == .integer(50))
    }
    #expect(try await count(second) == .integer(51))
  }

  @Test func theTimeOfOneThatWaitsForItsTurnCountsFromThere() async throws {
    let database = try await open()
    let (isHeld, release) = (Latch(), Latch())
    async let first: Void = database.withTransaction { _ in
      await isHeld.open()
      try await release.wait()
    }
    try await isHeld.wait()
    async let second: Void = database.withTransaction(.lasting(.milliseconds(50), turn: .now + .seconds(60))) {
      _ = try await $0.execute("INSERT INTO counter VALUES (1)")
    }
    let start = ContinuousClock.now
    try await eventually("more than its time") { .now - start > .milliseconds(100) }
    await release.open()
    _ = try await (first, second)
    #expect(try await count(database) == .integer(1))
    await #expect(throws: SQLiteError.self) {
      try await database.withTransaction(.lasting(.zero, turn: .now + .seconds(60))) {
        _ = try await $0.execute("INSERT INTO counter VALUES (1)")
      }
    }
  }

  @Test func aBodyThatBlocksTheThreadIsSeen() async throws {
    let database = try await open()
    try await eventually("rest") { database.busyFor == .zero }
    let release = ThreadSignal()
    async let blocked: Void = database.withTransaction { _ in release.wait() }
    try await eventually("the block") { database.busyFor > .milliseconds(50) }
    release.signal()
    try await blocked
    try await eventually("the end of it") { database.busyFor == .zero }
  }

  @Test func waiterLeavesAtItsDeadlineAndTheNextComes() async throws {
    let database = try await open()
    try await database.withTransaction { transaction in
      try await transaction.execute("INSERT INTO counter VALUES (1)")
      let late = await Task.detached { [database] in
        try await database.execute("SELECT 1", deadline: .now + .milliseconds(20))
      }.result
      #expect(throws: SQLiteError.self) { try late.get() }
    }
    #expect(try await count(database) == .integer(1))
  }

  @Test func callOnTheDatabaseFromInsideItsTransactionIsRefused() async throws {
    let database = try await open()
    await #expect {
      try await database.withTransaction { _ in try await database.execute("SELECT 1") }
    } throws: {
      ($0 as? SQLiteError)?.kind == .nested
    }
  }

  @Test func transactionIsDeadOnceItsBodyHasReturned() async throws {
    let database = try await open()
    let leaked = try await database.withTransaction { $0 }
    await #expect {
      try await leaked.execute("INSERT INTO counter VALUES (1)")
    } throws: {
      ($0 as? SQLiteError)?.kind == .transactionEnded
    }
  }

  @Test func interruptedWriteEndsTheTransactionAsAWhole() async throws {
    let database = try await open()
    let endless =
      "INSERT INTO counter WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"
    await #expect {
      try await database.withTransaction { transaction in
        try await transaction.execute("INSERT INTO counter VALUES (1)")
        _ = try? await transaction.execute(endless, deadline: .now + .milliseconds(20))
        try await transaction.execute("INSERT INTO counter VALUES (2)")
      }
    } throws: {
      ($0 as? SQLiteError)?.kind == .transactionEnded
    }
    #expect(try await count(database) == .integer(0))
  }

  @Test func closeWaitsForTheRunningTransactionAndRefusesTheRest() async throws {
    let database = try await open()
    let closing = try await database.withTransaction { transaction in
      try await transaction.execute("INSERT INTO counter VALUES (1)")
      let closing = Task.detached { await database.close() }
      while (try? await Task.detached { try await database.execute("SELECT 1", deadline: .now) }.value) != nil {}
      try await transaction.execute("INSERT INTO counter VALUES (2)")
      return closing
    }
    await closing.value
    #expect(try await count(try await open()) == .integer(3))
  }
}
