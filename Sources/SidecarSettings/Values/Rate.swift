/// So many in so long: `60/1m` is at most 60 a minute.
public struct Rate: Sendable, Equatable, CustomStringConvertible {
  public let count: Int
  public let period: Duration

  public init(_ count: Int, per period: Duration) {
    self.count = count
    self.period = period
  }

  public var description: String {
    period == .seconds(1) ? "\(count)/s" : "\(count)/\(period.settingText)"
  }
}

extension Rate {
  init?(parsing text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let count = Int(digits: parts[0]), count > 0 else { return nil }
    let period = parts[1].first?.isNumber == true ? String(parts[1]) : "1" + parts[1]
    guard let period = Duration(settingText: period), period > .zero else { return nil }
    self.init(count, per: period)
  }
}

extension Int {
  /// Only digits: no sign, no blanks.
  init?(digits: some StringProtocol) {
    guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    self.init(digits)
  }
}
