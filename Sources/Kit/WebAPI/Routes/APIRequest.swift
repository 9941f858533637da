public import Logging
public import Storage

/// What a handler is asked, and by whom.
public struct APIRequest<Caller: Sendable>: Sendable {
  /// Who asks, as the route's authentication has found out.
  public let caller: Caller
  /// For reading; what a handler writes goes through its transaction.
  public let storage: any SQLStorage
  /// The bot's. Its lines have the request's correlation id, which the answer has too.
  public let logger: Logger
  /// When the answer must be there; the handler is cancelled then.
  public let deadline: ContinuousClock.Instant
  private let incoming: IncomingRequest

  init(_ incoming: IncomingRequest, _ caller: Caller, _ surroundings: Surroundings) {
    self.incoming = incoming
    self.caller = caller
    storage = surroundings.storage
    logger = surroundings.logger
    deadline = surroundings.deadline
  }

  /// A parameter of the route's path.
  ///
  /// - Throws: 500 for one that the path does not have, an error of the program.
  public func value<Value>(_ parameter: PathParameter<Value>) throws(APIError) -> Value {
    guard let value = incoming.parameters[parameter.name].flatMap(parameter.value) else {
      throw .internal("The route has no parameter \(parameter.name).")
    }
    return value
  }

  /// An item of the query; nil when there is none.
  ///
  /// - Throws: 400 when it is there twice, or is no such value.
  public func value<Value>(_ parameter: QueryParameter<Value>) throws(APIError) -> Value? {
    try parameter.value(in: incoming.query)
  }

  /// The first value of a header field, its name in any case.
  public func header(_ name: String) -> String? { incoming.header(name) }
}
