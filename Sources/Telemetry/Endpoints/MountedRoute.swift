internal import EventLoop
public import HTTPServer

/// A route that somebody else answers, such as a bot's.
public struct MountedRoute: Sendable {
  public let method: RequestMethod
  /// As ``Router`` has it: `/api/helpdesk/requests/:id`.
  public let pattern: String
  public let bodyLimit: BodyLimit?
  /// Whether it finds out itself who asks: then nobody is asked for a password of the web configuration.
  public let checksCaller: Bool
  public let answer: Endpoints.Handler

  public init(
    _ method: RequestMethod, _ pattern: String, bodyLimit: BodyLimit?, checksCaller: Bool,
    answer: @escaping Endpoints.Handler
  ) {
    self.method = method
    self.pattern = pattern
    self.bodyLimit = bodyLimit
    self.checksCaller = checksCaller
    self.answer = answer
  }
}
