import Storage
import Support
import Testing

/// What every ``SQLStorage`` promises, run on each of them.
@Suite struct StorageContract {
  private enum Colour: String, StorageConvertible { case red, green }

  @Test(arguments: Backend.allCases)
  func valuesComeBackAsTheyWent(backend: Backend) async throws {
    let storage = try await TestStore(backend).openWithItems()
    let moment = Timestamp(microseconds: 1_795_248_000_123_456)
    let name = "Грабли 🪣 \u{301}'\"\\ {{id}} $1"
    let bytes: [UInt8] = [0, 255, 39, 92, 0]
    let inserted = try await storage.query(
      """
      INSERT INTO items (name, amount, price, is_active, picture, details, created_at)
      VALUES (\(name), \(Int64.max), \(0.1), \(false), \(bytes), \(#"{"a": [1, "я"]}"#), \(moment)) RETURNING *
      """)
    let row = try #require(inserted.first)
    #expect(try row.get("id", as: Int64.self) == 1)
    #expect(try row.get("name", as: String.self) == name)
    #expect(try row.get("amount", as: Int64.self) == .max)
    #expect(try row.get("price", as: Double.self) == 0.1)
    #expect(try row.get("is_active", as: Bool.self) == false)
    #expect(try row.get("picture", as: [UInt8].self) == bytes)
    #expect(try row.get("details", as: String.self) == #"{"a": [1, "я"]}"#)
    #expect(try row.get("created_at", as: Timestamp.self) == moment)
    #expect(try row.get("parent", as: Int64?.self) == nil)
    let found = try await storage.query(
      "SELECT id FROM items WHERE NOT is_active AND created_at = \(moment) AND picture = \(bytes)")
    #expect(found.count == 1)
  }

  @Test(arguments: Backend.allCases)
  func extremesAndNothingComeBackToo(backend: Backend) async throws {
    let storage = try await TestStore(backend).openWithItems()
    try await storage.query(
      "INSERT INTO items (name, amount, price, picture, created_at) VALUES ($1, $2, $3, $4, $5)",
      [.text(""), .integer(0), .real(-1e300), .blob([]), .timestamp(Timestamp(microseconds: -1))])
    try await storage.query("INSERT INTO items (name, price, picture) VALUES ($1, $2, $3)", [.null, .null, .null])
    let rows = try await storage.query("SELECT * FROM items ORDER BY id")
    #expect(try rows[0].get("name", as: String?.self) == "")
    #expect(try rows[0].get("price", as: Double.self) == -1e300)
    #expect(try rows[0].get("picture", as: [UInt8]?.self) == [])
    #expect(try rows[0].get("created_at", as: Timestamp.self).microseconds == -1)
    #expect(try rows[1].get("name", as: String?.self) == nil)
    #expect(try rows[1].get("price", as: Double?.self) == nil)
    #expect(try rows[1].get("picture", as: [UInt8]?.self) == nil)
    let age = try rows[1].get("created_at", as: Timestamp.self).duration(to: .now())
    #expect(age > .seconds(-2) && age < .seconds(60))
  }

  @Test(arguments: Backend.allCases)
  func valuesShapedLikeSQLStayValues(backend: Backend) async throws {
    let storage = try await TestStore(backend).openWithItems()
    let hostile = "'); DROP TABLE items; --"
    try await storage.query("INSERT INTO items (name) VALUES (\(hostile))")
    let found = try await storage.query("SELECT name FROM items WHERE name = \(hostile) OR name = \("' OR '1'='1")")
    #expect(try found.map { try $0.get("name", as: String.self) } == [hostile])
  }

  @Test(arguments: Backend.allCases)
  func parametersMayComeInAnyOrderAndRepeat(backend: Backend) async throws {
    let storage = try await TestStore(backend).open()
    let result = try await storage.query(
      "SELECT CAST($2 AS TEXT) AS b, CAST($1 AS TEXT) AS a, '$3' AS c, CAST($2 AS TEXT) AS d",
      [.text("one"), .text("two")])
    #expect(result.columns == ["b", "a", "c", "d"])
    #expect(result.first?.values == [.text("two"), .text("one"), .text("$3"), .text("two")])
  }

