import EventLoop
import Storage
import Support
import Telegram
import Testing

@testable import BotKit

/// Who is let in, and how often.
struct MiddlewareTests {
  private struct Member: BotUser {
    let role: String
    let name: String
  }

  private struct Stranger: BotUser {
    let role = "user"
  }

  /// Says what it was told to, and remembers what it was asked.
  private final class Limiter: ActionLimiter {
    let asked = Watched<[String]>([])
    let verdict: LimitVerdict
    init(_ verdict: LimitVerdict) { self.verdict = verdict }

    func allow(_ action: String, userID: Int64, isAdmin: Bool) async -> LimitVerdict {
      asked.update { $0.append("\(action) \(userID) \(isAdmin)") }
      return verdict
    }
  }

  private let greeting: BotRouter = {
    var router = BotRouter()
    router.command("hi") { context in
      let member = try context.user(as: Member.self)
      context.reply("Hello \(member.name), \(member.role)")
    }
    router.button(Pick.self) { context, pick in context.reply("Picked \(pick.rawValue)") }
    return router
  }()

  @Test func aHandlerKnowsItsUser() async throws {
    let bench = try await UpdateBench(greeting) { definition in
      definition.users = { .admitted(Member(role: "admin", name: $0.sender.firstName)) }
    }
    try await bench.handle(TestUpdates.message(1, "/hi"))
    #expect(try await bench.said() == ["Hello Ada, admin"])
  }

