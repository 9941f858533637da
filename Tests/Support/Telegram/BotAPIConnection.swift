/// Answers one request to the fake Bot API, on its connection's thread.
struct BotAPIConnection: Sendable {
  let token: String
  let state: Watched<BotAPIState>

  func answer(_ request: TestHTTPRequest) -> TestHTTPReply {
    let path = request.path.split(separator: "/").map(String.init)
    if path.count > 2, path[0] == "file" { return file(path) }
    guard path.count == 2, path[0].hasPrefix("bot") else { return BotAPIReply.failure(404, "Not Found") }
    guard path[0] == "bot\(token)" else {
      return BotAPIReply.failure(401, "Unauthorized: invalid token specified")
    }
    guard let call = try? BotAPICall(method: path[1], request: request) else {
      return BotAPIReply.failure(400, "Bad Request: can't parse JSON object")
    }
    if let problem = BotAPIDescription.shared.problem(with: call) {
      state.update { $0.violations.append(problem) }
      return BotAPIReply.failure(400, "Bad Request: \(problem)")
    }
    let fault = state.update { state in
      state.calls.append(call)
      return state.takeFault(for: call)
    }
    if fault == nil, let problem = BotAPILimits.problem(with: call) { return BotAPIReply.failure(400, problem) }
    if let reply = fault?.reply { return reply }
    let reply = call.method == "getUpdates" ? poll(call, request) : state.update { $0.perform(call) }
    return fault?.replyAfterHandling ?? reply
  }

  /// The long poll. A newer one, a webhook, or the client's going away ends it.
  private func poll(_ call: BotAPICall, _ request: TestHTTPRequest) -> TestHTTPReply {
    let number = state.update { state -> Int? in
      guard state.webhook == nil else { return nil }
      if let kinds = call.json("allowed_updates")?.array {
        state.allowedKinds = kinds.isEmpty ? nil : Set(kinds.compactMap(\.string))
      }
      state.confirm(offset: call.int("offset") ?? 0)
      state.pollNumber += 1
      state.isPolled = true
      return state.pollNumber
    }
    guard let number else { return BotAPIReply.failure(409, Conflict.webhook) }
    keepPace(call)
    let limit = Int(min(max(call.int("limit") ?? 100, 1), 100))
    let end = ContinuousClock.now + .seconds(max(call.int("timeout") ?? 0, 0))
    while true {
      let rest = end - ContinuousClock.now
      // In slices, because nothing wakes the thread when the client goes away.
      let slice = min(max(rest, .zero), .milliseconds(50))
      let reply = state.waitBlocking(timeout: slice) { Self.pollReply(&$0, number, limit, request) }
      if let reply { return reply }
      if rest <= .zero || request.clientHasGone { break }
    }
    state.update { if $0.pollNumber == number { $0.isPolled = false } }
    return BotAPIReply.success([])
  }

  /// The official server answers a poll late that asks again for what it has just been given, and every poll after a
  /// conflict (tdlib/telegram-bot-api, Client.cpp).
  private func keepPace(_ call: BotAPICall) {
    let now = ContinuousClock.now
    let offset = call.int("offset") ?? 0
    let wait = state.update { state -> Duration in
      defer { state.lastPoll = (offset, now) }
      guard state.keepsPace else { return .zero }
      if state.conflicts > 0 { return .seconds(3) }
      guard let last = state.lastPoll, last.offset == offset else { return .zero }
      return max(.zero, .milliseconds(500) - (now - last.at))
    }
    if wait > .zero { let _: Void? = state.waitBlocking(timeout: wait) { $0.isStopped ? () : nil } }
  }

  private enum Conflict {
    static let webhook =
      "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
    static let otherPoll =
      "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    static let setWebhook = "Conflict: terminated by setWebhook request"
  }

  private static func pollReply(_ state: inout BotAPIState, _ number: Int, _ limit: Int, _ request: TestHTTPRequest)
    -> TestHTTPReply?
  {
    if state.pollNumber != number {
      // Nobody is there to be in conflict with.
      if request.clientHasGone { return .closeConnection }
      state.conflicts += 1
      return BotAPIReply.failure(409, Conflict.otherPoll)
    }
    if state.isStopped || state.webhook != nil || !state.pending.isEmpty { state.isPolled = false }
    if state.isStopped { return .closeConnection }
    if state.webhook != nil { return BotAPIReply.failure(409, Conflict.setWebhook) }
    if state.pending.isEmpty { return nil }
    return BotAPIReply.success(.array(state.pending.prefix(limit).map(\.json)))
  }

  private func file(_ path: [String]) -> TestHTTPReply {
    guard path[1] == "bot\(token)" else { return BotAPIReply.failure(401, "Unauthorized: invalid token specified") }
    let wanted = PercentEncoding.decode(path.dropFirst(2).joined(separator: "/"))
    guard
      let file = state.read({ state in
        state.files.first { $0.value.path == wanted && !state.lost.contains($0.key) }?.value
      })
    else {
      return BotAPIReply.failure(404, "Not Found")
    }
    return .response(status: 200, headers: ["Content-Type": "application/octet-stream"], body: file.content)
  }
}
