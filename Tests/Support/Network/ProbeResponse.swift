/// An answer as `HTTPProbe` got it.
public struct ProbeResponse: Sendable {
  public let status: Int
  public let headers: HeaderFields
  /// Without transfer coding; a content coding (gzip) is left as it is.
  public let body: [UInt8]

  /// The body as text; bytes that are not UTF-8 become U+FFFD.
  public var text: String { String(decoding: body, as: UTF8.self) }

  /// The body as JSON.
  public func json() throws -> JSONValue { try JSONValue(parsing: text) }
}
