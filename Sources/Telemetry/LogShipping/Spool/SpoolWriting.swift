internal import EventLoop
internal import LogPipeline
internal import SpoolFiles
internal import Synchronization

/// The work of the writer's thread: takes what waits, writes it in groups, and does what the policy says when that fails.
struct SpoolWriting {
  /// Bytes of a group, unless one batch alone has more.
  private static let groupLimit = 1 << 20
  /// A full spool has this many, so that there is an oldest one to remove.
  private static let minimumSegments = 4

  private let store: LogSpool
  private let writer: SegmentWriter
  private let segmentSize: Int
  private var group: [SpoolQueue.Entry] = []
  private var nextSync: ContinuousClock.Instant?

  init(_ store: LogSpool) {
    self.store = store
    segmentSize = min(store.configuration.segmentSize, store.configuration.maximumSize / Self.minimumSegments)
    writer = SegmentWriter(store.spool, segmentSize: segmentSize)
  }

  mutating func run() {
    while true {
      let (entries, isOpen) = store.state.withLock { ($0.queue.take(), $0.isOpen) }
      for entry in entries { add(entry) }
      commit()
      syncIfDue(isOpen: isOpen)
      if !entries.isEmpty { continue }
      if !isOpen { return }
      wait()
    }
  }

  private mutating func wait() {
    if let nextSync {
      _ = store.wakeWriter.wait(for: nextSync - .now)
    } else {
      store.wakeWriter.wait()
    }
  }

  private mutating func add(_ entry: SpoolQueue.Entry) {
    let limit = min(Self.groupLimit, segmentSize)
    if !group.isEmpty, writer.groupBytes + entry.cost > limit { commit() }
    group.append(entry)
    encode(entry)
  }

  private func encode(_ entry: SpoolQueue.Entry) {
    switch entry {
    case .line(let line): writer.append(line.bytes, cursor: line.sequence)
    case .batch(let lines, _): for line in lines { writer.append(line.bytes, cursor: line.sequence) }
    }
  }

  /// Writes the group, or gets rid of it as the policy says. Ends only when it is empty.
  private mutating func commit() {
    while !group.isEmpty {
      do throws(SpoolError) {
        try makeRoom()
        try writer.commit(isSynced: store.configuration.sync == .batch)
        if store.configuration.sync == .interval, nextSync == nil {
          nextSync = .now + LogSpool.syncInterval
        }
        let written = group
        group = []
        store.written(written)
      } catch {
        handle(error)
      }
    }
  }

  private mutating func handle(_ error: SpoolError) {
    let isFull = error.reason == .noSpace
    let failure = LogStoreError(error.description)
    if isFull {
      let free = store.spool.removeDelivered(below: store.settledSequence, over: 0)
      if free { return }
      if store.configuration.whenFull == .dropOldest, let end = store.spool.removeOldest() {
        return store.discarded(below: end)
      }
    }
    if !isFull || store.configuration.whenFull == .block {
      // Senders hear of it now and come again; in-process lines have nowhere to go and wait.
      store.block(failure)
      refuse({ $0.isBatch }, isFull ? .spoolFull : .writeFailed, failure)
      if !store.state.withLock({ $0.isOpen }) {
        refuse({ _ in true }, isFull ? .spoolFull : .writeFailed, failure)
      }
      _ = store.roomMade.wait(for: LogSpool.retryInterval)
      if group.isEmpty { store.unblock() }
    } else {
      refuse({ _ in true }, .spoolFull, LogStoreError(error.description, isPolicy: true))
    }
  }

  private mutating func refuse(
    _ isRefused: (SpoolQueue.Entry) -> Bool, _ reason: LogDropReason, _ error: LogStoreError
  ) {
    let refused = group.filter(isRefused)
    if refused.isEmpty { return }
    group.removeAll(where: isRefused)
    store.refused(refused, reason, error)
    writer.discardGroup()
    for entry in group { encode(entry) }
  }

  /// Keeps to `max_size`.
  private func makeRoom() throws(SpoolError) {
    let room = store.configuration.maximumSize - writer.groupBytes
    guard store.spool.statistics.bytes > room else { return }
    store.spool.removeDelivered(below: store.settledSequence, over: max(0, room))
    guard store.spool.statistics.bytes > room else { return }
    throw .full(store.spool.folder.path, limit: store.configuration.maximumSize)
  }

  private mutating func syncIfDue(isOpen: Bool) {
    guard let due = nextSync, !isOpen || due <= .now else { return }
    do throws(SpoolError) {
      try writer.sync()
      nextSync = nil
    } catch {
      nextSync = isOpen ? .now + LogSpool.syncInterval : nil
    }
  }
}

extension SpoolQueue.Entry {
  fileprivate var isBatch: Bool {
    if case .batch = self { return true }
    return false
  }
}
