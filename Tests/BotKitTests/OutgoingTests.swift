import EventLoop
import Storage
import Support
import Telegram
import Testing

@testable import BotKit

struct OutgoingTests {
  @Test func aFloodedChatDelaysOnlyItself() async throws {
    let clock = TestClock()
    let bot = try await BotRunner(everyMessage { try await noteAndEcho($0) }, clock: clock)
    bot.api.inject(.tooManyRequests(retryAfter: 5), into: "sendMessage")
    bot.api.send("one", from: TelegramUser(id: 100))
    await bot.start()
    try await bot.api.nextCall("sendMessage")
    bot.api.send("two", from: TelegramUser(id: 200))
    try await bot.api.waitForMessage(containing: "echo two", chat: 200)
    #expect(bot.texts(chat: 100) == [])
    #expect(await bot.metric("telegram_retry_after_seconds_total") == "5")
    try await eventually("one reply that waits") {
      await bot.metric("telegram_outgoing_queue_length{class=\"reply\"}") == "1"
    }
    for _ in 0..<5 { clock.advance(by: .seconds(1)) }
    try await bot.api.waitForMessage(containing: "echo one", chat: 100)
    #expect(await bot.stop())
  }

  private static let impatient: BotLimits = {
    var limits = BotLimits()
    limits.sendBackoff = .milliseconds(1)...Duration.milliseconds(1)
    return limits
  }()

  @Test func aSendThatFailedIsRepeated() async throws {
    let bot = try await BotRunner(everyMessage { try await noteAndEcho($0) }, limits: Self.impatient)
    bot.api.inject(.error(code: 502, description: "Bad Gateway"), into: "sendMessage", times: 3)
    bot.api.send("one")
    await bot.start()
    try await bot.api.waitForMessage(containing: "echo one")
    #expect(await bot.stop())
    #expect(bot.texts() == ["echo one"])
    #expect(try await bot.count("botkit_outbox") == 0)
  }

  /// A close without an answer may be that of a connection that had been idle: curl itself sends again, a few times.
  @Test(arguments: [(BotAPIFault.closeConnection, 20), (.halfAnswer, 1)])
  func aMessageThatMayHaveArrivedIsNotSentAgain(fault: BotAPIFault, times: Int) async throws {
    let bot = try await BotRunner(everyMessage { try await noteAndEcho($0) }, limits: Self.impatient)
    bot.api.inject(fault, into: "sendMessage", times: times)
    bot.api.send("one")
    await bot.start()
    try await eventually("the end of the first") {
      await bot.metric("telegram_outgoing_dropped_total{code=\"unanswered\"}") == "1"
    }
    bot.api.clearFaults()
    bot.api.send("two")
    try await bot.api.waitForMessage(containing: "echo two")
    #expect(await bot.stop())
    #expect(bot.texts() == ["echo two"])
    #expect(bot.api.calls.filter { $0.string("text") == "echo one" }.count <= times)
    #expect(try await bot.count("botkit_outbox") == 0)
  }

  /// As a gateway's page says nothing of what is behind it.
  @Test func aMessageThatAGatewayAnsweredForIsSentOnce() async throws {
    let bot = try await BotRunner(everyMessage { try await noteAndEcho($0) }, limits: Self.impatient)
    bot.api.inject(.serverErrorAfterHandling(status: 502), into: "sendMessage")
    bot.api.send("one")
    await bot.start()
    try await bot.api.waitForMessage(containing: "echo one")
    bot.api.send("two")
    try await bot.api.waitForMessage(containing: "echo two")
    #expect(await bot.stop())
    #expect(bot.texts() == ["echo one", "echo two"])
    #expect(await bot.metric("telegram_outgoing_dropped_total{code=\"unanswered\"}") == "1")
    #expect(try await bot.count("botkit_outbox") == 0)
  }

  @Test(arguments: [BotAPIFault.closeConnection, .serverError(status: 502)])
  func whatIsTheSameTwiceIsSentAgain(fault: BotAPIFault) async throws {
    var router = BotRouter()
    router.fallback { $0.reply("Choose", keyboard: InlineKeyboardMarkup([[.init("One", data: "1")]])) }
    router.button("1") { $0.answer("Taken") }
    let bot = try await BotRunner(router, limits: Self.impatient)
    await bot.start()
    bot.api.send("menu")
    let menu = try await bot.api.waitForMessage(containing: "Choose")
    bot.api.inject(fault, into: "answerCallbackQuery", times: 2)
    bot.api.press("1", on: menu)
    for _ in 0..<3 { try await bot.api.nextCall("answerCallbackQuery") }
    #expect(await bot.stop())
    #expect(try await bot.count("botkit_outbox") == 0)
  }

