import Support
import Testing

extension EndToEnd {
  struct DeskConflictTests {
    @Test(arguments: DeskBed.Store.allCases)
    func ofTwoAdministratorsWhoTakeItAtOnceOneDoes(store: DeskBed.Store) async throws {
      let bed = try await DeskBed(store)
      try await bed.report("The lamp is broken.", by: bed.ada)
      let first = try await bed.api.waitForMessage(containing: "🆕 A new request", chat: bed.chief.id)
      let second = try await bed.api.waitForMessage(containing: "🆕 Новая заявка", chat: bed.deputy.id)
      bed.api.press("take_request_1", on: first, by: bed.chief)
      bed.api.press("take_request_1", on: second, by: bed.deputy)
      try await bed.api.waitForMessage(containing: "Status: in progress", chat: bed.chief.id)
      try await bed.api.waitForMessage(containing: "Статус: в работе", chat: bed.deputy.id)
      try await bed.api.waitUntilConfirmed()
      let toasts = Set(bed.toasts)
      #expect(
        toasts == ["Request #1 is yours now.", "Заявка №1 не найдена или уже взята в работу."]
          || toasts == ["Заявка №1 теперь ваша.", "Request #1 was not found or has already been taken."])
      let metrics = try await bed.outrigger.metrics()
      #expect(metrics.value("request_transitions_total", ["from": "open", "to": "in_progress"]) == 1)
      #expect(try await bed.end() == .exited(0))
      #expect(bed.api.sentMessages(chat: bed.ada.id).count { $0.text.hasPrefix("🔧") } == 1)
    }

    @Test(arguments: DeskBed.Store.allCases)
    func whatIsOnAnothersButtonsIsNotThere(store: DeskBed.Store) async throws {
      let bed = try await DeskBed(store)
      try await bed.report("The lamp is broken.", by: bed.ada)
      let welcome = try await bed.say("/start", by: bed.bob, until: "Welcome, Bob.")
      for data in ["view_request_1", "add_comment_1", "add_file_1"] {
        let count = bed.api.sentMessages(chat: bed.bob.id).count
        bed.api.press(data, on: welcome, by: bed.bob)
        try await eventually("the answer to \(data)") { bed.api.sentMessages(chat: bed.bob.id).count > count }
        #expect(
          bed.api.sentMessages(chat: bed.bob.id).last?.text == "There is no such request, or it is not yours.")
      }
      for data in ["take_request_1", "reject_request_1", "export_all", "admin_panel"] {
        let count = bed.api.sentMessages(chat: bed.bob.id).count
        bed.api.press(data, on: welcome, by: bed.bob)
        try await eventually("the answer to \(data)") { bed.api.sentMessages(chat: bed.bob.id).count > count }
        #expect(bed.api.sentMessages(chat: bed.bob.id).last?.text == "Only administrators can do that.")
      }
      bed.api.send("A comment", from: bed.bob)
      try await bed.api.waitForMessage(containing: "I did not understand that.", chat: bed.bob.id)
      let metrics = try await bed.outrigger.metrics()
      #expect(metrics.value("comments_total") == 0)
      #expect(metrics.value("request_transitions_total", ["from": "open", "to": "in_progress"]) == 0)
      #expect(try await bed.end() == .exited(0))
    }

    @Test(arguments: DeskBed.Store.allCases)
    func twoMessagesAtOnceIntoOneDialogAreTwoStepsInTheirOrder(store: DeskBed.Store) async throws {
      let bed = try await DeskBed(store)
      try await bed.say("/start", by: bed.ada, until: "Welcome, Ada.")
      try await bed.press("create_request", by: bed.ada, until: "Please describe")
      bed.api.sendPhoto("one", caption: "The lamp is broken.", from: bed.ada)
      bed.api.sendPhoto("two", from: bed.ada)
      bed.api.send("And the door too.", from: bed.ada)
      try await bed.api.waitForMessage(containing: "Files: 2\n\nShall we go on to the priority?")
      try await bed.press("additional_no", by: bed.ada, until: "How urgent")
      let card = try await bed.press("priority_low", by: bed.ada, until: "Your request has been created.")
      #expect(card.text.hasSuffix("\nFiles: 2\n\nThe lamp is broken."))
      #expect(try await bed.end() == .exited(0))
    }
  }
}
