/// Tokens that their vendors gave a shape of their own, so that they can be found anywhere. A letter or digit before one
/// means that it is part of something else.
enum VendorToken {
  typealias Match = SecretPattern.Match

  /// RFC 7519 section 3: a header, which begins with `{"` in base 64, a payload, and mostly a signature.
  static func jwt(in text: Span<UInt8>, at index: Int, after start: Int) -> Match? {
    guard index - 2 >= start, text[index - 2] == UInt8(ascii: "e"), text[index - 1] == UInt8(ascii: "y"),
      !text.isWord(before: index - 2, after: start)
    else { return nil }
    let header = text.end(from: index) { $0.isTokenCharacter }
    guard header - index >= 8, header < text.count, text[header] == UInt8(ascii: ".") else { return nil }
    let payload = text.end(from: header + 1) { $0.isTokenCharacter }
    guard payload - header > 8 else { return nil }
    let end =
      payload < text.count && text[payload] == UInt8(ascii: ".")
      ? text.end(from: payload + 1) { $0.isTokenCharacter || $0 == UInt8(ascii: ".") } : payload
    return Match(range: index - 2..<end, rule: .jwt)
  }

  /// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html: `AKIA` or `ASIA` and 16 more. The secret
  /// that belongs to it has no shape, only a key.
  static func aws(in text: Span<UInt8>, at index: Int, after start: Int) -> Match? {
    guard index - 2 >= start, text.hasBytes("AKIA", at: index - 2) || text.hasBytes("ASIA", at: index - 2),
      !text.isWord(before: index - 2, after: start)
    else { return nil }
    let end = text.end(from: index) { $0.isDigit || $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") }
    guard end - index == 18 else { return nil }
    return Match(range: index - 2..<end, rule: .aws)
  }

  /// https://github.blog/2021-04-05-behind-githubs-new-authentication-token-formats: `ghp_`, `gho_`, `ghu_`, `ghs_`,
  /// `ghr_` and 36 more; `github_pat_` and 82 more.
  static func github(in text: Span<UInt8>, underscore: Int, after start: Int) -> Match? {
    let first: Int
    if text.hasBytes("gh", at: underscore - 3), "pousr".utf8.contains(text[underscore - 1]) {
      first = underscore - 3
    } else if text.hasBytes("github_pat_", at: underscore - 10) {
      first = underscore - 10
    } else {
      return nil
    }
    guard first >= start, !text.isWord(before: first, after: start) else { return nil }
    let end = text.end(from: underscore + 1) { $0.isLetterOrDigit || $0 == UInt8(ascii: "_") }
    guard end - underscore > 30 else { return nil }
    return Match(range: first..<end, rule: .github)
  }

  /// https://api.slack.com/concepts/token-types: `xoxb-`, `xoxp-`, … and `xapp-`.
  static func slack(in text: Span<UInt8>, at index: Int, after start: Int) -> Match? {
    guard text.hasBytes("xox", at: index) || text.hasBytes("xapp", at: index), !text.isWord(before: index, after: start)
    else { return nil }
    let dash = text.end(from: index + 3) { $0.isLetterOrDigit || $0 == UInt8(ascii: ".") }
    guard dash > index + 3, dash - index <= 8, dash < text.count, text[dash] == UInt8(ascii: "-") else { return nil }
    let end = text.end(from: dash) { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") }
    guard end - dash > 10 else { return nil }
    return Match(range: index..<end, rule: .slack)
  }

  /// https://discord.com/developers/docs/reference#authentication: an id in base 64, six characters of time, and 27 or more
  /// of signature.
  static func discord(in text: Span<UInt8>, dot: Int, after start: Int) -> Match? {
    let second = dot + 7
    guard second < text.count, text[second] == UInt8(ascii: "."), dot - start >= 23 else { return nil }
    var first = dot
    while first > start, text[first - 1].isTokenCharacter { first -= 1 }
    guard (23...28).contains(dot - first), text.end(from: dot + 1, while: \.isTokenCharacter) == second else {
      return nil
    }
    let end = text.end(from: second + 1) { $0.isTokenCharacter }
    guard end - second > 27 else { return nil }
    return Match(range: first..<end, rule: .discord)
  }
}

/// Addresses that are their own credential.
enum Webhook {
  /// `hooks.slack.com/services/T…/B…/SECRET` and `discord.com/api/webhooks/ID/TOKEN`: what comes after the slash at `slash`.
  static func match(in text: Span<UInt8>, slash: Int) -> SecretPattern.Match? {
    let isSlack = text.matches("hooks.slack.com/services", at: slash - 24)
    guard isSlack || text.matches("/api/webhooks", at: slash - 13) else { return nil }
    let end = text.end(from: slash + 1) { $0.isTokenCharacter || $0 == UInt8(ascii: "/") }
    guard end - slash > 40 else { return nil }
    return SecretPattern.Match(range: slash + 1..<end, rule: isSlack ? .slack : .discord)
  }
}

extension Span<UInt8> {
  /// Whether a letter or digit is right before `index`.
  func isWord(before index: Int, after start: Int) -> Bool {
    index > start && self[index - 1].isLetterOrDigit
  }

  /// Whether exactly these bytes are at `start`, which may be out of bounds.
  func hasBytes(_ word: String, at start: Int) -> Bool {
    let word = word.utf8.span
    guard start >= 0, start + word.count <= count else { return false }
    for index in word.indices where self[start + index] != word[index] { return false }
    return true
  }
}
