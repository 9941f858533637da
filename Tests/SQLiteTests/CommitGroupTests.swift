import EventLoop
import Support
import Testing

@testable import SQLite

/// Transactions that are committed together.
struct CommitGroupTests {
  private struct Undone: Error {}
  private let folder: TemporaryDirectory

  init() throws { folder = try TemporaryDirectory() }

  @Test func oneOfManyIsUndoneWithoutTheOthers() async throws {
    let database = try await open()
    let results = await withTaskGroup(of: Bool.self) { group in
      for number in 0..<2000 {
        group.addTask {
          do {
            try await database.withTransaction { transaction in
              try await transaction.execute("INSERT INTO numbers VALUES ($1)", [.integer(Int64(number))])
              try await transaction.execute("INSERT INTO numbers VALUES ($1)", [.integer(Int64(-number - 1))])
              if number % 7 == 0 { throw Undone() }
            }
            return true
          } catch {
            return false
          }
        }
        group.addTask {
          (try? await database.execute("INSERT INTO numbers VALUES ($1)", [.integer(Int64(1_000_000 + number))])) != nil
        }
      }
      return await group.reduce(into: [Bool]()) { $0.append($1) }
    }
    #expect(results.count { !$0 } == 286)
    let rows = try await open().execute("SELECT count(*), count(DISTINCT value) FROM numbers").rows
    let kept: Int64 = 2 * (2000 - 286) + 2000
    #expect(rows == [[.integer(kept), .integer(kept)]])
    #expect(
      try await database.execute("SELECT count(*) FROM numbers WHERE value % 7 = 0 AND value < 2000 AND value >= 0")
        .rows == [[.integer(0)]])
  }

  @Test func aMemberIsDoneOnlyWhenAnotherHandleSeesIt() async throws {
    let (database, other) = (try await open(), try await open())
    let missing = Watched(0)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<500 {
        group.addTask {
          try await database.withTransaction { transaction in
            _ = try await transaction.execute("INSERT INTO numbers VALUES ($1)", [.integer(Int64(number))])
          }
          let seen = try await other.execute("SELECT 1 FROM numbers WHERE value = $1", [.integer(Int64(number))])
          if seen.rows.isEmpty { missing.update { $0 += 1 } }
        }
      }
      try await group.waitForAll()
    }
    #expect(missing.read { $0 } == 0)
  }

  /// An interrupted write makes SQLite undo all that is not committed.
  @Test func thoseThatAnErrorTakesAlongMayBeTriedAgain() async throws {
    let database = try await open()
    let endless =
      "INSERT INTO numbers WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i + 5000 FROM n"
    let outcomes = await withTaskGroup(of: SQLiteError.Kind?.self) { group in
      for number in 0..<400 {
        group.addTask {
          do {
            try await database.withTransaction { transaction in
              _ = try await transaction.execute("INSERT INTO numbers VALUES ($1)", [.integer(Int64(number))])
              if number % 100 == 99 { _ = try await transaction.execute(endless, deadline: .now + .milliseconds(5)) }
            }
            return nil
          } catch {
            return (error as? SQLiteError)?.kind
          }
        }
      }
      return await group.reduce(into: [SQLiteError.Kind?]()) { $0.append($1) }
    }
    #expect(outcomes.count { $0 == .timeout } == 4)
    #expect(outcomes.allSatisfy { $0 == nil || $0 == .timeout || $0 == .busy })
    // Whoever was told that it is kept finds it, and nobody else.
    let kept = Int64(outcomes.count { $0 == nil })
    #expect(try await database.execute("SELECT count(*) FROM numbers").rows == [[.integer(kept)]])
  }

  @Test func theDatabaseClosesWithWhatIsDone() async throws {
    let database = try await open()
    let done = await withTaskGroup(of: Bool.self) { group in
      for number in 0..<1000 {
        group.addTask {
          (try? await database.withTransaction { transaction in
            _ = try await transaction.execute("INSERT INTO numbers VALUES ($1)", [.integer(Int64(number))])
          }) != nil
        }
      }
      group.addTask {
        await database.close()
        return false
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(try await open().execute("SELECT count(*) FROM numbers").rows == [[.integer(Int64(done))]])
  }

  /// SQLite uses the loop's thread for nothing, whoever asks.
  @Test @Loop func theLoopsThreadRunsNoStatement() async throws {
    let database = try await open()
    try await withTaskExecutorPreference(LoopTaskExecutor.shared) {
      let turns = Watched(0)
      let timer = LoopTimer(at: .now + .milliseconds(20)) { turns.update { $0 += 1 } }
      let slow = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 3000000) SELECT max(i) FROM n"
      try await database.withTransaction { transaction in
        _ = try await transaction.execute(slow)
      }
      #expect(turns.read { $0 } == 1)
      timer.cancel()
    }
  }

  private func open() async throws -> SQLiteDatabase {
    let database = try await SQLiteDatabase.open(SQLiteConfiguration(path: folder.path + "/numbers.db"))
    try await database.execute("CREATE TABLE IF NOT EXISTS numbers (value INTEGER)")
    return database
  }
}
