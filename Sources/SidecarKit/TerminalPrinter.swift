internal import EventLoop
internal import Synchronization

/// Prints for the person at the terminal, on a thread of its own: a terminal that does not read must not hold up the
/// loop or the bot.
///
/// To standard output where that is for people; else, where it is a stream of JSON lines, to standard error.
final class TerminalPrinter: Sendable {
  /// Texts that may wait to be printed; what comes after is lost to the terminal, and is in the log all the same.
  private static let limit = 1000

  private let waiting = Mutex<[String]>([])
  private let wake = ThreadSignal()

  init(isConsole: Bool) {
    let output = isConsole ? OutputDescriptor.standardOutput : .standardError
    _ = DedicatedThread(name: "terminal") { [weak self, wake] in
      while true {
        wake.wait()
        guard let texts = self?.take() else { return }
        // Nobody reads any more: there is no one to tell.
        for text in texts { try? output.write(Array(text.utf8)) }
      }
    }
  }

  func show(_ text: String) {
    waiting.withLock { if $0.count < Self.limit { $0.append(text) } }
    wake.signal()
  }

  private func take() -> [String] {
    waiting.withLock { texts in
      defer { texts.removeAll() }
      return texts
    }
  }
}
