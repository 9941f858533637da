public import EventLoop

/// Finds the handler of a request by method and path.
///
/// A pattern is literal segments, `:name` for one segment of any text, and `*name` at the end for the rest of the
/// path, slashes included: `/ready/:name`, `/api/:module/*rest`. Literal segments win over `:name`, that over `*name`.
@Loop
public struct Router {
  /// What a route's requests are counted under when no route matched.
  public nonisolated static let unmatched = "other"

  /// Every route, as `GET /ready/:name`; aliases are not among them.
  public private(set) var routes: [String] = []

  private var exact: [String: Route] = [:]
  private var root = RouteNode()

  public nonisolated init() {}

  /// Answers requests on the spot. Aliases count under the pattern itself.
  public mutating func on(
    _ method: RequestMethod, _ pattern: String, aliases: [String] = [],
    immediate handler: @escaping @Loop @Sendable (ServerRequest) -> ServerResponse
  ) {
    on(method, pattern, aliases: aliases, .immediate(handler))
  }

  /// Answers requests later, in a task of the server's.
  ///
  /// - Parameter bodyLimit: for a route that takes less than the server does.
  public mutating func on(
    _ method: RequestMethod, _ pattern: String, aliases: [String] = [], bodyLimit: BodyLimit? = nil,
    asynchronous handler: @escaping @Loop @Sendable (ServerRequest) async -> ServerResponse
  ) {
    on(method, pattern, aliases: aliases, bodyLimit: bodyLimit, .asynchronous(handler))
  }

  /// A route for GET answers HEAD too. Two routes for one method and pattern are an error of the program.
  public mutating func on(
    _ method: RequestMethod, _ pattern: String, aliases: [String] = [], bodyLimit: BodyLimit? = nil,
    _ handler: RouteHandler
  ) {
    routes.append("\(method.rawValue) \(pattern)")
    for path in [pattern] + aliases {
      let route = root.route(for: path, pattern: pattern)
      precondition(route.handlers[method] == nil, "two routes for \(method) \(path)")
      route.handlers[method] = handler
      route.bodyLimits[method] = bodyLimit
      if route.names.isEmpty { exact[path] = route }
    }
  }

  enum Match {
    case found(Route, RouteHandler)
    case methodNotAllowed(Route)
    case notFound

    var pattern: String {
      switch self {
      case .found(let route, _), .methodNotAllowed(let route): route.pattern
      case .notFound: Router.unmatched
      }
    }
  }

  /// Sets the request's parameters when it matches.
  func match(_ request: ServerRequest) -> Match {
    guard let route = exact[request.rawPath] ?? search(request) else { return .notFound }
    if let handler = route.handlers[request.method] { return .found(route, handler) }
    if request.method == .head, let handler = route.handlers[.get] { return .found(route, handler) }
    return .methodNotAllowed(route)
  }

  /// The limit of the body of a request whose header alone is there; nil where the server's counts.
  func bodyLimit(of request: ServerRequest) -> BodyLimit? {
    guard let route = exact[request.rawPath] ?? search(request) else { return nil }
    return route.bodyLimits[request.method]
  }

  /// Splits before it decodes, so that an encoded slash stays inside its segment.
  private func search(_ request: ServerRequest) -> Route? {
    guard request.rawPath.hasPrefix("/") else { return nil }
    let segments = request.rawPath.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    var values: [String] = []
    guard let route = root.find(segments.map { String($0).percentDecoded ?? String($0) }[...], &values) else {
      return nil
    }
    for (name, value) in zip(route.names, values) { request.parameters[name] = value }
    return route
  }
}

/// A pattern and its handlers.
@Loop
final class Route {
  let pattern: String
  let names: [String]
  var handlers: [RequestMethod: RouteHandler] = [:]
  var bodyLimits: [RequestMethod: BodyLimit] = [:]

  init(pattern: String, names: [String]) {
    self.pattern = pattern
    self.names = names
  }

  /// The `Allow` field of a 405 (RFC 9110 section 10.2.1).
  var allow: String {
    var methods = Set(handlers.keys.map(\.rawValue))
    if handlers[.get] != nil { methods.insert(RequestMethod.head.rawValue) }
    return methods.sorted().joined(separator: ", ")
  }
}
