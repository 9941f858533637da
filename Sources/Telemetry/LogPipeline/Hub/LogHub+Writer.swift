internal import EventLoop
internal import Synchronization

extension LogHub {
  /// Text is handed to the output in pieces of about this many bytes.
  private static let maximumWrite = 64 << 10

  /// Lines that come within so short a time of each other are written together: waking the writer costs more than a line.
  private static let pause = Duration.milliseconds(1)

  /// Starts the thread that packs the tail's older lines and, unless the format is ``LogFormat/none``, the writer: a thread
  /// of its own that alone waits for `output`. Once, at start; what was logged before is written then.
  public func start(writingTo output: any LogOutput) {
    _ = DedicatedThread(name: "log-packer") { self.recent.pack() }
    if configuration.format == .none { return }
    _ = DedicatedThread(name: "log-writer") { self.write(to: output) }
  }

  /// No more lines go to the output; the writer ends when those in the queue are written. The tail goes on, and
  /// packs nothing more.
  public func close() {
    state.withLock { $0.output?.isOpen = false }
    wakeWriter.signal()
    recent.stopPacking()
  }

  /// Waits until all that was logged before is written, at most until `deadline`.
  ///
  /// - Returns: whether it is.
  public func flush(by deadline: ContinuousClock.Instant) async -> Bool {
    let gate = FlushGate()
    guard let flush = state.withLock({ $0.flush { gate.open(isWritten: true) } }) else { return true }
    let isWritten = (try? await withDeadline(deadline) { await gate.wait() }) ?? false
    state.withLock { $0.cancelFlush(flush) }
    return isWritten
  }

  /// As ``flush(by:)``, blocking the calling thread: for the last lines before `exit`. Never on the event loop.
  public func flushBlocking(by deadline: ContinuousClock.Instant) -> Bool {
    let written = ThreadSignal()
    guard let flush = state.withLock({ $0.flush { written.signal() } }) else { return true }
    let isWritten = written.wait(for: deadline - .now)
    state.withLock { $0.cancelFlush(flush) }
    return isWritten
  }

  private func write(to output: any LogOutput) {
    var text: [UInt8] = []
    var last = ContinuousClock.now - Self.pause
    while true {
      let (lines, isOpen) = state.withLock { ($0.output?.take() ?? [], $0.output?.isOpen ?? false) }
      if !lines.isEmpty {
        write(lines, to: output, through: &text)
        let now = ContinuousClock.now
        if now - last < Self.pause { pause() }
        last = now
      } else if isOpen {
        wakeWriter.wait()
      } else {
        return
      }
    }
  }

  /// Lets lines gather, which wake nobody meanwhile.
  private func pause() {
    state.withLock { $0.output?.isWatched = true }
    _ = wakeWriter.wait(for: Self.pause)
    state.withLock { $0.output?.isWatched = false }
  }

  private func write(_ lines: [LogLine], to output: any LogOutput, through text: inout [UInt8]) {
    let console = ConsoleFormatter(isColoured: configuration.isColoured)
    var start = lines.startIndex
    for index in lines.indices {
      if configuration.format == .console {
        console.append(lines[index].bytes, to: &text)
      } else {
        text.append(contentsOf: lines[index].bytes)
      }
      text.append(UInt8(ascii: "\n"))
      if text.count >= Self.maximumWrite || index == lines.index(before: lines.endIndex) {
        let isWritten = (try? output.write(text)) != nil
        settle(lines[start...index], asDelivered: isWritten)
        start = lines.index(after: index)
        text.removeAll(keepingCapacity: text.capacity <= 4 * Self.maximumWrite)
      }
    }
  }

  private func settle(_ lines: ArraySlice<LogLine>, asDelivered isDelivered: Bool) {
    let done = state.withLock { $0.settle(lines, asDelivered: isDelivered) }
    for call in done { call() }
  }
}
