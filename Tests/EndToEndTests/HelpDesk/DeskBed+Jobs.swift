import Support
import Testing

extension DeskBed {
  /// Ends the desk so that its next start finds every job due and every request long past its time.
  func endWithEveryJobDue() async throws {
    try await eventually("the jobs to be known") {
      try await query("SELECT count(DISTINCT job) FROM botkit_jobs") == "3"
    }
    #expect(try await end() == .exited(0))
    try await query("UPDATE requests SET created_at = \(ago(hours: 50))")
    try await query("DELETE FROM botkit_jobs WHERE outcome <> 'known'")
    try await query("UPDATE botkit_jobs SET due_at = \(ago(hours: 48))")
  }
}