  @Test(arguments: [true, false])
  func aUserOfAnotherTypeIsAnErrorOfTheHandler(isAsked: Bool) async throws {
    let bench = try await UpdateBench(greeting) { definition in
      if isAsked { definition.users = { _ in .admitted(Stranger()) } }
    }
    try await bench.handle(TestUpdates.message(1, "/hi"))
    #expect(try await bench.said() == ["Sorry."])
    #expect(
      try bench.lines().first?["error"]?["message"]?.string?.hasPrefix("There is no user of the type Member") == true)
  }

  @Test func whoIsRefusedIsToldAndNoHandlerRuns() async throws {
    let bench = try await UpdateBench(greeting) { $0.users = { _ in .refused("You are blocked.") } }
    try await bench.handle(TestUpdates.message(1, "/hi"), TestUpdates.button(2, "pick_1"))
    #expect(try await bench.said() == ["You are blocked.", "* You are blocked."])
    #expect(try bench.canonical("outcome").map { $0?.string } == ["refused", "refused"])
    #expect(try await bench.texts("SELECT outcome AS text FROM botkit_inbox") == ["refused", "refused"])
  }

  @Test func aResolverThatFailsIsAHandlerThatFailed() async throws {
    let bench = try await UpdateBench(greeting) { $0.users = { _ in throw SupportError("No users today.") } }
    try await bench.handle(TestUpdates.message(1, "/hi"))
    #expect(try await bench.said() == ["Sorry."])
  }

  private var rolesRouter: BotRouter {
    var router = BotRouter()
    router.only(for: "admin") { router in
      router.command("panel") { $0.reply("panel") }
      router.photo { $0.reply("photo") }
      router.button("plain") { $0.reply("plain") }
      router.button(Pick.self) { context, _ in context.reply("pick") }
    }
    router.command("open") { $0.reply("open") }
    return router
  }

  private static let forAdmins = [
    TestUpdates.message(1, "/panel"), TestUpdates.photo(2), TestUpdates.button(3, "plain"),
    TestUpdates.button(4, "pick_1"),
  ]

  @Test(arguments: forAdmins)
  func whatIsForARoleIsRefusedToOthers(update: Update) async throws {
    let bench = try await UpdateBench(rolesRouter) { $0.users = { _ in .admitted(Member(role: "user", name: "")) } }
    try await bench.handle(update)
    #expect(try await bench.said().map { $0.hasSuffix("You are not allowed to do that.") } == [true])
    #expect(try bench.canonical("outcome").map { $0?.string } == ["refused"])
  }

  @Test(arguments: forAdmins)
  func whatIsForARoleRunsForIt(update: Update) async throws {
    let bench = try await UpdateBench(rolesRouter) { $0.users = { _ in .admitted(Member(role: "admin", name: "")) } }
    try await bench.handle(update)
    #expect(try await ["panel", "photo", "plain", "pick"].contains(bench.said().joined()))
  }

  @Test func whatIsForNoRoleRunsWithoutUsers() async throws {
    let bench = try await UpdateBench(rolesRouter)
    try await bench.handle(TestUpdates.message(1, "/open"), TestUpdates.message(2, "/panel"))
    #expect(try await bench.said() == ["open", "You are not allowed to do that."])
  }

  @Test(arguments: [("user", "hi 100 false"), ("admin", "hi 100 true")])
  func theLimiterIsAskedForTheHandlerAndTheUser(role: String, asked: String) async throws {
    let limiter = Limiter(.allowed)
    let bench = try await UpdateBench(greeting) { definition in
      definition.users = { _ in .admitted(Member(role: role, name: "Ada")) }
      definition.limiter = limiter
    }
    try await bench.handle(TestUpdates.message(1, "/hi"), TestUpdates.message(2, "nothing is for this"))
    #expect(try await bench.said() == ["Hello Ada, \(role)"])
    #expect(limiter.asked.read { $0 } == [asked])
  }

  @Test func whoIsTooQuickIsToldOnceInAMessageAndEachTimeOnAButton() async throws {
    let limiter = Limiter(.limited(retryAfter: .milliseconds(20_500)))
    let bench = try await UpdateBench(greeting) { $0.limiter = limiter }
    try await bench.handle(
      TestUpdates.message(1, "/hi"), TestUpdates.message(2, "/hi"), TestUpdates.button(3, "pick_1"),
      TestUpdates.button(4, "pick_1"))
    let text = "That was a little too often. Please try again in 21 seconds."
    #expect(try await bench.said() == [text, "* \(text)", "* \(text)"])
    #expect(try bench.canonical("outcome").map { $0?.string } == Array(repeating: "limited", count: 4))
  }

  @Test func afterTheWaitIsOverSomeoneIsToldAgain() async throws {
    let clock = TestClock()
    let bench = try await UpdateBench(greeting, clock: clock) {
      $0.limiter = Limiter(.limited(retryAfter: .seconds(2)))
    }
    try await bench.handle(TestUpdates.message(1, "/hi"), TestUpdates.message(2, "/hi"))
    clock.advance(by: .seconds(2))
    try await bench.handle(TestUpdates.message(3, "/hi"))
    #expect(try await bench.said().count == 2)
  }

  /// Hangs until it is cancelled.
  private struct HangingLimiter: ActionLimiter {
    func allow(_ action: String, userID: Int64, isAdmin: Bool) async -> LimitVerdict {
      try? await Latch().wait()
      return .limited(retryAfter: .seconds(1))
    }
  }

  @Test func aLimiterThatDoesNotAnswerAllows() async throws {
    let bench = try await UpdateBench(greeting) { definition in
      definition.limiter = HangingLimiter()
      definition.limits.limiterTimeout = .milliseconds(20)
    }
    try await bench.handle(TestUpdates.button(1, "pick_7"))
    #expect(try await bench.said() == ["Picked 7"])
  }

  @Test(arguments: Backend.allCases)
  func anUpdateThatIsTriedAgainTakesOneOfWhatItsUserMayDo(backend: Backend) async throws {
    let (limiter, runs) = (Limiter(.allowed), Watched(0))
    var router = BotRouter()
    router.command("hi") { context in
      runs.update { $0 += 1 }
      context.reply("hello")
    }
    let bench = try await UpdateBench(router, on: backend, fails: 2) { $0.limiter = limiter }
    try await bench.handle(TestUpdates.message(1, "/hi"))
    #expect(runs.read { $0 } == 3)
    #expect(limiter.asked.read { $0 } == ["hi 100 false"])
    try await bench.handle(TestUpdates.message(2, "/hi"))
    #expect(limiter.asked.read { $0.count } == 2)
    #expect(try await bench.said() == ["hello", "hello"])
  }

  @Test func whoIsTooQuickIsToldAlsoByATransactionThatIsTriedAgain() async throws {
    let limiter = Limiter(.limited(retryAfter: .seconds(20)))
    let bench = try await UpdateBench(greeting, fails: 1) { $0.limiter = limiter }
    try await bench.handle(TestUpdates.message(1, "/hi"), TestUpdates.message(2, "/hi"))
    #expect(limiter.asked.read { $0.count } == 2)
    #expect(try await bench.said() == ["That was a little too often. Please try again in 20 seconds."])
  }

  @Test func theChainIsUsersThenLimitsThenTheBotsOwn() async throws {
    let steps = Watched<[String]>([])
    let limiter = Limiter(.allowed)
    var router = everyMessage { _ in steps.update { $0.append("handler") } }
    router.use { context, next in
      steps.update { $0.append("own, \(limiter.asked.read { $0.count }) asked") }
      try await next(context)
    }
    let bench = try await UpdateBench(router) { definition in
      definition.limiter = limiter
      definition.users = { _ in
        steps.update { $0.append("users, \(limiter.asked.read { $0.count }) asked") }
        return .admitted(Stranger())
      }
    }
    try await bench.handle(TestUpdates.message(1))
    #expect(steps.read { $0 } == ["users, 0 asked", "own, 1 asked", "handler"])
  }
}
