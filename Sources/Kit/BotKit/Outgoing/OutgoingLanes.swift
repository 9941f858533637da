/// What waits to be sent: one lane for each chat, so that order holds within a chat and a flooded chat delays only
/// itself.
struct OutgoingLanes {
  private struct Lane {
    /// The first is being sent, waits for its turn in `ready`, or for the end of a delay.
    var rows: [OutboxRow]
    var isParked = false
    var failures = 0
  }

  private let maxParallel: Int
  private var lanes: [Int64: Lane] = [:]
  private var ready: [Int64] = []
  private var running = 0
  private(set) var count = 0

  init(maxParallel: Int) { self.maxParallel = maxParallel }

  var isEmpty: Bool { lanes.isEmpty }
  /// Whether all that is left waits for the end of a delay.
  var isParked: Bool { running == 0 && ready.isEmpty }

  mutating func append(_ row: OutboxRow) {
    count += 1
    if lanes[row.chatID] == nil {
      lanes[row.chatID] = Lane(rows: [row])
      ready.append(row.chatID)
    } else {
      lanes[row.chatID]?.rows.append(row)
    }
  }

  /// The rows to send now, within the limit of parallel sends.
  mutating func start() -> [OutboxRow] {
    let count = min(ready.count, maxParallel - running)
    guard count > 0 else { return [] }
    let chats = ready.prefix(count)
    ready.removeFirst(count)
    running += count
    return chats.compactMap { lanes[$0]?.rows.first }
  }

  /// The first of a chat is done with; the next may be sent.
  mutating func finish(_ chatID: Int64) {
    running -= 1
    count -= 1
    lanes[chatID]?.rows.removeFirst()
    lanes[chatID]?.failures = 0
    if lanes[chatID]?.rows.isEmpty == true { lanes[chatID] = nil } else { ready.append(chatID) }
  }

  /// The first of a chat must be sent again later.
  ///
  /// - Returns: how often in a row the chat has failed.
  mutating func park(_ chatID: Int64) -> Int {
    running -= 1
    lanes[chatID]?.isParked = true
    lanes[chatID]?.failures += 1
    return lanes[chatID]?.failures ?? 1
  }

  /// The delay of a chat is over.
  mutating func unpark(_ chatID: Int64) {
    guard lanes[chatID]?.isParked == true else { return }
    lanes[chatID]?.isParked = false
    ready.append(chatID)
  }
}
