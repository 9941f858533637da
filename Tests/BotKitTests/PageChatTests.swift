import MetricRegistry
import SQLite
import Storage
import Supervision
import Support
import Telegram
import Testing

@testable import BotKit

/// A bot that is talked to from the page and the terminal at the same time.
struct PageChatTests {
  private let page = PageChat()
  private let typed = Watched<(@Sendable (String?) -> Void)?>(nil)
  private let printed = Watched<[String]>([])
  private let ada = PageChat.people[0].id
  private let ben = PageChat.people[1].id

  private var router: BotRouter {
    var router = BotRouter()
    router.command("start") {
      $0.reply(
        "Choose", keyboard: InlineKeyboardMarkup([[.init("One", data: "pick_1"), .init("Two", data: "pick_2")]]))
    }
    router.button(Pick.self) { context, pick in
      context.answer("Noted")
      context.reply("\(context.sender.firstName) took \(pick.rawValue)")
    }
    router.command("edit") { context in
      try context.send(EditMessageText(chatID: .id(context.chatID), messageID: 2, text: "Changed"))
      try context.send(DeleteMessage(chatID: .id(context.chatID), messageID: 1))
    }
    router.command("photo") { context in
      try context.send(
        SendPhoto(
          chatID: .id(context.chatID), photo: .upload(FileUpload(filename: "a.gif", bytes: Array("GIF8".utf8)))))
    }
    router.photo { context in
      guard context.text == "read", let photo = context.attachment else {
        let size = context.photo.map { "\($0.width)x\($0.height) \($0.fileSize ?? 0)" } ?? ""
        return context.reply("echo \(context.text) \(size)")
      }
      context.reply("it has \(String(decoding: try await context.download(photo.fileID), as: UTF8.self))")
      for (id, limit) in [(photo.fileID, 5), ("photo-0", 100)] {
        do throws(BotAPIError) { _ = try await context.download(id, maxBytes: limit) } catch {
          context.reply("\(error)")
        }
      }
    }
    router.fallback { context in
      guard case .message(let message) = context.update.content else { return }
      context.reply("echo \(message.text ?? "")")
    }
    return router
  }

  private func run(_ body: () async throws -> Void) async throws {
    let folder = try TemporaryDirectory()
    let storage = try await SQLiteStorage.open(SQLiteConfiguration(path: folder.file("bot.db")))
    let transport = BotTransport.local(
      page, input: { [typed] onLine in typed.update { $0 = onLine } },
      output: { [printed] text in printed.update { $0.append(text) } })
    // Telegram's rates are for Telegram.
    var limits = BotLimits()
    (limits.chatRate, limits.overallRate) = (SendRate(10_000, per: .seconds(1)), SendRate(10_000, per: .seconds(1)))
    let definition = BotDefinition(
      name: "test", router: router, texts: .test, limits: limits)
    let registry = Registry()
    let supervisor = await Supervisor([
      ModuleSpecification(name: "test", policy: RestartPolicy()) {
        Bot(definition, storage: storage, storageName: "sqlite", transport: transport, registry: registry)
      }
    ]) { 0 }
    async let end = supervisor.run()
    try await body()
    #expect(await supervisor.stop(by: .now.advanced(by: .seconds(10))).isEmpty)
    #expect(await end == .stopped)
  }

  private func messages(of person: Int64, after version: UInt64 = 0) throws -> [JSONValue] {
    try page.news(of: person, after: version).events.map { try JSONValue(parsing: $0) }
  }

  /// Waits for a message of the bot's with that text.
  @discardableResult
  private func wait(for text: String, of person: Int64) async throws -> JSONValue {
    try await eventually("the message \(text)") {
      try messages(of: person).contains { $0["text"]?.string == text && $0["mine"]?.bool == false }
    }
    return try #require(try messages(of: person).last { $0["text"]?.string == text })
  }

  @Test func textIsAMessageAndAButtonACallbackQuery() async throws {
    try await run {
      #expect(page.take(.text("/start"), as: ada) == .taken)
      let message = try await wait(for: "Choose", of: ada)
      #expect(message["markup"]?["inline_keyboard"]?[0]?[1]?["callback_data"]?.string == "pick_2")
      #expect(message["correlation_id"]?.string?.utf8.count == 32)
      let version = page.news(of: ada, after: 0).version
      let number = try #require(message["id"]?.int)
      #expect(page.take(.press(message: Int64(number), data: "pick_2"), as: ada) == .taken)
      try await wait(for: "Ada took 2", of: ada)
      #expect(try messages(of: ada, after: version).contains { $0["note"]?.string == "Noted" })
      // Said in passing: who looks later does not see it, and nobody else ever does.
      #expect(try !messages(of: ada).contains { $0["note"] != nil })
      #expect(try messages(of: ben).isEmpty)
    }
  }

