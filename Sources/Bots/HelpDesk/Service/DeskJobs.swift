internal import BotKit
internal import Logging
internal import Storage
internal import Telegram

/// What the desk does by itself: alerts for requests past their time, and the morning's reports. Each run is one among all
/// replicas, in one transaction with what it sends.
struct DeskJobs: Sendable {
  let desk: Desk

  /// One that was missed at night is made up for when the sidecar is there again.
  private static let catchUp = Duration.hours(24)

  var all: [BotJob] {
    [
      BotJob("sla", .written("every 5m"), alert),
      BotJob("overdue", .written("0 6 * * *"), catchUp: Self.catchUp, overdue),
      BotJob("digest", .written("0 6 * * *"), catchUp: Self.catchUp, digest),
    ]
  }

  @concurrent private func alert(_ context: JobContext) async throws {
    let now = desk.now()
    let requests = try await RequestTable.claimBreaches(at: now, in: context.transaction)
    for notice in try await Notice.breaches(requests, at: now, in: context.transaction) { try context.notify(notice) }
    context.afterCommit { [metrics = desk.metrics, logger = context.logger] in
      for request in requests {
        metrics.noteBreach(request.priority)
        logger.notice(
          "request past its time",
          metadata: ["request_id": "\(request.id)", "priority": "\(request.priority.label)"])
      }
    }
  }

  @concurrent private func overdue(_ context: JobContext) async throws {
    for notice in try await Notice.overdue(at: desk.now(), in: context.transaction) { try context.notify(notice) }
  }

  @concurrent private func digest(_ context: JobContext) async throws {
    for notice in try await Notice.digest(at: desk.now(), in: context.transaction) { try context.notify(notice) }
  }
}

extension JobContext {
  /// Once the transaction has committed.
  fileprivate func notify(_ notice: Notice) throws {
    notify(notice.chatID, notice.text, keyboard: notice.keyboard)
    for file in notice.files { try notify(file.sending(to: notice.chatID)) }
  }
}

extension Schedule {
  /// One that stands in the program: what is wrong with it is the program's fault, and shows in its first test.
  fileprivate static func written(_ text: String) -> Schedule {
    do { return try Schedule(text) } catch { preconditionFailure("\(error)") }
  }
}
