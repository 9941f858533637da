import Testing

@testable import LogPipeline

struct LogTimestampTests {
  @Test(arguments: [
    (0, "1970-01-01T00:00:00.000000Z"),
    (-1, "1969-12-31T23:59:59.999999Z"),
    (951_782_400_000_000, "2000-02-29T00:00:00.000000Z"),
    (1_795_262_624_123_456, "2026-11-21T12:03:44.123456Z"),
    (4_107_542_400_000_000, "2100-03-01T00:00:00.000000Z"),
    (Int64.min, "0000-01-01T00:00:00.000000Z"),
    (Int64.max, "9999-12-31T23:59:59.999999Z"),
  ])
  func textIsRFC3339InUTC(microseconds: Int64, text: String) {
    #expect(LogTimestamp(microseconds: microseconds).description == text)
  }

  @Test(arguments: [
    ("2026-11-21T12:03:44.123456Z", LogTimestamp.noon.microseconds),
    ("2026-11-21T13:03:44.123456789+01:00", LogTimestamp.noon.microseconds),
    ("2026-11-21 06:33:44.123456-05:30", LogTimestamp.noon.microseconds),
    ("1970-01-01T00:00:00Z", 0),
    ("1970-01-01t00:00:00.5z", 500_000),
    ("1795262624.5", 1_795_262_624_500_000),
    ("10m", 999_400_000_000), ("500ms", 999_999_500_000), ("0s", 1_000_000_000_000), ("1d", 913_600_000_000),
  ])
  func momentsAreRead(text: String, microseconds: Int64) {
    #expect(
      LogTimestamp(text, now: LogTimestamp(microseconds: 1_000_000_000_000))?.microseconds == microseconds)
  }

  @Test(arguments: [
    "", "soon", "-10m", "99999999m", "m", "2026-11-21", "2026-13-21T12:03:44Z", "2026-11-21T12:03:44",
    "2026-11-21T12:03:44.Z", "2026-11-21T12:03:44+1", "inf", "1e300",
  ])
  func nonsenseIsRefused(text: String) {
    #expect(LogTimestamp(text, now: .noon) == nil)
  }

  @Test func daysAndDatesAgree() {
    for day in stride(from: Int64(-719_000), to: 2_900_000, by: 997) {
      #expect(CivilDate(daysSinceEpoch: day).daysSinceEpoch == day)
    }
  }
}
