internal import EventLoop

/// What waits to be sent: one lane for each chat, so that order holds within a chat and a flooded or busy chat delays
/// only itself. Replies go before notifications and those before broadcasts, in a chat and over all.
///
/// Rates are kept here (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this): of a chat, by its
/// kind, and over all.
struct OutgoingLanes {
  /// Why a lane does not move.
  private enum Wait {
    /// A send has failed; whoever parked the lane wakes it.
    case parked
    case throttled(until: ContinuousClock.Instant)
  }

  /// A class, so that a lane is changed where it is: the lanes are looked up for every step of every call.
  private final class Lane {
    var rows: [ArraySlice<OutboxRow>] = Array(repeating: [], count: OutgoingClass.allCases.count)
    var running: OutboxRow?
    /// Whether what runs is done with but for its row.
    var isDone = false
    var wait: Wait?
    var failures = 0
    /// In the queue of which class the lane stands; entries in others are old.
    var queued: OutgoingClass?

    /// The class of what is next; nil when there is nothing.
    var next: OutgoingClass? { OutgoingClass.allCases.first { !rows[$0.rawValue].isEmpty } }
    var isEmpty: Bool { running == nil && next == nil }
  }

  /// Chats whose windows are remembered before those that are over are forgotten.
  private static let maxWindows = 10_000

  private let limits: BotLimits
  private let onLimit: (String) -> Void
  private var lanes: [Int64: Lane] = [:]
  private var ready: [ArraySlice<Int64>] = Array(repeating: [], count: OutgoingClass.allCases.count)
  private var throttled: [Int64: ContinuousClock.Instant] = [:]
  /// The earliest of `throttled`, so that not all of them are looked at each time.
  private var firstThrottled: ContinuousClock.Instant?
  private var windows: [Int64: RateWindow] = [:]
  private var overall: RateWindow
  private var floods: FloodWatch
  /// Whether the latest ``start(at:)`` found everything to be held.
  private var isHeld = false
  /// Lanes whose call is being made, or whose row is being deleted.
  private var running = 0
  private var sending = 0
  private var ids: Set<Int64> = []
  private var counts = Array(repeating: 0, count: OutgoingClass.allCases.count)
  /// When ``start(at:)`` has more to give, unless something else happens before.
  private(set) var wakeAt: ContinuousClock.Instant?

  /// - Parameter onLimit: is told the name of a rate that was reached.
  init(limits: BotLimits, onLimit: @escaping (String) -> Void = { _ in }) {
    self.limits = limits
    self.onLimit = onLimit
    overall = RateWindow(limits.overallRate)
    floods = FloodWatch(limits)
  }

  var isEmpty: Bool { ids.isEmpty }
  var count: Int { ids.count }
  /// Whether nothing is being sent and nothing could be.
  var isWaiting: Bool { running == 0 && (isHeld || ready.allSatisfy(\.isEmpty)) }

  func count(of priority: OutgoingClass) -> Int { counts[priority.rawValue] }
  func contains(_ id: Int64) -> Bool { ids.contains(id) }

  mutating func append(_ row: OutboxRow) {
    guard ids.insert(row.id).inserted else { return }
    counts[row.priority.rawValue] += 1
    let lane = lanes[row.chatID] ?? Lane()
    lane.rows[row.priority.rawValue].append(row)
    lanes[row.chatID] = lane
    queue(row.chatID, lane)
  }

  /// The rows to send now, within the limits.
  mutating func start(at now: ContinuousClock.Instant) -> [OutboxRow] {
    let heldUntil = floods.heldUntil(now)
    isHeld = heldUntil != nil
    if let heldUntil {
      wakeAt = heldUntil
      return []
    }
    releaseThrottled(now)
    var started: [OutboxRow] = []
    var isFull = false
    for priority in OutgoingClass.allCases where !isFull {
      while sending < limits.maxParallelSends, running < limits.maxUndeleted,
        let chatID = ready[priority.rawValue].popFirst()
      {
        guard let lane = lanes[chatID], lane.queued == priority else { continue }
        if overall.next(now) > now, isCounted(lane, priority) {
          ready[priority.rawValue].insert(chatID, at: ready[priority.rawValue].startIndex)
          isFull = true
          onLimit("bot.telegram.rates.overall")
          break
        }
        lane.queued = nil
        if let row = take(chatID, lane, priority, now) { started.append(row) }
      }
    }
    let overallAt = isFull ? overall.next(now) : nil
    wakeAt = [overallAt, firstThrottled].compactMap { $0 }.min()
    return started
  }

