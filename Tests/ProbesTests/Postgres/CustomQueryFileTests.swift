import Testing

@testable import Probes

struct CustomQueryFileTests {
  private func queries(_ text: String) throws -> [CustomQuery] {
    try CustomQueryFile.queries(in: Array(text.utf8), file: "q.yml")
  }

  private func problems(_ text: String) -> [String] {
    do {
      _ = try queries(text)
      return []
    } catch let error as CustomQueryFileError {
      return error.problems
    } catch {
      return ["\(error)"]
    }
  }

  @Test func aFileOfPostgresExporterIsRead() throws {
    let read = try queries(
      """
      pg_orders:
        query: |
          SELECT state, count(*) AS n FROM orders GROUP BY state
        master: true
        cache_seconds: 30
        runonserver: ">=13.0.0"
        timeout: 500ms
        metrics:
          - state:
              usage: "LABEL"
              description: "State of the order"
          - n: {usage: GAUGE, description: "Orders", pg_version: "<18"}
          - mood: {usage: MAPPEDMETRIC, metric_mapping: {good: 1, bad: -1}}
      """)
    var query = CustomQuery(name: "pg_orders")
    query.sql = "SELECT state, count(*) AS n FROM orders GROUP BY state\n"
    query.cache = .seconds(30)
    query.timeout = .milliseconds(500)
    query.versions = try #require(VersionRange(">=13.0.0"))
    query.columns = [
      "state": CustomColumn(usage: .label, help: "State of the order"),
      "n": CustomColumn(usage: .gauge, help: "Orders", versions: try #require(VersionRange("<18"))),
      "mood": CustomColumn(usage: .mapped, mapping: ["good": 1, "bad": -1]),
    ]
    #expect(read == [query])
  }

  @Test func anEmptyFileHasNoQueries() throws {
    #expect(try queries("# nothing\n") == [])
  }

  @Test func everyMistakeIsNamedWithItsLineAndWhatWouldBeRight() {
    let text = """
      a:
        metrics: [{n: {usage: GUAGE}}, {m: {description: x}}]
        cache_seconds: soon
        timeout: 2h
        runonserver: new
        querry: SELECT 1
      """
    #expect(
      problems(text) == [
        "q.yml:2: a.metrics.n.usage is none of LABEL, COUNTER, GAUGE, HISTOGRAM, DURATION, MAPPEDMETRIC, DISCARD.",
        "q.yml:2: a.metrics.m.usage is missing; write LABEL, GAUGE or COUNTER.",
        "q.yml:3: a.cache_seconds is no whole number from 0 to 86400.",
        "q.yml:4: a.timeout is no length of time up to 1h; write seconds, or a duration such as 500ms.",
        "q.yml:5: a.runonserver is no range of versions; write one such as \">=13.0.0 <16.0.0\".",
        "q.yml:6: a.querry is no key of a query; write query, metrics, cache_seconds, timeout, master or runonserver.",
        "q.yml:1: a.query is missing; write the SQL to run.",
      ])
  }

  @Test func whatIsNoYAMLIsSaidWithItsLine() {
    #expect(problems("a:\n  - [").count == 1)
    #expect(problems("a:\n  - [").first?.hasPrefix("q.yml:") == true)
    #expect(problems("- a") == ["q.yml:1: the file holds no mapping; write names of queries."])
  }
}
