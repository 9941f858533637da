internal import Compression
internal import EventLoop
internal import Synchronization

/// The most recent lines in memory, for `GET /logs`, bounded in bytes (`log.tail_buffer`).
///
/// Older lines are kept compressed (``TailMemory``) by a thread that ``pack()`` has to be given; until it comes to them, or
/// without it, they are kept as they are.
///
/// Any thread may append and read. A line is here as soon as it was logged, whether or not standard output takes it.
/// Readers hold a cursor, the sequence number of the last line they have seen, and cost nothing between reads: to follow,
/// ``subscribe(_:)`` once and read for every follower when called.
public final class RecentLines: Sendable {
  /// A read looks at no more bytes than this, so that one on the event loop soon ends.
  public static let maximumScan = 1 << 20

  private struct State {
    var memory: TailMemory
    var subscriptions: [TailSubscription] = []
    /// From its call until it finds nothing to do.
    var isPackerCalled = false
    var isOpen = true
  }

  /// In bytes.
  public let capacity: Int
  /// The first line's number. Lines of earlier processes have lower ones.
  public let firstSequence: UInt64
  private let state: Mutex<State>
  private let packer = ThreadSignal()
  private let unpacked = Mutex(UnpackedLines())

  /// - Parameters:
  ///   - capacity: in bytes, counting each line's text and about 200 bytes beside it as if none were compressed.
  ///   - firstSequence: above those of earlier processes, so that their readers resume here: the start time will do.
  public init(capacity: Int, firstSequence: UInt64) {
    self.capacity = capacity
    self.firstSequence = firstSequence
    state = Mutex(State(memory: TailMemory(firstSequence: firstSequence)))
  }

  /// Keeps a line whose number is one above ``newest``. What it returns is to be sent when no lock is held.
  func append(_ line: LogLine) -> TailNotice {
    state.withLock { state in
      state.memory.append(line, capacity: capacity)
      var notice = TailNotice()
      if !state.subscriptions.isEmpty { notice.subscriptions = state.subscriptions.filter { $0.disarm() } }
      if !state.isPackerCalled, state.memory.isPackingDue {
        state.isPackerCalled = true
        notice.packer = packer
      }
      return notice
    }
  }

  /// Packs lines that are not among the newest any more, until ``stopPacking()``. Blocks the calling thread, which is its
  /// own.
  func pack() {
    packer.wait()
    // Without memory for the encoder, lines stay as they are.
    guard var deflater = try? Deflater(level: 1) else { return }
    while state.withLock({ $0.isOpen }) {
      if !packOnce(through: &deflater) { packer.wait() }
    }
  }

  func stopPacking() {
    state.withLock { $0.isOpen = false }
    packer.signal()
  }

  /// - Returns: whether there was something to pack.
  private func packOnce(through deflater: inout Deflater) -> Bool {
    let lines = state.withLock { state in
      let lines = state.memory.linesToPack
      state.isPackerCalled = !lines.isEmpty
      return lines
    }
    if lines.isEmpty { return false }
    let pack = PackedLines(lines, through: &deflater)
    state.withLock { $0.memory.replace(with: pack) }
    return true
  }

  /// The number of the newest line, or the one before the first if there is none yet: where to follow from now on.
  public var newest: UInt64 {
    state.withLock { $0.memory.nextSequence - 1 }
  }

  /// The number of the oldest line here, or of the next one if there is none.
  public var oldest: UInt64 {
    state.withLock { $0.memory.oldest }
  }

  /// How many of the lines are packed.
  var packedCount: Int {
    state.withLock { $0.memory.packedCount }
  }

  public var statistics: (lines: Int, bytes: Int) {
    state.withLock { ($0.memory.count, $0.memory.cost) }
  }

  /// Lines after `cursor` that match, the oldest first: at most `limit`, of the next ``maximumScan`` bytes.
  ///
  /// - Parameter cursor: number of the last line seen; any number is good. Lines that were dropped meanwhile are counted,
  ///   save those of an earlier process.
  public func read(after cursor: UInt64, matching filter: LogFilter, limit: Int) -> TailPage {
    var page = TailPage(cursor: cursor)
    var scanned = 0
    while true {
      let (stretch, dropped) = next(after: page.cursor)
      if stretch.sequences.isEmpty {
        page.dropped += dropped
        page.isAtEnd = true
        return page
      }
      page.dropped += dropped
      var expected = stretch.sequences.lowerBound
      for line in stretch.lines(unpack: unpack) {
        page.dropped += Int(line.sequence - expected)
        expected = line.sequence + 1
        page.cursor = line.sequence
        scanned += line.bytes.count
        if filter.matches(line) { page.lines.append(line) }
        if page.lines.count >= limit || scanned >= Self.maximumScan { return page }
      }
      page.dropped += Int(stretch.sequences.upperBound - expected)
      page.cursor = stretch.sequences.upperBound - 1
    }
  }

  /// Lines before `sequence` that match, the oldest first: at most `limit`, of the ``maximumScan`` bytes before it. The
  /// cursor is what to read before next; the page says how much was looked at.
  public func read(before sequence: UInt64, matching filter: LogFilter, limit: Int) -> TailPage {
    var page = TailPage(cursor: sequence)
    var found: [LogLine] = []
    var scanned = 0
    while scanned < Self.maximumScan {
      let stretch = state.withLock { [before = page.cursor] in $0.memory.stretch(before: before) }
      if stretch.sequences.isEmpty {
        page.isAtEnd = true
        break
      }
      for line in stretch.lines(unpack: unpack).reversed() where found.count < limit {
        page.cursor = line.sequence
        page.searchedFrom = line.timestamp
        scanned += line.bytes.count
        if filter.matches(line) { found.append(line) }
      }
      if found.count >= limit { break }
      page.cursor = stretch.sequences.lowerBound
    }
    page.lookedAt = scanned
    page.lines = found.reversed()
    return page
  }

  /// Calls `notify` when a line was appended, once, until the subscription is armed again.
  ///
  /// - Parameter notify: called on the thread that logged: it hands over and returns. It must not log.
  public func subscribe(_ notify: @escaping @Sendable () -> Void) -> TailSubscription {
    let subscription = TailSubscription(notify)
    state.withLock { $0.subscriptions.append(subscription) }
    return subscription
  }

  public func unsubscribe(_ subscription: TailSubscription) {
    state.withLock { $0.subscriptions.removeAll { $0 === subscription } }
  }

  private func next(after cursor: UInt64) -> (TailStretch, dropped: Int) {
    state.withLock { state in
      let (oldest, end) = (state.memory.oldest, state.memory.nextSequence)
      // A cursor from the future is another process's: everything here is new to it.
      let next = cursor < end ? cursor + 1 : oldest
      let isOurs = next >= firstSequence
      return (state.memory.stretch(from: max(next, oldest)), isOurs && next < oldest ? Int(oldest - next) : 0)
    }
  }

  private func unpack(_ pack: PackedLines) -> [LogLine] {
    if let known = unpacked.withLock({ $0.lines(of: pack) }) { return known }
    let lines = pack.lines
    unpacked.withLock { $0.keep(lines, of: pack) }
    return lines
  }
}
