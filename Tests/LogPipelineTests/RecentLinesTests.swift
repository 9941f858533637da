import Logging
import Synchronization
import Testing

@testable import LogPipeline

struct RecentLinesTests {
  private func filled(_ count: Int, capacity: Int = 1 << 20) -> RecentLines {
    let recent = RecentLines(capacity: capacity, firstSequence: 101)
    for index in 0..<count { _ = recent.append(.test(.test("line \(index)")).numbered(recent.newest + 1)) }
    return recent
  }

  @Test func linesAreReadOnceAndInOrder() {
    let recent = filled(1000)
    var cursor: UInt64 = 100
    var sequences: [UInt64] = []
    while true {
      let page = recent.read(after: cursor, matching: LogFilter(), limit: 7)
      cursor = page.cursor
      sequences += page.lines.map(\.sequence)
      #expect(page.lines.count <= 7)
      if page.isAtEnd { break }
    }
    #expect(sequences == Array(101...1100))
  }

  @Test func memoryIsBoundedAndTheOldestGoFirst() {
    let recent = filled(5000, capacity: 20_000)
    let statistics = recent.statistics
    #expect(statistics.bytes <= 20_000)
    #expect(statistics.lines > 10)
    let page = recent.read(after: 100, matching: LogFilter(), limit: 10_000)
    #expect(page.dropped == 5000 - statistics.lines)
    #expect(page.lines.count == statistics.lines)
    #expect(page.lines.last?.sequence == 5100)
  }

  @Test func aLineLargerThanTheBufferIsDroppedNotKept() {
    let recent = filled(3, capacity: 10)
    #expect(recent.statistics.lines == 0)
    #expect(recent.read(after: 100, matching: LogFilter(), limit: 10).dropped == 3)
  }

  @Test(arguments: [0, 7, 100, 9999, .max] as [UInt64])
  func aCursorOfAnotherProcessGetsAllThereIs(cursor: UInt64) {
    let page = filled(3).read(after: cursor, matching: LogFilter(), limit: 10)
    #expect(page.lines.map(\.sequence) == [101, 102, 103])
    #expect(page.dropped == 0)
    #expect(page.cursor == 103)
  }

  @Test func theNewestAreFoundFromTheEnd() {
    let recent = filled(2000)
    func newest(_ text: String, limit: Int) -> [UInt64] {
      recent.read(before: recent.newest + 1, matching: LogFilter(substring: LineSearch(text)), limit: limit).lines
        .map(\.sequence)
    }
    #expect(newest("line 1", limit: 3) == [2098, 2099, 2100])
    #expect(newest("\"line 42\"", limit: 3) == [143])
    #expect(newest("line", limit: 0).isEmpty)
  }

  @Test func theCursorPassesLinesThatDoNotMatch() {
    let page = filled(1000).read(after: 100, matching: LogFilter(module: "none"), limit: 5)
    #expect(page.lines.isEmpty)
    #expect(page.cursor == 1100)
    #expect(page.isAtEnd)
  }

  @Test func aReadLooksAtALimitedAmountOfText() {
    let recent = RecentLines(capacity: 8 << 20, firstSequence: 1)
    let line = LogLine.test(.test(String(repeating: "x", count: 200_000)))
    for _ in 0..<20 { _ = recent.append(line.numbered(recent.newest + 1)) }
    let page = recent.read(after: 0, matching: LogFilter(module: "none"), limit: 5)
    #expect(!page.isAtEnd)
    #expect(page.cursor == 6)
  }

  @Test func subscribersAreCalledOncePerBurst() {
    let hub = LogHub.test()
    let calls = Mutex(0)
    let subscription = hub.recent.subscribe { calls.withLock { $0 += 1 } }
    hub.submit(.test())
    #expect(calls.withLock { $0 } == 0)
    subscription.arm()
    for _ in 0..<100 { hub.submit(.test()) }
    #expect(calls.withLock { $0 } == 1)
    subscription.arm()
    hub.submit(.test())
    #expect(calls.withLock { $0 } == 2)
    hub.recent.unsubscribe(subscription)
    subscription.arm()
    hub.submit(.test())
    #expect(calls.withLock { $0 } == 2)
  }
}