  private mutating func releaseThrottled(_ now: ContinuousClock.Instant) {
    guard let firstThrottled, firstThrottled <= now else { return }
    for (chatID, moment) in throttled where moment <= now {
      throttled[chatID] = nil
      guard let lane = lanes[chatID] else { continue }
      lane.wait = nil
      queue(chatID, lane)
    }
    self.firstThrottled = throttled.values.min()
  }

  /// The call of a chat is made; its row is still there, so the chat's next has to wait.
  mutating func noteDone(_ chatID: Int64) {
    guard let lane = lanes[chatID], lane.running != nil, !lane.isDone else { return }
    lane.isDone = true
    sending -= 1
  }

  /// The row of a chat that was being sent is done with; the next may be sent.
  mutating func finish(_ chatID: Int64) {
    guard let lane = lanes[chatID], let row = lane.running else { return }
    noteDone(chatID)
    running -= 1
    lane.isDone = false
    forget(row)
    lane.running = nil
    lane.failures = 0
    if lane.isEmpty { lanes[chatID] = nil } else { queue(chatID, lane) }
  }

  /// The row of a chat that is being sent must be sent again later.
  ///
  /// - Returns: how often in a row the chat has failed.
  mutating func park(_ chatID: Int64) -> Int {
    guard let lane = lanes[chatID], let row = lane.running else { return 1 }
    (running, sending) = (running - 1, sending - 1)
    lane.running = nil
    lane.rows[row.priority.rawValue] = [row] + lane.rows[row.priority.rawValue]
    lane.wait = .parked
    lane.failures += 1
    return lane.failures
  }

  /// A chat was refused with 429. ``BotLimits/floodedChats`` of them shortly after one another hold all.
  ///
  /// - Returns: whether from now on everything is held, which it was not before.
  mutating func noteFlooded(
    _ chatID: Int64, _ retryAfter: Duration, at now: ContinuousClock.Instant
  ) -> Bool { floods.note(chatID, retryAfter, at: now) }

  /// The delay of a chat is over.
  mutating func unpark(_ chatID: Int64) {
    guard let lane = lanes[chatID], case .parked? = lane.wait else { return }
    lane.wait = nil
    queue(chatID, lane)
  }

  /// Forgets what is not being sent, of every class or of one.
  mutating func dropWaiting(_ only: OutgoingClass? = nil) {
    for (chatID, lane) in lanes {
      for priority in OutgoingClass.allCases where only == nil || only == priority {
        for row in lane.rows[priority.rawValue] { forget(row) }
        lane.rows[priority.rawValue] = []
      }
      if lane.isEmpty {
        lanes[chatID] = nil
        throttled[chatID] = nil
      }
    }
  }

  private mutating func forget(_ row: OutboxRow) {
    ids.remove(row.id)
    counts[row.priority.rawValue] -= 1
  }

  /// Puts a lane that can move into the queue of what it has next.
  private mutating func queue(_ chatID: Int64, _ lane: Lane) {
    guard lane.running == nil, lane.wait == nil, let next = lane.next else { return }
    guard lane.queued.map({ next < $0 }) ?? true else { return }
    lane.queued = next
    ready[next.rawValue].append(chatID)
  }

  private func isCounted(_ lane: Lane, _ priority: OutgoingClass) -> Bool {
    lane.rows[priority.rawValue].first?.call.isMessage ?? false
  }

  /// The next row of a chat, unless its own rate has to be waited for.
  private mutating func take(
    _ chatID: Int64, _ lane: Lane, _ priority: OutgoingClass, _ now: ContinuousClock.Instant
  ) -> OutboxRow? {
    if isCounted(lane, priority) {
      let isGroup = chatID < 0
      var window = windows[chatID] ?? RateWindow(isGroup ? limits.groupRate : limits.chatRate)
      let moment = window.next(now)
      if moment > now {
        onLimit(isGroup ? "bot.telegram.rates.group" : "bot.telegram.rates.chat")
        throttled[chatID] = moment
        firstThrottled = min(firstThrottled ?? moment, moment)
        lane.wait = .throttled(until: moment)
        return nil
      }
      if windows.count >= Self.maxWindows { windows = windows.filter { !$0.value.isIdle(now) } }
      window.record(now)
      windows[chatID] = window
      overall.record(now)
    }
    guard let row = lane.rows[priority.rawValue].popFirst() else { return nil }
    lane.running = row
    (running, sending) = (running + 1, sending + 1)
    return row
  }
}
