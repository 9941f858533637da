import Logging
import Testing

@testable import LogPipeline

struct PipelineLogHandlerTests {
  private struct Failure: Error, CustomStringConvertible {
    let description = "It failed."
  }

  private func last(_ hub: LogHub) -> String {
    hub.recent.latest(matching: LogFilter(), limit: 1).lines.first?.text ?? ""
  }

  @Test func aCallBecomesALine() {
    let hub = LogHub.test(LogConfiguration(service: "", environment: ""))
    var logger = hub.logger()
    logger[metadataKey: "a"] = "1"
    logger.error("broke", error: Failure(), metadata: ["b": "2"], file: "Bot/X.swift", function: "f()", line: 3)
    #expect(
      last(hub) == #"{"ts":"2026-11-21T12:03:44.123456Z","level":"error","logger":"bot","message":"broke","#
        + #""error":{"type":"LogPipelineTests.PipelineLogHandlerTests.Failure","message":"It failed."},"#
        + #""source":{"file":"Bot/X.swift","line":3,"function":"f()"},"fields":{"a":"1","b":"2"}}"#)
  }

  @Test func theTasksContextIsInEveryLineAlsoOfItsChildren() async {
    let hub = LogHub.test()
    let logger = hub.logger()
    await LogContext.$current.withValue(LogContext(correlationID: "abc", updateID: 7)) {
      await withTaskGroup { group in
        group.addTask {
          LogContext.$current.withValue(.changed { $0.module = "helpdesk" }) { logger.info("child") }
        }
      }
    }
    #expect(last(hub).contains(#""correlation_id":"abc","update_id":7,"module":"helpdesk","source""#))
    logger.info("outside")
    #expect(!last(hub).contains("correlation_id"))
  }

  @Test func theMetadataProviderIsAsked() {
    let hub = LogHub.test()
    let logger = Logger(label: "bot") {
      PipelineLogHandler(label: $0, hub: hub, metadataProvider: Logger.MetadataProvider { ["p": "provided"] })
    }
    logger.info("x")
    #expect(last(hub).hasSuffix(#""fields":{"p":"provided"}}"#))
  }

  @Test func levelsAreByTheLongestNameThatFits() {
    let hub = LogHub.test(LogConfiguration(level: .warning, loggers: ["db": .info, "db.pool": .trace]))
    #expect(hub.logger("db.pool.main").logLevel == .trace)
    #expect(hub.logger("db.pools").logLevel == .info)
    #expect(hub.logger("db").logLevel == .info)
    #expect(hub.logger("dbx").logLevel == .warning)
  }

  @Test func aLoggersOwnLevelIsAValueOfThatLogger() {
    let hub = LogHub.test()
    var first = hub.logger()
    let second = first
    first.logLevel = .trace
    first[metadataKey: "only-on"] = "first"
    #expect(second.logLevel == .info)
    #expect(second[metadataKey: "only-on"] == nil)
    hub.reload(LogConfiguration(level: .error))
    #expect(first.logLevel == .trace)
    #expect(second.logLevel == .error)
  }

  @Test func whatIsBelowTheLevelIsNotEvenBuilt() {
    let hub = LogHub.test()
    hub.logger().debug("\({ () -> String in Issue.record("built"); return "" }())")
    #expect(hub.recent.statistics.lines == 0)
  }

  @Test func namesBeyondTheLimitStillFollowTheDefaultLevel() {
    let hub = LogHub.test()
    for index in 0..<2000 { _ = hub.logger("name\(index)") }
    let late = hub.logger("late")
    #expect(late.logLevel == .info)
    hub.reload(LogConfiguration(level: .error))
    #expect(late.logLevel == .error)
  }
}
