internal import EventLoop
internal import FoundationEssentials
internal import HTTPServer
public import Storage

/// A request as it came, before anybody has looked at who sent it: what an ``Authentication`` judges.
public struct IncomingRequest: Sendable {
  public struct Item: Sendable, Equatable {
    public let name: String
    public let value: String
  }

  /// In capitals.
  public let method: String
  /// As sent, percent-encoded, without the query.
  public let rawPath: String
  /// Decoded, in the order sent.
  public let query: [Item]
  public let body: [UInt8]
  /// By the system's wall clock.
  public let receivedAt: Timestamp
  let parameters: [String: String]
  private let headers: Headers

  @Loop init(_ request: ServerRequest, at moment: Timestamp) {
    method = request.method.rawValue
    rawPath = request.rawPath
    query = request.query.map { Item(name: $0.name, value: $0.value) }
    body = request.body
    parameters = request.parameters
    headers = request.headers
    receivedAt = moment
  }

  /// The first value of a header field, its name in any case.
  public func header(_ name: String) -> String? { headers[name] }

  /// Every value of a header field, for one that may be there once.
  public func headers(_ name: String) -> [String] { headers.all(name) }

  /// Path and query in the one form that both ends can make of them: the path as sent, then the items in their order,
  /// every byte but RFC 3986's unreserved ones percent-encoded.
  public var canonicalTarget: String {
    guard !query.isEmpty else { return rawPath }
    return rawPath + "?" + query.map { "\($0.name.percentEncoded)=\($0.value.percentEncoded)" }.joined(separator: "&")
  }

  /// The body as a value.
  ///
  /// - Throws: 415 when it does not say that it is JSON, 400 when it is no such value.
  func decode<Body: Decodable>(_ type: Body.Type) throws(APIError) -> Body {
    let mediaType = header("Content-Type")?.split(separator: ";").first?.filter { $0 != " " }.lowercased()
    guard mediaType == "application/json" else {
      throw APIError(415, code: "unsupported_media_type", message: "The body must be application/json.")
    }
    do {
      return try JSONDecoder().decode(type, from: Data(body))
    } catch {
      throw .badRequest(Self.sentence(error))
    }
  }

  /// Where the body is wrong, by the names of its members; never what it holds.
  private static func sentence(_ error: any Error) -> String {
    func place(_ path: [any CodingKey]) -> String {
      path.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
    }
    switch error {
    case DecodingError.keyNotFound(let key, let context):
      return "The body lacks \(place(context.codingPath + [key]))."
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      return "The body's \(place(context.codingPath)) is of another type."
    case DecodingError.dataCorrupted(let context) where !context.codingPath.isEmpty:
      return "The body's \(place(context.codingPath)) has a value that is not possible."
    default: return "The body is not JSON."
    }
  }
}

extension String {
  /// Everything but RFC 3986's unreserved characters, percent-encoded (section 2.3).
  fileprivate var percentEncoded: String {
    utf8.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        return String(UnicodeScalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        return "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }.joined()
  }
}
