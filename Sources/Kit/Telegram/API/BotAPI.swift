public import EventLoop
internal import FoundationEssentials
public import HTTPClient
internal import Logging
public import MetricRegistry

/// A client of the Telegram Bot API (https://core.telegram.org/bots/api), or of a local server of it.
///
/// Encodes and decodes on the caller's thread; only the transfer is the loop's. Every call has a deadline and ends at
/// once when its task is cancelled.
public final class BotAPI: Sendable {
  private let client: Client
  private let base: String
  private let registry: Registry
  private let requests: CounterFamily
  private let durations: HistogramFamily
  private let retryAfterSeconds: Counter
  private let clock: any MonotonicClock
  /// No call takes longer, whatever it asks for.
  let longestCall: Duration
  private let logger = Logger(label: "telegram")

  /// - Parameters:
  ///   - url: `https://api.telegram.org` or a local server's, without a closing slash.
  ///   - longestCall: how long any call may take.
  public init(
    token: BotToken, url: String, client: Client, registry: Registry, longestCall: Duration = .seconds(3600),
    clock: any MonotonicClock = LoopClock()
  ) {
    self.client = client
    self.clock = clock
    self.longestCall = longestCall
    self.registry = registry
    base = "\(url)/bot\(token.secret)/"
    requests = registry.counter(
      "telegram_api_requests_total", "Calls of the Bot API by method and status.", labels: "method", "code")
    durations = registry.histogram(
      "telegram_api_request_duration_seconds", "How long calls of the Bot API took.", labels: "method")
    retryAfterSeconds = registry.counter(
      "telegram_retry_after_seconds_total", "Seconds that Telegram asked to wait, added up."
    ).with()
  }

  /// Calls `method` with `parameters` as JSON.
  public func call<Result: Decodable & Sendable>(
    _ method: String, _ parameters: some Encodable & Sendable, as: Result.Type = Result.self, timeout: Duration
  ) async throws(BotAPIError) -> Result {
    let start = clock.now
    do throws(BotAPIError) {
      let result: Result = try await exchange(
        method, parameters, deadline: start.advanced(by: min(timeout, longestCall)))
      note(method, code: "200", since: start)
      return result
    } catch {
      note(method, code: error.code, since: start)
      if case .tooManyRequests(let wait) = error { retryAfterSeconds.increment(by: wait.seconds) }
      throw error
    }
  }

  private func note(_ method: String, code: String, since start: ContinuousClock.Instant) {
    let duration = clock.now - start
    requests.with(method, code).increment()
    durations.with(method).observe(duration, exemplar: registry.currentExemplar)
    CallTally.current?.record(duration)
    logger.debug(
      "bot api called",
      metadata: ["method": "\(method)", "code": "\(code)", "duration_ms": "\(duration.nanoseconds / 1_000_000)"])
  }

  private func exchange<Result: Decodable & Sendable>(
    _ method: String, _ parameters: some Encodable & Sendable, deadline: ContinuousClock.Instant
  ) async throws(BotAPIError) -> Result {
    let body: [UInt8]
    do { body = [UInt8](try JSONEncoder().encode(parameters)) } catch {
      throw .undecodable(method: method, "the parameters cannot be encoded")
    }
    let request = ClientRequest(
      "POST", base + method, headers: [("Content-Type", "application/json")], body: body, deadline: deadline)
    let response: ClientResponse
    do { response = try await client.send(request) } catch { throw .network(error) }
    return try BotAPIAnswer.read(response, method: method)
  }
}

/// The envelope of every answer (https://core.telegram.org/bots/api#making-requests).
private struct BotAPIAnswer<Result: Decodable>: Decodable {
  struct Parameters: Decodable {
    let retryAfter: Int?
    let migrateToChatID: Int64?

    enum CodingKeys: String, CodingKey {
      case retryAfter = "retry_after"
      case migrateToChatID = "migrate_to_chat_id"
    }
  }

  let ok: Bool
  let result: Result?
  let errorCode: Int?
  let description: String?
  let parameters: Parameters?

  enum CodingKeys: String, CodingKey {
    case ok, result, description, parameters
    case errorCode = "error_code"
  }

  static func read(_ response: ClientResponse, method: String) throws(BotAPIError) -> Result {
    let answer: BotAPIAnswer
    do {
      answer = try JSONDecoder().decode(Self.self, from: Data(response.body))
    } catch {
      if response.status >= 500 { throw .serverError(code: response.status, "no readable answer") }
      throw .undecodable(method: method, "status \(response.status), \(error.brief)")
    }
    if answer.ok, let result = answer.result { return result }
    throw answer.error(status: response.status, method: method)
  }

  private func error(status: Int, method: String) -> BotAPIError {
    let code = errorCode ?? status
    let text = description ?? "no description"
    if let id = parameters?.migrateToChatID { return .migrated(chatID: id) }
    switch code {
    case 401: return .unauthorized(text)
    // A token that is no bot's: for these methods there is no other thing that could be missing.
    case 404 where method == "getMe" || method == "getUpdates": return .unauthorized(text)
    case 403: return .forbidden(text)
    case 409: return .conflict(text)
    case 429: return .tooManyRequests(retryAfter: .seconds(max(1, min(parameters?.retryAfter ?? 1, 86_400))))
    case 500...: return .serverError(code: code, text)
    default: return .rejected(code: code, text)
    }
  }
}

extension Error {
  /// Where decoding failed, without the value it failed on: that is a user's text.
  fileprivate var brief: String {
    guard let error = self as? DecodingError else { return "not JSON" }
    switch error {
    case .keyNotFound(let key, let context): return "\(context.place) lacks \"\(key.stringValue)\""
    case .typeMismatch(let type, let context): return "\(context.place) is not a \(type)"
    case .valueNotFound(let type, let context): return "\(context.place) is null and not a \(type)"
    case .dataCorrupted: return "not JSON"
    @unknown default: return "not as documented"
    }
  }
}

extension DecodingError.Context {
  fileprivate var place: String {
    let path = codingPath.map(\.stringValue).joined(separator: ".")
    return path.isEmpty ? "the answer" : path
  }
}
