import HTTPClient
import MetricRegistry
import Support
import Testing

@testable import Telegram

/// The generated types against samples that are made from the Bot API's description by other code than the generator.
struct GeneratedTests {
  @Test func theCommittedCodeIsWhatTheGeneratorWrites() async throws {
    let script = RepositoryPath.of("Sources/Kit/Telegram/Generator/generate.py")
    let outcome = try await Command.run(Launch("/usr/bin/env", ["python3", script, "--check"]))
    #expect(outcome.status == .exited(0), "\(outcome.output)\(outcome.errorOutput)")
  }

  @Test(arguments: Update.kinds)
  func everyKindOfUpdateIsRead(kind: String) throws {
    let content = BotAPISample.field(kind, of: "Update")
    let json = JSONValue.object(["update_id": 5, kind: content])
    let received = ReceivedUpdate(try JSON(parsing: Array(json.text.utf8)))
    guard case .update(let update)? = received else {
      Issue.record("\(String(describing: received))")
      return
    }
    #expect(update.type == kind)
    #expect(update.content != .unknown)
    #expect(try JSONValue(parsing: update.json.text) == json)
  }

  /// Through the fake, which makes answers of its own for methods it has no mind of.
  @Test func answersOfManyShapesAreRead() async throws {
    let fake = try FakeBotAPI()
    let token = try #require(BotToken(fake.token))
    let api = BotAPI(token: token, url: fake.url, client: await Client(), registry: Registry())
    #expect(try await api.call(GetMyCommands()).first?.command == "sample")
    #expect(try await api.call(GetChatMemberCount(chatID: 1)) == 1)
    #expect(try await api.call(GetChatAdministrators(chatID: 1)).count == 1)
    #expect(try await api.call(ExportChatInviteLink(chatID: "@news")) == "sample")
    #expect(try await api.call(GetStickerSet(name: "x")).stickers.count == 1)
    #expect(try await api.call(CopyMessage(chatID: 1, fromChatID: 2, messageID: 3)).messageID == 1)
    _ = try await api.call(GetChat(chatID: 1))
    _ = try await api.call(GetWebhookInfo())
  }

  @Test func ofAUnionTheRightTypeIsTaken() throws {
    let owner = JSON.object([
      "status": .string("creator"), "user": User(id: 1, isBot: false, firstName: "A").json,
      "is_anonymous": .bool(false),
    ])
    guard case .owner(let member)? = ChatMember(json: owner) else {
      Issue.record("\(String(describing: ChatMember(json: owner)))")
      return
    }
    #expect(member.user.firstName == "A" && member.status == "creator")
    let old: JSON = .object(["message_id": .int(1), "date": .int(0), "chat": Chat(id: 2, type: .group).json])
    guard case .inaccessibleMessage? = MaybeInaccessibleMessage(json: old) else {
      Issue.record("an inaccessible message is not told apart")
      return
    }
  }

  @Test func whatThisVersionDoesNotKnowIsKept() throws {
    let fresh = JSON.object(["status": .string("hologram"), "x": .int(1)])
    #expect(ChatMember(json: fresh) == .unknown(["status": .string("hologram"), "x": .int(1)]))
    #expect(ChatMember(json: fresh)?.json == fresh)
    try ChatMember.check(fresh)
    let chat = Chat(raw: ["id": .int(1), "type": .string("hologram"), "y": .bool(true)])
    #expect(chat.type == "hologram" && chat.type != .private)
    #expect(chat.json.text == #"{"id":1,"type":"hologram","y":true}"#)
  }

  @Test func aTextOfSeveralShapesIsRead() throws {
    let json = try JSON(parsing: Array(#"["a",{"type":"bold","text":["b","c"]}]"#.utf8))
    try RichText.check(json)
    guard case .parts(let parts)? = RichText(json: json), case .bold(let bold) = parts[1] else {
      Issue.record("\(String(describing: RichText(json: json)))")
      return
    }
    #expect(parts[0] == .plain("a") && bold.text == .parts([.plain("b"), .plain("c")]))
  }

  @Test func aCallSaysWhatItIsGivenAndNothingElse() {
    let call = SendMessage(
      chatID: .username("@news"), text: "hi", parseMode: .html,
      replyMarkup: .inlineKeyboardMarkup(InlineKeyboardMarkup([[.init("One", data: "1")]])))
    let text =
      #"{"chat_id":"@news","text":"hi","parse_mode":"HTML","reply_markup":{"inline_keyboard":[[{"text":"One","callback_data":"1"}]]}}"#
    #expect(JSON.object(call.parameters.raw).text == text)
    var changed = call
    changed.parseMode = nil
    #expect(changed.parameters.raw["parse_mode"] == nil)
  }

  @Test func typesAreMembersOfABotsOwnCodableTypes() throws {
    let user = User(id: 4_503_599_627_370_495, isBot: false, firstName: "Ada")
    let text = try JSONText.encode(["user": user])
    let decoded: [String: User] = try JSONText.decode(text)
    #expect(decoded["user"] == user)
    #expect(throws: ShapeMismatch.self) { let _: User = try JSONText.decode(#"{"id": "x"}"#) }
  }
}
