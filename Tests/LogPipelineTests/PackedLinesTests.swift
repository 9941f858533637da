import Compression
import EventLoop
import Logging
import Support
import Testing

@testable import LogPipeline

struct PackedLinesTests {
  private func line(_ number: Int) -> LogLine {
    var context = LogContext()
    context.correlationID = number.isMultiple(of: 3) ? "upd-\(number)" : nil
    context.module = number.isMultiple(of: 2) ? "helpdesk" : nil
    let message = "№ \(number): \"quoted\"\n\\ and \u{1F600}, \(String(repeating: "x", count: number % 700))"
    return .test(
      .test(
        message, level: Logger.Level.allCases[number % 7], logger: "bot.part\(number % 5)",
        at: LogTimestamp(microseconds: 1_795_262_624_123_456 + Int64(number)), context: context,
        fields: ["number": "\(number)", "correlation_id": "another"]))
  }

  private func same(_ one: LogLine, _ other: LogLine) -> Bool {
    one.sequence == other.sequence && one.timestamp == other.timestamp && one.level == other.level
      && one.logger == other.logger && one.correlationID == other.correlationID && one.module == other.module
      && one.bytes == other.bytes
  }

  @Test func everyLineComesBackAsItWas() throws {
    var deflater = try Deflater(level: 1)
    let lines = (0..<500).map { line($0).numbered(UInt64(7000 + $0)) }
    let pack = PackedLines(lines, through: &deflater)
    let unpacked = pack.lines
    #expect(unpacked.count == lines.count)
    #expect(zip(unpacked, lines).allSatisfy(same))
    #expect(pack.cost == lines.reduce(0) { $0 + $1.cost })
  }

  /// A tail whose packer has done all there was to do after every line.
  private func packed(_ count: Int, capacity: Int) throws -> (TailMemory, packs: Int) {
    var deflater = try Deflater(level: 1)
    var memory = TailMemory(firstSequence: 1)
    var packs = 0
    for number in 0..<count {
      memory.append(line(number).numbered(UInt64(number + 1)), capacity: capacity)
      let lines = memory.linesToPack
      if lines.isEmpty { continue }
      memory.replace(with: PackedLines(lines, through: &deflater))
      packs += 1
    }
    return (memory, packs)
  }

  @Test func linesAreTheSameAndInOrderPackedOrNot() throws {
    let (memory, packs) = try packed(5000, capacity: 64 << 20)
    #expect(packs > 10)
    #expect(memory.count == 5000)
    var next: UInt64 = 1
    while case let lines = memory.stretch(from: next).lines(), !lines.isEmpty {
      for read in lines {
        #expect(read.sequence == next)
        #expect(same(read, line(Int(next) - 1).numbered(next)))
        next += 1
      }
    }
    #expect(next == 5001)
  }

  @Test func onlyTheLatestUnpackedAreKept() throws {
    var deflater = try Deflater(level: 1)
    let packs = (0..<6).map { number in
      PackedLines([line(number).numbered(UInt64(number + 1))], through: &deflater)
    }
    var unpacked = UnpackedLines()
    for pack in packs { unpacked.keep(pack.lines, of: pack) }
    #expect(packs.map { unpacked.lines(of: $0)?.first?.sequence } == [nil, nil, 3, 4, 5, 6])
  }

  @Test func aStretchBeginsAndEndsWhereItIsAskedTo() throws {
    let (memory, _) = try packed(5000, capacity: 64 << 20)
    for sequence in [2, 57, 300, 4999] as [UInt64] {
      let from = memory.stretch(from: sequence)
      #expect(from.lines().map(\.sequence) == Array(from.sequences))
      #expect(from.sequences.lowerBound == sequence)
      let before = memory.stretch(before: sequence)
      #expect(before.lines().map(\.sequence) == Array(before.sequences))
      #expect(before.sequences.upperBound == sequence)
    }
    #expect(memory.stretch(from: 5001).sequences.isEmpty)
    #expect(memory.stretch(from: .max).sequences.isEmpty)
    #expect(memory.stretch(before: 1).sequences.isEmpty)
  }

