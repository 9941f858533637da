internal import EventLoop
internal import HTTPServer

/// The identity that ties a request's lines together.
enum CorrelationID {
  static let header = "X-Correlation-ID"

  /// The client's own, if it may be used, else a new one.
  @Loop static func of(_ request: ServerRequest) -> String {
    for name in [header, "X-Request-Id"] {
      if let given = request.header(name), isValid(given) { return given }
    }
    return make()
  }

  /// Whether a client's own may be used: 1–128 of `[A-Za-z0-9._-]`.
  static func isValid(_ text: String) -> Bool {
    (1...128).contains(text.utf8.count)
      && text.utf8.allSatisfy {
        switch $0 {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }

  /// 128 random bits in hexadecimal.
  static func make() -> String {
    [UInt64.random(in: 0 ... .max), UInt64.random(in: 0 ... .max)].map { half in
      let digits = String(half, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
