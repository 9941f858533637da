import Support

@testable import SpoolFiles

/// A spool in a temporary folder with text records, and everything that is read back.
struct Fixture {
  static let first: UInt64 = 1 << 50
  let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  var path: String { directory.file("spool") }

  func open(knownSequence: UInt64 = 0) throws -> Spool {
    try Spool(SpoolFolder(path), firstSequence: Self.first, knownSequence: knownSequence)
  }

  static func payload(_ number: Int) -> [UInt8] { Array("{\"message\":\"line \(number)\"}".utf8) }

  /// Writes lines `numbers` one by one, each a group of its own.
  @discardableResult
  func write(_ numbers: Range<Int>, segmentSize: Int = 1 << 20) throws -> Spool {
    let spool = try open()
    let writer = SegmentWriter(spool, segmentSize: segmentSize)
    for number in numbers {
      writer.append(Self.payload(number), cursor: UInt64(number + 1))
      try writer.commit(isSynced: true)
    }
    return spool
  }

  static func readAll(_ spool: Spool, maximumBytes: Int = 1 << 20) -> (lines: [[UInt8]], lost: Int) {
    var position = SpoolPosition(sequence: Self.first)
    var result: (lines: [[UInt8]], lost: Int) = ([], 0)
    while true {
      let page = spool.read(from: position, maximumBytes: maximumBytes)
      position = page.next
      result.lines += page.records.map(\.payload)
      result.lost += page.lost
      if page.isAtEnd { return result }
    }
  }

  var segmentNames: [String] {
    get throws { try SpoolFolder.names(in: path).filter { $0.hasSuffix(".segment") } }
  }
}
