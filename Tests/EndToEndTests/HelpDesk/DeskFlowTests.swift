import Support
import Testing

extension EndToEnd {
  struct DeskFlowTests {
    /// start → create → fields → file → stored → admin told → admin takes and completes → user told.
    @Test(arguments: DeskBed.Store.allCases)
    func aRequestGoesAllItsWay(store: DeskBed.Store) async throws {
      let bed = try await DeskBed(store)
      let (ada, chief) = (bed.ada, bed.chief)
      try await bed.say("/start", by: ada, until: "Welcome, Ada.")
      try await bed.press("create_request", by: ada, until: "Please describe")
      bed.api.sendPhoto("lamp", caption: "The <lamp> is broken.", from: ada)
      try await bed.api.waitForMessage(containing: "Files: 1")
      try await bed.press("additional_yes", by: ada, until: "What would you like to add?")
      try await bed.press("add_location", by: ada, until: "Where is it?")
      try await bed.say("Room 12", by: ada, until: "Location: Room 12")
      try await bed.press("add_comment", by: ada, until: "Please write your comment")
      try await bed.say("Since Monday.", by: ada, until: "Comment: Since Monday.")
      try await bed.press("go_priority", by: ada, until: "How urgent")
      let card = try await bed.press("priority_high", by: ada, until: "Your request has been created.")
      #expect(card.text.contains("Priority: high\nLocation: Room 12\n"))
      #expect(card.text.contains("The &lt;lamp&gt; is broken."))

      let told = try await bed.api.waitForMessage(containing: "🆕 A new request", chat: chief.id)
      #expect(told.text.contains(": Since Monday."))
      try await eventually("the photo") {
        bed.api.sentMessages(chat: chief.id).contains { $0.kind == "photo" && $0.fileIDs == ["lamp"] }
      }
      try await bed.api.waitForMessage(containing: "🆕 Новая заявка", chat: bed.deputy.id)
      if let database = bed.database {
        let row = try await database.query(
          """
          SELECT r.title, r.location, r.priority, c.comment, f.file_type, f.file_id FROM requests r
          JOIN comments c ON c.request_id = r.id JOIN files f ON f.request_id = r.id
          """)
        #expect(row == "The <lamp> is broken.|Room 12|HIGH|Since Monday.|photo|lamp")
      }

      try await bed.press("take_request_1", by: chief, until: "Taken by: Grace")
      try await bed.api.waitForMessage(containing: "🔧 Your request #1 is in progress now.")
      try await bed.press("add_comment_1", by: chief, until: "Please write your comment")
      try await bed.say("A new bulb.", by: chief, until: "The comment was added.")
      try await bed.press("add_file_1", by: chief, until: "Please send a photo or a document.")
      bed.api.sendPhoto("after", from: chief)
      try await bed.api.waitForMessage(containing: "The file was added: 2", chat: chief.id)
      try await bed.press("view_request_1", by: chief, until: "Files: 2")
      try await bed.press("complete_request_1", by: chief, until: "Status: completed")
      let completed = try await bed.api.waitForMessage(containing: "✅ Your request #1 is completed.")
      #expect(completed.text.hasSuffix(": A new bulb."))
      #expect(!completed.text.contains("Since Monday."))
      try await eventually("the photo for the author") {
        bed.api.sentMessages(chat: ada.id).last?.fileIDs == ["after"]
      }
      try await showsInTheMetrics(bed)
      #expect(try await bed.end() == .exited(0))
    }

    private func showsInTheMetrics(_ bed: DeskBed) async throws {
      let metrics = try await bed.outrigger.metrics()
      #expect(metrics.value("requests_created_total", ["priority": "high"]) == 1)
      for (from, to) in [("open", "in_progress"), ("in_progress", "completed")] {
        #expect(metrics.value("request_transitions_total", ["from": from, "to": to]) == 1)
      }
      #expect(metrics.value("request_transitions_total", ["from": "open", "to": "rejected"]) == 0)
      #expect(metrics.value("request_completion_seconds_count") == 1)
      #expect(metrics.value("comments_total") == 2)
      #expect(metrics.value("files_total", ["type": "photo"]) == 2)
      #expect(metrics.value("requests_open", ["status": "open", "priority": "high"]) == 0)
    }

