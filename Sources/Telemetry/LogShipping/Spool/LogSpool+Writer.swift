internal import EventLoop
internal import LogPipeline
internal import SpoolFiles
internal import Synchronization

extension LogSpool {
  /// How soon a full or failing disk is tried again.
  static let retryInterval = Duration.seconds(1)
  /// How often the disk is waited for with `sync: interval`.
  static let syncInterval = Duration.seconds(1)

  /// Starts the writer's thread. Once.
  public func start() {
    let thread = DedicatedThread(name: "log-spool") { [self] in
      var writing = SpoolWriting(self)
      writing.run()
    }
    writerEnded.withLock { $0 = thread }
  }

  /// Takes no more lines, and waits until those taken are written; at most until `deadline`.
  ///
  /// - Returns: whether they are.
  public func close(by deadline: ContinuousClock.Instant) async -> Bool {
    state.withLock { $0.isOpen = false }
    wakeWriter.signal()
    roomMade.signal()
    guard let thread = writerEnded.withLock({ $0.take() }) else { return true }
    return (try? await BlockingWorkers.shared.run { thread.join(for: deadline - .now) }) ?? false
  }

  /// Waits until every line taken so far is written, at most until `deadline`.
  ///
  /// - Returns: whether they are.
  public func flush(by deadline: ContinuousClock.Instant) async -> Bool {
    let isWritten = Flag()
    let settled = Latch()
    // An empty batch, settled with the group it comes into.
    let outcome = append([]) { error in
      Loop.submit {
        isWritten.value = error == nil
        settled.open()
      }
    }
    guard outcome == .accepted, await settled.waitUncancelled(until: deadline) else { return false }
    return await isWritten.value
  }

  @Loop private final class Flag {
    var value = false
    nonisolated init() {}
  }

  /// The lowest place of all sinks: everything below may go.
  var settledSequence: UInt64 {
    state.withLock { $0.sinks.map(\.position.sequence).min() } ?? spool.nextSequence
  }

  /// Entries' lines are in the spool.
  func written(_ entries: [SpoolQueue.Entry]) {
    let (resumed, readers) = state.withLock { state in
      state.queue.settle(entries)
      state.failure = nil
      return (state.unblock(), state.readers)
    }
    for case .batch(_, let whenSettled) in entries { whenSettled(nil) }
    for reader in readers { reader.wake() }
    for resume in resumed { resume() }
  }

  /// Entries' lines are not in the spool, for good.
  func refused(_ entries: [SpoolQueue.Entry], _ reason: LogDropReason, _ error: LogStoreError) {
    state.withLock { state in
      state.queue.settle(entries)
      let count = entries.reduce(0) { $0 + $1.count }
      state.lost += count
      for index in state.sinks.indices { state.sinks[index].drop(count, reason) }
    }
    for case .batch(_, let whenSettled) in entries { whenSettled(error) }
  }

  func block(_ error: LogStoreError) {
    state.withLock { state in
      if !state.isBlocked { state.timesBlocked += 1 }
      state.isBlocked = true
      state.failure = error.description
    }
  }

  func unblock() {
    let resumed = state.withLock { $0.unblock() }
    for resume in resumed { resume() }
  }

  /// Segments were thrown out.
  func discarded(below sequence: UInt64) {
    state.withLock { state in
      for index in state.sinks.indices { state.sinks[index].discard(below: sequence) }
    }
  }
}

extension LogSpool.State {
  fileprivate mutating func unblock() -> [@Sendable () -> Void] {
    isBlocked = false
    defer { waiting = [] }
    return waiting
  }
}
