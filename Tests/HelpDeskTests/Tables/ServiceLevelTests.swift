import Storage
import Support
import Testing

@testable import HelpDesk

struct ServiceLevelTests {
  private let now = DeskStore.moment

  @Test func everyPriorityHasItsTimes() {
    let expected: [(Priority, Int, Int)] = [(.high, 4, 24), (.medium, 8, 48), (.low, 24, 168)]
    for (priority, start, alert) in expected {
      #expect(ServiceLevel(priority).start.hours == start)
      #expect(ServiceLevel(priority).alert.hours == alert)
    }
  }

  @Test(arguments: Backend.allCases, Priority.allCases)
  func aRequestIsClaimedOncePastItsTimeAndNotBefore(backend: Backend, priority: Priority) async throws {
    let desk = try await DeskStore(backend)
    let ada = try await desk.user()
    let limit = now.advanced(by: .zero - ServiceLevel(priority).alert)
    let late = try await desk.request(by: ada, "late", priority, .open, at: limit.advanced(by: .seconds(-1)))
    let running = try await desk.request(by: ada, "late", priority, .inProgress, at: limit.advanced(by: .seconds(-1)))
    try await desk.request(by: ada, "in time", priority, .open, at: limit.advanced(by: .seconds(1)))
    try await desk.request(by: ada, "done", priority, .completed, at: limit.advanced(by: .seconds(-1)))
    try await desk.request(by: ada, "rejected", priority, .rejected, at: limit.advanced(by: .seconds(-1)))
    let first = try await desk.run { try await RequestTable.claimBreaches(at: now, in: $0) }
    #expect(first.map(\.id) == [late, running])
    let second = try await desk.run { try await RequestTable.claimBreaches(at: now, in: $0) }
    #expect(second.isEmpty)
  }

  @Test(arguments: Backend.allCases)
  func oneRunClaimsSoManyAndTheNextGoesOn(backend: Backend) async throws {
    let desk = try await DeskStore(backend)
    let ada = try await desk.user()
    for _ in 0..<25 { try await desk.request(by: ada, "late", .high, .open, at: now.advanced(by: .hours(-25))) }
    var runs: [Int] = []
    for _ in 0..<3 {
      runs.append(try await desk.run { try await RequestTable.claimBreaches(at: now, in: $0) }.count)
    }
    #expect(runs == [DeskLimits.alertsPerRun, 5, 0])
  }

  @Test(arguments: Backend.allCases)
  func ofTwoRunsAtOnceEachClaimsOthers(backend: Backend) async throws {
    let desk = try await DeskStore(backend)
    let ada = try await desk.user()
    for _ in 0..<6 { try await desk.request(by: ada, "late", .high, .open, at: now.advanced(by: .hours(-25))) }
    let claimed = try await withThrowingTaskGroup(of: [Int64].self) { group in
      for _ in 0..<4 {
        group.addTask { try await desk.run { try await RequestTable.claimBreaches(at: now, in: $0) }.map(\.id) }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(claimed.sorted() == Array(1...6))
  }

  @Test(arguments: [(3, Status.open, false), (5, .open, true), (5, .inProgress, false)])
  func whatNobodyHasTakenInTimeIsMarked(hours: Int, status: Status, isLate: Bool) async throws {
    let desk = try await DeskStore(.sqlite)
    let ada = try await desk.user()
    let id = try await desk.request(by: ada, "text", .high, status, at: now.advanced(by: .hours(-hours)))
    #expect(try await desk.find(id)?.isStartLate(at: now) == isLate)
  }
}
