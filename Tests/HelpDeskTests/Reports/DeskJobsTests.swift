import Storage
import Support
import Testing

@testable import HelpDesk

/// The reports by the schedule, on a desk whose runs are overdue.
struct DeskJobsTests {
  /// Everyone known to a desk that has stopped; the next start finds that every job was due an hour ago.
  private func desk(on backend: Backend) async throws -> DeskRunner {
    let desk = try await DeskRunner.start(on: backend)
    try await desk.chief.say("/start")
    try await desk.deputy.say("/start")
    try await desk.ada.say("/start")
    try await eventually("the jobs to be known") {
      try await desk.rows("SELECT count(DISTINCT job) FROM botkit_jobs") == [["3"]]
    }
    #expect(await desk.stop())
    return desk
  }

  /// Starts again as if nothing had run since the day before yesterday.
  private func wake(_ desk: DeskRunner) async throws {
    try await desk.storage.query("DELETE FROM botkit_jobs")
    let before = Timestamp.now().advanced(by: .hours(-48))
    for job in ["sla", "overdue", "digest"] {
      try await desk.storage.query(
        "INSERT INTO botkit_jobs (job, due_at, ran_at, outcome) VALUES (\(job), \(before), \(before), 'known')")
    }
    await desk.startAgain()
    try await eventually("every job's run") {
      try await desk.rows("SELECT count(*) FROM botkit_jobs WHERE outcome = 'ok'") == [["3"]]
    }
    try await eventually("every notice") { try await desk.rows("SELECT count(*) FROM botkit_outbox") == [["0"]] }
  }

  private func insert(_ desk: DeskRunner, _ title: String, priority: String, hours: Int) async throws {
    let created = Timestamp.now().advanced(by: .hours(-hours))
    try await desk.storage.query(
      """
      INSERT INTO requests (user_id, title, description, location, status, priority, created_at, updated_at)
      SELECT id, \(title), 'text', '', 'OPEN', \(priority), \(created), \(created) FROM users WHERE telegram_id = 100
      """)
  }

  @Test(arguments: Backend.allCases)
  func everyAdministratorGetsAlertsReportAndDigest(backend: Backend) async throws {
    let desk = try await desk(on: backend)
    try await insert(desk, "Lamp <1>", priority: "HIGH", hours: 50)
    try await insert(desk, "Door", priority: "LOW", hours: 50)
    try await wake(desk)
    let told = desk.chief.messages.dropFirst().map(\.text)
    #expect(told.count == 3)
    #expect(
      told.contains {
        $0.hasPrefix("⏰ Request #1 is past its time\nLamp &lt;1&gt;\nElapsed: 50 hours\nAgreed: 24 hours\n")
      })
    #expect(
      told.contains(
        "🔥 Of high priority and waiting for more than 2 days: 1\n\n#1 · 50 hours · Lamp &lt;1&gt;"))
    #expect(told.contains { $0.hasPrefix("<b>📊 Digest of ") && $0.contains("\nTotal: 2\nActive: 2\n") })
    let deputy = desk.deputy.messages.dropFirst().map(\.text)
    #expect(deputy.contains { $0.hasPrefix("⏰ Срок заявки №1 истёк\n") })
    #expect(deputy.contains { $0.hasPrefix("🔥 Высокий приоритет") })
    #expect(deputy.contains { $0.hasPrefix("<b>📊 Сводка за ") })
    #expect(desk.ada.messages.count == 1)
    #expect(await desk.metric("sla_breaches_total{priority=\"high\"}") == "1")
    #expect(await desk.metric("sla_breaches_total{priority=\"low\"}") == "0")
    #expect(await desk.stop())
  }

  @Test(arguments: Backend.allCases)
  func anAlertGoesOutOnce(backend: Backend) async throws {
    let desk = try await desk(on: backend)
    try await insert(desk, "Lamp", priority: "MEDIUM", hours: 49)
    try await wake(desk)
    #expect(await desk.stop())
    try await wake(desk)
    #expect(desk.chief.messages.count { $0.text.hasPrefix("⏰") } == 1)
    #expect(desk.chief.messages.count { $0.text.hasPrefix("<b>📊") } == 2)
    #expect(await desk.metric("sla_breaches_total{priority=\"medium\"}") == "1")
    #expect(await desk.stop())
  }

  @Test func withNothingLateOnlyTheDigestComes() async throws {
    let desk = try await desk(on: .sqlite)
    try await wake(desk)
    #expect(desk.chief.messages.dropFirst().map { $0.text.prefix(4) } == ["<b>📊"])
    #expect(await desk.stop())
  }
}
