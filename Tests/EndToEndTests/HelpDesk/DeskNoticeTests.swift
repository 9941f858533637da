import Support
import Testing

extension EndToEnd {
  /// Everything that somebody is told without having asked.
  struct DeskNoticeTests {
    @Test(arguments: DeskBed.Store.allCases)
    func authorsAreToldOfEveryStepAndAdministratorsOfEveryRequest(store: DeskBed.Store) async throws {
      let bed = try await DeskBed(store)
      try await bed.report("The lamp is broken.", by: bed.ada)
      try await bed.report("The door is stuck.", by: bed.bob)
      for admin in [bed.chief, bed.deputy] {
        try await bed.api.waitForMessage(containing: "The lamp is broken.", chat: admin.id)
        try await bed.api.waitForMessage(containing: "The door is stuck.", chat: admin.id)
      }
      try await bed.press("take_request_1", by: bed.chief, until: "Status: in progress")
      try await bed.api.waitForMessage(containing: "🔧 Your request #1 is in progress now.", chat: bed.ada.id)
      try await bed.press("complete_request_1", by: bed.chief, until: "Status: completed")
      try await bed.api.waitForMessage(containing: "✅ Your request #1 is completed.", chat: bed.ada.id)
      try await bed.press("reject_request_2", by: bed.deputy, until: "Статус: отклонена")
      try await bed.api.waitForMessage(containing: "❌ Your request #2 was rejected.", chat: bed.bob.id)
      #expect(try await bed.end() == .exited(0))
    }

    /// The sidecar was down when the reports were due: they come with its next start, each once.
    @Test(arguments: DeskBed.Store.allCases)
    func alertsReportsAndDigestsComeByThemselves(store: DeskBed.Store) async throws {
      let bed = try await DeskBed(store)
      try await bed.report("The lamp is broken.", priority: "high", by: bed.ada)
      try await bed.report("The door is stuck.", priority: "low", by: bed.ada)
      try await bed.endWithEveryJobDue()

      try await bed.startAgain()
      let alert = try await bed.api.waitForMessage(containing: "⏰ Request #1 is past its time", chat: bed.chief.id)
      #expect(alert.text.contains("\nElapsed: 50 hours\nAgreed: 24 hours\nPriority: high\n"))
      #expect(alert.buttons.map(\.data) == ["view_request_1"])
      let overdue = try await bed.api.waitForMessage(containing: "🔥 Of high priority", chat: bed.chief.id)
      #expect(overdue.text.hasSuffix(": 1\n\n#1 · 50 hours · The lamp is broken."))
      let digest = try await bed.api.waitForMessage(containing: "<b>📊 Digest of ", chat: bed.chief.id)
      #expect(digest.text.contains("\nTotal: 2\nActive: 2\n"))
      for text in ["⏰ Срок заявки №1 истёк", "🔥 Высокий приоритет", "<b>📊 Сводка за "] {
        try await bed.api.waitForMessage(containing: text, chat: bed.deputy.id)
      }
      let metrics = try await bed.outrigger.metrics()
      #expect(metrics.value("sla_breaches_total", ["priority": "high"]) == 1)
      #expect(metrics.value("sla_breaches_total", ["priority": "low"]) == 0)
      try await eventually("the count of what waits") {
        try await bed.outrigger.metrics().value("requests_open", ["status": "open", "priority": "low"]) == 1
      }
      #expect(try await bed.end() == .exited(0))

      try await bed.startAgain()
      try await bed.say("/start", by: bed.ada, until: "Welcome")
      #expect(try await bed.end() == .exited(0))
      #expect(bed.api.sentMessages(chat: bed.chief.id).count { $0.text.hasPrefix("⏰ Request") } == 1)
      #expect(bed.api.sentMessages(chat: bed.chief.id).count { $0.text.hasPrefix("<b>📊") } == 1)
    }
  }
}
