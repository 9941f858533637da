import FoundationEssentials
import Storage
import Support
import Testing

struct SendExportsTests {
  @Test(
    arguments: [
      ("export_month", "month", "requests_month_", ".csv", "Requests of the last 30 days"),
      ("export_all", "all", "requests_all_", ".csv", "All requests"),
      ("export_stats", "stats", "statistics_", ".txt", "Statistics"),
    ])
  func aFileIsSentAsADocument(data: String, kind: String, prefix: String, suffix: String, title: String) async throws {
    let desk = try await DeskRunner.start()
    try await desk.chief.say("/start")
    try await desk.report()
    let message = try await desk.chief.forge(data)
    #expect((message.kind, message.text) == ("document", title))
    let call = try #require(desk.api.calls.last { $0.method == "sendDocument" })
    let file = try #require(call.files["document"])
    #expect(file.filename.hasPrefix(prefix))
    #expect(file.filename.hasSuffix(suffix))
    #expect(String(decoding: file.content, as: UTF8.self).hasPrefix("\u{FEFF}\(title)\r\n"))
    #expect(await desk.stop())
    #expect(await desk.metric("exports_total{kind=\"\(kind)\"}") == "1")
  }

  @Test(arguments: Backend.allCases)
  func aLargeExportIsSentInSeveralFiles(backend: Backend) async throws {
    let desk = try await DeskRunner.start(on: backend)
    try await desk.chief.say("/start")
    try await desk.ada.say("/start")
    let numbers: SQL =
      backend == .sqlite
      ? "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1500) SELECT i FROM n"
      : "SELECT i FROM generate_series(1, 1500) AS n(i)"
    let now = Timestamp.now()
    let moment = backend == .sqlite ? "\(now.microseconds)" : "TIMESTAMPTZ '\(now.description)'"
    try await desk.storage.query(
      """
      INSERT INTO requests (user_id, title, description, location, status, priority, created_at, updated_at)
      SELECT 1, 'Lamp', \(String(repeating: "x", count: 1000)), '', 'OPEN', 'LOW', \(raw: moment), \(raw: moment)
      FROM (\(raw: numbers.text)) AS numbers
      """)
    let message = try await desk.chief.forge("export_all")
    #expect(message.kind == "document")
    let calls = try await eventually("both files") {
      let calls = desk.api.calls.filter { $0.method == "sendDocument" }
      return calls.count == 2 ? calls : nil
    }
    #expect(calls.map { $0.string("caption") } == ["All requests (1/2)", "All requests (2/2)"])
    let contents = calls.compactMap { $0.files["document"]?.content }
    #expect(contents.allSatisfy { $0.count < 1 << 20 })
    #expect(contents.reduce(0) { $0 + $1.count } > 1_500_000)
    #expect(contents.reduce(0) { $0 + $1.count { $0 == UInt8(ascii: "\n") } } == 1508)
    #expect(await desk.stop())
    #expect(await desk.metric("exports_total{kind=\"all\"}") == "1")
  }
}
