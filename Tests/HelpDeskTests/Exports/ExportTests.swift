import BotKit
import Storage
import Support
import Testing

@testable import HelpDesk

struct ExportTests {
  private let now = DeskStore.moment

  private func export(
    _ kind: ExportKind, from desk: DeskStore, in language: Language = .english, maxBytes: Int = DeskLimits.exportBytes
  ) async throws -> (export: Export, text: String) {
    let export = try await desk.run {
      try await Export.make(kind, HelpDeskTexts(language), at: now, maxBytes: maxBytes, in: $0)
    }
    #expect(export.files.count == 1)
    let bytes = try #require(export.files.first).bytes
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    return (export, String(decoding: bytes.dropFirst(3), as: UTF8.self))
  }

  /// One request of this month and one that is older.
  private func desk(_ backend: Backend) async throws -> DeskStore {
    let desk = try await DeskStore(backend)
    let ada = try await desk.user(1, name: "=Ada")
    try await desk.request(
      by: ada, "Old; \"quoted\"", .low, .completed, at: now.advanced(by: .hours(-31 * 24)), location: "hall")
    try await desk.request(by: ada, "=SUM(A1)\nsecond line", .high, .inProgress, at: now.advanced(by: .hours(-1)))
    return desk
  }

  @Test(arguments: Backend.allCases)
  func theMonthHasThirtyDays(backend: Backend) async throws {
    let (export, text) = try await export(.month, from: try await desk(backend))
    #expect(export.files.first?.filename == "requests_month_2026-11-21.csv")
    #expect(
      text == """
        Requests of the last 30 days\r
        Period: 22.10.2026–21.11.2026\r
        Total: 1\r
        ID;Date;Priority;Status;Title;Location\r
        2;21.11.2026 03:35;high;in progress;"'=SUM(A1)\nsecond line";not stated\r

        """)
  }

  @Test(arguments: Backend.allCases)
  func allOfItHasEverythingNewestFirst(backend: Backend) async throws {
    let (export, text) = try await export(.all, from: try await desk(backend))
    #expect(export.files.first?.filename == "requests_all_2026-11-21.csv")
    #expect(
      text == """
        All requests\r
        Period: up to 21.11.2026\r
        Total: 2\r
        ID;Created;Completed;Priority;Status;Title;Description;Location;User\r
        2;21.11.2026 03:35;;high;in progress;"'=SUM(A1)\nsecond line";"'=SUM(A1)\nsecond line";not stated;'=Ada\r
        1;21.10.2026 04:35;21.10.2026 06:35;low;completed;"Old; ""quoted""\";"Old; ""quoted""\";hall;'=Ada\r

        """)
  }

  @Test func inRussianToo() async throws {
    let (_, text) = try await export(.month, from: try await desk(.sqlite), in: .russian)
    #expect(
      text == """
        Заявки за 30 дней\r
        Период: 22.10.2026–21.11.2026\r
        Всего: 1\r
        ID;Дата;Приоритет;Статус;Заголовок;Место\r
        2;21.11.2026 03:35;высокий;в работе;"'=SUM(A1)\nsecond line";не указано\r

        """)
  }

  @Test(arguments: Backend.allCases)
  func theStatisticsAreAText(backend: Backend) async throws {
    let (export, text) = try await export(.statistics, from: try await desk(backend))
    #expect(export.files.first?.filename == "statistics_2026-11-21.txt")
    #expect(
      text == """
        Statistics\r
        As of 21.11.2026 04:35 UTC\r
        \r
        Total: 2\r
        Active: 1\r
        Completed today: 0\r
        Completion rate: 50%\r
        \r
        By priority:\r
        • high: 1\r
        • medium: 0\r
        • low: 1\r
        \r
        By status:\r
        • open: 0\r
        • in progress: 1\r
        • completed: 1\r
        • rejected: 0\r
        \r
        Average time to completion: 2.0 h (0.1 d)\r
        Overdue of high priority: 0\r

        """)
  }

  @Test(arguments: Backend.allCases)
  func moreThanAPageIsReadAndWhatDoesNotFitIsSaid(backend: Backend) async throws {
    let desk = try await manyRequests(backend)
    let (_, all) = try await export(.all, from: desk)
    let lines = all.split(separator: "\r\n")
    #expect(lines.count == 2504)
    #expect(lines[4].hasPrefix("2500;"))
    #expect(lines[2503].hasPrefix("1;"))
    let (_, cut) = try await export(.all, from: desk, maxBytes: 5000)
    let kept = cut.split(separator: "\r\n").count - 4
    #expect(cut.contains("Total: 2500, the newest \(kept) are here\r\n"))
    #expect((50..<200).contains(kept))
  }

  @Test(arguments: Backend.allCases)
  func whatIsTooMuchForOneFileIsInSeveralThatEachStandAlone(backend: Backend) async throws {
    let desk = try await manyRequests(backend)
    let export = try await desk.run {
      try await Export.make(.all, HelpDeskTexts(.english), at: now, maxFileBytes: 50_000, in: $0)
    }
    #expect(export.files.count > 2)
    #expect(
      export.files.map(\.filename) == (1...export.files.count).map { "requests_all_2026-11-21_\($0).csv" })
    var ids: [String] = []
    for file in export.files {
      #expect(file.bytes.count < 51_000)
      let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\r\n")
      #expect(lines[0] == "\u{FEFF}All requests")
      #expect(lines[2] == "Total: 2500")
      #expect(lines[3].hasPrefix("ID;"))
      ids += lines.dropFirst(4).map { String($0.prefix { $0 != ";" }) }
    }
    #expect(ids == (1...2500).reversed().map(String.init))
  }

  private func manyRequests(_ backend: Backend) async throws -> DeskStore {
    let desk = try await DeskStore(backend)
    try await desk.user(1)
    let generated: SQL =
      backend == .sqlite
      ? "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2500) SELECT i FROM n"
      : "SELECT i FROM generate_series(1, 2500) AS n(i)"
    try await desk.storage.query(
      """
      INSERT INTO requests (user_id, title, description, location, status, priority, created_at, updated_at)
      SELECT 1, 'Lamp', 'Lamp', '', 'OPEN', 'LOW', \(raw: stamp(backend)), \(raw: stamp(backend))
      FROM (\(raw: generated.text)) AS numbers
      """)
    return desk
  }

  private func stamp(_ backend: Backend) -> String {
    backend == .sqlite ? "\(now.microseconds)" : "TIMESTAMPTZ '\(now.description)'"
  }
}