    @Test(arguments: DeskBed.Store.allCases)
    func theAdministratorsSeeFilterCountAndExport(store: DeskBed.Store) async throws {
      let bed = try await DeskBed(store)
      try await bed.report("=HYPERLINK(\"x\";\"lamp\")", priority: "high", by: bed.ada)
      try await bed.report("The door is stuck.", priority: "low", by: bed.bob)
      let chief = bed.chief
      try await bed.api.waitForMessage(containing: "The door is stuck.", chat: chief.id)
      try await bed.press("take_request_2", by: chief, until: "Request #2</b>\nStatus: in progress")
      try await bed.press("complete_request_2", by: chief, until: "Status: completed")
      bed.api.send("/start", from: chief)
      try await bed.press("admin_panel", by: chief, until: "<b>Administration</b>")
      let open = try await bed.press("admin_open_requests", by: chief, until: "<b>Open requests</b>")
      #expect(open.text.contains("<b>High: 1</b>\n#1 · open · "))
      #expect(open.text.hasSuffix("<b>Low: 0</b>"))
      try await bed.press("admin_filters_menu", by: chief, until: "<b>Filters</b>")
      for (data, heading, buttons) in [
        ("filter_priority_HIGH", "<b>Priority: high</b>", ["view_request_1"]),
        ("filter_status_COMPLETED", "<b>Status: completed</b>", ["view_request_2"]),
        ("filter_today", "<b>Created since ", ["view_request_2", "view_request_1"]),
        ("filter_week", "<b>Created since ", ["view_request_2", "view_request_1"]),
      ] {
        let list = try await bed.press(data, by: chief, until: heading)
        #expect(list.buttons.dropLast().compactMap(\.data) == buttons)
        try await bed.press("admin_filters_menu", by: chief, until: "<b>Filters</b>")
      }
      try await bed.press("back_to_admin", by: chief, until: "<b>Administration</b>")
      let statistics = try await bed.press("admin_stats", by: chief, until: "<b>Statistics</b>")
      #expect(
        statistics.text.hasSuffix(
          "Open: 1\nIn progress: 0\nCompleted today: 1\nTotal: 2\nCompleted: 1\n\nAll is under control."))
      try await bed.press("back_to_admin", by: chief, until: "<b>Administration</b>")
      let archive = try await bed.press("admin_archive", by: chief, until: "<b>Archive")
      #expect(archive.text.contains("#2 · completed · low · not stated · "))
      try await bed.press("back_to_admin", by: chief, until: "<b>Administration</b>")
      try await exportsEverything(bed)
      #expect(try await bed.end() == .exited(0))
    }

    private func exportsEverything(_ bed: DeskBed) async throws {
      let chief = bed.chief
      try await bed.press("admin_export_menu", by: chief, until: "<b>Exports</b>")
      try await bed.press("export_month", by: chief, until: "Requests of the last 30 days")
      let month = try await bed.file(to: chief, named: "requests_month_")
      #expect(month.hasPrefix("\u{FEFF}Requests of the last 30 days\r\nPeriod: "))
      #expect(month.contains("\r\nTotal: 2\r\nID;Date;Priority;Status;Title;Location\r\n2;"))
      try await bed.press("export_all", by: chief, until: "All requests")
      let all = try await bed.file(to: chief, named: "requests_all_")
      #expect(all.contains(";high;open;\"'=HYPERLINK(\"\"x\"\";\"\"lamp\"\")\";"))
      #expect(all.hasSuffix(";not stated;Ada\r\n"))
      try await bed.press("export_stats", by: chief, until: "Statistics")
      let statistics = try await bed.file(to: chief, named: "statistics_")
      #expect(statistics.contains("\r\nTotal: 2\r\nActive: 1\r\n"))
      for kind in ["month", "all", "stats"] {
        #expect(try await bed.outrigger.metrics().value("exports_total", ["kind": kind]) == 1)
      }
    }
  }
}
