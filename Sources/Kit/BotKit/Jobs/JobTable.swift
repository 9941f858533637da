internal import Storage

/// What became of a run.
enum JobOutcome: String, Sendable {
  case ok
  /// It threw; what it wrote was undone.
  case error
  /// It was due longer ago than it is made up for.
  case missed
  /// No run: when the job was first known, from where on its runs count.
  case known
}

/// The runs of jobs, one row for each and the moment it was due.
struct JobTable: Sendable {
  /// The latest run of a job; nil for a job that is not known yet.
  func latest(of job: String, in storage: any SQLExecutor) async throws -> Timestamp? {
    let result = try await storage.query(
      "SELECT due_at FROM botkit_jobs WHERE job = \(job) ORDER BY due_at DESC LIMIT 1")
    return try result.first.map { try $0.get("due_at") }
  }

  /// Takes a run for this transaction; `false` when it is taken. On Postgres another process that runs it now is waited
  /// for.
  func claim(
    _ job: String, dueAt: Timestamp, as outcome: JobOutcome, in transaction: any SQLExecutor
  ) async throws -> Bool {
    let result = try await transaction.query(
      """
      INSERT INTO botkit_jobs (job, due_at, ran_at, outcome)
      VALUES (\(job), \(dueAt), \(Timestamp.now()), \(outcome.rawValue)) ON CONFLICT (job, due_at) DO NOTHING
      """)
    return result.affectedRows == 1
  }

  /// Forgets runs that were due before `moment`, but not a job's latest.
  func prune(before moment: Timestamp, in storage: any SQLStorage) async throws {
    try await storage.query(
      """
      DELETE FROM botkit_jobs WHERE due_at < \(moment)
        AND EXISTS (SELECT 1 FROM botkit_jobs later WHERE later.job = botkit_jobs.job AND later.due_at > botkit_jobs.due_at)
      """)
  }
}
