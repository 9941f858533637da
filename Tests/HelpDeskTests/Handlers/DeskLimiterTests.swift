import BotKit
import Storage
import Support
import Testing

@testable import HelpDesk

struct DeskLimiterTests {
  @Test(arguments: [
    ("create_request", "create_request"), ("add_comment_", "add_comment"), ("add_file_", "add_file"),
    ("export_month", "export"), ("export_all", "export"), ("export_stats", "export"),
    ("add_comment", "add_first_comment"), ("my_requests", "my_requests"), ("start", "start"),
  ])
  func aButtonCountsAsItsAction(handler: String, action: String) {
    #expect(DeskLimiter.action(of: handler) == action)
  }

  @Test func theLimitsAreThoseOfTheSpecification() {
    let limits = HelpDeskModule.actionLimits
    #expect(limits["create_request"] ?? (0, .zero) == (5, .seconds(300)))
    #expect(limits["add_comment"] ?? (0, .zero) == (10, .seconds(300)))
    #expect(limits["export"] ?? (0, .zero) == (5, .seconds(60)))
  }

  @Test func whoDoesATooOftenIsToldAndNothingHappens() async throws {
    let limiter = CountingLimiter(["create_request": 5, "add_comment": 10])
    let desk = try await DeskRunner.start(limiter: limiter)
    try await desk.report()
    for _ in 0..<4 { try await desk.ada.forge("create_request") }
    try await desk.ada.forge("create_request")
    #expect(desk.ada.toasts == ["That was a little too often. Please try again in 60 seconds."])
    #expect(try await desk.rows("SELECT count(*) FROM botkit_dialogs") == [["1"]])
    try await desk.ada.say("/start")
    for _ in 0..<10 { try await desk.ada.forge("add_comment_1") }
    try await desk.ada.forge("add_comment_1")
    #expect(desk.ada.toasts.count == 2)
    #expect(await desk.stop())
  }

  @Test func theLimiterIsToldWhoIsAnAdministrator() async throws {
    let limiter = CountingLimiter([:])
    let desk = try await DeskRunner.start(limiter: limiter)
    try await desk.chief.say("/start")
    try await desk.ada.say("/start")
    #expect(await limiter.asked == ["start 7 true", "start 100 false"])
    #expect(await desk.stop())
  }
}

/// Allows so many of an action in all; of others, any number.
actor CountingLimiter: ActionLimiter {
  private var left: [String: Int]
  private(set) var asked: [String] = []

  init(_ limits: [String: Int]) { left = limits }

  func allow(_ action: String, userID: Int64, isAdmin: Bool) async -> LimitVerdict {
    asked.append("\(action) \(userID) \(isAdmin)")
    guard let count = left[action] else { return .allowed }
    if count == 0 { return .limited(retryAfter: .seconds(60)) }
    left[action] = count - 1
    return .allowed
  }
}
