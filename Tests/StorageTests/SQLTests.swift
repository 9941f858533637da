import SQLite
import Storage
import Testing

struct SQLTests {
  @Test func interpolatedValuesBecomeParameters() {
    let name = "o'clock"
    let sql: SQL = "UPDATE t SET \(raw: "name") = \(name), n = \(StorageValue.null) WHERE id = \(7) AND ok = \(true)"
    #expect(sql.text == "UPDATE t SET name = $1, n = $2 WHERE id = $3 AND ok = $4")
    #expect(sql.parameters == [.text("o'clock"), .null, .integer(7), .bool(true)])
    #expect("\(sql)" == sql.text)
  }

  @Test func tokensAreReplacedInTheTextOnly() async throws {
    let storage = try await SQLiteStorage.open(.init(path: ":memory:"))
    let row = try await storage.query("SELECT '{{\"a\": 1}}' AS a, '{{' AS b, '{{{bool}}}' AS c, \("{{id}}") AS d")
    #expect(row.first?.values == [.text("{{\"a\": 1}}"), .text("{{"), .text("{INTEGER}"), .text("{{id}}")])
  }
}
