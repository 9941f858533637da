import EventLoop
import HTTPClient
import MetricRegistry
import Support
import Telegram
import Testing

/// The client against the fake server, over a real socket.
struct BotAPITests {
  private let fake: FakeBotAPI
  private let registry = Registry()

  init() throws { fake = try FakeBotAPI() }

  private func api(token: String? = nil, clock: any MonotonicClock = LoopClock()) async throws -> BotAPI {
    let token = try #require(BotToken(token ?? fake.token))
    return BotAPI(token: token, url: fake.url, client: await Client(), registry: registry, clock: clock)
  }

  private func metrics() async -> String {
    TextExposition.text(await registry.scrape(by: .now.advanced(by: .seconds(5))))
  }

  @Test func noCallTakesLongerThanTheLongestMay() async throws {
    fake.inject(.stall, times: 3)
    let token = try #require(BotToken(fake.token))
    let api = BotAPI(
      token: token, url: fake.url, client: await Client(), registry: registry, longestCall: .milliseconds(100))
    let start = ContinuousClock.now
    await #expect(throws: BotAPIError.self) { try await api.call(GetMe()) }
    await #expect(throws: BotAPIError.self) { try await api.call(GetUpdates(timeout: 25), timeout: .seconds(33)) }
    await #expect(throws: BotAPIError.self) { try await api.call(SendMessage(chatID: 1, text: "x")) }
    // Each alone would take eight seconds or more.
    #expect(ContinuousClock.now - start < .seconds(8))
  }

  @Test func theBotIsWhoTelegramSaysItIs() async throws {
    let bot = try await api().call(GetMe())
    #expect(bot.id == 123456 && bot.isBot && bot.firstName == "Outrigger" && bot.username == "outrigger_test_bot")
    #expect(bot.canJoinGroups == true && bot.isPremium == nil)
    #expect(await metrics().contains("telegram_api_requests_total{code=\"200\",method=\"getMe\"} 1\n"))
    #expect(await metrics().contains("telegram_api_request_duration_seconds_count{method=\"getMe\"} 1\n"))
  }

