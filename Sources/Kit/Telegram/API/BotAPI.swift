public import EventLoop
public import HTTPClient
internal import Logging
public import MetricRegistry

/// A client of the Telegram Bot API (https://core.telegram.org/bots/api), or of a local server of it.
///
/// Encodes and decodes on the caller's thread; only the transfer is the loop's. Every call has a deadline and ends at
/// once when its task is cancelled.
public final class BotAPI: Sendable {
  /// The time of a call that is not held by the server and carries no file.
  static let usualTimeout = Duration.seconds(10)
  /// Room for an answer on its way beyond the time the server was asked to hold a call.
  static let margin = Duration.seconds(8)
  /// Bytes a second below which a file's transfer is given up.
  static let slowestTransfer = 32 << 10

  let client: Client
  let clock: any MonotonicClock
  private let server: String
  private let token: BotToken
  private let registry: Registry
  private let requests: CounterFamily
  private let durations: HistogramFamily
  private let retryAfterSeconds: Counter
  /// No call takes longer, whatever it asks for, but for one with files.
  private let longestCall: Duration
  private let logger = Logger(label: "telegram")

  /// - Parameters:
  ///   - url: `https://api.telegram.org` or a local server's, without a closing slash.
  ///   - longestCall: how long any call without files may take.
  public init(
    token: BotToken, url: String, client: Client, registry: Registry, longestCall: Duration = .seconds(3600),
    clock: any MonotonicClock = LoopClock()
  ) {
    self.client = client
    self.clock = clock
    self.longestCall = longestCall
    self.registry = registry
    self.token = token
    server = url
    requests = registry.counter(
      "telegram_api_requests_total", "Calls of the Bot API by method and status.", labels: "method", "code")
    durations = registry.histogram(
      "telegram_api_request_duration_seconds", "How long calls of the Bot API took.", labels: "method")
    retryAfterSeconds = registry.counter(
      "telegram_retry_after_seconds_total", "Seconds that Telegram asked to wait, added up."
    ).with()
  }

  /// Calls a method and reads its result.
  public func call<Method: BotAPIMethod>(
    _ method: Method, timeout: Duration? = nil
  ) async throws(BotAPIError) -> Method.Result {
    let json = try await call(Method.name, method.parameters, timeout: timeout)
    do { try Method.Result.check(json) } catch {
      throw .undecodable(method: Method.name, "in its result, \(error)")
    }
    return Method.Result(json: json) ?? .absent
  }

  /// Calls a method by its name, also one that this version does not know.
  ///
  /// - Parameter timeout: nil for what is usual, with time for the files.
  /// - Returns: the `result` of the answer, as it came.
  public func call(
    _ method: String, _ parameters: CallParameters, timeout: Duration? = nil
  ) async throws(BotAPIError) -> JSON {
    let start = clock.now
    do throws(BotAPIError) {
      let result = try await exchange(method, parameters, from: start, timeout)
      note(method, code: "200", since: start)
      return result
    } catch {
      note(method, code: error.code, since: start)
      if case .tooManyRequests(let wait) = error { retryAfterSeconds.increment(by: wait.seconds) }
      throw error
    }
  }

  /// The id of the bot that the token is of: the part of it that is no secret.
  public var botID: String { token.botID }

  /// The address of a method, and with it the token: never for a text.
  private func address(of method: String) -> String { "\(server)/bot\(token.secret)/\(method)" }

  /// The address of a file's path; see ``address(of:)``.
  func address(ofFile path: String) -> String { "\(server)/file/bot\(token.secret)/\(path)" }

  func note(_ method: String, code: String, since start: ContinuousClock.Instant) {
    let duration = clock.now - start
    requests.with(method, code).increment()
    durations.with(method).observe(duration, exemplar: registry.currentExemplar)
    CallTally.current?.record(duration)
    logger.debug(
      "bot api called",
      metadata: ["method": "\(method)", "code": "\(code)", "duration_ms": "\(duration.nanoseconds / 1_000_000)"])
  }

  private func exchange(
    _ method: String, _ parameters: CallParameters, from start: ContinuousClock.Instant, _ timeout: Duration?
  ) async throws(BotAPIError) -> JSON {
    let response: ClientResponse
    if parameters.files.isEmpty {
      let request = ClientRequest(
        "POST", address(of: method), headers: [("Content-Type", "application/json")],
        body: JSON.object(parameters.raw).bytes, deadline: start + min(timeout ?? Self.usualTimeout, longestCall))
      do { response = try await client.send(request) } catch { throw .network(error) }
    } else {
      let form = try await MultipartForm(parameters, method: method)
      let transfer = Duration.seconds(form.length / Self.slowestTransfer)
      let request = ClientRequest(
        "POST", address(of: method), headers: [("Content-Type", form.contentType)],
        deadline: start + (timeout ?? Self.usualTimeout + transfer))
      do { response = try await client.send(request, body: form.body()) } catch { throw .network(error) }
    }
    return try BotAPIAnswer.read(response, method: method)
  }
}
