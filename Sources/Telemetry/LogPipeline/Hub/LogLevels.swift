public import Logging
internal import Synchronization

/// Which level each logger logs from, changed at any time for all loggers at once.
final class LogLevels: Sendable {
  /// Names with a threshold of their own; loggers beyond share the default's.
  static let maximumNames = 1024

  private struct State {
    var level: Logger.Level
    var loggers: [String: Logger.Level]
    var thresholds: [String: LevelThreshold] = [:]
  }

  private let state: Mutex<State>
  private let shared: LevelThreshold

  init(level: Logger.Level, loggers: [String: Logger.Level]) {
    state = Mutex(State(level: level, loggers: loggers))
    shared = LevelThreshold(level)
  }

  /// The threshold loggers of that name look at.
  func threshold(for name: String) -> LevelThreshold {
    state.withLock { state in
      if let known = state.thresholds[name] { return known }
      if state.thresholds.count >= Self.maximumNames { return shared }
      let threshold = LevelThreshold(Self.level(of: name, in: state))
      state.thresholds[name] = threshold
      return threshold
    }
  }

  func set(level: Logger.Level, loggers: [String: Logger.Level]) {
    state.withLock { state in
      state.level = level
      state.loggers = loggers
      shared.level = level
      for (name, threshold) in state.thresholds { threshold.level = Self.level(of: name, in: state) }
    }
  }

  private static func level(of name: String, in state: State) -> Logger.Level {
    let fitting = state.loggers.filter { name.isLogger($0.key) }
    return fitting.max { $0.key.utf8.count < $1.key.utf8.count }?.value ?? state.level
  }
}

/// A level that many threads look at before they log: one load.
public final class LevelThreshold: Sendable {
  private let rank: Atomic<UInt8>

  init(_ level: Logger.Level) {
    rank = Atomic(level.rank)
  }

  public internal(set) var level: Logger.Level {
    get { Logger.Level(rank: rank.load(ordering: .relaxed)) }
    set { rank.store(newValue.rank, ordering: .relaxed) }
  }
}
