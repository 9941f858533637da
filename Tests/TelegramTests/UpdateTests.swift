import Support
import Testing

@testable import Telegram

struct UpdateTests {
  @Test func anUpdateOfAnUnknownKindKeepsItsIDAndItsFields() throws {
    let text = #"{"update_id":9,"hologram":{"from":{"id":7,"is_bot":false,"first_name":"A"},"x":[1]}}"#
    let received = try #require(try decode(text))
    guard case .update(let update) = received else {
      Issue.record("unreadable: \(received)")
      return
    }
    #expect(update.content == .unknown)
    #expect(update.type == "other" && update.chatID == 7 && update.sender?.id == 7)
    #expect(update.json.text == text)
  }

  @Test func anUpdateOfNoChatHasNone() throws {
    let poll =
      #"{"update_id":9,"poll":{"id":"1","question":"q","options":[],"total_voter_count":0,"is_closed":false,"is_anonymous":true,"type":"regular","allows_multiple_answers":false,"allows_revoting":true,"members_only":false}}"#
    guard case .update(let update)? = try decode(poll), case .poll(let content) = update.content else {
      Issue.record("\(String(describing: try decode(poll)))")
      return
    }
    #expect(update.type == "poll" && update.chatID == nil && update.sender == nil)
    #expect(content.type == .regular)
  }

  @Test func unknownFieldsDoNotMatterAndIDsHave52Bits() throws {
    let text = """
      {"update_id": 1, "new": true, "message": {"message_id": 4503599627370495, "date": 1, "text": "hi", "extra": [1],
       "from": {"id": 4503599627370495, "is_bot": false, "first_name": "Ada", "is_premium": true},
       "chat": {"id": -1004503599627370495, "type": "supergroup", "title": "x"}}}
      """
    guard case .update(let update)? = try decode(text) else {
      Issue.record("unreadable")
      return
    }
    #expect(update.chatID == -1_004_503_599_627_370_495)
    #expect(update.sender?.id == 4_503_599_627_370_495)
    #expect(update.date == 1)
    #expect(update.message?.chat.type == .supergroup)
  }

  @Test func whatHasNoIDIsNoUpdateAtAll() throws {
    #expect(try decode("{\"message\": {}}") == nil)
  }

  @Test func whatIsNotAsDocumentedSaysWhereAndNeverWhat() throws {
    let text =
      #"{"update_id": 3, "message": {"message_id": 1, "date": "secret", "chat": {"id": 1, "type": "private"}}}"#
    guard case .unreadable(let id, let reason)? = try decode(text) else {
      Issue.record("readable")
      return
    }
    #expect(id == 3)
    #expect(reason == "message.date is not of the type Int64")
  }

  @Test func anUpdateIsMadeAsItIsRead() throws {
    var message = Message(messageID: 1, date: 4, chat: Chat(id: 3, type: .private))
    message.from = User(id: 2, isBot: false, firstName: "A")
    var query = CallbackQuery(id: "q", from: User(id: 5, isBot: false, firstName: "B"), chatInstance: "c")
    query.message = .message(message)
    for content in [Update.Content.message(message), .editedMessage(message), .callbackQuery(query)] {
      let update = Update(updateID: 1, content)
      #expect(update.content == content)
      #expect(try decode(update.json.text) == .update(update))
    }
  }

  private func decode(_ text: String) throws -> ReceivedUpdate? {
    ReceivedUpdate(try JSON(parsing: Array(text.utf8)))
  }
}
