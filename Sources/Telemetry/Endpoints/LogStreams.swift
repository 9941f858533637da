public import EventLoop
internal import HTTPServer
internal import LogPipeline

/// The followers of the log: wakes them in batches when lines come, and now and then when none do.
@Loop
public final class LogStreams {
  /// Lines that come within this are sent together: a wake-up for each line would cost every follower a turn.
  private static let batch = Duration.milliseconds(20)
  /// Silence after which a follower is sent a keep-alive.
  private static let silence = Duration.seconds(15)
  /// Lines looked at in one read.
  private static let page = 256

  private let hub: LogHub
  private let clock: any MonotonicClock
  private var subscription: TailSubscription?
  private var streams: [UInt64: BodyStream] = [:]
  private var lastStream: UInt64 = 0
  private var tick: LoopTimer?
  private var isTicking = false
  private var isEnding = false
  /// Those that have not been read to their end since.
  private var leaving: Set<UInt64> = []
  private let left = Latch()
  /// Readers that want a stretch of what only the store has.
  private let (catchUps, want) = AsyncStream.makeStream(of: Reader.self)

  init(hub: LogHub, clock: any MonotonicClock) {
    self.hub = hub
    self.clock = clock
  }

  /// Reads from the store for those who resume far back, stretch by stretch in turns, until the task is cancelled.
  public func run() async {
    for await reader in catchUps { await reader.catchUp(from: hub) }
  }

  /// How many follow now.
  public var count: Int { streams.count }

  /// Ends every stream with the last lines and a terminating chunk, also those that are opened from now on.
  ///
  /// - Returns: how many of those that were open have not been read to their end at `deadline`.
  public func end(by deadline: ContinuousClock.Instant) async -> Int {
    isEnding = true
    leaving = Set(streams.keys)
    for stream in streams.values { stream.end() }
    if !leaving.isEmpty { _ = await left.waitUncancelled(until: deadline) }
    return leaving.count
  }

  private func close(_ number: UInt64) {
    streams[number] = nil
    leaving.remove(number)
    if isEnding, leaving.isEmpty { left.open() }
  }

  func open(_ follower: LogFollower, _ format: LogFormatting, opening: [UInt8]) -> BodyStream {
    let reader = Reader(follower, format, opening: opening, clock: clock)
    lastStream += 1
    let number = lastStream
    let stream = BodyStream(
      onClose: { [weak self] in self?.close(number) }, read: { maxBytes in reader.next(maxBytes) })
    streams[number] = stream
    if isEnding { stream.end() }
    reader.arm = { [weak self] in self?.arm() }
    reader.resume = { [weak stream] in stream?.resume() }
    if follower.cursor + 1 < hub.recent.oldest {
      reader.isBehind = true
      reader.ask = { [want] reader in _ = want.yield(reader) }
    }
    schedule(after: Self.silence)
    arm()
    return stream
  }

  /// One reader's place and what it still has to send.
  @Loop
  private final class Reader {
    private let follower: LogFollower
    private let format: LogFormatting
    private let clock: any MonotonicClock
    private var pending: [UInt8]
    private var lastSent: ContinuousClock.Instant
    var arm: @Loop () -> Void = {}
    var resume: @Loop () -> Void = {}
    /// Asks for a stretch from the store.
    var ask: @Loop (Reader) -> Void = { _ in }
    /// Whether lines have to be read from the store first.
    var isBehind = false
    private var hasAsked = false

    init(_ follower: LogFollower, _ format: LogFormatting, opening: [UInt8], clock: any MonotonicClock) {
      self.follower = follower
      self.format = format
      self.clock = clock
      pending = opening
      lastSent = clock.now
    }

    func next(_ maxBytes: Int) -> StreamChunk {
      if pending.isEmpty {
        if isBehind {
          if !hasAsked { ask(self) }
          hasAsked = true
        } else {
          fill(maxBytes)
        }
      }
      if pending.isEmpty, clock.now - lastSent >= LogStreams.silence { pending = format.keepAlive }
      guard !pending.isEmpty else { return .wait }
      lastSent = clock.now
      defer { pending.removeAll(keepingCapacity: true) }
      return .bytes(pending)
    }

    func catchUp(from hub: LogHub) async {
      let page = await hub.stored(after: follower.cursor)
      hasAsked = false
      if let page {
        let lost = hub.lost(after: follower.cursor, before: page.lines)
        format.append(follower.wanted(of: page.lines)[...], dropped: lost, to: &pending)
        follower.move(to: page.cursor, lost: lost)
      } else {
        isBehind = false
      }
      resume()
    }

    /// Arms before it reads, so that a line that comes in between is not missed.
    private func fill(_ maxBytes: Int) {
      arm()
      while pending.count < maxBytes {
        let page = follower.next(limit: LogStreams.page)
        format.append(page, to: &pending)
        if page.isAtEnd { return }
      }
    }
  }

  private func arm() {
    if subscription == nil {
      subscription = hub.recent.subscribe { [weak self] in
        Loop.submit { self?.schedule(after: LogStreams.batch) }
      }
    }
    subscription?.arm()
  }

  /// Wakes every follower once, at the soonest of the times asked for.
  private func schedule(after delay: Duration) {
    let deadline = clock.now.advanced(by: delay)
    if isTicking && delay > Self.batch { return }
    isTicking = true
    guard let tick else {
      self.tick = LoopTimer(at: deadline) { [weak self] in self?.wake() }
      return
    }
    tick.reschedule(at: deadline)
  }

  private func wake() {
    isTicking = false
    for stream in streams.values { stream.resume() }
    if !streams.isEmpty { schedule(after: Self.silence) }
  }
}
