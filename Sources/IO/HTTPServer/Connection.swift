internal import CMicroHTTPD
internal import EventLoop
internal import Logging

/// One client's connection and the request it is at: libmicrohttpd answers a connection's requests one by one.
@Loop
@safe
final class Connection {
  enum Phase {
    /// The header is awaited or incomplete, since then.
    case receiving(since: ContinuousClock.Instant)
    /// The header is complete, the body is awaited or incomplete, since then.
    case uploading(since: ContinuousClock.Instant)
    /// A request is being handled or answered.
    case exchange
    /// Kept after a response, nothing of the next request seen yet.
    case idle(since: ContinuousClock.Instant)
  }

  let descriptor: Int32
  let server: Server
  /// Owned by libmicrohttpd, valid until it reports the connection closed, when the server drops this object.
  private let handle: OpaquePointer
  var phase: Phase
  private(set) var isAwaitingHandler = false
  private var request: ServerRequest?
  /// The request before, if nobody else keeps it: a probe asks the same on and on.
  private var previous: ServerRequest?
  /// What the router found for it; nil when that depends on more than the request's line.
  private var previousMatch: Router.Match?
  private var routePattern = Router.unmatched
  private var status = 0
  private var bytesSent = 0
  private var isBodyRefused = false
  /// Looked up once there is a body.
  private var knownBodyLimit: BodyLimit?
  private var discarded = 0
  private var hasDispatched = false
  private(set) var stream: BodyStream?
  /// Kept for as long as its session uses them.
  var tls: TLSCredentials?
  /// While it is suspended because its handshake waits for the client.
  var handshakeWatch: DescriptorWatch?
  /// libmicrohttpd has freed what `handle` points to.
  private(set) var isClosed = false

  init(_ handle: OpaquePointer, server: Server) {
    unsafe self.handle = handle
    self.server = server
    descriptor = unsafe outrigger_mhd_socket(handle)
    phase = .receiving(since: .now)
  }
}

// MARK: - Receiving a request

extension Connection {
  /// The header is complete. Answering here would close the connection, so only a body that is refused before it is
  /// sent is answered now.
  func begin(_ line: RequestLine) -> MHD_Result {
    let request = unsafe request(for: line)
    self.request = request
    phase = .uploading(since: server.lastReading)
    server.statistics.requests += 1
    guard request.method != .get, request.method != .head, let declared = request.contentLength else { return .YES }
    let limit = bodyLimit(of: request).bytes
    guard declared > limit else { return .YES }
    refuseBody(request)
    // A client that waits for permission, or that would send more than is worth reading, is answered at once.
    return declared > 2 * limit || request.header("Expect") != nil ? answerTooLarge(request) : .YES
  }

  private func request(for line: RequestLine) -> ServerRequest {
    if let previous, unsafe previous.repeats(line) {
      self.previous = nil
      unsafe previous.renew(handle: handle, receivedAt: server.lastReading, identity: server.drawIdentity())
      return previous
    }
    previousMatch = nil
    return unsafe ServerRequest(
      line, handle: handle, receivedAt: server.lastReading, identity: server.drawIdentity())
  }

  /// A piece of the body. One that is too large is read on for a while, because closing on a client that still
  /// writes would destroy the answer on its way (RFC 9112 section 9.6).
  func receive(_ bytes: UnsafeRawBufferPointer) -> MHD_Result {
    guard let request else { return .NO }
    let limit = bodyLimit(of: request).bytes
    if !isBodyRefused, request.body.count + bytes.count > limit { refuseBody(request) }
    guard isBodyRefused else {
      unsafe request.body.append(contentsOf: bytes)
      return .YES
    }
    request.body = []
    discarded += bytes.count
    return discarded <= 2 * limit ? .YES : .NO
  }

