public import LogPipeline
internal import SpoolFiles
internal import Synchronization

extension LogSpool {
  public func read(after cursor: UInt64, maximumBytes: Int) async throws(LogStoreError) -> LogStorePage {
    await disk.lines(after: cursor, maximumBytes: maximumBytes)
  }

  public func read(before sequence: UInt64, maximumBytes: Int) async throws(LogStoreError) -> LogStorePage {
    await disk.lines(before: sequence, maximumBytes: maximumBytes)
  }
}

extension SpoolDisk {
  fileprivate func lines(after cursor: UInt64, maximumBytes: Int) -> LogStorePage {
    var position = spool.position(after: cursor)
    while true {
      let page = spool.read(from: position, maximumBytes: maximumBytes, maximumRecords: .max)
      position = page.next
      let wanted = page.records.filter { $0.cursor > cursor }
      if wanted.isEmpty, !page.isAtEnd { continue }
      return LogStorePage(
        lines: wanted.compactMap(LogLine.init), cursor: wanted.last?.cursor ?? cursor, isAtEnd: page.isAtEnd)
    }
  }

  fileprivate func lines(before sequence: UInt64, maximumBytes: Int) -> LogStorePage {
    let records = spool.read(before: sequence, maximumBytes: maximumBytes)
    return LogStorePage(
      lines: records.compactMap(LogLine.init), cursor: records.first?.cursor ?? sequence, isAtEnd: records.isEmpty)
  }
}

extension LogLine {
  fileprivate init?(_ record: SpoolRecord) {
    self.init(sequence: record.cursor, storedBytes: record.payload)
  }
}
