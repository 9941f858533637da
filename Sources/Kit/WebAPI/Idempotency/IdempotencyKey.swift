internal import Digests

/// Whether a request has to have an `Idempotency-Key`.
public enum Idempotency: Sendable {
  case optional
  case required
}

/// The `Idempotency-Key` of a request (draft-ietf-httpapi-idempotency-key-header): who sends a request again with the same
/// key gets the answer that was given, and nothing is done twice.
struct IdempotencyKey: Sendable, Equatable {
  static let field = "Idempotency-Key"
  private static let length = 1...255

  /// Whose key it is, and of what: two callers may draw the same.
  let scope: String
  let key: String
  /// Of the request: the same key with another one is an error of the caller's.
  let fingerprint: String

  /// nil when there is none and none is required.
  init?(of request: IncomingRequest, _ idempotency: Idempotency, subject: String) throws(APIError) {
    let fields = request.headers(Self.field)
    guard let field = fields.first else {
      if idempotency == .optional { return nil }
      throw .badRequest("Send an Idempotency-Key, drawn anew for everything that is to be done once.")
    }
    // The draft has the key as a quoted string; most clients send it bare.
    let isQuoted = field.utf8.count >= 2 && field.hasPrefix("\"") && field.hasSuffix("\"")
    let key = isQuoted ? String(field.dropFirst().dropLast()) : field
    guard fields.count == 1, Self.length.contains(key.utf8.count),
      key.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\"") })
    else {
      throw .badRequest("An Idempotency-Key is one field of 1 to 255 visible ASCII characters.")
    }
    self.key = key
    scope = "\(request.method) \(request.rawPath) \(subject)"
    fingerprint = SHA256.digest(of: Array("\(request.canonicalTarget)\n".utf8) + request.body).hexadecimal
  }
}

extension [UInt8] {
  /// Two digits a byte.
  var hexadecimal: String { map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
}