  /// The request is complete: finds its handler. Called once more after a resume without an answer, which is an error.
  func dispatch() -> MHD_Result {
    guard let request, !hasDispatched else { return .NO }
    hasDispatched = true
    phase = .exchange
    if isBodyRefused { return answerTooLarge(request) }
    guard request.decode(isKnown: previousMatch != nil) else {
      return answer(request, .error(400, code: "bad_request", message: "The path or the query is not validly encoded."))
    }
    let match = previousMatch ?? server.router.match(request)
    previousMatch = request.parameters.isEmpty ? match : nil
    routePattern = match.pattern
    switch server.hooks.admit?(request, routePattern) ?? .pass {
    case .refuse(let response): return answer(request, response)
    case .later(let decide):
      return answerLater(request) {
        if let refusal = await decide() { return refusal }
        switch self.route(request, match) {
        case .answered(let response): return response
        case .handled(let handler): return await handler(request)
        }
      }
    case .pass:
      switch route(request, match) {
      case .answered(let response): return answer(request, response)
      case .handled(let handler): return answerLater(request) { await handler(request) }
      }
    }
  }

  /// What comes of a request: its answer, or who makes it.
  private enum Outcome {
    case answered(ServerResponse)
    case handled(@Loop @Sendable (ServerRequest) async -> ServerResponse)
  }

  private func route(_ request: ServerRequest, _ match: Router.Match) -> Outcome {
    switch match {
    case .notFound: return .answered(.error(404, code: "not_found", message: "There is nothing at this path."))
    case .methodNotAllowed(let route):
      var response = ServerResponse.error(
        405, code: "method_not_allowed", message: "This path answers \(route.allow).")
      response.headers.set("Allow", route.allow)
      return .answered(response)
    case .found(let route, let handler):
      if let response = server.hooks.filter?(request, route.pattern) { return .answered(response) }
      switch handler {
      case .immediate(let handler): return .answered(handler(request))
      case .asynchronous(let handler): return .handled(handler)
      }
    }
  }

  /// Suspends the connection until the answer is there.
  private func answerLater(
    _ request: ServerRequest, _ respond: @escaping @Loop @Sendable () async -> ServerResponse
  ) -> MHD_Result {
    isAwaitingHandler = true
    suspend()
    server.submit { await self.finish(request, respond()) }
    return .YES
  }

  /// The route's, unless the server's is smaller.
  private func bodyLimit(of request: ServerRequest) -> BodyLimit {
    if let knownBodyLimit { return knownBodyLimit }
    let whole = BodyLimit(bytes: server.configuration.maxBody, name: "http.max_body")
    let own = server.router.bodyLimit(of: request)
    let limit = if let own, own.bytes < whole.bytes { own } else { whole }
    knownBodyLimit = limit
    return limit
  }

  private func refuseBody(_ request: ServerRequest) {
    isBodyRefused = true
    server.statistics.limitReached(bodyLimit(of: request).name)
  }

  private func answerTooLarge(_ request: ServerRequest) -> MHD_Result {
    let message = "The body may have \(bodyLimit(of: request).bytes) bytes."
    return answer(request, .error(413, code: "payload_too_large", message: message), closing: true)
  }
}

// MARK: - Answering it

extension Connection {
  /// The request that has come in whole and whose answer has not gone out whole.
  var unanswered: String? {
    guard case .exchange = phase, let request else { return nil }
    return "\(request.method) \(routePattern)"
  }

  /// What an asynchronous handler made. Ignored when the server has given the client up meanwhile.
  func finish(_ request: ServerRequest, _ response: ServerResponse) {
    guard isAwaitingHandler, self.request === request else { return }
    _ = answer(request, response, isSuspended: true)
    isAwaitingHandler = false
    resume()
  }

  /// Answers for a handler that is not done when the server stops.
  func abandonHandler() {
    guard isAwaitingHandler, let request else { return }
    finish(request, .error(503, code: "stopping", message: "The server stops."))
  }

  private func answer(
    _ request: ServerRequest, _ response: ServerResponse, isSuspended: Bool = false, closing: Bool = false
  ) -> MHD_Result {
    // A suspended connection renders its header later, when another one may have changed the shared response.
    let common = server.hooks.headers?() ?? [:]
    if case .prepared(let prepared) = response.body, response.headers.fields.isEmpty, common.fields.isEmpty,
      !isSuspended, !closing, !server.isDraining, request.answerHeaders.fields.isEmpty,
      let message = unsafe prepared.handle(for: request.identity)
    {
      status = prepared.status
      bytesSent = request.method == .head ? 0 : prepared.body.count
      return unsafe MHD_queue_response(handle, UInt32(status), message)
    }
    let response = finished(response, closing: closing)
    status = response.status
    switch response.body {
    case .empty: return queue(response, body: [])
    case .bytes(let bytes): return queue(response, body: bytes)
    case .prepared(let prepared): return queue(response, body: prepared.body, prepared.headers)
    case .stream(let stream): return queue(response, stream: stream)
    }
  }

