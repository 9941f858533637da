import Support
import Testing

extension EndToEnd {
  /// The desk on either store, killed in the middle of what has side effects.
  struct DeskKillTests {
    private func user(_ round: Int) -> TelegramUser {
      TelegramUser(id: Int64(500 + round), firstName: "User \(round)", username: nil)
    }

    /// How many of an administrator's messages are about that request.
    private func told(_ round: Int, _ admin: TelegramUser, _ bed: DeskBed) -> Int {
      bed.api.sentMessages(chat: admin.id).count { $0.text.hasSuffix("Broken thing \(round).") }
    }

    @Test(arguments: DeskBed.Store.allCases)
    func killedTwentyTimesEveryRequestIsMadeOnceAndTold(store: DeskBed.Store) async throws {
      let bed = try await DeskBed(store)
      // How often a notice of a request was still in the outbox at a kill: it may have been on the wire.
      var kept: [Int: Int] = [:]
      for round in 1...20 {
        let user = user(round)
        try await bed.report(upToPriority: "Broken thing \(round).", by: user)
        try await bed.api.waitUntilConfirmed()
        let question = try #require(bed.api.sentMessages(chat: user.id).last { $0.text.hasPrefix("How urgent") })
        bed.api.press("priority_high", on: question, by: user)
        // Later and later in the way of the update, by how much of it is seen from outside.
        switch round % 4 {
        case 0: try await bed.api.waitForMessage(containing: "Your request has been created.", chat: user.id)
        case 1: break
        case 2:
          try await eventually("the request") { try await bed.query("SELECT count(*) FROM requests") == "\(round)" }
        default: try await eventually("an administrator is told") { told(round, bed.chief, bed) > 0 }
        }
        try await bed.outrigger.process.kill()
        for earlier in 1...round {
          let text = "SELECT count(*) FROM botkit_outbox WHERE payload LIKE '%Broken thing \(earlier).%'"
          if try await bed.query(text) != "0" { kept[earlier, default: 0] += 1 }
        }
        try await bed.startAgain()
      }
      for round in 1...20 {
        try await bed.api.waitForMessage(containing: "Your request has been created.", chat: user(round).id)
        for admin in [bed.chief, bed.deputy] {
          try await eventually("\(admin.firstName) to be told of \(round)") { told(round, admin, bed) > 0 }
        }
      }
      try await bed.api.waitUntilConfirmed()
      try await eventually("nothing to be left to send") {
        try await bed.query("SELECT count(*) FROM botkit_outbox") == "0"
      }
      #expect(try await bed.end() == .exited(0))
      #expect(try await bed.query("SELECT count(*) FROM requests") == "20")
      #expect(try await bed.query("SELECT count(DISTINCT title) FROM requests") == "20")
      // 2 of the administrators, then 5 of each user.
      #expect(try await bed.query("SELECT count(*) FROM botkit_inbox") == "102")
      for round in 1...20 {
        for admin in [bed.chief, bed.deputy] {
          #expect((1...1 + kept[round, default: 0]).contains(told(round, admin, bed)), "request \(round)")
        }
      }
    }
  }
}
