import EventLoop
import Storage
import Support
import Testing

extension StorageContract {
  private func error(_ body: () async throws -> Void) async -> StorageError? {
    do {
      try await body()
      return nil
    } catch { return error as? StorageError }
  }

  @Test(arguments: Backend.allCases)
  func constraintsAreTyped(backend: Backend) async throws {
    let storage = try await TestStore(backend).openWithItems()
    try await storage.query("INSERT INTO items (name) VALUES ('taken')")
    let unique = await error { try await storage.query("INSERT INTO items (name) VALUES (\("taken"))") }
    let foreign = await error { try await storage.query("INSERT INTO items (parent) VALUES (99)") }
    let missing = await error { try await storage.query("INSERT INTO items (amount) VALUES (NULL)") }
    let check = await error { try await storage.query("INSERT INTO items (amount) VALUES (-1)") }
    switch backend {
    case .sqlite:
      #expect(unique?.kind == .uniqueViolation(constraint: "items.name"))
      #expect(foreign?.kind == .foreignKeyViolation(constraint: nil))
      #expect(missing?.kind == .notNullViolation(column: "items.amount"))
    case .postgres:
      #expect(unique?.kind == .uniqueViolation(constraint: "items_name_key"))
      #expect(foreign?.kind == .foreignKeyViolation(constraint: "items_parent_fkey"))
      #expect(missing?.kind == .notNullViolation(column: "amount"))
    }
    #expect(check?.kind == .checkViolation(constraint: "amount_is_positive"))
    for one in [unique, foreign, missing, check] {
      #expect(one?.isTransient == false)
      #expect(one.map { "\($0)".contains("taken") } == false)
    }
  }

  @Test(arguments: Backend.allCases)
  func badSQLIsAnErrorOfTheStatement(backend: Backend) async throws {
    let storage = try await TestStore(backend).open()
    #expect(await error { try await storage.query("SELEC 1") }?.kind == .statement)
    #expect(await error { try await storage.query("SELECT * FROM nowhere") }?.kind == .statement)
    #expect(await error { try await storage.query("SELECT 1; SELECT 2") }?.kind == .statement)
    let token = await error { try await storage.query("SELECT {{nwo}}") }
    #expect(
      token?.description
        == "Unknown token {{nwo}} in the SQL; there are: {{blob}} {{bool}} {{for_update}} {{id}} {{json}} {{now}} "
        + "{{skip_locked}} {{timestamp}}. In: SELECT {{nwo}}")
    #expect(try await storage.query("SELECT 1 AS x").get("x", as: Int.self) == 1)
  }

  @Test(arguments: Backend.allCases)
  func deadlineEndsAStatement(backend: Backend) async throws {
    let store = try await TestStore(backend)
    let storage = try await store.open()
    let start = ContinuousClock.now
    let late = await error {
      try await storage.query(store.endless(storage.dialect), deadline: start + .milliseconds(50))
    }
    #expect(late?.kind == .timeout)
    #expect(late?.isTransient == true)
    #expect(ContinuousClock.now - start < .seconds(5))
    #expect(try await storage.query("SELECT 1 AS x").get("x", as: Int.self) == 1)
  }

  @Test(arguments: Backend.allCases)
  func cancellationEndsAStatement(backend: Backend) async throws {
    let store = try await TestStore(backend)
    let storage = try await store.open()
    let tally = QueryTally()
    await #expect(throws: CancellationError.self) {
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          try await QueryTally.$current.withValue(tally) {
            try await storage.query("SELECT 1")
            try await storage.query(store.endless(storage.dialect), deadline: .now + .seconds(60))
          }
        }
        try await eventually("the first statement") { tally.queries > 0 }
        group.cancelAll()
        try await group.next()
      }
    }
    #expect(try await storage.query("SELECT 1 AS x").get("x", as: Int.self) == 1)
  }
}
