internal import EventLoop

/// What answers a route's requests.
public enum RouteHandler: Sendable {
  /// Answers on the spot. It must not block: everything on the loop waits for it.
  case immediate(@Loop @Sendable (ServerRequest) -> ServerResponse)
  /// Answers later. It starts on the loop and needs Swift's cooperative pool only if it goes there itself.
  case asynchronous(@Loop @Sendable (ServerRequest) async -> ServerResponse)
}
