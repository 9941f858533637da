import Logging
import Testing

@testable import LogPipeline

struct LogFilterTests {
  private let line = LogLine.test(
    .test(
      "say \"hi\" é", level: .warning, logger: "db.pool", context: LogContext(correlationID: "abc", module: "helpdesk"))
  )

  @Test(arguments: [
    (LogFilter(), true),
    (LogFilter(minimumLevel: .warning), true),
    (LogFilter(minimumLevel: .error), false),
    (LogFilter(correlationID: "abc"), true),
    (LogFilter(correlationID: "ab"), false),
    (LogFilter(logger: "db"), true),
    (LogFilter(logger: "db.pool"), true),
    (LogFilter(logger: "d"), false),
    (LogFilter(logger: "db.pool.x"), false),
    (LogFilter(module: "helpdesk"), true),
    (LogFilter(module: "other"), false),
    (LogFilter(since: .noon), true),
    (LogFilter(since: LogTimestamp(microseconds: LogTimestamp.noon.microseconds + 1)), false),
    (LogFilter(until: .noon), false),
    (LogFilter(until: LogTimestamp(microseconds: LogTimestamp.noon.microseconds + 1)), true),
    (LogFilter(minimumLevel: .debug, correlationID: "abc", module: "other"), false),
  ])
  func everyConditionMustHold(filter: LogFilter, isMatch: Bool) {
    #expect(filter.matches(line) == isMatch)
  }

  @Test(arguments: [
    ("hi", true), ("say \"hi\" é", true), (#"say \"hi\""#, true), (#""level":"warning""#, true), ("", true),
    ("Hi", false), ("hi!", false),
  ])
  func textIsFoundAsItWasLoggedOrAsItIsWritten(text: String, isFound: Bool) {
    #expect(LogFilter(substring: LineSearch(text)).matches(line) == isFound)
  }

  @Test func repeatingPatternsAreFound() {
    #expect(LineSearch("aabaaa").isIn(Array("aabaabaaabaa".utf8)))
    #expect(!LineSearch("aabaaaa").isIn(Array("aabaabaaabaa".utf8)))
  }

  @Test func aQueryMakesAFilter() throws {
    let query = [
      "level": "WARNING", "correlation_id": "abc", "logger": "db", "module": "helpdesk", "grep": "hi", "since": "10m",
      "until": "",
    ]
    let now = LogTimestamp(microseconds: LogTimestamp.noon.microseconds + 60_000_000)
    #expect(try LogFilter(now: now, parameter: { query[$0] }).matches(line))
    #expect(try LogFilter(now: now, parameter: { $0 == "since" ? "10s" : nil }).matches(line) == false)
  }

  @Test func aBadQueryIsExplained() {
    #expect {
      try LogFilter(now: .noon, parameter: { $0 == "level" ? "loud" : nil })
    } throws: { error in
      "\(error)"
        == "Cannot filter the log by level=loud: expected trace, debug, info, notice, warning, error or critical."
    }
    #expect(throws: LogFilterError.self) { try LogFilter(now: .noon, parameter: { $0 == "since" ? "soon" : nil }) }
  }
}
