import Storage
import Support
import Testing

@testable import HelpDesk

struct TransitionTests {
  private let later = DeskStore.moment.advanced(by: .hours(5))

  @Test(arguments: Backend.allCases, [Transition.take, .complete, .reject])
  func aTransitionStartsFromWhereItMayAndFromNowhereElse(backend: Backend, transition: Transition) async throws {
    let desk = try await DeskStore(backend)
    let (ada, admin) = (try await desk.user(1), try await desk.user(2, isAdmin: true))
    for status in Status.allCases {
      let id = try await desk.request(by: ada, "text", .low, status)
      let before = try await desk.find(id)
      let source = try await desk.run {
        try await RequestTable.apply(transition, to: id, by: admin, at: later, in: $0)
      }
      let after = try #require(try await desk.find(id))
      if transition.sources.contains(status) {
        #expect(source == status)
        #expect(after.status == transition.target)
      } else {
        #expect(source == nil, "\(status)")
        #expect(after == before)
        #expect(try await desk.history(id).count == 1)
      }
    }
    let missing = try await desk.run {
      try await RequestTable.apply(transition, to: 999, by: admin, at: later, in: $0)
    }
    #expect(missing == nil)
  }

  @Test(arguments: Backend.allCases)
  func theWayFromOpenToCompletedIsWrittenDown(backend: Backend) async throws {
    let desk = try await DeskStore(backend)
    let (ada, admin) = (try await desk.user(1), try await desk.user(2, name: "Bob", isAdmin: true))
    let id = try await desk.request(by: ada)
    for transition in [Transition.take, .complete] {
      _ = try await desk.run { try await RequestTable.apply(transition, to: id, by: admin, at: later, in: $0) }
    }
    let request = try #require(try await desk.find(id))
    #expect(request.assignee?.name == "Bob")
    #expect(request.completedAt == later)
    let history = try await desk.history(id)
    #expect(history.map(\.action) == [.created, .statusChanged, .assigned, .completed])
    #expect(
      history.map(\.details) == ["MEDIUM", "OPEN -> IN_PROGRESS", "\(admin.id)", "IN_PROGRESS -> COMPLETED"])
    #expect(history.map(\.userID) == [ada.id, admin.id, admin.id, admin.id])
  }

  @Test(arguments: Backend.allCases)
  func aRejectionSaysWhereItCameFrom(backend: Backend) async throws {
    let desk = try await DeskStore(backend)
    let (ada, admin) = (try await desk.user(1), try await desk.user(2, isAdmin: true))
    let id = try await desk.request(by: ada, "text", .low, .inProgress)
    _ = try await desk.run { try await RequestTable.apply(.reject, to: id, by: admin, at: later, in: $0) }
    #expect(try await desk.history(id).last?.action == .rejected)
    #expect(try await desk.history(id).last?.details == "IN_PROGRESS -> REJECTED")
    #expect(try await desk.find(id)?.completedAt == nil)
  }

  @Test(arguments: Backend.allCases)
  func ofManyWhoTakeItAtOnceOneDoes(backend: Backend) async throws {
    let desk = try await DeskStore(backend)
    let ada = try await desk.user(1)
    var admins: [DeskUser] = []
    for id in 2...9 as ClosedRange<Int64> { admins.append(try await desk.user(id, isAdmin: true)) }
    let id = try await desk.request(by: ada)
    let winners = try await withThrowingTaskGroup(of: Int64?.self) { group in
      for admin in admins {
        group.addTask {
          let source = try await desk.run {
            try await RequestTable.apply(.take, to: id, by: admin, at: later, in: $0)
          }
          return source == nil ? nil : admin.id
        }
      }
      return try await group.reduce(into: [Int64]()) { winners, winner in
        if let winner { winners.append(winner) }
      }
    }
    #expect(winners.count == 1)
    #expect(try await desk.find(id)?.assignee?.id == winners.first)
    #expect(try await desk.history(id).count == 3)
  }
}
