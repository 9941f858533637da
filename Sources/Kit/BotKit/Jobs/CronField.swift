/// One of the five fields of a cron expression: the numbers it allows
/// (https://pubs.opengroup.org/onlinepubs/9699919799/utilities/crontab.html, with the steps and names of Vixie cron).
struct CronField: Sendable, Hashable {
  let values: Set<Int>
  /// Whether it begins with `*`, which decides how days of the month and of the week go together.
  let isAny: Bool

  func contains(_ value: Int) -> Bool { values.contains(value) }

  /// Which field it is, and what it may hold.
  struct Kind: Sendable {
    let name: String
    let range: ClosedRange<Int>
    var names: [String] = []
    var firstName = 0

    static let minute = Kind(name: "minute", range: 0...59)
    static let hour = Kind(name: "hour", range: 0...23)
    static let day = Kind(name: "day", range: 1...31)
    static let month = Kind(
      name: "month", range: 1...12,
      names: ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], firstName: 1)
    /// 0 and 7 are Sunday.
    static let weekday = Kind(
      name: "weekday", range: 0...7, names: ["sun", "mon", "tue", "wed", "thu", "fri", "sat"])
  }

  /// `*`, `5`, `1-5`, `*/15`, `10-40/10`, `mon-fri`, and lists of these with commas.
  init?(_ text: Substring, _ kind: Kind) {
    var values: Set<Int> = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let pieces = part.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
      guard let first = pieces.first, let range = Self.range(first, kind) else { return nil }
      guard pieces.count == 2 else {
        values.formUnion(range)
        continue
      }
      // `5/15` is every 15 from 5 on.
      let end = first.contains("-") ? range.upperBound : kind.range.upperBound
      guard let step = Self.number(pieces[1]), step > 0 else { return nil }
      values.formUnion(stride(from: range.lowerBound, through: end, by: step))
    }
    if kind.range.upperBound == 7, values.remove(7) != nil { values.insert(0) }
    self.values = values
    isAny = text.hasPrefix("*")
  }

  private static func range(_ text: Substring, _ kind: Kind) -> ClosedRange<Int>? {
    if text == "*" { return kind.range }
    let ends = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard let lower = ends.first.flatMap({ value($0, kind) }) else { return nil }
    guard ends.count == 2 else { return lower...lower }
    guard let upper = value(ends[1], kind), lower <= upper else { return nil }
    return lower...upper
  }

  private static func value(_ text: Substring, _ kind: Kind) -> Int? {
    if let index = kind.names.firstIndex(of: text.lowercased()) { return index + kind.firstName }
    guard let number = number(text), kind.range.contains(number) else { return nil }
    return number
  }

  private static func number(_ text: Substring) -> Int? {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }
}
