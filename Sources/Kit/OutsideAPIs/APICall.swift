internal import FoundationEssentials

/// A call of an outside API: a template that may be a label, and what is filled in, which may not.
public struct APICall: Sendable {
  public var method: String
  /// As `/users/{id}/items`: the label `endpoint`, from the code. A name in braces stands for a parameter.
  public var endpoint: String
  /// What the names in the template stand for; percent-encoded when they are filled in.
  public var parameters: [String: String]
  /// Behind the question mark, in order; encoded likewise.
  public var query: [(name: String, value: String)]
  public var headers: [(name: String, value: String)]
  var body: [UInt8]?
  /// How long the call may take with everything; nil for what is usual of its API.
  public var timeout: Duration?
  /// Whether the call may be made again when nobody knows what became of it: by its method, unless it is set. A call that
  /// carries a key by which the other side knows it again may be, for one.
  public var isRepeatable: Bool

  private static let repeatable: Set = ["GET", "HEAD", "OPTIONS", "PUT", "DELETE"]

  /// - Parameter parameters: by the names in the template.
  public init(
    _ method: String = "GET", _ endpoint: String, _ parameters: [String: String] = [:],
    query: [(name: String, value: String)] = [], headers: [(name: String, value: String)] = [],
    timeout: Duration? = nil
  ) {
    self.method = method
    self.endpoint = endpoint
    self.parameters = parameters
    self.query = query
    self.headers = headers
    self.timeout = timeout
    isRepeatable = Self.repeatable.contains(method)
  }

  /// With `value` as the JSON it sends.
  ///
  /// - Throws: `EncodingError`.
  public init(
    _ method: String = "POST", _ endpoint: String, _ parameters: [String: String] = [:],
    query: [(name: String, value: String)] = [], headers: [(name: String, value: String)] = [],
    timeout: Duration? = nil, sending value: some Encodable
  ) throws {
    self.init(method, endpoint, parameters, query: query, headers: headers, timeout: timeout)
    body = Array(try JSONEncoder().encode(value))
  }

  /// The path with its parameters and query. A name without a parameter stays as it is.
  var path: String {
    var path = endpoint
    for (name, value) in parameters { path = path.replacing("{\(name)}", with: value.percentEncoded) }
    guard !query.isEmpty else { return path }
    let items = query.map { "\($0.name.percentEncoded)=\($0.value.percentEncoded)" }
    return path + "?" + items.joined(separator: "&")
  }
}

extension String {
  /// Every byte encoded but those that never need it (RFC 3986, section 2.3).
  fileprivate var percentEncoded: String {
    var text: [UInt8] = []
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        text.append(byte)
      default: text += [UInt8(ascii: "%"), Self.digits[Int(byte >> 4)], Self.digits[Int(byte & 15)]]
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static let digits = Array("0123456789ABCDEF".utf8)
}
