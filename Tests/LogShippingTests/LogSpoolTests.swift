import EventLoop
import LogPipeline
import Support
import Testing

@testable import LogShipping

struct LogSpoolTests {
  private func spool(
    _ directory: TemporaryDirectory, sinks: [String] = ["a"], _ change: (inout SpoolConfiguration) -> Void = { _ in }
  ) throws -> LogSpool {
    var configuration = SpoolConfiguration(path: directory.file("spool"))
    change(&configuration)
    let spool = try LogSpool(configuration, sinks: sinks)
    spool.start()
    return spool
  }

  @Test func aSettledBatchIsThereForTheNextProcess() async throws {
    let directory = try TemporaryDirectory()
    do {
      let spool = try spool(directory)
      try await spool.store((0..<100).map { Lines.line($0) })
      #expect(spool.sink("a").buffered == 100)
      #expect(spool.sink("a").recovered == 0)
      #expect(await spool.close(by: .now + .seconds(5)))
    }
    let again = try spool(directory)
    #expect(again.newestSequence == 100)
    #expect(again.sink("a").recovered == 100)
    #expect(again.sink("a").buffered == 100)
    let page = try await again.read(after: 90, maximumBytes: 1 << 20)
    #expect(page.lines.map(\.sequence) == Array(91...100))
    #expect(page.isAtEnd)
    let newest = try await again.read(before: 101, maximumBytes: 100)
    #expect(newest.lines.map(\.sequence) == [100])
  }

  @Test func singleLinesAreWrittenInTheirOrder() async throws {
    let directory = try TemporaryDirectory()
    let spool = try spool(directory)
    for number in 0..<500 { #expect(spool.append(Lines.line(number)) == .accepted) }
    #expect(await spool.close(by: .now + .seconds(5)))
    let page = try await spool.read(after: 0, maximumBytes: 1 << 20)
    #expect(page.lines.map(\.sequence) == Array(1...500))
    #expect(spool.append(Lines.line(1000)) == .dropped(.closed))
    #expect(spool.sink("a").dropped[.closed] == 1)
    #expect(spool.sink("a").buffered == 500)
  }

  @Test func fullWithBlockSendersAreRefusedAndLinesWaitUntilTheQueueIsFull() async throws {
    let directory = try TemporaryDirectory()
    let spool = try spool(directory) {
      $0.maximumSize = 1 << 20
      $0.segmentSize = 64 << 10
      $0.queue = 64 << 10
    }
    let pad = #","fields":{"pad":"\#(String(repeating: "x", count: 900))"}"#
    var stored = 0
    while (try? await spool.store((0..<50).map { Lines.line(stored + $0, extra: pad) })) != nil { stored += 50 }
    #expect(stored > 500)
    #expect(spool.isBlocked)
    var outcomes: [LogAppendOutcome] = []
    for number in 0..<200 { outcomes.append(spool.append(Lines.line(stored + number, extra: pad))) }
    #expect(outcomes.first == .accepted)
    #expect(outcomes.last == .dropped(.spoolFull))
    let sink = spool.sink("a")
    let waiting = outcomes.filter { $0 == .accepted }.count
    #expect(sink.buffered == stored + waiting)
    #expect(spool.statistics.bytes <= 1 << 20)
  }

  @Test func fullWithDropOldestTheNewestAreKeptAndTheOthersCounted() async throws {
    let directory = try TemporaryDirectory()
    let spool = try spool(directory) {
      $0.maximumSize = 1 << 20
      $0.segmentSize = 64 << 10
      $0.whenFull = .dropOldest
    }
    let pad = #","fields":{"pad":"\#(String(repeating: "x", count: 900))"}"#
    for start in stride(from: 0, to: 3000, by: 50) {
      try await spool.store((start..<start + 50).map { Lines.line($0, extra: pad) })
    }
    let sink = spool.sink("a")
    #expect((sink.dropped[.spoolFull] ?? 0) > 1000)
    #expect(sink.buffered + (sink.dropped[.spoolFull] ?? 0) == 3000)
    let page = try await spool.read(after: 0, maximumBytes: 2 << 20)
    #expect(page.lines.map(\.sequence) == (3001 - sink.buffered...3000).map { UInt64($0) })
    #expect(spool.statistics.corruptRecords == 0)
  }

  @Test func fullWithDropNewestNobodyWaits() async throws {
    let directory = try TemporaryDirectory()
    let spool = try spool(directory) {
      $0.maximumSize = 1 << 20
      $0.segmentSize = 64 << 10
      $0.whenFull = .dropNewest
    }
    let pad = #","fields":{"pad":"\#(String(repeating: "x", count: 900))"}"#
    var stored = 0
    while (try? await spool.store((0..<50).map { Lines.line(stored + $0, extra: pad) })) != nil { stored += 50 }
    #expect(!spool.isBlocked)
    let sink = spool.sink("a")
    #expect(sink.buffered == stored)
    #expect(sink.dropped[.spoolFull] == 50)
  }
}
