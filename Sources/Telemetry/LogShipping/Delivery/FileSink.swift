internal import EventLoop
internal import SpoolFiles

/// A file of JSON lines, rotated by size, synced after each batch.
@Loop final class FileSink: Sink {
  private let file: FileWriter

  init(path: String, maximumSize: Int, keep: Int) {
    file = FileWriter(RotatingFile(path: path, maximumSize: maximumSize, keep: keep), name: "log-file")
  }

  func deliver(_ records: ArraySlice<SpoolRecord>) async throws -> SinkVerdict {
    do {
      try await file.append(records)
      return .delivered
    } catch {
      return .retry(SinkRetry(reason: error.reason == .noSpace ? "no_space" : "write_failed", after: nil))
    }
  }
}

/// Writes lines to a file on a thread of its own, so that a disk that hangs holds up nobody else.
actor FileWriter {
  private let file: RotatingFile
  private nonisolated let executor: ThreadExecutor

  init(_ file: RotatingFile, name: String) {
    self.file = file
    executor = ThreadExecutor(name: name)
  }

  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  func append(_ records: ArraySlice<SpoolRecord>) throws(SpoolError) {
    var lines: [UInt8] = []
    for record in records {
      lines.append(contentsOf: record.payload)
      lines.append(UInt8(ascii: "\n"))
    }
    try file.append(lines)
  }

  func append(text: [UInt8]) throws(SpoolError) { try file.append(text) }
}
