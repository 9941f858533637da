internal import FoundationEssentials
internal import HTTPServer
public import Storage

/// The HTTP routes of a bot, under `/api/NAME/` of the bot's name.
///
/// A route has a path whose parameters have types, someone to find out who asks, and a handler whose request and answer
/// are values. Handlers run on the cooperative pool, and the connection waits. One that writes runs in a transaction
/// of the storage, as a handler of an update does: what it throws undoes everything. On SQLite those run one after the
/// other on the database's own thread, with the bot's handlers, and must not block or compute for long there.
///
///     let id = PathParameter<Int64>("id")
///     var routes = APIRoutes()
///     routes.get("requests/\(id)", by: .webApp(token: parts.botToken)) { request in
///       try await find(request.value(id), of: request.caller.id, in: request.storage)
///     }
public struct APIRoutes: Sendable {
  private(set) var routes: [APIRoute] = []

  public init() {}

  public var isEmpty: Bool { routes.isEmpty }

  /// The tables that these routes need besides the bot's own.
  public var migrations: [MigrationSeries] { routes.contains(where: \.writes) ? [WebAPIMigrations.series] : [] }

  /// Answers a question, HEAD too. The handler may read the storage.
  public mutating func get<Caller: Sendable, Answer: Encodable & Sendable>(
    _ path: RoutePath, by authentication: Authentication<Caller>, limits: RouteLimits = RouteLimits(),
    _ handler: @escaping @concurrent @Sendable (APIRequest<Caller>) async throws -> Answer
  ) {
    routes.append(
      APIRoute(.get, path, authentication, limits, writes: false) { incoming, caller, surroundings in
        let request = APIRequest(incoming, caller, surroundings)
        return try EncodedAnswer(status: 200, encoding: await handler(request))
      })
  }

  /// Takes a JSON body and does something with it in a transaction.
  ///
  /// - Parameters:
  ///   - status: of the answer.
  ///   - idempotency: whether the request has to have an `Idempotency-Key`; one that it has is always honoured.
  public mutating func post<Caller: Sendable, Body: Decodable & Sendable, Answer: Encodable & Sendable>(
    _ path: RoutePath, by authentication: Authentication<Caller>, status: Int = 201,
    idempotency: Idempotency = .optional, limits: RouteLimits = RouteLimits(),
    _ handler: @escaping WritingHandler<Caller, Body, Answer>
  ) {
    write(.post, path, authentication, status, idempotency, limits, handler)
  }

  /// As ``post(_:by:status:idempotency:limits:_:)``, for what is the same however often it is done.
  public mutating func put<Caller: Sendable, Body: Decodable & Sendable, Answer: Encodable & Sendable>(
    _ path: RoutePath, by authentication: Authentication<Caller>, limits: RouteLimits = RouteLimits(),
    _ handler: @escaping WritingHandler<Caller, Body, Answer>
  ) {
    write(.put, path, authentication, 200, .optional, limits, handler)
  }

  /// Without a body.
  public mutating func delete<Caller: Sendable, Answer: Encodable & Sendable>(
    _ path: RoutePath, by authentication: Authentication<Caller>, limits: RouteLimits = RouteLimits(),
    _ handler: @escaping @concurrent @Sendable (APIRequest<Caller>, any StorageTransaction) async throws -> Answer
  ) {
    append(.delete, path, authentication, 200, .optional, limits, decode: { _ in NoBody() }) {
      request, _, transaction in
      try await handler(request, transaction)
    }
  }

  /// What a writing route does with a body; everything it writes goes through the transaction.
  public typealias WritingHandler<Caller: Sendable, Body: Sendable, Answer: Sendable> =
    @concurrent @Sendable (APIRequest<Caller>, Body, any StorageTransaction) async throws -> Answer
}

extension APIRoutes {
  private struct NoBody: Sendable {}

  private mutating func write<Caller: Sendable, Body: Decodable & Sendable, Answer: Encodable & Sendable>(
    _ method: RequestMethod, _ path: RoutePath, _ authentication: Authentication<Caller>, _ status: Int,
    _ idempotency: Idempotency, _ limits: RouteLimits, _ handler: @escaping WritingHandler<Caller, Body, Answer>
  ) {
    append(method, path, authentication, status, idempotency, limits, decode: { try $0.decode(Body.self) }, handler)
  }

  private mutating func append<Caller: Sendable, Body: Sendable, Answer: Encodable & Sendable>(
    _ method: RequestMethod, _ path: RoutePath, _ authentication: Authentication<Caller>, _ status: Int,
    _ idempotency: Idempotency, _ limits: RouteLimits, decode: @escaping @Sendable (IncomingRequest) throws -> Body,
    _ handler: @escaping WritingHandler<Caller, Body, Answer>
  ) {
    routes.append(
      APIRoute(method, path, authentication, limits, writes: true) { incoming, caller, surroundings in
        let body = try decode(incoming)
        let request = APIRequest(incoming, caller, surroundings)
        let key = try IdempotencyKey(of: incoming, idempotency, subject: authentication.subject(caller) ?? "")
        return try await surroundings.storage.transaction(deadline: surroundings.deadline) { transaction in
          let answer: @concurrent @Sendable () async throws -> EncodedAnswer = {
            try EncodedAnswer(status: status, encoding: await handler(request, body, transaction))
          }
          guard let key else { return try await answer() }
          return try await AnswerTable(transaction, surroundings).once(key, at: incoming.receivedAt, answer)
        }
      })
  }
}
