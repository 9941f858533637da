public import LogPipeline
internal import SpoolFiles
internal import Synchronization

extension LogSpool {
  public func read(after cursor: UInt64, maximumBytes: Int) async throws(LogStoreError) -> LogStorePage {
    var position = spool.position(after: cursor)
    while true {
      let page = await disk.read(from: position, maximumBytes: maximumBytes, maximumRecords: .max)
      position = page.next
      let wanted = page.records.filter { $0.cursor > cursor }
      if wanted.isEmpty, !page.isAtEnd { continue }
      return LogStorePage(
        lines: wanted.compactMap(LogLine.init), cursor: wanted.last?.cursor ?? cursor, isAtEnd: page.isAtEnd)
    }
  }

  public func read(before sequence: UInt64, maximumBytes: Int) async throws(LogStoreError) -> LogStorePage {
    let records = await disk.read(before: sequence, maximumBytes: maximumBytes)
    return LogStorePage(
      lines: records.compactMap(LogLine.init), cursor: records.first?.cursor ?? sequence, isAtEnd: records.isEmpty)
  }
}

extension LogLine {
  fileprivate init?(_ record: SpoolRecord) {
    self.init(sequence: record.cursor, storedBytes: record.payload)
  }
}
