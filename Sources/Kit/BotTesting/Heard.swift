internal import EventLoop
internal import Synchronization

/// What the bot has said and nobody has read yet.
final class Heard: Sendable {
  static let patience = Duration.seconds(10)

  private let texts = Mutex<[String]>([])
  private let latch = Mutex(Latch())

  /// From any thread.
  func add(_ text: String) {
    texts.withLock { $0.append(text) }
    let waiting = latch.withLock { $0 }
    Loop.submit { waiting.open() }
  }

  func next(within patience: Duration) async throws -> String {
    let deadline = ContinuousClock.now + patience
    while true {
      // Made before looking, so that no text comes in between unnoticed.
      let waiting = Latch()
      latch.withLock { $0 = waiting }
      if let text = texts.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) { return text }
      guard await waiting.waitUncancelled(until: deadline) else {
        throw ConversationError.silence(after: patience)
      }
    }
  }
}

/// What the test types on; lines typed before the bot reads wait.
final class Keyboard: Sendable {
  private struct State {
    var onLine: (@Sendable (String?) -> Void)?
    var waiting: [String] = []
  }

  private let state = Mutex(State())

  func open(_ onLine: @escaping @Sendable (String?) -> Void) {
    let waiting = state.withLock { state in
      state.onLine = onLine
      defer { state.waiting = [] }
      return state.waiting
    }
    for line in waiting { onLine(line) }
  }

  func type(_ line: String) {
    let onLine = state.withLock { state in
      if state.onLine == nil { state.waiting.append(line) }
      return state.onLine
    }
    onLine?(line)
  }
}
