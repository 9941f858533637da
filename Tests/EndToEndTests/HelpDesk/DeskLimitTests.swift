import Support
import Testing

extension EndToEnd {
  /// 4096 UTF-16 units of a text, 1024 of a caption, 200 of a button's answer, 64 bytes of its data.
  struct DeskLimitTests {
    @Test(arguments: DeskBed.Store.allCases)
    func whatTelegramLetsThroughIsTakenOrRefusedByItsUnits(store: DeskBed.Store) async throws {
      let bed = try await DeskBed(store)
      let ada = bed.ada
      try await bed.say("/start", by: ada, until: "Welcome, Ada.")
      try await bed.press("create_request", by: ada, until: "Please describe")
      try await bed.say(String(repeating: "x", count: 4096), by: ada, until: "it has 4096 characters")
      try await bed.say(String(repeating: "😀", count: 2048), by: ada, until: "it has 4096 characters")
      bed.api.sendPhoto(caption: String(repeating: "😀", count: 512), from: ada)
      try await bed.api.waitForMessage(containing: "it has 1024 characters")
      try await bed.say(String(repeating: "😀", count: 500), by: ada, until: "priority?")
      try await bed.press("additional_no", by: ada, until: "How urgent")
      let card = try await bed.press("priority_low", by: ada, until: "Your request has been created.")
      #expect(card.text.hasSuffix(String(repeating: "😀", count: 500)))
      // As long as a button's data can be, and as wrong.
      for data in ["view_request_" + String(repeating: "9", count: 51), String(repeating: "я", count: 32)] {
        let count = bed.api.sentMessages(chat: ada.id).count
        bed.api.press(data, on: card, by: ada)
        try await eventually("the answer") { bed.api.sentMessages(chat: ada.id).count > count }
        #expect(bed.api.sentMessages(chat: ada.id).last?.text.hasPrefix("I did not understand that.") == true)
      }
      #expect(try await bed.end() == .exited(0))
      #expect(bed.api.takeViolations().isEmpty)
    }

    @Test(arguments: DeskBed.Store.allCases)
    func theLongestListsCardsAndAnswersFit(store: DeskBed.Store) async throws {
      let bed = try await DeskBed(store)
      let (ada, chief) = (bed.ada, bed.chief)
      // Each "&" is five characters of markup and one unit of text.
      let text = String(repeating: "&", count: 1000)
      for _ in 0..<35 {
        try await bed.report(text, priority: "high", by: ada)
      }
      for _ in 0..<8 {
        try await bed.press("add_comment_35", by: ada, until: "Please write your comment")
        try await bed.say(String(text.prefix(500)), by: ada, until: "The comment was added.")
        bed.api.send("/start", from: ada)
        try await bed.press("my_requests", by: ada, until: "Your requests, newest first")
        try await bed.press("view_request_35", by: ada, until: "<b>Request #35</b>")
      }
      bed.api.send("/start", from: chief)
      try await bed.press("admin_panel", by: chief, until: "<b>Administration</b>")
      try await bed.press("admin_filters_menu", by: chief, until: "<b>Filters</b>")
      try await bed.press("filter_priority_HIGH", by: chief, until: "#35 · open")
      try await bed.press("admin_page_1_HIGH", by: chief, until: "#1 · open")
      for chat in [ada.id, chief.id, bed.deputy.id] {
        for message in bed.api.sentMessages(chat: chat) {
          #expect(units(of: message.text) <= 4096)
          #expect(message.buttons.allSatisfy { ($0.data ?? "").utf8.count <= 64 })
        }
      }
      #expect(bed.toasts.allSatisfy { $0.utf16.count <= 200 })
      #expect(try await bed.end() == .exited(0))
      #expect(bed.api.takeViolations().isEmpty)
    }

    /// What Telegram counts of a text with markup.
    private func units(of html: String) -> Int {
      var text = html
      for tag in ["<b>", "</b>"] { text = text.split(separator: tag, omittingEmptySubsequences: false).joined() }
      for (entity, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
        text = text.split(separator: entity, omittingEmptySubsequences: false).joined(separator: sign)
      }
      return text.utf16.count
    }
  }
}
