/// Delivery by webhook as the official server does it: the secret in a header, each chat's order kept, failures tried
/// again later and later (tdlib/telegram-bot-api, WebhookActor.cpp).
extension FakeBotAPI {
  /// Delivers to this port of this machine instead of to the URL that was set, until the returned task is cancelled.
  ///
  /// - Parameters:
  ///   - secret: nil for the one that was set.
  ///   - firstRetry: the official server begins with a second; the delay doubles up to a minute.
  public func deliverWebhook(
    to port: UInt16, path: String = "/telegram/webhook", secret: String? = nil, firstRetry: Duration = .seconds(1)
  ) -> Task<Void, Never> {
    let state = state
    return Task {
      let probes = (0..<8).map { _ in HTTPProbe(port: port, timeout: .seconds(30)) }
      var failures = 0
      while !Task.isCancelled {
        let batch = try? await state.wait(for: "an update to deliver", timeout: .milliseconds(200)) { state in
          Self.nextBatch(&state, limit: probes.count)
        }
        guard let batch else { continue }
        let wait = await Self.deliver(batch, probes, path, secret, state)
        failures = wait == nil ? 0 : failures + 1
        guard var delay = wait else { continue }
        if delay == .zero { delay = min(firstRetry * (1 << min(failures - 1, 6)), .seconds(60)) }
        _ = try? await state.wait(for: "the retry", timeout: delay) { $0.isStopped ? () : nil }
      }
    }
  }

  /// Deliveries that were answered with no success, or not at all.
  public var webhookFailures: [String] { state.read { $0.webhookFailures } }

  /// What was set, as it was set; nil without a webhook.
  public var webhook: [String: JSONValue]? { state.read { $0.webhook } }

  /// The first update of each chat, as far as there are connections for them.
  private static func nextBatch(_ state: inout BotAPIState, limit: Int) -> [BotAPIState.Update]? {
    guard let webhook = state.webhook, !state.pending.isEmpty else { return nil }
    let allowed = min(limit, Int(webhook["max_connections"]?.int ?? 40))
    var chats: Set<String> = []
    var batch: [BotAPIState.Update] = []
    for update in state.pending where batch.count < allowed {
      if chats.insert(chat(of: update)).inserted { batch.append(update) }
    }
    return batch
  }

  private static func chat(of update: BotAPIState.Update) -> String {
    for member in (update.json.object ?? [:]).values {
      let chat = member["chat"] ?? member["message"]?["chat"] ?? member["from"]
      if let id = chat?["id"]?.int { return "\(id)" }
    }
    return "update \(update.id)"
  }

  /// - Returns: nil when all were taken; else how long to wait, zero when the server did not say.
  private static func deliver(
    _ batch: [BotAPIState.Update], _ probes: [HTTPProbe], _ path: String, _ secret: String?,
    _ state: Watched<BotAPIState>
  ) async -> Duration? {
    let own = state.read { $0.webhook?["secret_token"]?.string }
    var headers = ["Content-Type": "application/json"]
    headers["X-Telegram-Bot-Api-Secret-Token"] = secret ?? own
    let fields = headers
    return await withTaskGroup(of: Duration?.self) { group in
      for (update, probe) in zip(batch, probes) {
        group.addTask {
          let answer = try? await probe.request("POST", path, headers: fields, body: update.json.text)
          if let answer, (200..<300).contains(answer.status) {
            state.update { state in state.pending.removeAll { $0.id == update.id } }
            return nil
          }
          state.update { $0.webhookFailures.append(answer.map { "\($0.status)" } ?? "no answer") }
          return answer?.headers["Retry-After"].flatMap { Int($0) }.map { .seconds($0) } ?? .zero
        }
      }
      var wait: Duration?
      for await one in group { wait = max(wait, one) }
      return wait
    }
  }

  private static func max(_ left: Duration?, _ right: Duration?) -> Duration? {
    guard let left, let right else { return left ?? right }
    return Swift.max(left, right)
  }
}
