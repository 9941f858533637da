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

  /// 128 random bits in hexadecimal. From a generator of the process, since the system's costs a call of the kernel each
  /// time and an id is no secret.
  @Loop static func make() -> String {
    write(generator.next(), at: 0)
    write(generator.next(), at: 16)
    return String(decoding: digits, as: UTF8.self)
  }

  @Loop private static func write(_ half: UInt64, at start: Int) {
    for index in 0..<16 {
      let digit = UInt8(truncatingIfNeeded: half >> UInt64(60 - 4 * index)) & 15
      digits[start + index] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
    }
  }

  @Loop private static var generator = SplitMix()
  /// Written anew for each id.
  @Loop private static var digits = [UInt8](repeating: 0, count: 32)
}

/// SplitMix64 (Steele, Lea and Flood: Fast Splittable Pseudorandom Number Generators, 2014), seeded by the system.
private struct SplitMix {
  private var state = UInt64.random(in: 0 ... .max)

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
