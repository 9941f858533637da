internal import EventLoop
public import LogPipeline
internal import SpoolFiles
internal import Synchronization

/// Follows the files of `log.files` on a thread of its own: new ones, renamed ones to their end, emptied ones from their
/// beginning. How far each was read is kept in the spool's folder, so that a restart goes on there.
///
/// A line is kept at least once: what was read after the last save is read again after a crash.
public final class FileFollower: Sendable {
  /// How often files are looked at.
  private static let interval = Duration.milliseconds(250)
  /// Stretches of one file before the others have their turn.
  private static let turn = 16

  private let patterns: [FollowedPattern]
  private let hub: LogHub
  private let folder: SpoolFolder?
  private let wake = ThreadSignal()
  private let isStopped = Atomic(false)
  private let thread = Mutex<DedicatedThread?>(nil)

  /// - Parameter spool: where positions are kept. Without one, only what is appended from now on is read.
  public init(_ patterns: [FollowedPattern], hub: LogHub, spool: LogSpool?) {
    self.patterns = patterns
    self.hub = hub
    folder = spool?.spool.folder
  }

  public func start() {
    let started = DedicatedThread(name: "log-files") { [self] in
      var following = Following(patterns, hub, folder)
      while !isStopped.load(ordering: .acquiring) {
        following.look()
        following.readAll(turn: Self.turn)
        following.save()
        if following.isIdle { _ = wake.wait(for: Self.interval) }
      }
      following.readAll(turn: Self.turn)
      following.save()
    }
    thread.withLock { $0 = started }
  }

  /// Reads what is there, and ends.
  public func stop(by deadline: ContinuousClock.Instant) async {
    isStopped.store(true, ordering: .releasing)
    wake.signal()
    guard let thread = thread.withLock({ $0.take() }) else { return }
    _ = try? await BlockingWorkers.shared.run { thread.join(for: deadline - .now) }
  }
}

/// The files that are followed at present.
private struct Following {
  private let patterns: [FollowedPattern]
  private let hub: LogHub
  private let folder: SpoolFolder?
  private var files: [FollowedFile] = []
  private var saved: [SavedPosition]
  private var hasLooked = false
  private(set) var isIdle = false

  init(_ patterns: [FollowedPattern], _ hub: LogHub, _ folder: SpoolFolder?) {
    self.patterns = patterns
    self.hub = hub
    self.folder = folder
    saved = folder.map { PositionFile.read(in: $0).compactMap(SavedPosition.init) } ?? []
  }

  /// Finds files that are new, and those whose name is another's now.
  mutating func look() {
    for file in files { file.isCurrent = false }
    for pattern in patterns {
      for path in GrowingFile.paths(pattern.path) {
        guard let identity = GrowingFile.identity(of: path) else { continue }
        if let known = files.first(where: { $0.file.identity == identity && $0.pattern.name == pattern.name }) {
          known.isCurrent = true
          known.rename(to: path)
        } else if let file = GrowingFile(path), file.identity == identity {
          files.append(FollowedFile(pattern, file, path: path, from: start(of: file, pattern), hub: hub))
        }
      }
    }
    hasLooked = true
  }

  mutating func readAll(turn: Int) {
    isIdle = true
    for file in files {
      var stretches = 0
      // A file that nobody finds any more is read to its end once more.
      let isLast = !file.isCurrent
      while stretches < turn, file.read(isLast: isLast) { stretches += 1 }
      if stretches == turn { isIdle = false }
      if isLast, stretches < turn, !hub.isBlocked { file.isFinished = true }
    }
  }

  /// Writes the positions if any has changed. One that cannot be written costs repetition, no line.
  mutating func save() {
    let isChanged = files.contains { $0.hasMoved || $0.isFinished }
    files.removeAll(where: \.isFinished)
    guard isChanged, let folder, (try? PositionFile.write(files.map(\.position), in: folder)) != nil else { return }
    for file in files { file.positionIsSaved() }
  }

  /// Where an earlier process stopped; of a file it did not know the beginning, or without a spool, at first, the end.
  private func start(of file: GrowingFile, _ pattern: FollowedPattern) -> Int {
    let position = saved.first { position in
      position.name == pattern.name && position.identity == file.identity && position.offset <= file.size
        && file.fingerprint(position.fingerprinted) == position.fingerprint
    }
    if let position { return position.offset }
    return folder == nil && !hasLooked ? file.size : 0
  }
}

/// A line of ``PositionFile``.
private struct SavedPosition {
  let name: String
  let identity: GrowingFile.Identity
  let offset: Int
  let fingerprinted: Int
  let fingerprint: UInt32

  init?(_ line: String) {
    let words = line.split(separator: " ", maxSplits: 6)
    guard words.count == 7, let device = UInt64(words[1]), let inode = UInt64(words[2]), let offset = Int(words[3]),
      let fingerprinted = Int(words[4]), let fingerprint = UInt32(words[5]), offset >= 0,
      (0...FollowedFile.fingerprinted).contains(fingerprinted)
    else { return nil }
    name = String(words[0])
    identity = GrowingFile.Identity(device: device, inode: inode)
    self.offset = offset
    self.fingerprinted = fingerprinted
    self.fingerprint = fingerprint
  }
}
