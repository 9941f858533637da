internal import EventLoop
internal import HTTPServer
internal import Logging
internal import Storage

/// A route without its types.
struct APIRoute: Sendable {
  /// Who asks was found out; `answer` does what was asked.
  struct Admitted: Sendable {
    /// Whoever the limits and keys are kept for; nil when anybody may ask.
    let subject: String?
    let answer: @concurrent @Sendable (Surroundings) async throws -> EncodedAnswer
  }

  let method: RequestMethod
  let path: RoutePath
  let limits: RouteLimits
  let checksCaller: Bool
  let writes: Bool
  let admit: @concurrent @Sendable (IncomingRequest) async throws -> Admitted

  init<Caller: Sendable>(
    _ method: RequestMethod, _ path: RoutePath, _ authentication: Authentication<Caller>, _ limits: RouteLimits,
    writes: Bool,
    _ respond: @escaping @concurrent @Sendable (IncomingRequest, Caller, Surroundings) async throws -> EncodedAnswer
  ) {
    self.method = method
    self.path = path
    self.limits = limits
    self.writes = writes
    checksCaller = !authentication.isOpen
    admit = { incoming in
      let caller = try await authentication.check(incoming)
      return Admitted(subject: authentication.subject(caller)) { try await respond(incoming, caller, $0) }
    }
  }
}

/// What a handler works with besides its request.
struct Surroundings: Sendable {
  let storage: any SQLStorage
  let logger: Logger
  let deadline: ContinuousClock.Instant
  /// How long an answer is kept for its key.
  let idempotencyTTL: Duration
}
