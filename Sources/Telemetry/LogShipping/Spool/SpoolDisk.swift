internal import EventLoop
internal import SpoolFiles

/// Everything of the spool's reading side that waits for the disk, on a thread of its own.
actor SpoolDisk {
  let spool: Spool
  private nonisolated let executor = ThreadExecutor(name: "log-reader")

  init(_ spool: Spool) {
    self.spool = spool
  }

  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  func read(from position: SpoolPosition, maximumBytes: Int, maximumRecords: Int) -> SpoolPage {
    spool.read(from: position, maximumBytes: maximumBytes, maximumRecords: maximumRecords)
  }

  /// Moves a sink's checkpoint, and removes what no sink needs beyond the history.
  func checkpoint(
    _ position: SpoolPosition, of sink: String, settled: UInt64, history: Int
  ) throws(SpoolError) {
    do throws(SpoolError) {
      try Checkpoint.write(position, of: sink, in: spool.folder)
      spool.removeDelivered(below: settled, over: history)
    } catch {
      // A full disk must not keep what would make room. After a crash the removed segments look lost; they are not.
      guard error.reason == .noSpace, spool.removeDelivered(below: settled, over: 0) else { throw error }
      try Checkpoint.write(position, of: sink, in: spool.folder)
    }
  }
}