  @Test(arguments: Backend.allCases)
  func affectedRowsAreThoseOfTheStatement(backend: Backend) async throws {
    let storage = try await TestStore(backend).openWithItems()
    let insert = try await storage.query("INSERT INTO items (name) VALUES ('a'), ('b'), ('c')")
    #expect(insert.affectedRows == 3)
    #expect(try await storage.query("UPDATE items SET amount = 1 WHERE name > 'a'").affectedRows == 2)
    #expect(try await storage.query("SELECT * FROM items").affectedRows == 0)
    let again = try await storage.query("INSERT INTO items (name) VALUES ('a') ON CONFLICT (name) DO NOTHING")
    #expect(again.affectedRows == 0)
    #expect(try await storage.query("DELETE FROM items RETURNING id").affectedRows == 3)
  }

  @Test(arguments: Backend.allCases)
  func numbersOfAggregatesAreNumbers(backend: Backend) async throws {
    let storage = try await TestStore(backend).openWithItems()
    try await storage.query("INSERT INTO items (name, amount) VALUES ('a', 1), ('b', 2)")
    let row = try await storage.query("SELECT count(*) AS n, sum(amount) AS s, avg(amount) AS m FROM items")
    #expect(try row.get("n", as: Int.self) == 2)
    #expect(try row.get("s", as: Int.self) == 3)
    #expect(try row.get("m", as: Double.self) == 1.5)
  }

  @Test(arguments: Backend.allCases)
  func mistakesInReadingAreNamed(backend: Backend) async throws {
    let storage = try await TestStore(backend).openWithItems()
    try await storage.query("INSERT INTO items (name) VALUES ('secret')")
    let rows = try await storage.query("SELECT name, amount, price FROM items")
    func text(_ body: () throws -> Void) -> String {
      do {
        try body()
        return ""
      } catch { return "\(error)" }
    }
    #expect(
      text { _ = try rows.get("nmae", as: String.self) }
        == "The row has no column \"nmae\"; it has: name, amount, price.")
    #expect(
      text { _ = try rows.get("name", as: Int64.self) } == "The column \"name\" holds text which is no Int64.")
    #expect(
      text { _ = try rows.get("price", as: Double.self) } == "The column \"price\" is NULL; read it as Double?.")
    #expect(
      text { _ = try rows.get("name", as: Colour.self) } == "The column \"name\" holds text which is no Colour.")
    let none = try await storage.query("SELECT name FROM items WHERE id = -1")
    #expect(
      text { _ = try none.get("name", as: String.self) }
        == "The statement returned no row to read the column \"name\" from.")
  }

  @Test(arguments: Backend.allCases)
  func queriesAreCountedForWhoeverAsks(backend: Backend) async throws {
    let storage = try await TestStore(backend).openWithItems()
    let tally = QueryTally()
    try await QueryTally.$current.withValue(tally) {
      try await storage.query("SELECT 1")
      try await storage.transaction { transaction in
        try await transaction.query("SELECT 1")
        try await transaction.query("SELECT 2")
      }
      _ = try? await storage.query("SELECT nonsense")
    }
    try await storage.query("SELECT 1")
    #expect(tally.queries == 4)
    #expect(tally.duration > .zero)
  }

  @Test(arguments: Backend.allCases)
  func beginAndCommitTakeTimeAndAreNoQueries(backend: Backend) async throws {
    let storage = try await TestStore(backend).openWithItems()
    let tally = QueryTally()
    let start = ContinuousClock.now
    let inBody = try await QueryTally.$current.withValue(tally) {
      try await storage.transaction { _ in
        let start = ContinuousClock.now
        // The body's own time, which is not the store's.
        while start.duration(to: .now) < .milliseconds(20) { await Task.yield() }
        return start.duration(to: .now)
      }
    }
    #expect(tally.queries == 0)
    #expect(tally.duration > .zero)
    #expect(tally.duration <= start.duration(to: .now) - inBody)
  }

  @Test(arguments: Backend.allCases)
  func aStoreThatIsThereAnswersAPing(backend: Backend) async throws {
    try await TestStore(backend).open().ping()
  }
}
