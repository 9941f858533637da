/// Why something was masked: the label `rule` of `log_redactions_total`.
public enum RedactionRule: String, Sendable, CaseIterable {
  /// A secret value of our own configuration.
  case configuredSecret = "configured_secret"
  /// `123456:ABC…`, also inside a URL.
  case telegramToken = "telegram_token"
  /// `scheme://user:PASSWORD@host`.
  case urlPassword = "url_password"
  /// `Bearer …`.
  case bearer
  /// A value named by its key: `password=…`, `Authorization: …`, `"api_key":"…"`, or metadata under such a key.
  case key
}

/// How often each rule masked something.
struct RedactionCounts: Sendable, Equatable {
  private var counts = [Int](repeating: 0, count: RedactionRule.allCases.count)
  private(set) var total = 0

  subscript(rule: RedactionRule) -> Int {
    counts[rule.index]
  }

  mutating func add(_ rule: RedactionRule) {
    counts[rule.index] += 1
    total += 1
  }

  mutating func add(_ other: RedactionCounts) {
    if other.total == 0 { return }
    for index in counts.indices { counts[index] += other.counts[index] }
    total += other.total
  }

  mutating func reset() {
    if total == 0 { return }
    for index in counts.indices { counts[index] = 0 }
    total = 0
  }
}

extension RedactionRule {
  fileprivate var index: Int {
    switch self {
    case .configuredSecret: 0
    case .telegramToken: 1
    case .urlPassword: 2
    case .bearer: 3
    case .key: 4
    }
  }
}
