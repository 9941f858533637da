internal import EventLoop
internal import LogPipeline
internal import SpoolFiles
internal import Synchronization

extension LogSpool {
  /// Where a sink reads next.
  func position(of sink: String) -> SpoolPosition {
    state.withLock { state in state.sinks.first { $0.name == sink }?.position }
      ?? SpoolPosition(sequence: spool.firstSequence)
  }

  /// From now on the reader is woken when there is more.
  func add(_ reader: SpoolReader) {
    state.withLock { $0.readers.append(reader) }
  }

  /// Counts a batch as settled, moves the sink's checkpoint, and removes what no sink needs.
  ///
  /// A checkpoint that cannot be written is not reported: it costs repetition after a restart, and the next may succeed.
  func settle(_ sink: String, through position: SpoolPosition, dropped: [LogDropReason: Int]) async {
    state.withLock { state in
      guard let index = state.sinks.firstIndex(where: { $0.name == sink }) else { return }
      state.sinks[index].settle(through: position, dropped: dropped)
    }
    try? await disk.checkpoint(position, of: sink, settled: settledSequence, history: configuration.history)
    if isBlocked { roomMade.signal() }
  }
}
