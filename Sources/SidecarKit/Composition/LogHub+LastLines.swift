internal import EventLoop
internal import LogPipeline
internal import Logging

extension LogHub {
  /// Lines that go with the event of a crash.
  private static let lastLineCount = 20
  /// Bytes kept of each.
  private static let lastLineBytes = 1024

  /// The last lines a module logged, the oldest first, as far as they are among the last MiB of all: it is looked for on the
  /// event loop.
  func lastLines(of module: String) -> [String] {
    let page = recent.read(
      before: recent.newest + 1, matching: LogFilter(module: module), limit: Self.lastLineCount)
    return page.lines.map { String(decoding: $0.bytes.prefix(Self.lastLineBytes), as: UTF8.self) }
  }

  /// The watch on the event loop: reports a blocked one and ends the process, so that whoever supervises us starts anew.
  @discardableResult
  func watchLoop(limit: Duration) -> LoopWatch {
    LoopWatch(limit: limit) { [self] blockage in
      let metadata: Logger.Metadata = [
        "blocked_seconds": "\(blockage.duration.seconds)", "thread_state": "\(blockage.threadState)",
        "kernel_function": "\(blockage.kernelFunction)",
      ]
      Logger(label: "outrigger").critical("the event loop is blocked; ending the process", metadata: metadata)
      CommandOutput.error(
        "the event loop has not come round for \(blockage.duration.seconds) s (its thread: \(blockage.threadState), "
          + "\(blockage.kernelFunction)); ending the process")
      _ = flushBlocking(by: .now.advanced(by: .seconds(1)))
      LoopBlockage.endProcess()
    }
  }
}
