import Synchronization

/// How many bots of tests live at a time: with all of them at once, none gets on within the times that tests wait for.
final class BotSlots: Sendable {
  /// A slot is free again when nobody holds this any more.
  final class Slot: Sendable {
    deinit { BotSlots.shared.give() }
  }

  private struct State {
    var free = 12
    var waiting: [CheckedContinuation<Void, Never>] = []
  }

  private static let shared = BotSlots()
  private let state = Mutex(State())

  static func take() async -> Slot {
    await withCheckedContinuation { continuation in
      let isFree = shared.state.withLock { state in
        if state.free > 0 {
          state.free -= 1
          return true
        }
        state.waiting.append(continuation)
        return false
      }
      if isFree { continuation.resume() }
    }
    return Slot()
  }

  private func give() {
    let next = state.withLock { state -> CheckedContinuation<Void, Never>? in
      if state.waiting.isEmpty {
        state.free += 1
        return nil
      }
      return state.waiting.removeFirst()
    }
    next?.resume()
  }
}
