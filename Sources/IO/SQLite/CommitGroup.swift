internal import Synchronization

/// Transactions that are committed together: a commit waits until the disk has it, which takes as long for one as for many.
///
/// Each is a savepoint, so that one can be undone without the others, and is done when the commit is. Only where
/// transactions follow each other closely and are short, so that nobody waits for a long one.
struct CommitGroup {
  /// Members, at most.
  private static let maxMembers = 64
  /// How long the first member may have to wait for the others.
  private static let maxAge = Duration.milliseconds(5)
  /// A transaction up to this is short.
  private static let short = Duration.milliseconds(5)
  /// Short transactions in a row before there are groups.
  private static let streakForGroups = 16

  private(set) var isOpen = false
  /// Whether the member that runs has a savepoint.
  var hasMark = false
  private(set) var tickets: [CommitTicket] = []
  private var openedAt = ContinuousClock.now
  private var begunAt = ContinuousClock.now
  private var streak = 0

  /// Whether nobody will wait for long in a group.
  var isWorthIt: Bool { streak >= Self.streakForGroups }

  mutating func noteBegin() { begunAt = .now }

  mutating func open() {
    (isOpen, hasMark) = (true, false)
    openedAt = .now
  }

  mutating func add() -> CommitTicket {
    let ticket = CommitTicket()
    tickets.append(ticket)
    return ticket
  }

  /// - Returns: those who wait for it.
  @discardableResult
  mutating func close() -> [CommitTicket] {
    defer { tickets = [] }
    isOpen = false
    return tickets
  }

  /// Asked when a member is done.
  mutating func mayGrow(hasWaiters: Bool) -> Bool {
    let now = ContinuousClock.now
    streak = now - begunAt < Self.short ? min(streak + 1, Self.streakForGroups) : 0
    return hasWaiters && isWorthIt && tickets.count < Self.maxMembers && now - openedAt < Self.maxAge
  }

  /// Whether a statement may run within a transaction; PRAGMA and VACUUM may not.
  static func mayJoin(_ sql: String) -> Bool {
    let word = sql.prefix { $0.isLetter }.uppercased()
    return ["INSERT", "UPDATE", "DELETE", "SELECT", "WITH", "REPLACE"].contains(word)
  }

  /// Whether a statement is for certain one that writes: what only reads waits for no other process's lock.
  static func writes(_ sql: String) -> Bool {
    ["INSERT", "UPDATE", "DELETE", "REPLACE"].contains(sql.prefix { $0.isLetter }.uppercased())
  }

  static let ended = SQLiteError(.transactionEnded, "an earlier error has ended the transaction")
  static let lost = SQLiteError(
    .busy, "an error in another transaction of the same commit has ended this one too; it may be tried again")
}

/// What a member waits for.
final class CommitTicket: Sendable {
  private struct State {
    var result: Result<Void, any Error>?
    var waiter: CheckedContinuation<Void, any Error>?
  }

  private let state = Mutex(State())

  func settle(_ result: Result<Void, any Error>) {
    state.withLock { state in
      state.result = result
      return state.waiter.take()
    }?.resume(with: result)
  }

  /// Not ended by cancellation: what was done is kept or not, whoever waits. For one task.
  func wait() async throws {
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
      let result = state.withLock { state in
        if state.result == nil { state.waiter = continuation }
        return state.result
      }
      if let result { continuation.resume(with: result) }
    }
  }
}
