/// The shapes of secrets. Each is looked for at one byte it cannot do without, so that a text is walked once.
enum SecretPattern {
  struct Match {
    let range: Range<Int>
    let rule: RedactionRule
  }

  /// The bytes that ``match(in:at:after:)`` is worth calling at, those of shapes that may be short.
  static let triggers = Set(":=%\\ ".utf8)
  /// The others, of shapes that are long: nearly every key of a field has an underscore.
  static let longTriggers = Set("J.B_xI/".utf8)
  /// The shortest of the long ones, Slack's `xoxb-` and ten more; JWT has 19 bytes, AWS 20.
  static let shortestLong = 15

  /// Whether a byte beside a trigger rules out all that it may be part of: most of them mean nothing, and this costs less
  /// than finding that out.
  @inline(__always)
  static func mayMatch(in text: Span<UInt8>, at index: Int) -> Bool {
    let before: UInt8 = index > 0 ? text[index - 1] | 0x20 : 0
    let after: UInt8 = index + 1 < text.count ? text[index + 1] | 0x20 : 0
    return switch text[index] {
    // Bearer, Basic.
    case UInt8(ascii: " "): before == UInt8(ascii: "r") || before == UInt8(ascii: "c")
    // \u003a.
    case UInt8(ascii: "\\"): after == UInt8(ascii: "u")
    // %3a, %20, %253d.
    case UInt8(ascii: "%"): after == UInt8(ascii: "3") || after == UInt8(ascii: "2")
    // eyJ, BEGIN, AKIA and ASIA.
    case UInt8(ascii: "J"): before == UInt8(ascii: "y")
    case UInt8(ascii: "B"): after == UInt8(ascii: "e")
    case UInt8(ascii: "I"): after == UInt8(ascii: "a")
    // …/services/, …/webhooks/.
    case UInt8(ascii: "/"): before == UInt8(ascii: "s")
    // xoxb and its like, xapp.
    case UInt8(ascii: "x"): after == UInt8(ascii: "o") || after == UInt8(ascii: "a")
    default: true
    }
  }

  /// What is to be masked around the byte at `index`.
  ///
  /// Every rule walks only over bytes that contain no further byte of its own kind, so all calls on one text together
  /// take linear time.
  ///
  /// - Parameter start: what lies before it is masked or copied already and is left alone.
  static func match(in text: Span<UInt8>, at index: Int, after start: Int) -> Match? {
    switch text[index] {
    case UInt8(ascii: ":"):
      TelegramToken.match(in: text, separator: index..<index + 1, after: start)
        ?? urlPassword(in: text, colon: index)
        ?? KeyedSecret.match(in: text, separator: index..<index + 1, after: start)
    case UInt8(ascii: "="):
      KeyedSecret.match(in: text, separator: index..<index + 1, after: start)
    case UInt8(ascii: "%"): percent(in: text, at: index, after: start)
    case UInt8(ascii: "\\") where text.matches("\\u003a", at: index):
      TelegramToken.match(in: text, separator: index..<index + 6, after: start)
    case UInt8(ascii: " "): HeaderCredential.match(in: text, space: index..<index + 1)
    case UInt8(ascii: "J"): VendorToken.jwt(in: text, at: index, after: start)
    case UInt8(ascii: "B"): PrivateKey.match(in: text, at: index, after: start)
    case UInt8(ascii: "_"): VendorToken.github(in: text, underscore: index, after: start)
    case UInt8(ascii: "x"): VendorToken.slack(in: text, at: index, after: start)
    case UInt8(ascii: "I"): VendorToken.aws(in: text, at: index, after: start)
    case UInt8(ascii: "."): VendorToken.discord(in: text, dot: index, after: start)
    case UInt8(ascii: "/"): Webhook.match(in: text, slash: index)
    default: nil
    }
  }

  /// The same in percent-encoded text, encoded once or twice.
  private static func percent(in text: Span<UInt8>, at index: Int, after start: Int) -> Match? {
    for (colon, equals, space) in [("%3a", "%3d", "%20"), ("%253a", "%253d", "%2520")] {
      let code = index..<index + colon.utf8.count
      if text.matches(colon, at: index) {
        return TelegramToken.match(in: text, separator: code, after: start)
          ?? KeyedSecret.match(in: text, separator: code, after: start)
      }
      if text.matches(equals, at: index) { return KeyedSecret.match(in: text, separator: code, after: start) }
      if text.matches(space, at: index) { return HeaderCredential.match(in: text, space: code) }
    }
    return nil
  }

  /// RFC 3986 section 3.2.1: what follows the first colon of the user information, or all of it if there is none and it is
  /// too long for a name. Its end is the authority's last `@`, so that a password with an unescaped `@` is masked whole.
  private static func urlPassword(in text: Span<UInt8>, colon: Int) -> Match? {
    guard text.matches("://", at: colon) else { return nil }
    let authority = colon + 3
    let end = text.end(from: authority) { !$0.endsAuthority }
    guard let at = text.last(UInt8(ascii: "@"), in: authority..<end) else { return nil }
    if let password = text.first(UInt8(ascii: ":"), in: authority..<at).map({ $0 + 1 }) {
      return password < at && !text.isMask(password..<at) ? Match(range: password..<at, rule: .urlPassword) : nil
    }
    return at - authority >= 20 ? Match(range: authority..<at, rule: .urlPassword) : nil
  }
}

extension UInt8 {
  fileprivate var endsAuthority: Bool {
    switch self {
    case 0...0x20, UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "\""), UInt8(ascii: "<"),
      UInt8(ascii: ">"):
      true
    default: false
    }
  }
}