  @Test(
    arguments: [
      (BotAPIFault.error(code: 403, description: "Forbidden: bot was blocked by the user"), "403"),
      (.error(code: 400, description: "Bad Request: chat not found"), "400"), (.malformedJSON, "undecodable"),
    ])
  func aReplyThatIsRefusedIsDroppedAndTheNextOneSent(fault: BotAPIFault, code: String) async throws {
    let bot = try await BotRunner(everyMessage { try await noteAndEcho($0) })
    bot.api.inject(fault, into: "sendMessage")
    bot.api.send("one")
    bot.api.send("two")
    await bot.start()
    try await bot.api.waitForMessage(containing: "echo two")
    #expect(await bot.stop())
    #expect(bot.texts() == ["echo two"])
    #expect(try await bot.count("botkit_outbox") == 0)
    #expect(await bot.metric("telegram_outgoing_dropped_total{code=\"\(code)\"}") == "1")
  }

  @Test func aGroupThatHasMovedGetsItsReplyUnderTheNewID() async throws {
    let bot = try await BotRunner(everyMessage { try await noteAndEcho($0) })
    bot.api.inject(.migrated(toChat: -1002), into: "sendMessage")
    await bot.start()
    try await bot.api.waitUntilPolled()
    try await bot.storage.query(
      """
      INSERT INTO botkit_dialogs (chat_id, user_id, state, data, updated_at)
      VALUES (-5, 1, 's', '{}', \(Timestamp.now()))
      """)
    bot.api.send("one", chat: -5)
    bot.api.send("two", chat: -5)
    try await bot.api.waitForMessage(containing: "echo two", chat: -1002)
    #expect(await bot.stop())
    #expect(bot.texts(chat: -1002) == ["echo one", "echo two"])
    let chat: Int64 = try await bot.storage.query("SELECT chat_id FROM botkit_dialogs").get("chat_id")
    #expect(chat == -1002)
    #expect(try await bot.count("botkit_outbox") == 0)
  }

  /// Moves the chat of the first call while that is on its way.
  private final class MovingSink: MessageSink {
    let move = Watched<(@Sendable () async throws -> Void)?>(nil)
    let chats = Watched<[Int64?]>([])

    func send(_ call: OutgoingCall) async throws(SendFailure) {
      chats.update { $0.append(call.chatID) }
      guard call.chatID == -5 else { return }
      do {
        try await move.read { $0 }?()
      } catch {
        throw .unauthorized(reason: "\(error)")
      }
      throw .migrated(chatID: -1002)
    }
  }

  @Test func aReplyWhoseGroupMovesWhileItIsOnItsWayIsSentUnderTheNewID() async throws {
    let sink = MovingSink()
    let bench = try await UpdateBench(everyMessage { $0.reply("hello") }, sink: sink)
    sink.move.update { move in
      move = { [chats = bench.chats, storage = bench.store.storage] in
        try await storage.transaction { try await chats.noteMoved(-5, to: -1002, in: $0) }
      }
    }
    try await bench.handle(TestUpdates.message(1, chat: -5))
    _ = try await bench.said()
    #expect(sink.chats.read { $0 } == [-5, -1002])
    #expect(try await bench.texts("SELECT payload AS text FROM botkit_outbox") == [])
  }

  @Test func repliesThatAKillLeftAreSentByTheNextRun() async throws {
    let bot = try await BotRunner(everyMessage { try await noteAndEcho($0) })
    bot.api.inject(.stall, into: "sendMessage")
    bot.api.send("one")
    await bot.start()
    try await bot.api.nextCall("sendMessage")
    await bot.kill()
    #expect(try await bot.count("botkit_outbox") == 1)
    await bot.start()
    try await bot.api.waitForMessage(containing: "echo one")
    #expect(await bot.stop())
    #expect(bot.texts() == ["echo one"])
    #expect(try await bot.notes() == ["one"])
  }

  @Test func whatCannotBeReadInTheOutboxIsDropped() async throws {
    let bot = try await BotRunner(everyMessage { try await noteAndEcho($0) })
    await bot.start()
    try await bot.api.waitUntilPolled()
    #expect(await bot.stop())
    try await bot.storage.query(
      """
      INSERT INTO botkit_outbox (chat_id, payload, update_id, correlation_id, created_at)
      VALUES (100, '{}', 1, '', \(Timestamp.now()))
      """)
    bot.api.send("one")
    await bot.start()
    try await bot.api.waitForMessage(containing: "echo one")
    #expect(await bot.stop())
    #expect(try await bot.count("botkit_outbox") == 0)
    #expect(await bot.metric("telegram_outgoing_dropped_total{code=\"unreadable\"}") == "1")
  }

  @Test func moreRepliesThanMemoryMayHoldAreReadFromTheTable() async throws {
    var limits = BotLimits()
    limits.maxQueuedReplies = 2
    limits.chatRate = SendRate(100, per: .seconds(1))
    let bot = try await BotRunner(
      everyMessage { context in for number in 1...7 { context.reply("\(number)") } }, limits: limits)
    bot.api.send("count")
    await bot.start()
    try await bot.api.waitForMessage(containing: "7")
    #expect(await bot.stop())
    #expect(bot.texts() == ["1", "2", "3", "4", "5", "6", "7"])
    #expect(try await bot.count("botkit_outbox") == 0)
    #expect(await bot.metric("outrigger_limit_reached_total{limit=\"bot.limits.max_queued_replies\"}") != nil)
  }