  @Test func onlyAButtonThatIsThereCanBePressed() async throws {
    try await run {
      #expect(page.take(.text("/start"), as: ada) == .taken)
      let number = Int64(try #require(try await wait(for: "Choose", of: ada)["id"]?.int))
      #expect(page.take(.press(message: number, data: "pick_3"), as: ada) == .unknown)
      #expect(page.take(.press(message: number, data: "pick_1"), as: ben) == .unknown)
      #expect(page.take(.press(message: 99, data: "pick_1"), as: ada) == .unknown)
      #expect(page.take(.text("hello"), as: 1) == .unknown)
      #expect(page.take(.text(" \n"), as: ada) == .unusable)
      #expect(page.take(.text(String(repeating: "x", count: 4097)), as: ada) == .unusable)
    }
  }

  @Test func severalPeopleAndTheTerminalTalkAtTheSameTime() async throws {
    try await run {
      let type = try await typed.wait(for: "the reading") { $0 }
      for number in 0..<20 {
        #expect(page.take(.text("a\(number)"), as: ada) == .taken)
        #expect(page.take(.text("b\(number)"), as: ben) == .taken)
        type("t\(number)")
      }
      type(nil)
      for number in 0..<20 {
        try await wait(for: "echo a\(number)", of: ada)
        try await wait(for: "echo b\(number)", of: ben)
        try await printed.wait(for: "the terminal's answer") { $0.contains("echo t\(number)\n") ? () : nil }
      }
      // Each chat in its order.
      let answers = try messages(of: ada).filter { $0["mine"]?.bool == false }.map { $0["text"]?.string ?? "" }
      #expect(answers == (0..<20).map { "echo a\($0)" })
      // The end of the terminal's input is not the end of the page.
      #expect(page.take(.text("still there"), as: ada) == .taken)
      try await wait(for: "echo still there", of: ada)
    }
  }

  @Test func messagesChangeAndGoAsTheBotSays() async throws {
    try await run {
      #expect(page.take(.text("/start"), as: ada) == .taken)
      try await wait(for: "Choose", of: ada)
      let version = page.news(of: ada, after: 0).version
      #expect(page.take(.text("/edit"), as: ada) == .taken)
      let changed = try await wait(for: "Changed", of: ada)
      #expect(changed["id"]?.int == 2)
      #expect(changed["markup"] == nil)
      try await eventually("the deletion") { try !messages(of: ada).contains { $0["id"]?.int == 1 } }
      #expect(try messages(of: ada, after: version).contains { $0["deleted"]?.bool == true })
    }
  }

  @Test func photosGoBothWays() async throws {
    try await run {
      #expect(page.take(.photo(Array("GIF89a".utf8), caption: "Look", width: 3, height: 4), as: ada) == .taken)
      try await wait(for: "echo Look 3x4 6", of: ada)
      let mine = try #require(try messages(of: ada).first)
      #expect(page.photo(try #require(mine["photo"]?.string)) == Array("GIF89a".utf8))
      #expect(page.take(.text("/photo"), as: ada) == .taken)
      try await eventually("the bot's photo") {
        try messages(of: ada).contains { message in
          message["mine"]?.bool == false && message["photo"]?.string.flatMap { page.photo($0) } == Array("GIF8".utf8)
        }
      }
    }
  }

  @Test func aHandlerReadsThePhotosBytesAsWithTelegram() async throws {
    try await run {
      #expect(page.take(.photo(Array("GIF89a".utf8), caption: "read", width: 3, height: 4), as: ada) == .taken)
      try await wait(for: "it has GIF89a", of: ada)
      try await wait(for: "The file has 6 bytes; the limit is 5.", of: ada)
      try await wait(for: "Telegram rejects the call with 400: Bad Request: invalid file_id.", of: ada)
    }
  }

  @Test func whatNobodyTakesIsRefusedAtTheLimitAndTakenByTheNextAttempt() async throws {
    for number in 0..<PageChat.Limits().waiting { #expect(page.take(.text("\(number)"), as: ada) == .taken) }
    #expect(page.take(.text("one more"), as: ada) == .full)
    try await run { try await wait(for: "echo \(PageChat.Limits().waiting - 1)", of: ada) }
    #expect(page.unfinished.isEmpty)
  }

  @Test func whatIsForgottenIsCountedAndLimitsChange() {
    let reached = Watched<[String]>([])
    var limits = PageChat.Limits()
    (limits.messages, limits.photoBytes, limits.waiting) = (2, 10, 6)
    let page = PageChat(limits) { key in reached.update { $0.append(key) } }
    for number in 0..<3 { #expect(page.take(.text("\(number)"), as: ada) == .taken) }
    #expect(page.news(of: ada, after: 0).events.count == 2)
    #expect(reached.read { $0 } == ["page.chat.max_messages"])
    // Each person has so many.
    #expect(page.take(.text("of Ben"), as: ben) == .taken)
    #expect(reached.read(\.count) == 1)
    let picture = Array("GIF89a".utf8)
    for _ in 0..<2 { #expect(page.take(.photo(picture, caption: "", width: 1, height: 1), as: ben) == .taken) }
    #expect(reached.read { $0.dropFirst() } == ["page.chat.max_photos", "page.chat.max_messages"])
    #expect(page.take(.photo(picture + picture, caption: "", width: 1, height: 1), as: ada) == .full)
    (limits.messages, limits.waiting) = (3, 7)
    page.change(to: limits)
    #expect(page.take(.photo(picture + picture, caption: "", width: 1, height: 1), as: ada) == .unusable)
    #expect(page.take(.text("one more"), as: ada) == .taken)
    #expect(page.news(of: ada, after: 0).events.count == 3)
    #expect(reached.read(\.count) == 3)
  }

  @Test func theLastMessagesAreKept() async throws {
    var log = ChatLog(chat: Chat(id: 1, type: .private), limit: 3)
    for number in 1...5 {
      _ = log.add(from: Terminal.bot, photo: nil, version: UInt64(number)) { $0.text = "\(number)" }
    }
    #expect(log.events(after: 0).count == 3)
    #expect(log.events(after: 4).count == 1)
    var shelf = PhotoShelf(limit: 10)
    let names = (1...3).map { shelf.put([UInt8](repeating: 0, count: 4), as: Int64($0)) }
    #expect(names.map { shelf[$0] != nil } == [false, true, true])
  }
}
