internal import BotKit
internal import Storage

/// What the administrators are told at their times; each in their own language.
extension Notice {
  /// One alert for each request that is newly past its time, to each administrator.
  static func breaches(
    _ requests: [Request], at now: Timestamp, in transaction: any StorageTransaction
  ) async throws -> [Notice] {
    guard !requests.isEmpty else { return [] }
    let admins = try await UserTable.admins(in: transaction)
    return try requests.flatMap { request in
      try admins.map { admin in
        Notice(
          chatID: admin.telegramID, text: admin.texts.breach(request, at: now),
          keyboard: try Keyboards(admin.texts).view(request.id))
      }
    }
  }

  /// The oldest requests of high priority that have waited too long; none when there are none.
  static func overdue(at now: Timestamp, in transaction: any StorageTransaction) async throws -> [Notice] {
    let filter = RequestFilter.overdue(before: now.advanced(by: .zero - ServiceLevel.overdue))
    let requests = try await RequestTable.list(
      filter, by: .oldest, limit: DeskLimits.listedOverdue, in: transaction)
    guard !requests.isEmpty else { return [] }
    let total = try await RequestTable.count(filter, in: transaction)
    return try await UserTable.admins(in: transaction).map { admin in
      Notice(
        chatID: admin.telegramID, text: admin.texts.overdue(requests, total: total, at: now),
        keyboard: try Keyboards(admin.texts).list(requests))
    }
  }

  static func digest(at now: Timestamp, in transaction: any StorageTransaction) async throws -> [Notice] {
    let statistics = try await DeskStatistics.load(at: now, in: transaction)
    return try await UserTable.admins(in: transaction).map { admin in
      Notice(
        chatID: admin.telegramID, text: admin.texts.digest(statistics, at: now),
        keyboard: Keyboards(admin.texts).panel)
    }
  }
}