  @Test(
    arguments: [
      (BotAPIFault.error(code: 401, description: "Unauthorized"), "401", false),
      (.error(code: 403, description: "Forbidden: bot was blocked by the user"), "403", false),
      (.error(code: 400, description: "Bad Request: chat not found"), "400", false),
      (.error(code: 409, description: "Conflict: terminated by other getUpdates request"), "409", true),
      (.error(code: 500, description: "Internal Server Error"), "500", true),
      (.serverError(status: 502), "502", true), (.tooManyRequests(retryAfter: 3), "429", true),
      (.migrated(toChat: -1001), "400", false), (.malformedJSON, "undecodable", false),
      (.closeConnection, "refused", true),
    ])
  func everyFailureHasItsErrorAndItsCode(fault: BotAPIFault, code: String, isTransient: Bool) async throws {
    fake.inject(fault, into: "sendMessage", times: 2)
    let api = try await api()
    let error = await #expect(throws: BotAPIError.self) {
      try await api.call(SendMessage(chatID: 1, text: "hello"))
    }
    #expect(error?.code == code)
    #expect(error?.isTransient == isTransient)
    #expect(error?.description.hasSuffix(".") == true)
    #expect(error?.description.contains(fake.token) == false)
    #expect(await metrics().contains("telegram_api_requests_total{code=\"\(code)\",method=\"sendMessage\"} 1\n"))
  }

  /// Only the Bot API's own envelope says that nothing was done.
  @Test(
    arguments: [
      (BotAPIFault.error(code: 502, description: "Bad Gateway"), false), (.serverError(status: 502), true),
      (.serverErrorAfterHandling(status: 504), true), (.error(code: 400, description: "Bad Request"), false),
      (.malformedJSON, true), (.tooManyRequests(retryAfter: 1), false),
    ])
  func anErrorSaysWhetherTheCallMayHaveBeenCarriedOut(fault: BotAPIFault, mayHave: Bool) async throws {
    fake.inject(fault, into: "sendMessage")
    let api = try await api()
    let error = await #expect(throws: BotAPIError.self) {
      try await api.call(SendMessage(chatID: 1, text: "hello"))
    }
    #expect(error?.mayHaveTakenEffect == mayHave)
  }

  @Test func theWaitThatTelegramAsksForIsKeptAndCounted() async throws {
    fake.inject(.tooManyRequests(retryAfter: 7), into: "getMe")
    let api = try await api()
    let error = await #expect(throws: BotAPIError.self) { try await api.call(GetMe()) }
    guard case .tooManyRequests(let wait) = error else {
      Issue.record("not a flood: \(String(describing: error))")
      return
    }
    #expect(wait == .seconds(7))
    #expect(await metrics().contains("telegram_retry_after_seconds_total 7\n"))
  }

  @Test func aGroupThatHasMovedSaysWhere() async throws {
    fake.inject(.migrated(toChat: -1001), into: "sendMessage")
    let api = try await api()
    let error = await #expect(throws: BotAPIError.self) {
      try await api.call(SendMessage(chatID: -5, text: "hello"))
    }
    guard case .migrated(-1001) = error else {
      Issue.record("not migrated: \(String(describing: error))")
      return
    }
  }

  @Test(arguments: ["getMe", "getUpdates"])
  func aTokenOfNoBotIsUnauthorizedAndNeverShown(method: String) async throws {
    let wrong = "999:wrong-wrong-wrong-wrong-wrong-wrong"
    let api = try await api(token: wrong)
    let error = await #expect(throws: BotAPIError.self) {
      if method == "getMe" {
        _ = try await api.call(GetMe())
      } else {
        _ = try await api.getUpdates(offset: nil, hold: .zero, allowed: [])
      }
    }
    #expect(error?.code == "401")
    #expect(error?.description.contains("wrong-wrong") == false)
    #expect(error.map { "\($0) \(String(reflecting: $0))" }?.contains("wrong-wrong") == false)
    #expect(await !metrics().contains("wrong-wrong"))
  }

  @Test func aServerThatIsDownIsANetworkErrorWithoutTheToken() async throws {
    fake.stop()
    let api = try await api()
    let error = await #expect(throws: BotAPIError.self) { try await api.call(GetMe()) }
    #expect(error?.code == "refused")
    #expect(error?.description.contains("127.0.0.1:\(fake.port)") == true)
    #expect(error.map { "\($0) \(String(reflecting: $0))" }?.contains(fake.token) == false)
  }

  @Test func aCallEndsAtItsDeadline() async throws {
    fake.inject(.stall, into: "getMe")
    let api = try await api(clock: TestClock(now: .now - .milliseconds(9900)))
    let error = await #expect(throws: BotAPIError.self) { try await api.call(GetMe()) }
    #expect(error?.code == "timeout")
  }

  @Test func aCancelledPollEndsAtOnce() async throws {
    let api = try await api()
    let poll = Task { try await api.call(GetUpdates(timeout: 25), timeout: .seconds(33)) }
    try await fake.waitUntilPolled()
    let start = ContinuousClock.now
    poll.cancel()
    await #expect(throws: BotAPIError.self) { try await poll.value }
    #expect(ContinuousClock.now - start < .seconds(10))
  }

  @Test func anUpdateThatCannotBeReadCostsNoOther() async throws {
    let first = fake.sendUpdate("message", ["message_id": "x"])
    let second = fake.send("hello")
    let updates = try await api().getUpdates(offset: nil, hold: .zero, allowed: [])
    #expect(updates.map(\.id) == [first, second])
    guard case .unreadable = updates[0], case .update(let update) = updates[1] else {
      Issue.record("\(updates)")
      return
    }
    #expect(update.chatID == 100 && update.sender?.firstName == "Ada")
  }

  @Test func theSenderOfAPressedButtonIsTheOneWhoPressed() async throws {
    let api = try await api()
    _ = try await api.call(
      SendMessage(chatID: 100, text: "Choose", keyboard: InlineKeyboardMarkup([[.init("One", data: "1")]])))
    let message = try #require(fake.sentMessages(chat: 100).first)
    #expect(message.buttons.map(\.text) == ["One"])
    fake.press("1", on: message, by: TelegramUser(id: 555, firstName: "Eve"))
    let updates = try await api.getUpdates(offset: nil, hold: .zero, allowed: ["callback_query"])
    guard case .update(let update) = updates.first, case .callbackQuery(let query) = update.content else {
      Issue.record("\(updates)")
      return
    }
    #expect(update.sender?.id == 555)
    #expect(update.chatID == 100)
    #expect(query.data == "1")
    #expect(try await api.call(AnswerCallbackQuery(callbackQueryID: query.id, text: "Done")))
    #expect(try await fake.nextCall("answerCallbackQuery").string("text") == "Done")
  }

  @Test func callsAreTallied() async throws {
    let (api, tally) = (try await api(), CallTally())
    _ = try await CallTally.$current.withValue(tally) { try await api.call(GetMe()) }
    #expect(tally.calls == 1)
    #expect(tally.duration > .zero)
  }
}
