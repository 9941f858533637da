import FoundationEssentials
import Support
import Testing

@testable import SpoolFiles

/// What a spool does about files that are not as it wrote them: all the rest is read, and the loss is counted.
struct SpoolDamageTests {
  private static let lines = 6

  /// Six lines in one segment, the file's bytes, and where each record ends.
  private func segment() throws -> (fixture: Fixture, path: String, bytes: Data, ends: [Int]) {
    let fixture = try Fixture()
    try fixture.write(0..<Self.lines)
    let path = "\(fixture.path)/\(try #require(try fixture.segmentNames.first))"
    let bytes = try Data(contentsOf: URL(filePath: path))
    var ends = [SegmentFormat.headerSize]
    for number in 0..<Self.lines {
      ends.append((ends.last ?? 0) + SegmentFormat.recordHeaderSize + Fixture.payload(number).count)
    }
    #expect(ends.last == bytes.count)
    return (fixture, path, bytes, ends)
  }

  @Test(arguments: [UInt8(0x01), 0x80, 0xFF]) func anyFlippedByteCostsTheRecordItIsInAndNoOther(mask: UInt8) throws {
    let (fixture, path, bytes, ends) = try segment()
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] ^= mask
      try damaged.write(to: URL(filePath: path))
      let hit = ends.firstIndex { index < $0 }.map { $0 - 1 }
      let expected = (0..<Self.lines).filter { $0 != hit }.map(Fixture.payload)
      let spool = try fixture.open(knownSequence: Fixture.first + UInt64(Self.lines))
      let all = Fixture.readAll(spool)
      #expect(all.lines == expected, "byte \(index)")
      #expect(spool.statistics.corruptRecords >= 1, "byte \(index)")
      #expect(spool.nextSequence == Fixture.first + UInt64(Self.lines))
    }
  }

  @Test func cutAtAnyLengthTheWholeRecordsBeforeAreThere() throws {
    let (fixture, path, bytes, ends) = try segment()
    for length in 0..<bytes.count {
      try bytes.prefix(length).write(to: URL(filePath: path))
      let whole = ends.dropFirst().filter { $0 <= length }.count
      do {
        let spool = try fixture.open()
        #expect(Fixture.readAll(spool).lines == (0..<whole).map(Fixture.payload), "length \(length)")
        #expect(spool.statistics.corruptRecords == (ends.contains(length) || length == 0 ? 0 : 1), "length \(length)")
      }
      // And it can be written on.
      let more = try fixture.write(10..<12)
      #expect(Fixture.readAll(more).lines == (Array(0..<whole) + [10, 11]).map(Fixture.payload), "length \(length)")
      for name in try fixture.segmentNames { try FileManager.default.removeItem(atPath: "\(fixture.path)/\(name)") }
    }
  }

  @Test func aTailOfZerosIsPassedOver() throws {
    let (fixture, path, bytes, _) = try segment()
    try (bytes + Data(repeating: 0, count: 5000)).write(to: URL(filePath: path))
    let spool = try fixture.write(10..<12)
    #expect(Fixture.readAll(spool).lines == (Array(0..<Self.lines) + [10, 11]).map(Fixture.payload))
    #expect(spool.statistics.corruptRecords == 1)
  }

  @Test func aMissingSegmentIsAGapOfKnownSize() throws {
    let fixture = try Fixture()
    do { try fixture.write(0..<100, segmentSize: 1000) }
    let names = try fixture.segmentNames
    try FileManager.default.removeItem(atPath: "\(fixture.path)/\(names[1])")
    let spool = try fixture.open()
    let all = Fixture.readAll(spool)
    #expect(all.lost > 0)
    #expect(all.lines.count + all.lost == 100)
    #expect(spool.statistics.corruptRecords == all.lost)
    // A second reader does not count it again.
    #expect(Fixture.readAll(spool).lost == all.lost)
    #expect(spool.statistics.corruptRecords == all.lost)
  }

  @Test func swappedSegmentsAreReadInTheirOwnOrder() throws {
    let fixture = try Fixture()
    do { try fixture.write(0..<100, segmentSize: 1000) }
    let names = try fixture.segmentNames.map { "\(fixture.path)/\($0)" }
    try FileManager.default.moveItem(atPath: names[0], toPath: names[0] + ".x")
    try FileManager.default.moveItem(atPath: names[2], toPath: names[0])
    try FileManager.default.moveItem(atPath: names[0] + ".x", toPath: names[2])
    let spool = try fixture.write(100..<110)
    let all = Fixture.readAll(spool)
    #expect(all.lines == (0..<110).map(Fixture.payload))
    #expect(all.lost == 0)
  }

  @Test func foreignFilesAreLeftAlone() throws {
    let fixture = try Fixture()
    do { try fixture.write(0..<10) }
    let garbage = Data((0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 7) })
    let names = ["ffffffffffffff00.segment", "0000000000000000.segment", "notes.txt", "x.checkpoint"]
    for name in names { try garbage.write(to: URL(filePath: "\(fixture.path)/\(name)")) }
    try FileManager.default.createDirectory(
      atPath: "\(fixture.path)/00000000000000aa.segment", withIntermediateDirectories: false)
    let spool = try fixture.write(10..<20)
    #expect(Fixture.readAll(spool).lines == (0..<20).map(Fixture.payload))
    for name in names { #expect(try Data(contentsOf: URL(filePath: "\(fixture.path)/\(name)")) == garbage) }
    #expect(spool.statistics.corruptRecords == 3)
  }

  @Test func aDamagedHeaderOfAMiddleSegmentCostsNothing() throws {
    let fixture = try Fixture()
    do { try fixture.write(0..<100, segmentSize: 1000) }
    let path = "\(fixture.path)/\(try fixture.segmentNames[1])"
    var bytes = try Data(contentsOf: URL(filePath: path))
    bytes[3] ^= 0x55
    try bytes.write(to: URL(filePath: path))
    let spool = try fixture.open()
    #expect(Fixture.readAll(spool).lines == (0..<100).map(Fixture.payload))
    #expect(spool.statistics.corruptRecords == 1)
  }

  /// Somebody has written headers that each promise a megabyte, and nothing else.
  @Test(.timeLimit(.minutes(1))) func headersWithoutRecordsDoNotHoldUpTheStart() throws {
    let (fixture, path, bytes, _) = try segment()
    var forged: [UInt8] = []
    for number in 0..<200_000 {
      forged.append(UInt32(1 << 20))
      forged.append(UInt32(truncatingIfNeeded: number))
      forged.append(Fixture.first + 7)
      forged.append(UInt64(9))
    }
    try (bytes + Data(forged)).write(to: URL(filePath: path))
    let spool = try fixture.open()
    #expect(Fixture.readAll(spool).lines == (0..<Self.lines).map(Fixture.payload))
    #expect(spool.statistics.corruptRecords == 1)
  }

  @Test func theChecksumIsThatOfTheRFC() {
    // RFC 3720, appendix B.4: 32 bytes of zeros, of ones, and rising.
    #expect(CRC32C.of([UInt8](repeating: 0, count: 32)[...]) == 0x8A91_36AA)
    #expect(CRC32C.of([UInt8](repeating: 0xFF, count: 32)[...]) == 0x62A8_AB43)
    #expect(CRC32C.of((0..<32).map { UInt8($0) }[...]) == 0x46DD_794E)
    #expect(CRC32C.of(Array("123456789".utf8)[...]) == 0xE306_9283)
  }
}
