internal import EventLoop
internal import SpoolFiles

/// A file of JSON lines, rotated by size, synced after each batch.
@Loop final class FileSink: Sink {
  private let file: FileWriter

  init(path: String, maximumSize: Int, keep: Int) {
    file = FileWriter(RotatingFile(path: path, maximumSize: maximumSize, keep: keep), name: "log-file")
  }

  func deliver(_ records: ArraySlice<SpoolRecord>) async throws -> SinkVerdict {
    let (written, error) = await file.append(records)
    guard let error else { return .delivered }
    let retry = SinkRetry(reason: error.reason == .noSpace ? "no_space" : "write_failed", after: nil)
    return written == 0 ? .retry(retry) : .mixed(rejected: [:], retry: Set(written..<records.count), retry)
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

  /// As many at once as the file has room for.
  ///
  /// - Returns: how many are on the disk, and why not all.
  func append(_ records: ArraySlice<SpoolRecord>) -> (written: Int, error: SpoolError?) {
    var lines: [UInt8] = []
    var written = 0
    var room = file.room
    for (offset, record) in records.enumerated() {
      if !lines.isEmpty, lines.count + record.payload.count + 1 > room {
        do throws(SpoolError) { try file.append(lines) } catch { return (written, error) }
        (written, room) = (offset, file.maximumSize)
        lines.removeAll(keepingCapacity: true)
      }
      lines.append(contentsOf: record.payload)
      lines.append(UInt8(ascii: "\n"))
    }
    do throws(SpoolError) { try file.append(lines) } catch { return (written, error) }
    return (records.count, nil)
  }

  func append(text: [UInt8]) throws(SpoolError) { try file.append(text) }
}
