import Support
import Testing

/// What the fake Bot API does not let pass.
struct StrictFakeTests {
  private func call(_ api: FakeBotAPI, _ method: String, _ body: JSONValue) async throws -> JSONValue {
    let probe = HTTPProbe(port: api.port)
    let headers = ["Content-Type": "application/json"]
    return try await probe.request("POST", "/bot\(api.token)/\(method)", headers: headers, body: body.text).json()
  }

  @Test(
    arguments: [
      ("sendMessage", ["chat_id": 1], "sendMessage lacks the required text."),
      ("sendMessage", ["chat_id": 1, "text": 5], "sendMessage: text is not a string."),
      ("sendMessage", ["chat_id": true, "text": "a"], "sendMessage: chat_id is not an integer."),
      ("sendMessage", ["chat_id": 1, "text": "a", "keyboard": []], "sendMessage has no parameter keyboard."),
      (
        "sendMessage",
        ["chat_id": 1, "text": "a", "reply_markup": ["inline_keyboard": [[["text": "x", "data": "1"]]]]],
        "sendMessage: reply_markup has a inline_keyboard that [0] [0] has data, which InlineKeyboardButton has not."
      ),
      ("getUpdates", ["allowed_updates": "message"], "getUpdates: allowed_updates is not a list."),
      (
        "sendDocument", ["chat_id": 1, "document": "attach://x"],
        "sendDocument: document names the file x, which is not there."
      ),
    ] as [(String, JSONValue, String)])
  func aCallThatBreaksTheRulesIsRefusedAndRemembered(method: String, body: JSONValue, problem: String) async throws {
    let api = try FakeBotAPI()
    let answer = try await call(api, method, body)
    #expect(answer["error_code"] == 400)
    #expect(api.takeViolations() == [problem])
    #expect(api.calls.isEmpty)
  }

  @Test func whatIsRightIsNoViolation() async throws {
    let api = try FakeBotAPI()
    let keyboard: JSONValue = ["inline_keyboard": [[["text": "x", "callback_data": "1"]]]]
    #expect(
      try await call(api, "sendMessage", ["chat_id": "@c", "text": "a", "reply_markup": keyboard])["ok"] == false)
    #expect(try await call(api, "sendMessage", ["chat_id": 5, "text": "a", "reply_markup": keyboard])["ok"] == true)
    #expect(api.takeViolations() == [])
  }

  @Test func pollsThatAskAgainAndPollsAfterAConflictAreSlowed() async throws {
    let api = try FakeBotAPI()
    api.keepPace()
    api.send("hello")
    let start = ContinuousClock.now
    _ = try await call(api, "getUpdates", [:])
    _ = try await call(api, "getUpdates", [:])
    #expect(ContinuousClock.now - start >= .milliseconds(400))
  }

  @Test func aCallbackThatIsTooOldCannotBeAnswered() async throws {
    let api = try FakeBotAPI()
    _ = try await call(api, "sendMessage", ["chat_id": 100, "text": "Choose"])
    let message = try #require(api.sentMessages(chat: 100).first)
    api.press("1", on: message)
    let updates = try await call(api, "getUpdates", [:])
    let id = try #require(updates["result"]?[0]?["callback_query"]?["id"]?.string)
    api.expireCallbacks()
    let answer = try await call(api, "answerCallbackQuery", ["callback_query_id": .string(id)])
    #expect(
      answer["description"]
        == "Bad Request: query is too old and response timeout expired or query ID is invalid")
  }
}
