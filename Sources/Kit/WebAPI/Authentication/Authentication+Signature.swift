internal import Digests
internal import Storage

/// A program that shares a secret with us.
public struct SignedCaller: Sendable, Equatable {
  /// As the route names it.
  public let name: String
}

extension Authentication where Caller == SignedCaller {
  /// Whoever has a secret we share, shown by `X-Signature: t=SECONDS,v1=HEX`.
  ///
  /// `v1` is HMAC-SHA-256 of lines joined by a line feed: the Unix seconds in `t`, the method in capitals,
  /// `Idempotency-Key: ` and the field as sent if there is one, ``IncomingRequest/canonicalTarget``, and the body. So
  /// nothing of that can be changed, added or left out, and the request can be sent again only within `tolerance`:
  /// where that must do nothing twice, ask for an `Idempotency-Key`. Up to four `v1` may be given, for the time in
  /// which a secret is changed.
  ///
  /// - Parameters:
  ///   - name: the caller's, in limits and keys.
  ///   - tolerance: how far `t` may be from our clock, either way.
  ///   - secrets: those that are valid now, 16 bytes at least; read for every request.
  public static func signed(
    as name: String, tolerance: Duration = .seconds(300),
    secrets: @escaping @concurrent @Sendable () async throws -> [[UInt8]]
  ) -> Authentication {
    Authentication(subject: { $0.name }) { request in
      guard let signature = RequestSignature(request.headers("X-Signature")) else {
        throw refusal("The request has no X-Signature: t=SECONDS,v1=HEX.")
      }
      let text = signature.text(of: request)
      var isValid = false
      // Every pair is tried, so that the time says nothing of which would have been right.
      for secret in try await secrets() where secret.count >= RequestSignature.shortestSecret {
        for code in signature.codes where HMACSHA256.isValid(code, for: text, key: secret) { isValid = true }
      }
      guard isValid else { throw refusal("The signature is not that of this request.") }
      let age = Duration.seconds(request.receivedAt.microseconds / 1_000_000 - signature.seconds)
      guard age <= tolerance, age >= .zero - tolerance else {
        throw refusal("The signature's time is more than \(tolerance.components.seconds) s from ours.")
      }
      return SignedCaller(name: name)
    }
  }

  private static func refusal(_ message: String) -> APIError { .unauthorized(message, scheme: "Signature") }
}

/// The fields of `X-Signature`.
struct RequestSignature {
  static let shortestSecret = 16
  private static let maxCodes = 4
  private static let maxLength = 512

  let seconds: Int64
  let codes: [[UInt8]]

  /// nil unless there is exactly one field, with one time, in digits, and one to four codes.
  init?(_ fields: [String]) {
    guard fields.count == 1, let field = fields.first, field.utf8.count <= Self.maxLength else { return nil }
    var seconds: [Int64] = []
    var codes: [[UInt8]] = []
    for item in field.split(separator: ",", omittingEmptySubsequences: false) {
      let pair = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard pair.count == 2 else { return nil }
      switch pair[0] {
      case "t":
        guard (1...12).contains(pair[1].utf8.count), pair[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }),
          let value = Int64(pair[1])
        else { return nil }
        seconds.append(value)
      case "v1":
        guard let code = [UInt8](hexadecimal: pair[1]), code.count == 32 else { return nil }
        codes.append(code)
      default: return nil
      }
    }
    guard seconds.count == 1, (1...Self.maxCodes).contains(codes.count) else { return nil }
    (self.seconds, self.codes) = (seconds[0], codes)
  }

  /// What is signed. A target begins with a slash, so no key can pass for one, nor for the beginning of a body.
  func text(of request: IncomingRequest) -> [UInt8] {
    let keys = request.headers(IdempotencyKey.field).map { "\(IdempotencyKey.field): \($0)\n" }.joined()
    return Array("\(seconds)\n\(request.method)\n\(keys)\(request.canonicalTarget)\n".utf8) + request.body
  }
}

extension [UInt8] {
  /// Pairs of hexadecimal digits; nil for anything else.
  init?(hexadecimal text: some StringProtocol) {
    let digits = text.utf8.map { digit -> UInt8? in
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
      default: nil
      }
    }
    let known = digits.compactMap { $0 }
    guard known.count == digits.count, known.count % 2 == 0 else { return nil }
    self = stride(from: 0, to: known.count, by: 2).map { known[$0] << 4 | known[$0 + 1] }
  }
}
