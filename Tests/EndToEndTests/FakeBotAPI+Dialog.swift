import Support

extension FakeBotAPI {
  /// Presses the button with that data under the newest message. Returns the update's id.
  @discardableResult
  func press(_ data: String, by user: TelegramUser = TelegramUser(id: 100)) throws -> Int64 {
    guard let message = sentMessages(chat: user.id).last else { throw SupportError("No message to press on.") }
    guard message.buttons.contains(where: { $0.data == data }) else {
      throw SupportError("No button “\(data)” under “\(message.text)”.")
    }
    return press(data, on: message, by: user)
  }

  /// Goes through the whole dialog from `/start` on. Returns the id of the update that created the request.
  func createRequest(_ text: String, priority: String) async throws -> Int64 {
    send("/start")
    try await waitForMessage(containing: "Welcome, Ada.")
    try press("create_request")
    try await waitForMessage(containing: "Please describe")
    send(text)
    try await waitForMessage(containing: "priority?")
    try press("additional_no")
    try await waitForMessage(containing: "How urgent")
    let id = try press("priority_\(priority)")
    try await waitForMessage(containing: "Your request has been created.")
    return id
  }
}
