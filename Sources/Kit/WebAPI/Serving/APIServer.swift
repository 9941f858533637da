package import Endpoints
package import EventLoop
internal import HTTPServer
internal import LogPipeline
internal import Logging
package import MetricRegistry
internal import RateLimiting
package import Storage
internal import Supervision

/// Answers the routes of one bot under `/api/NAME/`.
@Loop
package final class APIServer {
  private let name: String
  private let routes: [APIRoute]
  private let storage: any SQLStorage
  private var options: APIOptions
  private let registry: Registry
  private let callers: RouteLimiter
  /// Of addresses: kept apart, so that however many strangers take no room of those who are known.
  private let strangers: RouteLimiter
  private let isRunning: @Loop @Sendable () -> Bool
  private let now: @Sendable () -> Timestamp
  private let clock: any MonotonicClock
  private let runner = HandlerRunner()
  private let logger = Logger(label: "api")

  /// - Parameters:
  ///   - name: the bot's, the part after `/api/`.
  ///   - isRunning: whether the bot does its work; its routes are answered 503 while it does not.
  ///   - now: the wall clock.
  package init(
    name: String, _ routes: APIRoutes, storage: any SQLStorage, options: APIOptions, registry: Registry,
    clock: any MonotonicClock = LoopClock(), now: @escaping @Sendable () -> Timestamp = Timestamp.now,
    isRunning: @escaping @Loop @Sendable () -> Bool
  ) {
    self.name = name
    self.routes = routes.routes
    self.storage = storage
    self.options = options
    self.registry = registry
    callers = RouteLimiter(clock: clock)
    strangers = RouteLimiter(clock: clock)
    self.clock = clock
    self.now = now
    self.isRunning = isRunning
  }

  /// What the HTTP server is to take.
  package var mounts: [MountedRoute] {
    routes.map { route in
      let bytes = min(route.limits.maxBody ?? options.maxBody, options.maxBody)
      return MountedRoute(
        route.method, pattern(of: route), bodyLimit: BodyLimit(bytes: bytes, name: "bot.api.max_body"),
        checksCaller: route.checksCaller
      ) { [self] in await answer($0, route) }
    }
  }

  /// Runs handlers, and forgets answers that have expired, for as long as the process does.
  package func run() async {
    let handlers: @Loop @Sendable () async -> Void = { [runner] in await runner.run() }
    let pruning: @Loop @Sendable () async -> Void = { [self] in await keepPruned() }
    await withTaskGroup(of: Void.self) { group in
      group.addTask(operation: handlers)
      if routes.contains(where: \.writes) { group.addTask(operation: pruning) }
      await group.next()
      group.cancelAll()
    }
  }

  /// What routes may cost from the next request on; `maxBody` stays.
  package func apply(_ options: APIOptions) { self.options = options }

  /// Waits for the handlers that run, and takes no more.
  ///
  /// - Returns: how many have not ended at the deadline.
  package func stop(by deadline: ContinuousClock.Instant) async -> Int {
    let left = await runner.settle(by: deadline)
    runner.close()
    return left
  }
}

extension APIServer {
  private func pattern(of route: APIRoute) -> String { "/api/\(name)/\(route.path.pattern)" }

  private func answer(_ request: ServerRequest, _ route: APIRoute) async -> ServerResponse {
    let context = LogContext(correlationID: request.correlationID, module: name)
    return await LogContext.$current.withValue(context) {
      do {
        return response(try await handle(request, route))
      } catch let error as APIError {
        return response(error)
      } catch {
        return response(failure(error, route))
      }
    }
  }

