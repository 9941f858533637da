import Storage
import Testing

@testable import BotKit

/// Saturday, 2026-11-21 16:30:00 UTC.
private let moment = Timestamp(microseconds: 1_795_278_600_000_000)

struct ScheduleTests {
  private func next(_ text: String, after start: Timestamp = moment, _ offset: String = "UTC") throws -> String? {
    let offset = try #require(UTCOffset(offset))
    return try Schedule(text, offset: offset).next(after: start).map { String($0.description.prefix(16)) }
  }

  private func last(_ text: String, at end: Timestamp = moment, _ offset: String = "UTC") throws -> String? {
    let offset = try #require(UTCOffset(offset))
    return try Schedule(text, offset: offset).last(at: end).map { String($0.description.prefix(16)) }
  }

  @Test(arguments: [
    ("* * * * *", "2026-11-21T16:31"), ("30 16 * * *", "2026-11-22T16:30"), ("31 16 * * *", "2026-11-21T16:31"),
    ("0 * * * *", "2026-11-21T17:00"), ("*/15 * * * *", "2026-11-21T16:45"), ("5/20 * * * *", "2026-11-21T16:45"),
    ("10-20/5 * * * *", "2026-11-21T17:10"), ("0 9,18 * * *", "2026-11-21T18:00"),
    ("0 6 * * mon-fri", "2026-11-23T06:00"),
    ("0 6 * * 1", "2026-11-23T06:00"), ("0 6 * * 0", "2026-11-22T06:00"), ("0 6 * * 7", "2026-11-22T06:00"),
    ("0 6 * * SUN", "2026-11-22T06:00"), ("0 0 1 * *", "2026-12-01T00:00"), ("0 0 31 * *", "2026-12-31T00:00"),
    ("0 0 1 jan *", "2027-01-01T00:00"), ("0 0 29 2 *", "2028-02-29T00:00"), ("0 0 13 * fri", "2026-11-27T00:00"),
    ("0 0 */2 * fri", "2026-11-27T00:00"), ("@hourly", "2026-11-21T17:00"), ("@daily", "2026-11-22T00:00"),
    ("@weekly", "2026-11-22T00:00"), ("@monthly", "2026-12-01T00:00"), ("@yearly", "2027-01-01T00:00"),
    ("every 5m", "2026-11-21T16:35"), ("every 90s", "2026-11-21T16:31"), ("every 1d", "2026-11-22T00:00"),
    ("Every 2h", "2026-11-21T18:00"), ("@Daily", "2026-11-22T00:00"),
  ])
  func theNextTimeIs(text: String, expected: String) throws { #expect(try next(text) == expected) }

  @Test(arguments: [
    ("30 16 * * *", "2026-11-21T16:30"), ("31 16 * * *", "2026-11-20T16:31"), ("0 6 * * mon-fri", "2026-11-20T06:00"),
    ("0 0 29 2 *", "2024-02-29T00:00"), ("@daily", "2026-11-21T00:00"), ("every 5m", "2026-11-21T16:30"),
    ("every 7m", "2026-11-21T16:24"), ("0 0 1 1 *", "2026-01-01T00:00"),
  ])
  func theLastTimeWas(text: String, expected: String) throws { #expect(try last(text) == expected) }

  @Test(arguments: [
    ("0 9 * * *", "+03:00", "2026-11-22T06:00"), ("0 0 * * *", "-05:00", "2026-11-22T05:00"),
    ("0 0 * * sun", "+0545", "2026-11-21T18:15"), ("every 1d", "+03:00", "2026-11-22T00:00"),
    ("0 20 * * sat", "+03:00", "2026-11-21T17:00"),
  ])
  func fieldsAreReadOnTheClockOfTheirOffset(text: String, offset: String, expected: String) throws {
    #expect(try next(text, offset) == expected)
  }

  private func next(_ text: String, _ offset: String) throws -> String? { try next(text, after: moment, offset) }

  @Test func everyTimeIsAfterTheOneBefore() throws {
    let schedule = try Schedule("*/7 3-5,23 * * *")
    var time = moment
    for _ in 0..<200 {
      let next = try #require(schedule.next(after: time))
      #expect(next > time)
      #expect(schedule.last(at: next) == next)
      #expect(try #require(schedule.last(at: next.advanced(by: .microseconds(-1)))) <= time || time == moment)
      time = next
    }
  }

  @Test(arguments: [
    "", "* * * *", "* * * * * *", "60 * * * *", "-1 * * * *", "* 24 * * *", "* * 0 * *", "* * 32 * *", "* * * 13 *",
    "* * * * 8", "5-1 * * * *", "*/0 * * * *", "a * * * *", "1, * * * *", "* * * foo *", "every", "every 5", "every 0m",
    "every -5m", "every 5w", "every 5 m", "@never", "1/ * * * *", "+1 * * * *", "* * 30 2 *", "0 0 31 4,6 *",
  ])
  func whatIsNoScheduleIsRefused(text: String) {
    #expect(throws: InvalidSchedule.self) { try Schedule(text) }
  }

  @Test(arguments: [
    ("x * * * *", "\"x * * * *\" is no schedule: its field for the minute is not understood."),
    ("* * 30 2 *", "\"* * 30 2 *\" is a schedule that is never due."),
    ("every 5w", "\"every 5w\" is no schedule: `every` takes a number and s, m, h or d, as `every 5m`."),
  ])
  func theErrorSaysWhatIsWrong(text: String, message: String) {
    let error = #expect(throws: InvalidSchedule.self) { try Schedule(text) }
    #expect(error?.description == message)
  }

  @Test(arguments: [
    ("UTC", 0), ("z", 0), ("+03:00", 180), ("-0330", -210), ("+14:00", 840), ("+15:00", nil), ("3", nil), ("+3", nil),
    ("+03:60", nil), ("", nil), ("Europe/Moscow", nil), ("+٠٣٠٠", nil),
  ])
  func anOffsetIsReadOrRefused(text: String, minutes: Int?) { #expect(UTCOffset(text)?.minutes == minutes) }

  @Test func datesGoThereAndBack() {
    for day in stride(from: -200_000, through: 200_000, by: 97) as StrideThrough<Int64> {
      let time = CivilTime(day: day, minute: 61)
      #expect(CivilTime(time.moment(offset: .utc), offset: .utc) == time)
    }
    #expect(CivilTime(moment, offset: .utc).weekday == 6)
    #expect(CivilTime(moment, offset: .utc).monthAndDay == (11, 21))
    #expect(CivilTime(day: -1, minute: 0).monthAndDay == (12, 31))
    #expect(CivilTime(day: -1, minute: 0).weekday == 3)
    #expect(CivilTime(day: 11_016, minute: 0).monthAndDay == (2, 29), "2000 was a leap year.")
  }
}
