/// What a job does when it is due. It runs in one transaction with the claim of its run, within
/// ``BotLimits/jobTimeout``. What it throws undoes all of it; it is then not tried again before it is due the next time.
///
/// On Postgres it runs on the cooperative pool, in parallel with handlers, on SQLite between them on the database's own
/// thread: there one that blocks or computes for long holds them up.
public typealias JobHandler = @concurrent @Sendable (JobContext) async throws -> Void

/// Something a bot does by itself, at certain times, once among all its replicas.
///
/// A run is a row of the storage for the job and the moment it was due, written in the transaction with everything the job
/// writes and sends. So a run is there wholly or not at all, and no second replica or start can repeat it.
public struct BotJob: Sendable {
  /// The `job` label; a name of its own among the bot's jobs.
  public let name: String
  public let schedule: Schedule
  /// A run that was missed, as nothing ran when it was due, is made up for if it was due no longer ago than this. Of
  /// several missed ones only the last is. Never less than a minute.
  public let catchUp: Duration
  let handler: JobHandler

  public init(
    _ name: String, _ schedule: Schedule, catchUp: Duration = .seconds(3600), _ handler: @escaping JobHandler
  ) {
    self.name = name
    self.schedule = schedule
    self.catchUp = catchUp
    self.handler = handler
  }
}
