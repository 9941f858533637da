/// The shapes of secrets. Each is looked for at one byte it cannot do without, so that a text is walked once.
enum SecretPattern {
  struct Match {
    let range: Range<Int>
    let rule: RedactionRule
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
      telegramToken(in: text, separator: index..<index + 1, after: start) ?? urlPassword(in: text, colon: index)
        ?? KeyedSecret.match(in: text, separator: index)
    case UInt8(ascii: "="):
      KeyedSecret.match(in: text, separator: index)
    case UInt8(ascii: "%") where text.matches("%3a", at: index):
      telegramToken(in: text, separator: index..<index + 3, after: start)
    case UInt8(ascii: " "):
      bearer(in: text, space: index)
    default:
      nil
    }
  }

  /// Six digits or more, a colon (or `%3A`), and 30 or more of the characters Telegram uses. As in
  /// `https://api.telegram.org/bot<token>/getMe`: https://core.telegram.org/bots/api#authorizing-your-bot
  private static func telegramToken(in text: Span<UInt8>, separator: Range<Int>, after start: Int) -> Match? {
    var first = separator.lowerBound
    while first > start, text[first - 1].isDigit { first -= 1 }
    guard separator.lowerBound - first >= 6 else { return nil }
    let end = text.end(from: separator.upperBound) { $0.isTokenCharacter }
    guard end - separator.upperBound >= 30 else { return nil }
    return Match(range: first..<end, rule: .telegramToken)
  }

  /// RFC 3986 section 3.2.1: what follows the first colon of the user information. Its end is the authority's last `@`,
  /// so that a password with an unescaped `@` is masked whole.
  private static func urlPassword(in text: Span<UInt8>, colon: Int) -> Match? {
    guard text.matches("://", at: colon) else { return nil }
    let authority = colon + 3
    let end = text.end(from: authority) { !$0.endsAuthority }
    guard let at = text.last(UInt8(ascii: "@"), in: authority..<end),
      let password = text.first(UInt8(ascii: ":"), in: authority..<at).map({ $0 + 1 }),
      password < at, !text.isMask(password..<at)
    else { return nil }
    return Match(range: password..<at, rule: .urlPassword)
  }

  /// RFC 6750 section 2.1, outside of a header too. Below 16 characters it is taken for prose.
  private static func bearer(in text: Span<UInt8>, space: Int) -> Match? {
    guard space >= 6, text.matches("bearer", at: space - 6) else { return nil }
    let end = text.end(from: space + 1) { $0.isBearerCharacter }
    guard end - space > 16 else { return nil }
    return Match(range: space + 1..<end, rule: .bearer)
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

  fileprivate var isTokenCharacter: Bool {
    isLetterOrDigit || self == UInt8(ascii: "_") || self == UInt8(ascii: "-")
  }

  fileprivate var isBearerCharacter: Bool {
    switch self {
    case UInt8(ascii: "."), UInt8(ascii: "~"), UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "="): true
    default: isTokenCharacter
    }
  }
}
