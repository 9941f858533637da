public import EventLoop

/// What the owner of a server sees of every request. All are called on the loop and must not block.
@Loop
public struct ServerHooks {
  /// Called for every request that is complete, whether a route matches it or not, before anything else of it is
  /// answered.
  public var admit: (@Loop (ServerRequest, _ routePattern: String) -> Admission)?
  /// Called before a matched route's handler, with the route's pattern; an answer replaces the handler's.
  public var filter: (@Loop (ServerRequest, _ routePattern: String) -> ServerResponse?)?
  /// Fields that every answer of ours carries, unless it has them itself; asked for every answer.
  public var headers: (@Loop () -> Headers)?
  /// Called after every response, also one that the client did not wait for.
  public var observe: (@Loop (FinishedRequest) -> Void)?

  public nonisolated init() {}
}

/// Whether a request may have its answer.
public enum Admission: Sendable {
  case pass
  case refuse(ServerResponse)
  /// Known later; the connection is suspended meanwhile. Nil lets the request pass.
  case later(@Loop @Sendable () async -> ServerResponse?)
}

/// What became of a request.
@Loop
public struct FinishedRequest {
  public let request: ServerRequest
  /// The pattern of its route, or ``Router/unmatched``.
  public let routePattern: String
  public let status: Int
  /// Bytes of the body handed to the connection, before chunking.
  public let bytesSent: Int
  /// From the end of the request's header to the end of the response.
  public let duration: Duration
}
