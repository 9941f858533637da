internal import LogPipeline
internal import LogShipping
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

  /// Bytes of the spool that are looked at for its last lines.
  private static let lastBytes = 16 << 10
  /// Lines of them that are shown, and bytes of each.
  private static let (lastCount, lastLength) = (20, 512)

  /// The ends that were none, of all processes so far.
  func countUncleanEnds() {
    let counter = registry.counter(
      "outrigger_unclean_shutdowns_total", "Processes of this installation that were killed or crashed."
    ).with()
    counter.increment(by: marker?.uncleanEnds ?? 0)
  }

  /// Logs an end that was none, with what the spool last held of that process.
  func notePreviousEnd() async {
    guard let previous = marker?.previous else { return }
    let page = try? await spool?.read(before: hub.recent.firstSequence, maximumBytes: Self.lastBytes)
    let lines = (page?.lines ?? []).suffix(Self.lastCount).map { line in
      Logger.MetadataValue.string(String(decoding: line.bytes.prefix(Self.lastLength), as: UTF8.self))
    }
    logger.error(
      "the process before did not come to its end: it was killed, or crashed",
      metadata: [
        "previous_pid": "\(previous.pid)",
        "previous_started": "\(LogTimestamp(microseconds: Int64(previous.started) * 1_000_000))",
        "unclean_shutdowns": "\(previous.uncleanEnds)", "last_lines": .array(lines),
      ])
  }
}
