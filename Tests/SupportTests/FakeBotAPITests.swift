import Support
import Testing

struct FakeBotAPITests {
  @Test func anUpdateIsDeliveredUntilItsOffsetIsConfirmed() async throws {
    let api = try FakeBotAPI()
    let id = api.send("/start")
    let first = try await call(api, "getUpdates", ["timeout": 5])
    #expect(first["result"]?[0]?["message"]?["text"] == "/start")
    #expect(first["result"]?[0]?["message"]?["entities"]?[0]?["type"] == "bot_command")
    #expect(try await call(api, "getUpdates", [:])["result"]?[0]?["update_id"] == .int(id))
    #expect(api.pendingUpdateCount == 1)
    #expect(try await call(api, "getUpdates", ["offset": .int(id + 1)])["result"] == [])
    #expect(api.confirmedOffset == id + 1)
    #expect(api.pendingUpdateCount == 0)
  }

  @Test func aWaitingPollGetsTheUpdateAndANewerPollEndsAnOlderOne() async throws {
    let api = try FakeBotAPI()
    async let older = call(api, "getUpdates", ["timeout": 30])
    try await api.waitUntilPolled()
    async let newer = call(api, "getUpdates", ["timeout": 30])
    #expect(
      try await older == [
        "ok": false, "error_code": 409,
        "description":
          "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
      ])
    api.send("hello")
    #expect(try await newer["result"]?[0]?["message"]?["text"] == "hello")
    #expect(api.conflictCount == 1)
  }

  @Test func messagesAreSentEditedAndPressed() async throws {
    let api = try FakeBotAPI()
    let markup: JSONValue = ["inline_keyboard": [[["text": "Yes", "callback_data": "yes"]]]]
    _ = try await call(api, "sendMessage", ["chat_id": 100, "text": "Sure?", "reply_markup": markup])
    let message = try await api.waitForMessage(containing: "Sure")
    #expect(message.buttons.map(\.data) == ["yes"])
    api.press("yes", on: message)
    let update = try await call(api, "getUpdates", [:])
    let id = try #require(update["result"]?[0]?["callback_query"]?["id"])
    #expect(try await call(api, "answerCallbackQuery", ["callback_query_id": id])["ok"] == true)
    #expect(try await call(api, "answerCallbackQuery", ["callback_query_id": id])["error_code"] == 400)
    _ = try await call(api, "editMessageText", ["chat_id": 100, "message_id": .int(message.id), "text": "Done"])
    #expect(api.sentMessages(chat: 100).map(\.text) == ["Done"])
    #expect(try await api.nextCall("editMessageText").string("text") == "Done")
  }

  @Test func faultsAreInjected() async throws {
    let api = try FakeBotAPI()
    api.inject(.tooManyRequests(retryAfter: 3), into: "sendMessage")
    let refused = try await call(api, "sendMessage", ["chat_id": 1, "text": "a"])
    #expect(refused["parameters"]?["retry_after"] == 3)
    #expect(refused["description"] == "Too Many Requests: retry after 3")
    api.inject(.closeAfterHandling, into: "sendMessage")
    await #expect(throws: SupportError.self) { try await call(api, "sendMessage", ["chat_id": 1, "text": "b"]) }
    #expect(api.sentMessages(chat: 1).map(\.text) == ["b"])
    api.inject(.malformedJSON)
    await #expect(throws: SupportError.self) { try await call(api, "getMe", [:]) }
    #expect(try await call(api, "getMe", [:])["result"]?["is_bot"] == true)
  }

  @Test func aWrongTokenAnUnknownMethodAndAWebhookAreRefused() async throws {
    let api = try FakeBotAPI()
    let probe = HTTPProbe(port: api.port)
    #expect(try await probe.get("/bot1:wrong/getMe").status == 401)
    #expect(try await call(api, "noSuchMethod", [:])["description"] == "Bad Request: There is no method noSuchMethod.")
    #expect(api.takeViolations() == ["There is no method noSuchMethod."])
    #expect(try await call(api, "setWebhook", ["url": "https://example.org/"])["ok"] == true)
    #expect(try await call(api, "getUpdates", [:])["error_code"] == 409)
    #expect(try await call(api, "deleteWebhook", [:])["ok"] == true)
    #expect(try await call(api, "getUpdates", [:])["ok"] == true)
  }

  @Test func aStoppedServerComesBackOnItsPort() async throws {
    let api = try FakeBotAPI()
    api.stop()
    await #expect(throws: SupportError.self) { try await call(api, "getMe", [:]) }
    try api.start()
    #expect(try await call(api, "getMe", [:])["ok"] == true)
  }

  private func call(_ api: FakeBotAPI, _ method: String, _ parameters: JSONValue) async throws -> JSONValue {
    let headers = ["Content-Type": "application/json"]
    let probe = HTTPProbe(port: api.port, timeout: .seconds(20))
    let path = "/bot\(api.token)/\(method)"
    return try await probe.request("POST", path, headers: headers, body: parameters.text).json()
  }
}