  @Test func linesAreReadBackwardsAcrossPacks() throws {
    let (memory, _) = try packed(5000, capacity: 64 << 20)
    var before: UInt64 = 5001
    while case let lines = memory.stretch(before: before).lines(), let first = lines.first {
      #expect(lines.map(\.sequence) == Array(first.sequence..<before))
      before = first.sequence
    }
    #expect(before == 1)
    #expect(memory.stretch(before: 0).lines().isEmpty)
  }

  @Test func whatIsPackedCountsAsBeforeAndGoesFirst() throws {
    let capacity = 1 << 20
    let (memory, packs) = try packed(5000, capacity: capacity)
    #expect(packs > 10)
    #expect(memory.cost <= capacity)
    #expect(memory.cost > capacity - 2 * PackedLines.size)
    #expect(memory.nextSequence == 5001)
    #expect(memory.stretch(from: memory.oldest).lines().first?.sequence == memory.oldest)
    var cost = 0
    for number in memory.oldest...5000 { cost += line(Int(number) - 1).cost }
    #expect(memory.cost == cost)
  }

  @Test func linesThatWentWhileTheyWerePackedStayGone() throws {
    var deflater = try Deflater(level: 1)
    var memory = TailMemory(firstSequence: 1)
    for number in 0..<3000 { memory.append(line(number).numbered(UInt64(number + 1)), capacity: 64 << 20) }
    let pack = PackedLines(memory.linesToPack, through: &deflater)
    memory.append(line(3000).numbered(3001), capacity: memory.cost)
    let (count, oldest) = (memory.count, memory.oldest)
    #expect(oldest > 1)
    memory.replace(with: pack)
    #expect(memory.count == count)
    #expect(memory.stretch(from: oldest).lines().first?.sequence == oldest)
  }

  @Test func aRunningPipelinePacksAndLosesNothing() async throws {
    let hub = LogHub.test(LogConfiguration(format: .none))
    hub.start(writingTo: TestOutput())
    defer { hub.close() }
    for number in 0..<20_000 { hub.submit(.test("line \(number) of many, each with some text to keep")) }
    #expect(hub.recent.statistics.lines == 20_000)
    try await eventually("all but the newest to be packed") {
      hub.recent.packedCount > 0 && hub.recent.statistics.bytes > 2 * TailMemory.unpacked
    }
    var cursor: UInt64 = 0
    var read = 0
    while true {
      let page = hub.recent.read(after: cursor, matching: LogFilter(substring: LineSearch("of many")), limit: 1000)
      cursor = page.cursor
      read += page.lines.count
      #expect(page.dropped == 0)
      if page.isAtEnd { break }
    }
    #expect(read == 20_000)
    let found = await hub.latest(matching: LogFilter(substring: LineSearch("line 17 of")), limit: 5)
    #expect(found.lines.map(\.sequence) == [18])
  }

  /// A line that does not begin as lines do is lost when it is packed: each is counted once, however it is read.
  @Test(arguments: [1, 7, 1000]) func whatCannotBeReadAgainIsCountedOnce(limit: Int) async throws {
    let recent = RecentLines(capacity: 64 << 20, firstSequence: 1)
    let packer = DedicatedThread(name: "packer") { recent.pack() }
    for number in 1...5001 {
      var line = line(number).numbered(UInt64(number))
      if number.isMultiple(of: 10) {
        line = LogLine(
          sequence: line.sequence, timestamp: line.timestamp, level: .info, logger: "", correlationID: nil, module: nil,
          bytes: Array("no line".utf8))
      }
      recent.append(line).send()
    }
    try await eventually("the packs") { recent.packedCount > 2000 }
    recent.stopPacking()
    #expect(packer.join(for: .seconds(60)))
    let lost = recent.packedCount / 10
    var (cursor, dropped, read) = (UInt64(0), 0, 0)
    while true {
      let page = recent.read(after: cursor, matching: LogFilter(), limit: limit)
      (cursor, dropped, read) = (page.cursor, dropped + page.dropped, read + page.lines.count)
      if page.isAtEnd { break }
    }
    #expect(dropped == lost)
    #expect(read == 5001 - lost)
  }
}
