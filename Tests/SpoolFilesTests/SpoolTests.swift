import FoundationEssentials
import Support
import Testing

@testable import SpoolFiles

struct SpoolTests {
  @Test func recordsAreReadBackInOrderAlsoByTheNextProcess() throws {
    let fixture = try Fixture()
    let expected = (0..<100).map(Fixture.payload)
    do {
      let spool = try fixture.write(0..<100, segmentSize: 1000)
      #expect(spool.statistics.segments > 3)
      #expect(Fixture.readAll(spool, maximumBytes: 50).lines == expected)
      #expect(spool.nextSequence == Fixture.first + 100)
    }
    let again = try fixture.write(100..<150, segmentSize: 1000)
    let all = Fixture.readAll(again)
    #expect(all.lines == (0..<150).map(Fixture.payload))
    #expect(all.lost == 0)
    #expect(again.newestCursor == 150)
    #expect(again.statistics.corruptRecords == 0)
  }

  @Test func aFolderIsOneProcessesOnly() throws {
    let fixture = try Fixture()
    let spool = try fixture.open()
    let error = #expect(throws: SpoolError.self) { try SpoolFolder(fixture.path) }
    #expect(error?.reason == .locked)
    #expect(
      error?.description
        == "Cannot use the spool \(fixture.path): another process has it; give each its own log.spool.path.")
    withExtendedLifetime(spool) {}
  }

  @Test func deliveredSegmentsAreRemovedAndTheOthersStay() throws {
    let fixture = try Fixture()
    let spool = try fixture.write(0..<100, segmentSize: 1000)
    let before = spool.statistics
    spool.removeDelivered(below: Fixture.first + 50, over: 0)
    #expect(spool.statistics.segments < before.segments)
    #expect(try fixture.segmentNames.count == spool.statistics.segments)
    #expect(spool.firstSequence <= Fixture.first + 50)
    #expect(Fixture.readAll(spool).lines.suffix(50) == (50..<100).map(Fixture.payload)[...])
    let kept = spool.statistics.bytes
    spool.removeDelivered(below: Fixture.first + 100, over: kept)
    #expect(spool.statistics.bytes == kept)
  }

  @Test func whatIsThrownAwayIsNoLoss() throws {
    let fixture = try Fixture()
    let spool = try fixture.write(0..<100, segmentSize: 1000)
    let end = try #require(spool.removeOldest())
    let all = Fixture.readAll(spool)
    #expect(all.lost == 0)
    #expect(all.lines.count == Int(Fixture.first + 100 - end))
    #expect(spool.statistics.corruptRecords == 0)
  }

  @Test func aGroupLargerThanASegmentIsTakenWhole() throws {
    let fixture = try Fixture()
    let spool = try fixture.open()
    let writer = SegmentWriter(spool, segmentSize: 1000)
    for number in 0..<100 { writer.append(Fixture.payload(number), cursor: UInt64(number + 1)) }
    try writer.commit(isSynced: true)
    #expect(spool.statistics.segments == 1)
    #expect(Fixture.readAll(spool).lines.count == 100)
  }

  @Test func aDiscardedGroupLeavesNoGap() throws {
    let fixture = try Fixture()
    let spool = try fixture.open()
    let writer = SegmentWriter(spool, segmentSize: 1000)
    writer.append(Fixture.payload(0), cursor: 1)
    writer.discardGroup()
    writer.append(Fixture.payload(1), cursor: 2)
    try writer.commit(isSynced: false)
    #expect(writer.isDirty)
    try writer.sync()
    #expect(!writer.isDirty)
    let all = Fixture.readAll(spool)
    #expect(all.lines == [Fixture.payload(1)])
    #expect(all.lost == 0)
  }

  @Test func theTailIsReadByTheWritersOwnNumbers() throws {
    let fixture = try Fixture()
    let spool = try fixture.write(0..<100, segmentSize: 1000)
    var position = spool.position(after: 40)
    var seen: [UInt64] = []
    while true {
      let page = spool.read(from: position, maximumBytes: 300)
      position = page.next
      seen += page.records.map(\.cursor).filter { $0 > 40 }
      if page.isAtEnd { break }
    }
    #expect(seen == Array(41...100))
    var before: UInt64 = 101
    var backwards: [UInt64] = []
    while true {
      let records = spool.read(before: before, maximumBytes: 200)
      guard let first = records.first else { break }
      backwards = records.map(\.cursor) + backwards
      before = first.cursor
    }
    #expect(backwards == Array(1...100))
  }

  @Test func numbersGoOnAboveWhatACheckpointKnows() throws {
    let fixture = try Fixture()
    let spool = try fixture.open(knownSequence: Fixture.first + 77)
    #expect(spool.nextSequence == Fixture.first + 77)
  }

  @Test func checkpointsAreReadBackAndDamagedOnesAreNone() throws {
    let fixture = try Fixture()
    let folder = try SpoolFolder(fixture.path)
    let position = SpoolPosition(segment: 7, offset: 4711, sequence: Fixture.first + 9)
    try Checkpoint.write(position, of: "loki", in: folder)
    #expect(Checkpoint.read(of: "loki", in: folder) == position)
    #expect(Checkpoint.read(of: "other", in: folder) == nil)
    let path = folder.file("loki.checkpoint")
    let bytes = try Data(contentsOf: URL(filePath: path))
    for index in bytes.indices.dropLast() {
      var damaged = bytes
      damaged[index] ^= 1
      try damaged.write(to: URL(filePath: path))
      #expect(Checkpoint.read(of: "loki", in: folder) == nil, "byte \(index)")
    }
    Checkpoint.removeAll(but: [], in: folder)
    #expect(try folder.names().filter { $0.hasSuffix(".checkpoint") }.isEmpty)
  }
}
