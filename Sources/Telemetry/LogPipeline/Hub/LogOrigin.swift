internal import Cells
internal import Synchronization

/// What all loggers of one name have in common.
final class LogOrigin: Sendable {
  let label: String
  let hub: LogHub
  let threshold: LevelThreshold

  init(_ label: String, _ hub: LogHub) {
    self.label = label
    self.hub = hub
    threshold = hub.levels.threshold(for: label)
  }
}

/// The origins of a hub's loggers, one for each name. They live for ever, and so does their hub: a process has one.
final class LogOrigins: Sendable {
  private struct State {
    var named: [String: Immortal<LogOrigin>] = [:]
    var shared: Immortal<LogOrigin>?
  }

  private let state = Mutex(State())

  /// Nil when there are as many as are told apart: a logger's name may be made of anything.
  func origin(of label: String, _ hub: LogHub) -> Immortal<LogOrigin>? {
    state.withLock { state in
      if let known = state.named[label] { return known }
      if state.named.count >= LogLevels.maximumNames { return nil }
      let origin = Immortal(LogOrigin(label, hub))
      state.named[label] = origin
      return origin
    }
  }

  /// For all names beyond: with the default level.
  func shared(_ hub: LogHub) -> Immortal<LogOrigin> {
    state.withLock { state in
      if let shared = state.shared { return shared }
      let shared = Immortal(LogOrigin("", hub))
      state.shared = shared
      return shared
    }
  }
}
