/// Whether a poll runs, is due, or has to wait.
struct Polling {
  enum End { case stop, source }
  enum Action { case poll, pause }

  private var isRunning = false
  private var mustPause = false
  private var isPausing = false
  private var end: End?

  /// A poll is due.
  static let due = Polling()

  /// Whether polling has ended for that reason and no poll runs any more.
  func hasEnded(_ reason: End) -> Bool { end == reason && !isRunning }

  /// Whether it was told to stop.
  var hasStopped: Bool { end == .stop }

  /// What to start now; nil while something runs already, or there is no room.
  mutating func next(hasRoom: Bool) -> Action? {
    guard end == nil, !isRunning else { return nil }
    if mustPause {
      if isPausing { return nil }
      isPausing = true
      return .pause
    }
    guard hasRoom else { return nil }
    isRunning = true
    return .poll
  }

  mutating func finish(hasMore: Bool) {
    isRunning = false
    if !hasMore, end == nil { end = .source }
  }

  /// Asks again only after a pause.
  mutating func pause() { mustPause = true }

  /// Asks again at once; a pause that still runs does no harm.
  mutating func resume() { mustPause = false }

  mutating func pauseIsOver() {
    isPausing = false
    mustPause = false
  }

  mutating func stop() { end = .stop }
}
