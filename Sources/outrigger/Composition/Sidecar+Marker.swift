internal import LogPipeline
internal import Logging
internal import MetricRegistry
internal import Processes
internal import SidecarSettings

/// Whether the process before came to its end.
extension Sidecar {
  /// Beside the spool; without one, beside the bot's file. `nil` when nothing of ours is kept on a disk.
  static func markerPath(_ settings: Settings) -> String? {
    let neighbour: String
    if let spool = settings.log.spool {
      neighbour = spool.path
    } else if case .sqlite(let path) = settings.bot.storage {
      neighbour = path
    } else {
      return nil
    }
    return (neighbour.lastIndex(of: "/").map { String(neighbour[...$0]) } ?? "") + "outrigger.run"
  }

  /// Counts and logs an end that was none.
  func notePreviousEnd() {
    let counter = registry.counter(
      "outrigger_unclean_shutdowns_total", "Processes of this installation that were killed or crashed."
    ).with()
    guard let marker else { return }
    counter.increment(by: marker.uncleanEnds)
    guard let previous = marker.previous else { return }
    logger.error(
      "the process before did not come to its end: it was killed, or crashed",
      metadata: [
        "previous_pid": "\(previous.pid)",
        "previous_started": "\(LogTimestamp(microseconds: Int64(previous.started) * 1_000_000))",
        "unclean_shutdowns": "\(previous.uncleanEnds)",
      ])
  }
}
