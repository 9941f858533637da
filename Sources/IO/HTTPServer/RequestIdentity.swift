internal import CMicroHTTPD

/// What ties the lines and the answer of one request together: the client's own id, or 128 bits of ours in hexadecimal.
struct RequestIdentity {
  /// The field every response carries.
  static let header: StaticString = "X-Correlation-ID"
  /// Where a client's own is looked for, in this order.
  static let accepted: [StaticString] = [header, "X-Request-Id"]

  private enum Origin {
    case client(String)
    case drawn(UInt64, UInt64)
  }

  private let origin: Origin

  /// Nil when the client's text may not be used: anything but 1–128 of `[A-Za-z0-9._-]`.
  init?(given text: String) {
    guard Self.isValid(text) else { return nil }
    origin = .client(text)
  }

  init(drawnFrom numbers: inout SplitMix) {
    origin = .drawn(numbers.next(), numbers.next())
  }

  /// Made only when it is asked for: most requests are probes that nobody logs.
  var text: String {
    switch origin {
    case .client(let text): text
    case .drawn:
      unsafe String(unsafeUninitializedCapacity: Self.drawnLength) { unsafe write(to: $0) ? Self.drawnLength : 0 }
    }
  }

  /// The characters of an id that is not the client's.
  static let drawnLength = 32

  /// Writes an id of exactly ``drawnLength`` characters; false when it is the client's own.
  func write(to digits: UnsafeMutableBufferPointer<UInt8>) -> Bool {
    guard case .drawn(let high, let low) = origin else { return false }
    unsafe Self.write(high, to: digits, at: 0)
    unsafe Self.write(low, to: digits, at: 16)
    return true
  }

  private static func write(_ half: UInt64, to digits: UnsafeMutableBufferPointer<UInt8>, at start: Int) {
    for index in 0..<16 {
      let digit = UInt8(truncatingIfNeeded: half >> UInt64(60 - 4 * index)) & 15
      unsafe digits[start + index] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
    }
  }

  private static func isValid(_ text: String) -> Bool {
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
}

/// SplitMix64 (Steele, Lea and Flood: Fast Splittable Pseudorandom Number Generators, 2014), seeded by the system. The
/// system's own generator costs a call of the kernel each time, and an id is no secret.
struct SplitMix {
  private var state = UInt64.random(in: 0 ... .max)

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
