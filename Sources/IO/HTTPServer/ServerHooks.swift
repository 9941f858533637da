public import EventLoop

/// What the owner of a server sees of every request. All are called on the loop and must not block.
@Loop
public struct ServerHooks {
  /// Called before a matched route's handler, with the route's pattern; an answer replaces the handler's.
  public var filter: (@Loop (ServerRequest, _ routePattern: String) -> ServerResponse?)?
  /// Called after every response, also one that the client did not wait for.
  public var observe: (@Loop (FinishedRequest) -> Void)?

  public nonisolated init() {}
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
