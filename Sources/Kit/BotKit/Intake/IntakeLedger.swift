internal import EventLoop
internal import Telegram

/// What is in flight: one lane for each chat, whose updates are handled one after the other, and the offset below which
/// every update is finished.
struct IntakeLedger {
  private enum LaneKey: Hashable {
    case chat(Int64)
    /// An update of no chat waits for no other.
    case none(update: Int64)

    init(_ update: Update) { self = update.chatID.map { .chat($0) } ?? .none(update: update.id) }
  }

  private let limits: BotLimits
  /// The first of a lane is running, or waits for its turn in `ready`.
  private var lanes: [LaneKey: [Update]] = [:]
  private var ready: [LaneKey] = []
  private var running = 0
  private var unfinished: Set<Int64> = []
  /// Of the unfinished ones; kept, as it is asked for with every update.
  private var lowest: Int64?
  /// Finished updates that the latest poll's offset did not confirm: Telegram gives them again.
  private var finished: Set<Int64> = []
  private var highest: Int64?
  /// When an update came last.
  private var latest: ContinuousClock.Instant?

  init(limits: BotLimits) { self.limits = limits }

  var inFlight: Int { unfinished.count }
  var isIdle: Bool { unfinished.isEmpty }
  var hasRoom: Bool { unfinished.count < limits.maxInFlight }

  /// Whether updates wait for a handler to end, not just for those before them in their chat.
  var isCrowded: Bool { !ready.isEmpty && running >= limits.maxParallel }

  var unfinishedIDs: [Int64] { unfinished.sorted() }

  /// What the bot is at, in words.
  var activity: String {
    guard let lowest else { return "waiting for updates" }
    return inFlight == 1 ? "handling update \(lowest)" : "handling update \(lowest) and \(inFlight - 1) more"
  }

  /// The lowest unfinished update, or the one after the highest seen: nothing unfinished is ever confirmed. Nil before
  /// the first update, and once that is too long ago.
  var offset: Int64? { lowest ?? highest.map { $0 + 1 } }

  /// The offset of a poll that starts now. What it confirms cannot come any more; everything else may, until the next.
  mutating func startPoll(at now: ContinuousClock.Instant) -> PollOffset? {
    forgetIfOld(now)
    guard let offset, let latest else { return nil }
    finished = finished.filter { $0 >= offset }
    return PollOffset(offset, expires: latest + limits.offsetLifetime)
  }

  /// After a week without updates Telegram numbers them anew (https://core.telegram.org/bots/api#update): what is known
  /// of the old numbers says nothing of the new ones.
  private mutating func forgetIfOld(_ now: ContinuousClock.Instant) {
    guard isIdle, let latest, now - latest >= limits.offsetLifetime else { return }
    (highest, self.latest, finished) = (nil, nil, [])
  }

  /// Puts an update into its chat's lane. `false` when it is known already: in flight, or finished and given again.
  mutating func accept(_ update: Update, at now: ContinuousClock.Instant) -> Bool {
    forgetIfOld(now)
    guard !unfinished.contains(update.id), !finished.contains(update.id) else { return false }
    (highest, latest) = (max(highest ?? update.id, update.id), now)
    unfinished.insert(update.id)
    lowest = min(lowest ?? update.id, update.id)
    let key = LaneKey(update)
    lanes[key, default: []].append(update)
    if lanes[key]?.count == 1 { ready.append(key) }
    return true
  }

  /// Takes an update that cannot be handled as finished. `false` when it is known already.
  mutating func skip(_ id: Int64, at now: ContinuousClock.Instant) -> Bool {
    forgetIfOld(now)
    guard finished.insert(id).inserted else { return false }
    (highest, latest) = (max(highest ?? id, id), now)
    return true
  }

  /// Whether an update was finished lately.
  func hasFinished(_ id: Int64) -> Bool { finished.contains(id) }

  /// The updates to run now, within the limit of parallel handlers.
  mutating func start() -> [Update] {
    let count = min(ready.count, limits.maxParallel - running)
    guard count > 0 else { return [] }
    let keys = ready.prefix(count)
    ready.removeFirst(count)
    running += count
    return keys.compactMap { lanes[$0]?.first }
  }

  /// An update that ``start()`` gave is done; the next of its chat may run.
  mutating func finish(_ update: Update) {
    running -= 1
    unfinished.remove(update.id)
    finished.insert(update.id)
    if update.id == lowest { lowest = unfinished.min() }
    let key = LaneKey(update)
    lanes[key]?.removeFirst()
    if lanes[key]?.isEmpty == true { lanes[key] = nil } else { ready.append(key) }
  }
}