  @Test func aTextThatIsTooLongIsCut() async throws {
    let bot = try await BotRunner(everyMessage { $0.reply(String(repeating: "x", count: 5000)) })
    bot.api.send("long")
    await bot.start()
    #expect(try await bot.api.waitForMessage(containing: "x").text.count == 4096)
    #expect(await bot.stop())
  }

  @Test(arguments: Backend.allCases)
  func aChatThatBlocksTheBotIsMarkedUntilItWritesAgain(backend: Backend) async throws {
    let bot = try await BotRunner(
      everyMessage { context in
        if context.text == "all" {
          try context.broadcast(SendMessage(chatID: 0, text: "News"), to: [100, 200])
        } else {
          try await noteAndEcho(context)
        }
      }, on: backend)
    bot.api.inject(.error(code: 403, description: "Forbidden: bot was blocked by the user"), into: "sendMessage")
    await bot.start()
    try await bot.api.waitUntilPolled()
    bot.api.send("one")
    try await eventually("the mark") { try await bot.count("botkit_blocked") == 1 }
    // What is counted is what has been committed, so the row is there first.
    try await eventually("the count") { await bot.metric("telegram_chats_blocked_total") == "1" }
    bot.api.send("all", from: TelegramUser(id: 200))
    try await bot.api.waitForMessage(containing: "News", chat: 200)
    bot.api.send("back")
    try await bot.api.waitForMessage(containing: "echo back")
    #expect(try await bot.count("botkit_blocked") == 0)
    #expect(await bot.stop())
    #expect(bot.texts() == ["echo back"])
    #expect(await bot.metric("telegram_chats_blocked_total") == "1")
  }

  @Test(arguments: Backend.allCases)
  func aBroadcastSurvivesARestartAndRepliesGoFirst(backend: Backend) async throws {
    var limits = BotLimits()
    limits.overallRate = SendRate(3, per: .seconds(3600))
    limits.maxQueuedBroadcasts = 4
    let router = everyMessage { context in
      let chats = (1...10).map { Int64(1000 + $0) }
      if context.text == "all" { try context.broadcast(SendMessage(chatID: 0, text: "News"), to: chats) }
      if context.text == "hello" { context.reply("Hello") }
    }
    let bot = try await BotRunner(router, on: backend, limits: limits)
    await bot.start()
    bot.api.send("all")
    try await eventually("the rate is used up") { bot.api.calls.filter { $0.method == "sendMessage" }.count == 3 }
    #expect(await bot.metric("telegram_outgoing_queue_length{class=\"broadcast\"}") != "0")
    #expect(await bot.metric("outrigger_limit_reached_total{limit=\"bot.telegram.rates.overall\"}") != nil)
    #expect(await bot.stop())
    #expect(try await bot.count("botkit_outbox") == 7)

    let next = try await BotRunner(router, beside: bot)
    bot.api.send("hello")
    await next.start()
    for chat in 1...10 { try await bot.api.waitForMessage(containing: "News", chat: Int64(1000 + chat)) }
    try await bot.api.waitForMessage(containing: "Hello")
    #expect(await next.stop())
    #expect((1...10).allSatisfy { bot.texts(chat: Int64(1000 + $0)) == ["News"] })
    #expect(try await bot.count("botkit_outbox") == 0)
  }

  @Test func anyMethodCanBeSentAlsoWithFiles() async throws {
    let folder = try TemporaryDirectory()
    let path = try folder.write("on the disk", to: "report.txt")
    let bot = try await BotRunner(
      everyMessage { context in
        let chat = ChatID.id(context.chatID)
        try context.send(SendDocument(chatID: chat, document: .upload(FileUpload(filename: "a.txt", path: path))))
        try context.send(
          SendPhoto(
            chatID: chat, photo: .upload(FileUpload(filename: "b.jpg", bytes: [1, 2, 3])),
            caption: String(repeating: "x", count: 2000)))
        try context.notify(SendChatAction(chatID: chat, action: "typing"))
        #expect(throws: OutgoingFileTooLarge.self) {
          try context.send(
            SendDocument(
              chatID: chat,
              document: .upload(FileUpload(filename: "c", bytes: Array(repeating: 0, count: (1 << 20) + 1)))))
        }
      })
    await bot.start()
    bot.api.send("files")
    let document = try await bot.api.nextCall("sendDocument")
    #expect(document.files["document"]?.content == Array("on the disk".utf8))
    let photo = try await bot.api.nextCall("sendPhoto")
    #expect(photo.files["photo"]?.content == [1, 2, 3] && photo.string("caption")?.count == 1024)
    try await bot.api.nextCall("sendChatAction")
    #expect(await bot.stop())
    #expect(try await bot.count("botkit_outbox") == 0)
  }
}