  /// Fit to be sent; one with a field that may not go on the wire becomes a 500.
  private func finished(_ response: ServerResponse, closing: Bool) -> ServerResponse {
    var response = response
    if let invalid = response.headers.firstInvalid {
      server.logger.error(
        "A response's header field is not valid; 500 is sent instead.",
        metadata: ["http.route": "\(routePattern)", "http.field": "\(invalid.name.debugDescription)"])
      response = .error(500, code: "internal", message: "The response was not valid.")
    }
    if !(200...599).contains(response.status) { response.status = 500 }
    if closing || server.isDraining { response.headers.set("Connection", "close") }
    return response
  }

  private func queue(_ response: ServerResponse, body: [UInt8], _ more: Headers = [:]) -> MHD_Result {
    bytesSent = request?.method == .head ? 0 : body.count
    return unsafe queue(response, MessageHandle.make(body: body), more)
  }

  private func queue(_ response: ServerResponse, stream: BodyStream) -> MHD_Result {
    if request?.method == .head {
      stream.didClose()
      return unsafe queue(response, MessageHandle.makeHeadOfStream())
    }
    guard let message = unsafe MessageHandle.make(stream: stream) else { return .NO }
    stream.connection = self
    self.stream = stream
    server.statistics.streamsOpen += 1
    return unsafe queue(response, message)
  }

  private func queue(_ response: ServerResponse, _ message: OpaquePointer?, _ more: Headers = [:]) -> MHD_Result {
    guard let message = unsafe message else { return .NO }
    defer { unsafe MHD_destroy_response(message) }
    var own = more.fields + response.headers.fields
    own += (request?.answerHeaders.fields ?? []).filter { !$0.isIn(own) }
    own = (server.hooks.headers?() ?? [:]).fields.filter { !$0.isIn(own) } + own
    for field in SecurityHeaders.missing(in: own) + own where field.isValid {
      unsafe MessageHandle.add(field, to: message)
    }
    if let request {
      unsafe MessageHandle.add(
        Headers.Field(name: "\(RequestIdentity.header)", value: request.correlationID), to: message)
    }
    return unsafe MHD_queue_response(handle, UInt32(status), message)
  }
}

// MARK: - The rest of its life

extension Connection {
  func didSend(_ bytes: Int) { bytesSent += bytes }

  func didClose() { isClosed = true }

  /// Its TLS session; nil without TLS.
  var session: OpaquePointer? { unsafe outrigger_mhd_tls_session(handle) }

  /// Takes the connection out of libmicrohttpd's hands. Only from inside one of its callbacks.
  func suspend() { unsafe MHD_suspend_connection(handle) }

  /// Gives it back at the loop's next turn.
  func resume() {
    unsafe MHD_resume_connection(handle)
    server.scheduleTurn()
  }

  /// The response is sent or nobody waits for it any more.
  func complete() {
    guard request != nil else { return }
    let now = server.readClock()
    closeStream()
    observe(now)
    // Whoever still has the request keeps copies of what is about to be overwritten.
    let isShared = !isKnownUniquelyReferenced(&request)
    request?.detach(keepingCopies: isShared)
    previous = isShared ? nil : request
    request = nil
    routePattern = Router.unmatched
    (status, bytesSent, discarded) = (0, 0, 0)
    (isBodyRefused, hasDispatched, isAwaitingHandler) = (false, false, false)
    knownBodyLimit = nil
    phase = .idle(since: now)
    server.settle()
  }

  private func closeStream() {
    guard let stream else { return }
    self.stream = nil
    server.statistics.streamsOpen -= 1
    stream.didClose()
  }

  private func observe(_ now: ContinuousClock.Instant) {
    guard let observe = server.hooks.observe, let request else { return }
    observe(
      FinishedRequest(
        request: request, routePattern: routePattern, status: status, bytesSent: bytesSent,
        duration: now - request.receivedAt))
  }
}

extension ServerRequest {
  /// RFC 9110 section 8.6.
  fileprivate var contentLength: Int? { header("Content-Length").flatMap { Int($0) } }
}
