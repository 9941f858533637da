internal import EventLoop
internal import HTTPServer

/// The live status: one rendering for all who follow, looked at once a second while somebody does and not at all
/// otherwise.
///
/// A follower is sent everything first, then what has changed. One that is slow is sent everything again instead of what
/// it missed, so none of them costs memory.
@Loop
final class StatusFeed {
  /// How often the state is looked at.
  private static let interval = Duration.seconds(1)
  /// How often this process reads its own figures.
  private static let processInterval = Duration.seconds(5)
  /// Silence after which a follower is sent something, so that both ends notice the other's leaving.
  private static let silence = Duration.seconds(15)

  private let sources: PageSources
  private let clock: any MonotonicClock
  private let sections: StatusSections
  private var followers: [UInt64: Follower] = [:]
  private var lastFollower: UInt64 = 0
  private var timer: LoopTimer?
  /// Whether the state is looked at every now and then.
  private(set) var isTicking = false
  private var lastProcess: ContinuousClock.Instant?
  private var isEnding = false
  private let left = Latch()

  /// What was sent last of each section.
  private var texts: [String: String] = [:]
  /// Counts the changes.
  private(set) var version = 0
  /// From the version before to this one, and everything.
  private var (change, everything): ([UInt8], [UInt8]?) = ([], nil)

  private final class Follower {
    let stream: BodyStream
    /// What it was sent last; 0 before the first.
    var version = 0
    var lastSent: ContinuousClock.Instant

    init(_ stream: BodyStream, now: ContinuousClock.Instant) {
      self.stream = stream
      lastSent = now
    }
  }

  init(_ sources: PageSources, clock: any MonotonicClock) {
    self.sources = sources
    self.clock = clock
    sections = StatusSections(clock: clock)
  }

  var count: Int { followers.count }

  func open() -> BodyStream {
    lastFollower += 1
    let number = lastFollower
    let stream = BodyStream(
      onClose: { [weak self] in self?.close(number) },
      read: { [weak self] _ in self?.next(number) ?? .end })
    followers[number] = Follower(stream, now: clock.now)
    if isEnding { stream.end() }
    if !isTicking { look() }
    return stream
  }

  /// Ends every stream, also those that are opened from now on; waits until the clients have the end.
  func end(by deadline: ContinuousClock.Instant) async {
    isEnding = true
    // The last state: that this is the end.
    look()
    for follower in followers.values { follower.stream.end() }
    if !followers.isEmpty { _ = await left.waitUncancelled(until: deadline) }
  }

  private func close(_ number: UInt64) {
    followers[number] = nil
    if isEnding, followers.isEmpty { left.open() }
  }

  /// Looks at the state, sends what has changed, and comes again as long as somebody follows.
  private func look() {
    isTicking = !followers.isEmpty
    guard isTicking else { return }
    let now = clock.now
    let hasChanged = refresh(now)
    for follower in followers.values where hasChanged || now - follower.lastSent >= Self.silence {
      follower.stream.resume()
    }
    let next = now.advanced(by: Self.interval)
    if let timer {
      timer.reschedule(at: next)
    } else {
      timer = LoopTimer(at: next) { [weak self] in self?.look() }
    }
  }

  /// - Returns: whether anything has changed.
  private func refresh(_ now: ContinuousClock.Instant) -> Bool {
    var all = sections.sections(sources.state())
    let limits = sources.limits()
    if texts.isEmpty { all.append(sections.section(sources.identity)) }
    if lastProcess.map({ now - $0 >= Self.processInterval }) ?? true, let process = sources.process() {
      lastProcess = now
      all.append(sections.section(process))
    }
    let changed = all.filter { texts[$0.name] != $0.json }
    guard !changed.isEmpty else { return false }
    for section in changed {
      texts[section.name] = section.json
      if !StatusFrames.fits(section, limit: limits.maxFrame) { sources.onLimit("page.max_frame") }
    }
    version += 1
    change = StatusFrames.of(changed, limit: limits.maxFrame)
    everything = nil
    return true
  }

  private func next(_ number: UInt64) -> StreamChunk {
    guard let follower = followers[number] else { return .end }
    let isSilent = clock.now - follower.lastSent >= Self.silence
    defer { follower.version = version }
    switch version - follower.version {
    case 0 where !isSilent: return .wait
    case 0:
      follower.lastSent = clock.now
      return .bytes(Array(": ping\n\n".utf8))
    case 1 where follower.version > 0:
      follower.lastSent = clock.now
      return .bytes(change)
    default:
      follower.lastSent = clock.now
      return .bytes(whole())
    }
  }

  private func whole() -> [UInt8] {
    if let everything { return everything }
    let events = StatusFrames.of(
      texts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }, limit: sources.limits().maxFrame)
    everything = events
    return events
  }
}
