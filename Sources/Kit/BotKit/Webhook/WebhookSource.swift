internal import EventLoop
internal import Logging
internal import MetricRegistry
internal import Supervision
internal import Synchronization
internal import Telegram

/// Updates that Telegram delivers by webhook (https://core.telegram.org/bots/api#setwebhook).
final class WebhookSource: UpdateSource {
  /// An update comes again only after the request that brought it has failed.
  let repeatsUnconfirmed = false

  private let api: BotAPI
  private let webhook: WebhookSetup
  private let allowed: [String]
  private let limits: BotLimits
  private let metrics: BotMetrics
  private let logger: Logger
  private let arrivals = Mutex<Mailbox<WebhookReceiver.Arrival>?>(nil)

  init(
    _ api: BotAPI, _ webhook: WebhookSetup, allowed: [String], limits: BotLimits, metrics: BotMetrics, logger: Logger
  ) {
    self.api = api
    self.webhook = webhook
    self.allowed = allowed
    self.limits = limits
    self.metrics = metrics
    self.logger = logger
  }

  @concurrent func identify() async throws -> User {
    let secret = try await webhook.secret()
    guard WebhookSetup.isValid(secret) else { throw UnrecoverableError(WebhookSetup.problem) }
    let user = try await asking(GetMe())
    let opened = webhook.receiver.open(secret: secret, limit: limits.maxInFlight)
    arrivals.withLock { $0 = opened }
    // Open first: Telegram delivers at once what has waited.
    _ = try await asking(
      SetWebhook(
        url: webhook.url, maxConnections: Int64(limits.webhookConnections), allowedUpdates: allowed,
        secretToken: secret))
    return user
  }

  @concurrent func updates(from offset: PollOffset?) async throws -> [ReceivedUpdate]? {
    guard let arrivals = arrivals.withLock({ $0 }) else { return nil }
    while let batch = try await arrivals.take() {
      let updates = batch.compactMap { taken($0) }
      if !updates.isEmpty { return updates }
    }
    return nil
  }

  @concurrent func confirm(below offset: Int64) async {}

  @concurrent func pendingCount() async -> Int64? { try? await api.call(GetWebhookInfo()).pendingUpdateCount }

  func noteFinished(_ id: Int64) { webhook.receiver.finish(id) }

  func close() { webhook.receiver.close() }

  private func taken(_ arrival: WebhookReceiver.Arrival) -> ReceivedUpdate? {
    switch arrival {
    case .update(let update): return .update(update)
    case .unreadable(let id?, let reason): return .unreadable(id: id, reason: reason)
    case .unreadable(nil, let reason):
      metrics.updates.with("unreadable", "skipped").increment()
      logger.warning("update skipped", metadata: ["reason": "\(reason)", "error.type": "unreadable"])
      return nil
    }
  }

  /// A call without which there is nothing to do.
  private func asking<Method: BotAPIMethod>(_ method: Method) async throws -> Method.Result {
    do { return try await api.call(method) } catch {
      switch error {
      case .unauthorized, .rejected: throw UnrecoverableError(error.description)
      default:
        if Task.isCancelled { throw CancellationError() }
        throw DependencyUnavailable("telegram", reason: error.description, retryAfter: error.retryAfter)
      }
    }
  }
}

/// What a webhook is set up with.
package struct WebhookSetup: Sendable {
  let url: String
  let secret: @concurrent @Sendable () async throws -> String
  let receiver: WebhookReceiver

  /// - Parameters:
  ///   - url: the package `https` URL of `POST /telegram/webhook`.
  ///   - secret: read for every attempt of the module. Throws `DependencyUnavailable` while there is none.
  package init(
    url: String, secret: @escaping @concurrent @Sendable () async throws -> String, receiver: WebhookReceiver
  ) {
    self.url = url
    self.secret = secret
    self.receiver = receiver
  }

  /// For a secret that Telegram does not take.
  package static let problem =
    "bot.telegram.webhook.secret_token is none: write 1 to 256 letters, digits, underscores and hyphens"

  package static func isValid(_ secret: String) -> Bool {
    (1...256).contains(secret.utf8.count)
      && secret.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }
}
