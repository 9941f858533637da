import EventLoop
import Logging
import Testing

@testable import LogPipeline

struct LogHubTests {
  @Test func everyLineReachesTheOutputInOrder() async {
    let hub = LogHub.test()
    let output = TestOutput()
    hub.submit(.test("before the start"))
    hub.start(writingTo: output)
    for index in 0..<1000 { hub.submit(.test("line \(index)")) }
    #expect(await hub.flush(by: .soon))
    #expect(output.lines.count == 1001)
    #expect(
      output.lines[1000]
        == #"{"ts":"2026-11-21T12:03:44.123456Z","level":"info","logger":"bot","message":"line 999","#
        + #""service":"outrigger","environment":"development"}"#)
    #expect(hub.statistics.sinks[0].delivered == 1001)
    #expect(hub.isBalanced)
    hub.close()
  }

  @Test func manyThreadsLoseNothing() async {
    let hub = LogHub.test()
    let output = TestOutput()
    hub.start(writingTo: output)
    let logger = hub.logger()
    await withTaskGroup { group in
      for task in 0..<8 {
        group.addTask {
          for index in 0..<500 { logger.info("x", metadata: ["id": "\(task)-\(index)"]) }
        }
      }
    }
    #expect(hub.flushBlocking(by: .soon))
    #expect(Set(output.lines).count == 4000)
    let tail = hub.recent.read(after: 0, matching: LogFilter(), limit: 4000)
    #expect(tail.lines.prefix(200).map(\.text) == Array(output.lines.prefix(200)))
    #expect(hub.isBalanced)
    hub.close()
  }

  @Test func aStuckOutputFillsTheQueueAndTheRestIsDroppedAndCounted() async {
    let hub = LogHub.test(LogConfiguration(queue: 4096))
    let output = TestOutput(isBlocked: true)
    hub.start(writingTo: output)
    hub.submit(.test("stuck"))
    #expect(output.waitUntilStuck())
    for index in 0..<100 { hub.submit(.test("line \(index)")) }
    let statistics = hub.statistics
    #expect(statistics.sinks[0].bytesBuffered <= 4096)
    #expect(statistics.sinks[0].buffered + hub.dropped(.queueFull) == 101)
    #expect(hub.dropped(.queueFull) > 50)
    #expect(hub.isBalanced)
    #expect(hub.recent.statistics.lines == 101)
    #expect(await hub.flush(by: .now + .milliseconds(1)) == false)
    output.unblock()
    #expect(output.waitUntilStuck())
    output.unblock()
    #expect(await hub.flush(by: .soon))
    #expect(hub.statistics.sinks[0].buffered == 0)
    #expect(hub.isBalanced)
    hub.close()
  }

  @Test func aFlushDoesNotWaitForLinesThatComeAfterIt() async {
    let hub = LogHub.test()
    let output = TestOutput(isBlocked: true)
    hub.start(writingTo: output)
    hub.submit(.test("first"))
    #expect(output.waitUntilStuck())
    async let isWritten = hub.flush(by: .soon)
    output.unblock()
    #expect(await isWritten)
    hub.submit(.test("second"))
    #expect(output.waitUntilStuck())
    hub.close()
    output.unblock()
  }

  @Test func aBrokenOutputIsCountedAndTriedAgain() async {
    let hub = LogHub.test()
    let output = TestOutput(isBroken: true)
    hub.start(writingTo: output)
    hub.submit(.test("lost"))
    #expect(await hub.flush(by: .soon))
    #expect(hub.dropped(.writeFailed) == 1)
    output.repair()
    hub.submit(.test("kept"))
    #expect(await hub.flush(by: .soon))
    #expect(output.lines.count == 1)
    #expect(hub.isBalanced)
    hub.close()
  }

  @Test func afterClosingLinesAreCountedAndStillInTheTail() {
    let hub = LogHub.test()
    hub.close()
    hub.submit(.test("late"))
    #expect(hub.dropped(.closed) == 1)
    #expect(hub.isBalanced)
    #expect(hub.recent.latest(matching: LogFilter(), limit: 10).lines.count == 1)
  }

  @Test func withFormatNoneNothingIsQueued() async {
    let hub = LogHub.test(LogConfiguration(format: .none))
    hub.submit(.test())
    #expect(hub.statistics.sinks.isEmpty)
    #expect(await hub.flush(by: .soon))
    #expect(hub.recent.statistics.lines == 1)
  }

  @Test func theConsoleFormatIsWrittenWhereAskedFor() async {
    let hub = LogHub.test(LogConfiguration(format: .console))
    let output = TestOutput()
    hub.start(writingTo: output)
    hub.submit(.test("update handled", fields: ["handler": "start"]))
    #expect(await hub.flush(by: .soon))
    #expect(output.lines == ["12:03:44.123 INFO  bot       update handled  handler=start"])
    hub.close()
  }

  @Test func recordsAreCountedBySourceLevelAndRedactionRule() {
    let hub = LogHub.test(LogConfiguration(secrets: ["my-secret-value"]))
    hub.submit(.test("my-secret-value password=x", level: .error))
    hub.submit(.test(level: .trace))
    let statistics = hub.statistics
    #expect(statistics.received.map(\.source.name) == ["in_process"])
    #expect(statistics.received[0].count == 2)
    #expect(statistics.records.map(\.count) == [1, 0, 0, 0, 0, 1, 0])
    #expect(statistics.redactions.map(\.rule) == RedactionRule.allCases)
    #expect(
      statistics.redactions.filter { $0.count > 0 }.map { "\($0.rule.rawValue) \($0.count)" }
        == ["configured_secret 1", "key 1"])
  }

  @Test func reloadingChangesLevelsAndSecrets() {
    let hub = LogHub.test()
    let logger = hub.logger("db.pool")
    logger.debug("off")
    hub.reload(LogConfiguration(service: "renamed", loggers: ["db": .debug], secrets: ["my-secret-value"]))
    logger.debug("on my-secret-value")
    let lines = hub.recent.latest(matching: LogFilter(), limit: 10).lines
    #expect(lines.count == 1)
    #expect(lines.first?.text.contains(#""message":"on ***","service":"renamed""#) == true)
  }

  @Test func followersHaveALimitAndAreCounted() {
    let hub = LogHub.test(LogConfiguration(maximumFollowers: 1))
    var first = hub.follow(after: hub.recent.newest, matching: LogFilter())
    #expect(first != nil)
    #expect(hub.follow(after: 0, matching: LogFilter()) == nil)
    #expect(hub.statistics.followers == 1)
    first = nil
    #expect(hub.statistics.followers == 0)
    #expect(hub.follow(after: 0, matching: LogFilter()) != nil)
  }

  @Test func aSlowFollowerLearnsHowManyLinesItLost() {
    let hub = LogHub.test(LogConfiguration(tailBuffer: 10_000))
    let follower = hub.follow(after: hub.recent.newest, matching: LogFilter())
    for _ in 0..<500 { hub.submit(.test()) }
    let page = follower?.next(limit: 1000)
    #expect(page?.isAtEnd == true)
    #expect((page?.dropped ?? 0) + (page?.lines.count ?? 0) == 500)
    #expect(page?.lines.last?.sequence == 500)
    #expect(hub.statistics.followersDropped == page?.dropped)
    #expect(follower?.next(limit: 1000).dropped == 0)
  }
}
