internal import EventLoop
internal import FoundationEssentials
internal import HTTPClient
internal import LogPipeline
internal import Logging
internal import MetricRegistry
internal import Telegram

/// An outside API, as a bot module asks it: JSON in and out, over the outgoing pool that everybody shares.
///
///     let weather = apis.client("weather", url: "https://api.example.org/v1")
///     let report: Report = try await weather.call(APICall("GET", "/cities/{city}", ["city": name]))
///
/// Every call has a deadline, ends at once with its task, carries the current correlation id, and is counted under the
/// template of its path. Calls that failed are made again where that is harmless; a side that fails too often is left alone
/// for a while. Safe from any thread.
public final class APIClient: Sendable {
  public let name: String
  public let breaker: CircuitBreaker
  private let url: String
  private let options: APIClientOptions
  private let client: Client
  private let clock: any MonotonicClock
  private let random: @Sendable () -> Double
  private let requests: CounterFamily
  private let durations: HistogramFamily
  private let registry: Registry
  private let logger = Logger(label: "api-client")

  init(_ name: String, url: String, _ options: APIClientOptions, _ maker: APIClientMaker) {
    self.name = name
    self.url = url.hasSuffix("/") ? String(url.dropLast()) : url
    self.options = options
    (client, clock, random, registry) = (maker.client, maker.clock, maker.random, maker.registry)
    breaker = CircuitBreaker(name, options.breaker, registry: registry, clock: clock, random: random)
    let prefix = name.replacing("-", with: "_")
    requests = registry.counter(
      "\(prefix)_api_requests_total", "Calls of the API \(name), by status or by why there was none.",
      labels: "endpoint", "method", "status_code")
    durations = registry.histogram(
      "\(prefix)_api_request_duration_seconds", "How long calls of the API \(name) took.", labels: "endpoint",
      "method")
  }

  /// Calls and reads the answer's JSON.
  ///
  /// - Throws: ``APICallError``; `CancellationError` with the task.
  public func call<Answer: Decodable>(_ request: APICall, as type: Answer.Type = Answer.self) async throws -> Answer {
    let body = try await send(request)
    do { return try JSONDecoder().decode(Answer.self, from: Data(body)) } catch {
      throw APICallError.undecodable(api: name, endpoint: request.endpoint, Self.place(of: error))
    }
  }

  /// Calls, and gives the answer's body as it is.
  ///
  /// - Throws: ``APICallError``; `CancellationError` with the task.
  @discardableResult
  public func send(_ request: APICall) async throws -> [UInt8] {
    let deadline = clock.now + (request.timeout ?? options.timeout)
    var attempt = 1
    while true {
      do throws(APICallError) {
        return try await attemptOnce(request, by: deadline)
      } catch {
        if Task.isCancelled { throw CancellationError() }
        let delay = delay(after: error, attempt)
        guard attempt < options.attempts, mayRepeat(request, error), clock.now + delay < deadline else { throw error }
        logger.debug(
          "api call repeated",
          metadata: ["api": "\(name)", "endpoint": "\(request.endpoint)", "error.message": "\(error)"])
        try await clock.sleep(for: delay)
        attempt += 1
      }
    }
  }

  private func attemptOnce(
    _ request: APICall, by deadline: ContinuousClock.Instant
  ) async throws(APICallError) -> [UInt8] {
    let headers = try headers(of: request)
    let permit: CircuitBreaker.Permit
    do { permit = try breaker.enter() } catch { throw .circuitOpen(error) }
    do throws(APICallError) {
      let body = try await exchange(request, headers, by: deadline)
      breaker.finish(permit, .success)
      return body
    } catch {
      breaker.finish(permit, Task.isCancelled ? .unknown : error.isFailure ? .failure : .success)
      throw error
    }
  }

  private func exchange(
    _ request: APICall, _ headers: [(name: String, value: String)], by deadline: ContinuousClock.Instant
  ) async throws(APICallError) -> [UInt8] {
    let start = clock.now
    let call = ClientRequest(
      request.method, url + request.path, headers: headers, body: request.body,
      deadline: ContinuousClock.now + start.duration(to: deadline), maxResponseBytes: options.maxResponseBytes)
    let response: ClientResponse
    do { response = try await client.send(call) } catch {
      note(request, error.reason.rawValue, since: start)
      throw .network(api: name, error)
    }
    note(request, "\(response.status)", since: start)
    if (200..<300).contains(response.status) { return response.body }
    throw .status(
      api: name, endpoint: request.endpoint, response.status, retryAfter: response.header("Retry-After"),
      body: response.body)
  }
}

extension APIClient {
  private func headers(of request: APICall) throws(APICallError) -> [(name: String, value: String)] {
    var headers = request.headers
    do { headers += try options.headers() } catch { throw .notAuthorized(api: name, "\(error)") }
    if request.body != nil { headers.append(("Content-Type", "application/json")) }
    headers.append(("Accept", "application/json"))
    if let id = LogContext.current.correlationID { headers.append(("X-Correlation-ID", id)) }
    return headers
  }

  /// What was not sent, or refused with a promise for later, may be said again; anything else only if it is harmless.
  private func mayRepeat(_ request: APICall, _ error: APICallError) -> Bool {
    guard error.isTransient else { return false }
    switch error {
    case .circuitOpen, .undecodable, .notAuthorized: return false
    case .network(_, let failure): return request.isRepeatable || !failure.wasSent
    case .status(_, _, 429, _, _): return true
    case .status: return request.isRepeatable
    }
  }

  private func delay(after error: APICallError, _ attempt: Int) -> Duration {
    let usual = min(options.backoff.upperBound, options.backoff.lowerBound * (1 << min(attempt - 1, 16)))
    let delay = usual * (1 + random())
    guard case .status(_, _, _, let text?, _) = error, let seconds = Int64(text), seconds >= 0 else { return delay }
    return max(delay, .seconds(min(seconds, 86_400)))
  }

  private func note(_ request: APICall, _ status: String, since start: ContinuousClock.Instant) {
    let duration = clock.now - start
    requests.with(request.endpoint, request.method, status).increment()
    durations.with(request.endpoint, request.method).observe(duration, exemplar: registry.currentExemplar)
    CallTally.current?.record(duration)
    logger.debug(
      "api called",
      metadata: [
        "api": "\(name)", "endpoint": "\(request.endpoint)", "method": "\(request.method)", "status": "\(status)",
        "duration_ms": "\(duration.nanoseconds / 1_000_000)",
      ])
  }

  /// Where an answer is not as expected, without what it holds.
  private static func place(of error: any Error) -> String {
    let (context, problem): (DecodingError.Context, String)
    switch error {
    case DecodingError.keyNotFound(let key, let found): (context, problem) = (found, "\(key.stringValue) is missing")
    case DecodingError.valueNotFound(let type, let found): (context, problem) = (found, "there is no \(type)")
    case DecodingError.typeMismatch(let type, let found): (context, problem) = (found, "it is no \(type)")
    default: return "it is no JSON of that form"
    }
    let path = context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: ".")
    return path.isEmpty ? problem : "at \(path), \(problem)"
  }
}
