/// The method of a request (RFC 9110 section 9), in the capitals it was sent in.
public struct RequestMethod: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }

  public static let get = RequestMethod(rawValue: "GET")
  public static let head = RequestMethod(rawValue: "HEAD")
  public static let post = RequestMethod(rawValue: "POST")
  public static let put = RequestMethod(rawValue: "PUT")
  public static let patch = RequestMethod(rawValue: "PATCH")
  public static let delete = RequestMethod(rawValue: "DELETE")
  public static let options = RequestMethod(rawValue: "OPTIONS")

  private static let known: Set<RequestMethod> = [.get, .head, .post, .put, .patch, .delete, .options]

  public var description: String { rawValue }

  /// The method as a metric's label: a client chooses methods freely, so unknown ones are all `OTHER`.
  public var label: String { Self.known.contains(self) ? rawValue : "OTHER" }
}
