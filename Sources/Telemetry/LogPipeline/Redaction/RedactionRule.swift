/// Why something was masked: the label `rule` of `log_redactions_total`.
public enum RedactionRule: String, Sendable, CaseIterable {
  /// A secret value of our own configuration.
  case configuredSecret = "configured_secret"
  /// `123456:ABC…`, also inside a URL.
  case telegramToken = "telegram_token"
  /// `scheme://user:PASSWORD@host`, `scheme://TOKEN@host`.
  case urlPassword = "url_password"
  /// `Bearer …`.
  case bearer
  /// `Basic …`, if it decodes to `user:password`.
  case basic
  /// `eyJ…`, a JSON Web Token.
  case jwt
  /// From `-----BEGIN … PRIVATE KEY-----` to its end.
  case privateKey = "private_key"
  /// `AKIA…` and `ASIA…`.
  case aws
  /// `ghp_…` and its like, `github_pat_…`.
  case github
  /// `xoxb-…` and its like, `xapp-…`, and incoming webhooks.
  case slack
  /// A bot's token, and webhooks.
  case discord
  /// A value named by its key: `password=…`, `Authorization: …`, `"api_key":"…"`, or metadata under such a key.
  case key
  /// A pattern of `log.redact`.
  case userPattern = "user_pattern"
  /// A whole string, because a pattern of `log.redact` took too long on it.
  case patternLimit = "pattern_limit"

  var index: Int { Self.indices[self] ?? 0 }

  private static let indices = Dictionary(uniqueKeysWithValues: zip(allCases, 0...))
}

/// How often each rule masked something.
struct RedactionCounts: Sendable, Equatable {
  private var counts = [Int](repeating: 0, count: RedactionRule.allCases.count)
  private(set) var total = 0
  /// Lines that were longer than `log.max_line`, and lost what was over it.
  var linesCut = 0

  subscript(rule: RedactionRule) -> Int {
    counts[rule.index]
  }

  mutating func add(_ rule: RedactionRule, _ count: Int = 1) {
    counts[rule.index] += count
    total += count
  }

  mutating func add(_ other: RedactionCounts) {
    linesCut += other.linesCut
    if other.total == 0 { return }
    for index in counts.indices { counts[index] += other.counts[index] }
    total += other.total
  }

  mutating func reset() {
    linesCut = 0
    if total == 0 { return }
    for index in counts.indices { counts[index] = 0 }
    total = 0
  }
}
