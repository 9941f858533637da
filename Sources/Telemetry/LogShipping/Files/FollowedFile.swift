internal import EventLoop
internal import LogPipeline
internal import SpoolFiles
internal import Synchronization

/// One file that is followed: reads what was appended, and knows how far it is safe.
final class FollowedFile {
  /// Read at a time, in bytes.
  private static let stretch = 256 << 10
  /// Bytes that tell this file from another that got its number later.
  static let fingerprinted = 64

  let pattern: FollowedPattern
  let file: GrowingFile
  private(set) var path: String
  /// All before it is in the spool.
  private(set) var settled: Int
  private(set) var hasMoved = false
  /// Whether its path still leads to it.
  var isCurrent = true
  var isFinished = false
  private let maximumLine: Int
  private let inlet: LogInlet
  private let hub: LogHub
  private var feed: TextFeed
  /// What was read of the file, and the beginning of a line whose end was not.
  private var offset: Int
  private var partial: [UInt8] = []
  /// Bytes of the line being read that are beyond the limit.
  private var skipped = 0
  private var idleTurns = 0

  init(_ pattern: FollowedPattern, _ file: GrowingFile, path: String, from offset: Int, hub: LogHub) {
    self.pattern = pattern
    self.file = file
    self.path = path
    self.hub = hub
    self.offset = offset
    settled = offset
    maximumLine = hub.configuration.maximumLine
    inlet = hub.inlet(.file(pattern.name))
    feed = Self.feed(pattern, hub, inlet)
  }

  /// The line for ``PositionFile``.
  var position: String {
    let length = min(Self.fingerprinted, settled)
    let identity = file.identity
    return
      "\(pattern.name) \(identity.device) \(identity.inode) \(settled) \(length) \(file.fingerprint(length)) \(path)"
  }

  func rename(to path: String) { self.path = path }

  /// Reads one stretch and waits until it is safe.
  ///
  /// - Returns: whether there was anything to read.
  func read(isLast: Bool) -> Bool {
    if hub.isBlocked { return false }
    if file.size < offset { restart() }
    let bytes = file.read(Self.stretch, at: offset)
    offset += bytes.count
    split(bytes)
    if bytes.isEmpty { finishQuiet(isLast: isLast) }
    handOver()
    return !bytes.isEmpty
  }

  /// It was emptied in place (copytruncate), or written anew.
  private func restart() {
    (offset, settled, partial, skipped) = (0, 0, [], 0)
    feed = Self.feed(pattern, hub, inlet)
    hasMoved = true
  }

  private func split(_ bytes: [UInt8]) {
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n"))
      let piece = bytes[start..<(end ?? bytes.count)]
      // The encoder cuts what is over `log.max_line` and says so; twice that is enough to know.
      let room = max(0, 2 * maximumLine - partial.count)
      partial += piece.prefix(room)
      skipped += piece.count - min(piece.count, room)
      guard let end else { return }
      feed.add(partial)
      partial.removeAll(keepingCapacity: true)
      skipped = 0
      start = end + 1
    }
  }

  /// When a trace is not going on, or the file ends without a line break.
  private func finishQuiet(isLast: Bool) {
    idleTurns += 1
    if feed.heldBytes > 0, idleTurns > 1 || isLast { feed.flush() }
    if isLast, !partial.isEmpty {
      feed.add(partial)
      feed.flush()
      partial = []
    }
  }

  /// Gives the lines to the hub; those that it does not keep are read again.
  private func handOver() {
    let end = offset - partial.count - skipped - feed.heldBytes
    guard end > settled else { return }
    idleTurns = 0
    let outcome = feed.submit(from: inlet)
    if outcome {
      settled = end
      hasMoved = true
    } else {
      (offset, partial, skipped) = (settled, [], 0)
      feed = Self.feed(pattern, hub, inlet)
    }
  }

  func positionIsSaved() { hasMoved = false }

  private static func feed(_ pattern: FollowedPattern, _ hub: LogHub, _ inlet: LogInlet) -> TextFeed {
    TextFeed(hub, from: inlet, defaults: LogIntake.Defaults(logger: pattern.name), readsJSON: pattern.readsJSON)
  }
}

/// One entry of `log.files`.
public struct FollowedPattern: Sendable {
  public var name: String
  /// As in glob(3).
  public var path: String
  public var readsJSON: Bool

  public init(name: String, path: String, readsJSON: Bool) {
    self.name = name
    self.path = path
    self.readsJSON = readsJSON
  }
}
