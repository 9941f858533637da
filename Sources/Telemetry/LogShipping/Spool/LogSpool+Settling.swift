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

  /// Nobody is woken any more through the reader.
  func remove(_ reader: SpoolReader) {
    state.withLock { state in state.readers.removeAll { $0 === reader } }
  }

  /// From now on lines are kept until this sink has them. One that is known already is left where it is; one that was
  /// removed goes on there, if its lines are still kept, else with the oldest there are.
  func add(sink name: String) async {
    let folder = spool.folder
    let kept = try? await BlockingWorkers.shared.run { Checkpoint.read(of: name, in: folder) }
    let first = SpoolPosition(sequence: spool.firstSequence)
    let position = kept.flatMap { $0 }.flatMap { $0.sequence < first.sequence ? nil : $0 } ?? first
    state.withLock { state in
      guard !state.sinks.contains(where: { $0.name == name }) else { return }
      state.sinks.append(
        SinkAccount(name: name, position: position, end: firstOfThisProcess, lost: state.lost))
      state.sinks.sort { $0.name < $1.name }
    }
  }

  /// Lines are kept for this sink no more. Its place is, until the next start.
  func remove(sink name: String) {
    state.withLock { state in state.sinks.removeAll { $0.name == name } }
    if isBlocked { roomMade.signal() }
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
