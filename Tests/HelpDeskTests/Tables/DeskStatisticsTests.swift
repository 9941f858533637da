import Storage
import Support
import Testing

@testable import HelpDesk

struct DeskStatisticsTests {
  private let now = DeskStore.moment

  @Test(arguments: Backend.allCases)
  func anEmptyDeskHasNothing(backend: Backend) async throws {
    let desk = try await DeskStore(backend)
    let statistics = try await DeskStatistics.load(at: now, in: desk.storage)
    #expect(statistics == DeskStatistics())
    #expect((statistics.total, statistics.active, statistics.completionRate) == (0, 0, 0))
  }

  @Test(arguments: Backend.allCases)
  func everyFigureIsOfItsRequests(backend: Backend) async throws {
    let desk = try await DeskStore(backend)
    let ada = try await desk.user()
    let old = now.advanced(by: .hours(-72))
    let midnight = now.startOfDay
    try await desk.request(by: ada, "a", .high, .open, at: old)
    try await desk.request(by: ada, "b", .high, .open, at: now.advanced(by: .hours(-47)))
    try await desk.request(by: ada, "c", .low, .inProgress, at: old)
    try await desk.request(by: ada, "d", .medium, .rejected, at: old)
    try await desk.request(
      by: ada, "e", .medium, .completed, at: midnight.advanced(by: .hours(-4)), completed: midnight)
    try await desk.request(
      by: ada, "f", .low, .completed, at: midnight.advanced(by: .hours(-3)),
      completed: midnight.advanced(by: .microseconds(-1)))
    let statistics = try await DeskStatistics.load(at: now, in: desk.storage)
    #expect(
      statistics.counts == [
        .open: [.high: 2], .inProgress: [.low: 1], .rejected: [.medium: 1], .completed: [.medium: 1, .low: 1],
      ])
    #expect((statistics.total, statistics.active, statistics.completedToday) == (6, 3, 1))
    #expect((statistics.count(.completed), statistics.count(.high), statistics.overdue) == (2, 2, 1))
    #expect(statistics.completionRate == 33)
    #expect(statistics.averageCompletion.map { Int($0.components.seconds) } == 12_599)
  }

  @Test func daysBeginAtMidnightUTC() {
    #expect(now.startOfDay.description == "2026-11-21T00:00:00.000000Z")
    #expect(now.startOfDay(before: 7).description == "2026-11-14T00:00:00.000000Z")
    #expect(Timestamp(microseconds: -1).startOfDay.description == "1969-12-31T00:00:00.000000Z")
    #expect((now.shortText, now.longText, now.date) == ("21.11 04:35", "21.11.2026 04:35", "2026-11-21"))
  }
}
