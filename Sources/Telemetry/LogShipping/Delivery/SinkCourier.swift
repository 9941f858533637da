internal import EventLoop
internal import LogPipeline
internal import Logging
internal import SpoolFiles

/// Brings one sink its records: reads the spool in order, sends batch after batch, and moves the checkpoint when all of
/// a batch is settled. A sink that is down is tried for ever; its records wait in the spool, not in memory.
@Loop final class SinkCourier {
  let name: String
  private let sink: any Sink
  private let store: LogSpool
  private let metrics: SinkMetrics
  private let configuration: SinkConfiguration
  private let deadLetters: DeadLetters
  private let clock: any MonotonicClock
  private let reader = SpoolReader()
  private var health: SinkHealth
  private var backoff = SinkBackoff()
  /// While draining nobody waits for more lines, nor for a sink that is down.
  private let draining = Latch()
  private let finished = Latch()
  private let stopRequested = Latch()
  private var hasBegun = false
  /// The first line of the batch under way, which is the oldest that the sink does not have.
  private var oldest: [UInt8]?

  init(
    _ configuration: SinkConfiguration, sink: any Sink, store: LogSpool, metrics: SinkMetrics,
    deadLetters: DeadLetters, clock: any MonotonicClock
  ) {
    name = configuration.name
    self.configuration = configuration
    self.sink = sink
    self.store = store
    self.metrics = metrics
    self.deadLetters = deadLetters
    self.clock = clock
    health = SinkHealth(name)
  }

  /// Runs until its task is cancelled, it has drained, or it is stopped.
  func run() async {
    defer { finished.open() }
    guard !stopRequested.isOpen else { return }
    hasBegun = true
    let work: @Loop @Sendable () async -> Void = { [self] in await ship() }
    let end: @Loop @Sendable () async -> Void = { [stopRequested] in try? await stopRequested.wait() }
    await withTaskGroup(of: Void.self) { group in
      for one in [work, end] { group.addTask(operation: one) }
      await group.next()
      group.cancelAll()
    }
  }

  /// Ends it where it is: what is on its way may come a second time, from whoever takes its place.
  func stop() async {
    stopRequested.open()
    if hasBegun { await finished.waitUncancelled() }
  }

  private func ship() async {
    store.add(reader)
    defer { store.remove(reader) }
    var position = store.position(of: name)
    while !Task.isCancelled {
      guard let page = try? await nextBatch(position) else { break }
      if page.records.isEmpty, page.next == position {
        if draining.isOpen { break }
        await reader.wait()
        continue
      }
      oldest = page.records.first?.payload
      guard let losses = try? await deliver(page) else { break }
      oldest = nil
      position = page.next
      await store.settle(name, through: position, dropped: losses)
    }
  }

  /// How it is.
  var status: SinkStatus {
    let line = oldest.flatMap { LogLine(sequence: 0, storedBytes: $0) }
    return SinkStatus(
      name: name, isFailing: health.isFailing, lastError: health.lastError, oldestPending: line?.timestamp)
  }

  /// Sends what there is and ends.
  ///
  /// - Returns: whether the sink has everything.
  func drain(by deadline: ContinuousClock.Instant) async -> Bool {
    draining.open()
    reader.wake()
    if health.isFailing { return false }
    let wait: @Loop @Sendable () async throws -> Void = { [finished] in try await finished.wait() }
    return (try? await withDeadline(deadline, clock: clock, wait)) != nil
  }

  /// A batch's worth of records; waits a little for more when there are few.
  private func nextBatch(_ position: SpoolPosition) async throws -> SpoolPage {
    var page = await read(from: position, room: configuration.maximumBatch)
    if page.isAtEnd, !page.records.isEmpty, !draining.isOpen {
      try await linger()
      let size = page.records.reduce(0) { $0 + $1.payload.count }
      if size < configuration.maximumBatch {
        page = SpoolPage(page, await read(from: page.next, room: configuration.maximumBatch - size))
      }
    }
    return page
  }

  private func linger() async throws {
    let wait: @Loop @Sendable () async throws -> Void = { [draining] in try await draining.wait() }
    do {
      try await withDeadline(clock.now + configuration.maximumWait, clock: clock, wait)
    } catch is DeadlineExceeded {}
  }

  private func read(from position: SpoolPosition, room: Int) async -> SpoolPage {
    await store.disk.read(
      from: position, maximumBytes: room, maximumRecords: Self.maximumRecords)
  }

  /// Of one batch: what a server may have to answer one by one.
  private static let maximumRecords = 10_000

  /// Sends the batch until nothing of it is left to be sent. Of a batch that is sent in parts the checkpoint moves with
  /// each, so that a crash repeats one request and no more.
  ///
  /// - Returns: what was lost of the last part.
  private func deliver(_ page: SpoolPage) async throws -> [LogDropReason: Int] {
    var losses: [LogDropReason: Int] = [.corrupt: page.lost]
    var parts = [page.records[...]]
    var settled = page.records.first?.sequence ?? 0
    while let part = parts.popLast() {
      guard let first = part.first?.sequence else { continue }
      // All before it are done; what was lost of those after it is counted with them.
      if first > settled, losses.values.reduce(0, +) <= first - settled, page.lost == 0 {
        await store.settle(name, through: SpoolPosition(sequence: first), dropped: losses)
        (settled, losses) = (first, [:])
      }
      try Task.checkCancellation()
      switch try await sink.deliver(part) {
      case .delivered:
        succeed()
      case .partial(let rejected, let why):
        succeed()
        health.lost(rejected, why)
        losses[.rejected, default: 0] += rejected
      case .split where part.count > 1:
        let middle = part.startIndex + part.count / 2
        parts += [part[middle...], part[..<middle]]
      case .split:
        losses[.rejected, default: 0] += try await bury(part.map { ($0, "the sink finds this one line too large") })
      case .rejected(let why):
        losses[.rejected, default: 0] += try await bury(part.map { ($0, why) })
      case .retry(let retry):
        parts.append(part)
        try await pause(retry)
      case .mixed(let rejected, let again, let retry):
        let letters = rejected.sorted { $0.key < $1.key }.map { (part[part.startIndex + $0.key], $0.value) }
        losses[.rejected, default: 0] += try await bury(letters)
        if again.isEmpty { continue }
        parts.append(again.sorted().map { part[part.startIndex + $0] }[...])
        try await pause(retry)
      }
    }
    return losses
  }

  private func succeed() {
    backoff.reset()
    health.succeeded()
  }

  /// Lets some time pass before the next try; the records stay where they are.
  private func pause(_ retry: SinkRetry) async throws {
    metrics.retry(retry.reason)
    health.failed(retry.reason)
    if draining.isOpen { throw CancellationError() }
    try await clock.sleep(for: backoff.next(after: retry.after) { Double.random(in: $0) })
  }

  /// Puts records into the dead-letter file: the sink answers, but does not want them.
  private func bury(_ letters: [(SpoolRecord, String)]) async throws -> Int {
    if letters.isEmpty { return 0 }
    succeed()
    health.lost(letters.count, letters[0].1)
    do {
      try await deadLetters.append(letters.map { (record: $0.0, reason: $0.1) }, of: name)
    } catch {
      // They are counted as dropped all the same: a full disk must not stop the sink.
      metrics.deadLetterFailed()
      health.deadLetterFailed(error)
    }
    return letters.count
  }
}
