public import Storage

/// When a job is due: at the minutes a cron expression names, or every so often.
public struct Schedule: Sendable, Hashable {
  private enum Rule: Sendable, Hashable {
    case cron(minute: CronField, hour: CronField, day: CronField, month: CronField, weekday: CronField)
    /// Counted from 1970-01-01T00:00Z, so that all replicas agree.
    case every(microseconds: Int64)
  }

  /// 29 February is at most eight years away.
  private static let furthestDays = 366 * 8 + 2

  private static let names = [
    "@hourly": "0 * * * *", "@daily": "0 0 * * *", "@midnight": "0 0 * * *", "@weekly": "0 0 * * 0",
    "@monthly": "0 0 1 * *", "@yearly": "0 0 1 1 *", "@annually": "0 0 1 1 *",
  ]

  private let rule: Rule
  private let offset: UTCOffset

  /// - Parameters:
  ///   - text: `minute hour day month weekday`, such as `30 6 * * mon-fri`; `@hourly @daily @weekly @monthly @yearly`; or
  ///     `every 5m` (s m h d, at least a second). If days of both the month and the week are restricted, either is enough,
  ///     as cron has it.
  ///   - offset: whose clock the fields are read on. `every` knows no clock.
  public init(_ text: String, offset: UTCOffset = .utc) throws(InvalidSchedule) {
    self.offset = offset
    let words = text.lowercased().split(whereSeparator: \.isWhitespace)
    if words.first == "every" {
      guard words.count == 2, let period = Self.period(words[1]) else { throw InvalidSchedule(text, .period) }
      rule = .every(microseconds: period)
      return
    }
    let fields = (Self.names[words.joined(separator: " ")] ?? text).split(whereSeparator: \.isWhitespace)
    rule = try Self.rule(fields, text)
    if next(after: Timestamp(microseconds: 0)) == nil { throw InvalidSchedule(text, .never) }
  }

  /// The first moment it is due after `moment`.
  public func next(after moment: Timestamp) -> Timestamp? {
    guard case .every(let period) = rule else { return search(from: moment, forward: true) }
    return Timestamp(microseconds: (Self.floor(moment.microseconds, period) + 1) * period)
  }

  /// The last moment it was due, `moment` included.
  public func last(at moment: Timestamp) -> Timestamp? {
    guard case .every(let period) = rule else { return search(from: moment, forward: false) }
    return Timestamp(microseconds: Self.floor(moment.microseconds, period) * period)
  }

  /// Goes day by day and, in a day that fits, minute by minute.
  private func search(from moment: Timestamp, forward: Bool) -> Timestamp? {
    var time = CivilTime(moment, offset: offset)
    let step = forward ? 1 : -1
    if forward { time.minute += 1 }
    for _ in 0..<Self.furthestDays {
      if fits(time) {
        while (0..<1440).contains(time.minute) {
          if fits(time.minute) { return time.moment(offset: offset) }
          time.minute += step
        }
      }
      time = CivilTime(day: time.day + Int64(step), minute: forward ? 0 : 1439)
    }
    return nil
  }

  private func fits(_ time: CivilTime) -> Bool {
    guard case .cron(_, _, let day, let month, let weekday) = rule else { return false }
    let date = time.monthAndDay
    guard month.contains(date.month) else { return false }
    let (fitsDay, fitsWeekday) = (day.contains(date.day), weekday.contains(time.weekday))
    return day.isAny || weekday.isAny ? fitsDay && fitsWeekday : fitsDay || fitsWeekday
  }

  private func fits(_ minuteOfDay: Int) -> Bool {
    guard case .cron(let minute, let hour, _, _, _) = rule else { return false }
    return minute.contains(minuteOfDay % 60) && hour.contains(minuteOfDay / 60)
  }

  private static func rule(_ fields: [Substring], _ text: String) throws(InvalidSchedule) -> Rule {
    guard fields.count == 5 else { throw InvalidSchedule(text, .fields) }
    func field(_ index: Int, _ kind: CronField.Kind) throws(InvalidSchedule) -> CronField {
      guard let field = CronField(fields[index], kind) else { throw InvalidSchedule(text, .field(kind.name)) }
      return field
    }
    return .cron(
      minute: try field(0, .minute), hour: try field(1, .hour), day: try field(2, .day), month: try field(3, .month),
      weekday: try field(4, .weekday))
  }

  /// `5m` in microseconds.
  private static func period(_ word: Substring) -> Int64? {
    let seconds: [Character: Int64] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
    guard let unit = word.last.flatMap({ seconds[$0] }), let count = Int64(word.dropLast()), count > 0,
      count <= 1_000_000
    else { return nil }
    return count * unit * 1_000_000
  }

  private static func floor(_ value: Int64, _ divisor: Int64) -> Int64 {
    value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor)
  }
}

/// A text that is no schedule.
public struct InvalidSchedule: Error, Equatable, CustomStringConvertible {
  enum Problem: Sendable, Equatable {
    case fields, period, never
    case field(String)
  }

  public let text: String
  private let problem: Problem

  init(_ text: String, _ problem: Problem) {
    self.text = text
    self.problem = problem
  }

  public var description: String {
    switch problem {
    case .fields:
      "\"\(text)\" is no schedule: it takes `minute hour day month weekday`, as `30 6 * * mon-fri`, `@daily` and its like, "
        + "or `every 5m`."
    case .period: "\"\(text)\" is no schedule: `every` takes a number and s, m, h or d, as `every 5m`."
    case .never: "\"\(text)\" is a schedule that is never due."
    case .field(let name): "\"\(text)\" is no schedule: its field for the \(name) is not understood."
    }
  }
}