  private func handle(_ request: ServerRequest, _ route: APIRoute) async throws -> EncodedAnswer {
    guard isRunning() else { throw APIError.notReady("The bot is not running now; ask again.") }
    guard route.path.fits(request.parameters) else { throw APIError.notFound }
    guard runner.inFlight < options.maxInFlight else {
      registry.limitReached("bot.api.max_in_flight")
      throw APIError.notReady("\(options.maxInFlight) requests are being handled already.")
    }
    let deadline = clock.now.advanced(by: min(route.limits.timeout ?? options.timeout, options.timeout))
    let (incoming, address) = (IncomingRequest(request, at: now()), "address:\(request.peer?.host ?? "")")
    let surroundings = Surroundings(
      storage: storage, logger: Logger(label: name), deadline: deadline, idempotencyTTL: options.idempotencyTTL)
    return try await runner.perform(by: deadline) { [self] in
      let admitted = try await admit(incoming, from: address, route)
      try await count(admitted.subject ?? address, route, in: callers)
      return try await admitted.answer(surroundings)
    }
  }

  /// Finds out who asks. Who is nobody known counts for the address, which does not hold up those of it who are known:
  /// all behind a proxy have the proxy's.
  private func admit(
    _ request: IncomingRequest, from address: String, _ route: APIRoute
  ) async throws -> APIRoute.Admitted {
    do {
      return try await route.admit(request)
    } catch let error as APIError where (400..<500).contains(error.status) {
      try count(address, route, in: strangers)
      throw error
    }
  }

  private func count(_ caller: String, _ route: APIRoute, in limiter: RouteLimiter) throws(APIError) {
    let rate = route.limits.rate ?? options.rate
    let verdict = limiter.take(caller, route: pattern(of: route), rate: rate, maxCallers: options.maxCallers) {
      registry.limitReached("rate_limits.max_subjects")
    }
    guard !verdict.isAllowed else { return }
    // A route's own limit is no key of the configuration that one could change.
    if route.limits.rate == nil { registry.limitReached("rate_limits.default") }
    var error = APIError(429, code: "too_many_requests", message: "This caller asks too often.")
    error.headers["Retry-After"] = "\(verdict.retryAfterSeconds)"
    for (name, value) in verdict.headers { error.headers[name] = value }
    throw error
  }

  /// What became of a handler that threw anything else.
  private func failure(_ error: any Error, _ route: APIRoute) -> APIError {
    let metadata: Logger.Metadata = [
      "route": "\(pattern(of: route))", "error.type": "\(type(of: error))", "error.message": "\(error)",
    ]
    switch error {
    case is DeadlineExceeded, is CancellationError:
      registry.limitReached("bot.api.timeout")
      logger.warning("a route took too long", metadata: metadata)
      return APIError(504, code: "timeout", message: "The answer was not there in time.")
    case is DependencyUnavailable:
      return .notReady("Something that the bot needs is not there now; ask again.")
    case let error as StorageError where error.isTransient:
      logger.warning("a route's storage did not answer", metadata: metadata)
      return .notReady("The bot's storage does not answer now; ask again.")
    default:
      logger.error("a route has failed", metadata: metadata)
      return .internal("Something went wrong, and nothing was changed.")
    }
  }

  private func response(_ answer: EncodedAnswer) -> ServerResponse {
    var response = ServerResponse(status: answer.status, contentType: "application/json", text: answer.body)
    response.headers.add("Cache-Control", "no-store")
    if answer.isRepeated { response.headers.add("Idempotency-Replayed", "true") }
    return response
  }

  private func response(_ error: APIError) -> ServerResponse {
    var response = ServerResponse.error(error.status, code: error.code, message: error.message)
    response.headers.add("Cache-Control", "no-store")
    for (name, value) in error.headers.sorted(by: { $0.key < $1.key }) { response.headers.add(name, value) }
    return response
  }

  private func keepPruned() async {
    while true {
      do {
        try await clock.sleep(for: options.pruneInterval)
      } catch {
        return
      }
      do {
        try await AnswerTable.prune(at: now(), in: storage)
      } catch {
        logger.warning("expired answers were not removed", metadata: ["error.message": "\(error)"])
      }
    }
  }
}
