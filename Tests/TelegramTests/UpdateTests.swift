import Support
import Testing

@testable import Telegram

struct UpdateTests {
  @Test func anUpdateOfAnUnknownKindKeepsItsID() throws {
    #expect(try decode("{\"update_id\": 9, \"poll\": {\"id\": \"1\"}}") == .update(Update(id: 9, content: .other)))
    #expect(Update(id: 9, content: .other).chatID == nil)
    #expect(Update(id: 9, content: .other).type == "other")
  }

  @Test func unknownFieldsDoNotMatterAndIDsHave52Bits() throws {
    let text = """
      {"update_id": 1, "new": true, "message": {"message_id": 4503599627370495, "date": 1, "text": "hi", "extra": [1],
       "from": {"id": 4503599627370495, "is_bot": false, "first_name": "Ada", "is_premium": true},
       "chat": {"id": -1004503599627370495, "type": "supergroup", "title": "x"}}}
      """
    guard case .update(let update) = try decode(text) else {
      Issue.record("unreadable")
      return
    }
    #expect(update.chatID == -1_004_503_599_627_370_495)
    #expect(update.sender?.id == 4_503_599_627_370_495)
    #expect(update.date == 1)
  }

  @Test func whatHasNoIDIsNoUpdateAtAll() {
    #expect(throws: (any Error).self) { try decode("{\"message\": {}}") }
  }

  @Test func anUpdateSurvivesItsOwnEncoding() throws {
    let message = Message(
      id: 1, from: User(id: 2, firstName: "A"), chat: Chat(id: 3, type: "private"), date: 4, text: "x")
    let query = CallbackQuery(id: "q", from: User(id: 5, firstName: "B"), message: message, data: "d")
    for content in [Update.Content.message(message), .editedMessage(message), .callbackQuery(query)] {
      let update = Update(id: 1, content: content)
      #expect(try decode(JSONText.encode(update)) == .update(update))
    }
  }

  private func decode(_ text: String) throws -> ReceivedUpdate {
    try JSONText.decode(text)
  }
}
