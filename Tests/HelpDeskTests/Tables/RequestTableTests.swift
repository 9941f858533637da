import BotKit
import Storage
import Support
import Testing

@testable import HelpDesk

struct RequestTableTests {
  private let moment = DeskStore.moment

  @Test(arguments: Backend.allCases)
  func aRequestIsStoredWithAllThatWasGathered(backend: Backend) async throws {
    let desk = try await DeskStore(backend)
    let ada = try await desk.user()
    let draft = Draft(
      description: String(repeating: "😀", count: 60), location: "hall", comment: "Since Monday.",
      files: [
        AttachedFile(kind: .photo, id: "p1", name: nil), AttachedFile(kind: .document, id: "d1", name: "a.pdf"),
      ])
    let id = try await desk.run {
      try await RequestTable.create(draft, priority: .high, by: ada, at: moment, in: $0)
    }
    let request = try #require(try await desk.find(id))
    #expect(request.title == String(repeating: "😀", count: 50))
    #expect(request.description == draft.description)
    #expect((request.location, request.status, request.priority) == ("hall", .open, .high))
    #expect((request.createdAt, request.completedAt, request.assignee) == (moment, nil, nil))
    #expect(request.author.telegramID == 100)
    let card = try await desk.run { try await RequestCard.load(request, in: $0) }
    #expect(card.comments.map(\.text) == ["Since Monday."])
    #expect(card.files == draft.files)
    let history = try await desk.history(id)
    #expect(history.map(\.action) == [.created, .commentAdded, .fileAdded, .fileAdded])
    #expect(history.map(\.details) == ["HIGH", "", "photo", "document"])
    #expect(history.allSatisfy { $0.userID == ada.id && $0.timestamp == moment.description })
  }

  @Test(arguments: Backend.allCases)
  func aRequestIsTheBusinessOfItsAuthorAndOfAdministrators(backend: Backend) async throws {
    let desk = try await DeskStore(backend)
    let (ada, bob) = (try await desk.user(1), try await desk.user(2))
    let admin = try await desk.user(3, isAdmin: true)
    let id = try await desk.request(by: ada)
    for (user, isSeen) in [(ada, true), (bob, false), (admin, true)] {
      let found = try await desk.run { try await RequestTable.find(id, visibleTo: user, in: $0) }
      #expect((found != nil) == isSeen)
    }
    #expect(try await desk.run { try await RequestTable.find(id + 1, visibleTo: admin, in: $0) } == nil)
  }

  @Test(arguments: Backend.allCases)
  func filtersLeaveWhatTheySay(backend: Backend) async throws {
    let desk = try await DeskStore(backend)
    let (ada, bob) = (try await desk.user(1), try await desk.user(2))
    let yesterday = moment.advanced(by: .hours(-24))
    let old = moment.advanced(by: .hours(-72))
    try await desk.request(by: ada, "one", .high, .open, at: old)
    try await desk.request(by: ada, "two", .high, .inProgress, at: yesterday)
    try await desk.request(by: bob, "three", .low, .completed, at: moment)
    try await desk.request(by: bob, "four", .medium, .rejected, at: moment)
    try await desk.request(by: bob, "five", .high, .completed, at: moment)
    let expected: [(RequestFilter, [String])] = [
      (.author(ada.id), ["two", "one"]), (.active(.high), ["two", "one"]), (.active(.low), []),
      (.priority(.high), ["five", "two", "one"]), (.status(.completed), ["five", "three"]),
      (.status(.open), ["one"]), (.created(since: yesterday), ["five", "four", "three", "two"]),
      (.overdue(before: yesterday), ["one"]),
    ]
    for (filter, titles) in expected {
      let found = try await desk.run { try await RequestTable.list(filter, limit: 10, in: $0) }
      #expect(found.map(\.title) == titles, "\(filter)")
      #expect(try await desk.run { try await RequestTable.count(filter, in: $0) } == titles.count, "\(filter)")
    }
  }

  @Test(arguments: Backend.allCases)
  func listsHaveTheirOrderAndTheirLimit(backend: Backend) async throws {
    let desk = try await DeskStore(backend)
    let ada = try await desk.user()
    for hour in 0..<4 {
      let at = moment.advanced(by: .hours(hour))
      try await desk.request(
        by: ada, "number \(hour)", .low, .completed, at: at, completed: moment.advanced(by: .hours(100 - hour)))
    }
    for (order, first) in [
      (RequestFilter.Order.newest, "number 3"), (.oldest, "number 0"), (.lastCompleted, "number 0"),
    ] {
      let found = try await desk.run {
        try await RequestTable.list(.author(ada.id), by: order, limit: 2, in: $0)
      }
      #expect(found.count == 2)
      #expect(found.first?.title == first, "\(order)")
    }
  }

  @Test(arguments: Backend.allCases)
  func whatIsDeletedTakesItsCommentsAndFilesAlong(backend: Backend) async throws {
    let desk = try await DeskStore(backend)
    let ada = try await desk.user()
    let draft = Draft(
      description: "text", comment: "comment", files: [AttachedFile(kind: .photo, id: "p", name: nil)])
    try await desk.run { _ = try await RequestTable.create(draft, priority: .low, by: ada, at: moment, in: $0) }
    try await desk.storage.query("DELETE FROM requests")
    #expect(try await desk.count("comments") == 0)
    #expect(try await desk.count("files") == 0)
  }

  @Test(arguments: Backend.allCases)
  func filesAndCommentsOfOthersCanBeAskedForAlone(backend: Backend) async throws {
    let desk = try await DeskStore(backend)
    let (ada, bob) = (try await desk.user(1), try await desk.user(2))
    let id = try await desk.request(by: ada)
    try await desk.run { transaction in
      for number in 1...5 {
        try await CommentTable.add("by ada \(number)", to: id, by: ada, at: moment, in: transaction)
      }
      try await CommentTable.add("by bob", to: id, by: bob, at: moment, in: transaction)
      for (user, file) in [(ada, "a"), (bob, "b")] {
        try await FileTable.add(
          AttachedFile(kind: .photo, id: file, name: nil), to: id, by: user, at: moment, in: transaction)
      }
    }
    try await desk.run { transaction in
      let all = try await CommentTable.latest(of: id, limit: 3, in: transaction)
      #expect(all.comments.map(\.text) == ["by ada 4", "by ada 5", "by bob"])
      #expect(all.total == 6)
      let others = try await CommentTable.latest(of: id, notBy: ada.id, limit: 3, in: transaction)
      #expect(others.comments.map(\.text) == ["by bob"])
      #expect(others.total == 1)
      #expect(try await FileTable.list(of: id, notBy: ada.id, in: transaction).map(\.id) == ["b"])
      #expect(try await FileTable.count(of: id, in: transaction) == 2)
    }
  }
}
