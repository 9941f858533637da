internal import EventLoop
public import HTTPServer

/// A route of another part of the process: the page's, or a bot's.
public struct MountedRoute: Sendable {
  public let method: RequestMethod
  /// As ``Router`` has it: `/api/helpdesk/requests/:id`.
  public let pattern: String
  /// Its own, below the server's.
  public let bodyLimit: BodyLimit?
  /// Whether it answers only whom ``Guard`` lets pass.
  public let isGuarded: Bool
  /// Whether it finds out itself who asks: then nobody is asked for a password of the web configuration.
  public let checksCaller: Bool
  public let answer: Endpoints.Handler

  /// A route of the sidecar's own.
  public init(_ method: RequestMethod, _ pattern: String, isGuarded: Bool, _ answer: @escaping Endpoints.Handler) {
    self.method = method
    self.pattern = pattern
    bodyLimit = nil
    self.isGuarded = isGuarded
    checksCaller = false
    self.answer = answer
  }

  /// A bot's.
  public init(
    _ method: RequestMethod, _ pattern: String, bodyLimit: BodyLimit?, checksCaller: Bool,
    answer: @escaping Endpoints.Handler
  ) {
    self.method = method
    self.pattern = pattern
    self.bodyLimit = bodyLimit
    isGuarded = false
    self.checksCaller = checksCaller
    self.answer = answer
  }
}
