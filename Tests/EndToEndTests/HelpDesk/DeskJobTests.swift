import Support
import Testing

extension EndToEnd {
  /// What the desk does by itself, with two replicas on one Postgres of which the one that runs it is killed.
  struct DeskJobTests {
    @Test func aRunThatAKillCutIsDoneOnceByTheOtherReplica() async throws {
      let bed = try await DeskBed(.postgres)
      let database = try #require(bed.database)
      try await bed.report("The lamp is broken.", priority: "high", by: bed.ada)
      try await bed.endWithEveryJobDue()

      // Both start with every job due; one leads, and is in the middle of its three runs when it is killed.
      let lock = try await TableLock("requests", in: database)
      try await bed.startAgain()
      let other = try OutriggerBinary.start(configuration: bed.configuration)
      try await other.waitUntil("/ready")
      try await eventually("the runs to wait for the table") { try await waiting(in: database) == 3 }
      let leads = try await bed.outrigger.metrics().value("telegram_leader") == 1
      let (leader, standby) = leads ? (bed.outrigger, other) : (other, bed.outrigger)
      #expect(try await standby.metrics().value("telegram_leader") == 0)
      try await leader.process.kill()
      #expect(try await bed.query("SELECT count(*) FROM botkit_jobs WHERE outcome = 'ok'") == "0")
      lock.release()

      for text in ["⏰ Request #1", "🔥 Of high priority", "<b>📊 Digest of "] {
        try await bed.api.waitForMessage(containing: text, chat: bed.chief.id)
      }
      try await eventually("three runs") {
        try await bed.query("SELECT count(DISTINCT job) FROM botkit_jobs WHERE outcome = 'ok'") == "3"
      }
      #expect(try await standby.stop() == .exited(0))
      for text in ["⏰ Request #1", "🔥 Of high priority", "<b>📊 Digest of "] {
        #expect(bed.api.sentMessages(chat: bed.chief.id).count { $0.text.hasPrefix(text) } == 1, "\(text)")
      }
      #expect(
        try await bed.query("SELECT count(*) FROM botkit_jobs WHERE outcome = 'ok' AND job IN ('digest', 'overdue')")
          == "2")
    }

    /// Statements of jobs that wait for the table of requests.
    private func waiting(in database: TestDatabase) async throws -> Int {
      let text = try await database.query(
        """
        SELECT count(*) FROM pg_stat_activity a JOIN pg_locks l ON l.pid = a.pid AND NOT l.granted
        WHERE a.datname = current_database() AND a.backend_xid IS NOT NULL
        """)
      return Int(text) ?? 0
    }

    @Test func whatAKillKeptFromBeingSentIsSentByTheOtherReplica() async throws {
      let bed = try await DeskBed(.postgres)
      try await bed.report("The lamp is broken.", priority: "high", by: bed.ada)
      try await eventually("the jobs to be known") {
        try await bed.query("SELECT count(DISTINCT job) FROM botkit_jobs") == "3"
      }
      #expect(try await bed.end() == .exited(0))
      try await bed.query("UPDATE requests SET created_at = \(bed.ago(hours: 30))")
      try await bed.query("UPDATE botkit_jobs SET due_at = \(bed.ago(hours: 1)) WHERE job = 'sla'")
      // Nobody can be told before the kill.
      for admin in [bed.chief, bed.deputy] { bed.api.flood(chat: admin.id, retryAfter: 600) }
      try await bed.startAgain()
      try await eventually("the run") {
        try await bed.query("SELECT count(*) FROM requests WHERE sla_alerted_at IS NOT NULL") == "1"
      }
      let other = try OutriggerBinary.start(configuration: bed.configuration)
      try await other.waitUntil("/ready")
      try await bed.outrigger.process.kill()
      for admin in [bed.chief, bed.deputy] { bed.api.flood(chat: admin.id, retryAfter: nil) }
      try await bed.api.waitForMessage(containing: "⏰ Request #1", chat: bed.chief.id)
      try await bed.api.waitForMessage(containing: "⏰ Срок заявки №1 истёк", chat: bed.deputy.id)
      #expect(try await other.stop() == .exited(0))
      for admin in [bed.chief, bed.deputy] {
        #expect(bed.api.sentMessages(chat: admin.id).count { $0.text.hasPrefix("⏰") } == 1)
      }
    }
  }
}
