internal import EventLoop
internal import FoundationEssentials
internal import Redis
internal import Storage
internal import Supervision

/// The dialogs in Redis: a key for each, which expires.
///
/// A key holds two versions: what was valid before, and what an update has made of it, with the update's id. It is
/// written before the update's transaction commits, and the inbox decides which of the two counts: the newer one exactly
/// when that update was committed without an error. So there is no moment at which a kill could leave a dialog that does
/// not go with what was written and said. Whoever has the key's lock reads and writes it; a write by one who has lost the
/// lock unawares is refused.
///
/// A group that has become a supergroup has one more key, under its new id, with the old one: whoever has no dialog under the
/// new id goes on with theirs under the old one.
struct RedisDialogs: DialogStore {
  private let pool: RedisPool
  /// The check's name.
  private let name: String
  private let bot: String
  private let limits: BotLimits

  init(pool: RedisPool, name: String, bot: String, limits: BotLimits) {
    self.pool = pool
    self.name = name
    self.bot = bot
    self.limits = limits
  }

  func load(_ key: DialogKey, for updateID: Int64, in transaction: any StorageTransaction) async throws -> StoredDialog
  {
    // Only groups move, and their ids are below zero.
    let isGroup = key.chatID < 0
    let commands = [RedisCommand("GET", redisKey(key))] + (isGroup ? [RedisCommand("GET", movedKey(key.chatID))] : [])
    let answers = try await send(commands)
    if let bytes = answers.first?.bytes { return try await read(bytes, key, for: updateID, in: transaction) }
    guard isGroup, let text = answers.last?.bytes, let chatID = Int64(String(decoding: text, as: UTF8.self)) else {
      return StoredDialog(dialog: nil)
    }
    let earlier = DialogKey(chatID: chatID, userID: key.userID)
    guard let bytes = try await send([RedisCommand("GET", redisKey(earlier))]).first?.bytes else {
      return StoredDialog(dialog: nil)
    }
    let found = try await read(bytes, earlier, for: updateID, in: transaction)
    // It is written under the new id, where there is nothing yet.
    return StoredDialog(dialog: found.dialog, earlierChatID: chatID)
  }

  /// The dialog of a key's bytes.
  private func read(
    _ bytes: [UInt8], _ key: DialogKey, for updateID: Int64, in transaction: any StorageTransaction
  ) async throws -> StoredDialog {
    // Of another version of the program: as if there were none.
    guard let record = try? JSONDecoder().decode(Record.self, from: Data(bytes)) else {
      return StoredDialog(dialog: nil, version: bytes)
    }
    guard let step = record.step else { return StoredDialog(dialog: record.before?.dialog, version: bytes) }
    if step.update == updateID { return try await undo(record, bytes, key) }
    let isCommitted =
      try await transaction.query(
        "SELECT 1 AS one FROM botkit_inbox WHERE update_id = \(step.update) AND outcome <> \(UpdateOutcome.error.rawValue)"
      ).first != nil
    return StoredDialog(dialog: isCommitted ? step.after?.dialog : record.before?.dialog, version: bytes)
  }

  func save(
    _ dialog: Dialog?, replacing stored: StoredDialog, _ key: DialogKey, by updateID: Int64,
    in transaction: any StorageTransaction
  ) async throws {
    let record = Record(
      before: stored.dialog.map(Entry.init), step: Step(update: updateID, after: dialog.map(Entry.init)))
    try await write(record, over: stored.version, key)
    let member = "\(key.chatID):\(key.userID)"
    var commands: [RedisCommand] = []
    if let old = stored.dialog {
      let members = [member] + (stored.earlierChatID.map { ["\($0):\(key.userID)"] } ?? [])
      commands += members.map { RedisCommand("ZREM", openKey(old.state), $0) }
    }
    if let dialog {
      commands.append(RedisCommand("ZADD", openKey(dialog.state), dialog.since.microseconds, member))
      commands.append(RedisCommand("EXPIRE", openKey(dialog.state), lifetime))
    }
    if !commands.isEmpty { try await send(commands) }
  }

  /// Which of the group's keys there are is not known, so they stay where they are, and are found from the new id.
  func move(from old: Int64, to new: Int64, in transaction: any StorageTransaction) async throws {
    try await send([RedisCommand("SET", movedKey(new), "\(old)", "EX", lifetime)])
  }

  /// An earlier attempt at this update left a step behind and was undone. It must not become valid when this attempt
  /// commits without one.
  private func undo(_ record: Record, _ version: [UInt8], _ key: DialogKey) async throws -> StoredDialog {
    let undone = Record(before: record.before, step: nil)
    return StoredDialog(dialog: record.before?.dialog, version: try await write(undone, over: version, key))
  }

  /// Writes a key, unless it is no longer what was read: somebody who was held up for so long that others have gone on
  /// must not put an old step over a newer one.
  @discardableResult
  private func write(_ record: Record, over version: [UInt8], _ key: DialogKey) async throws -> [UInt8] {
    let bytes = [UInt8](try JSONEncoder().encode(record))
    let command = RedisCommand("EVAL", Self.script, 1, redisKey(key), version, bytes, lifetime)
    guard try await send([command]).first?.integer == 1 else {
      throw StorageError(.serialization, "A dialog in Redis was changed by another process while this one changed it.")
    }
    return bytes
  }

  /// Also right when it is carried out twice.
  private static let script = """
    local current = redis.call('GET', KEYS[1]) or ''
    if current ~= ARGV[1] and current ~= ARGV[2] then return 0 end
    redis.call('SET', KEYS[1], ARGV[2], 'EX', ARGV[3])
    return 1
    """

  private var lifetime: Int64 { limits.dialogKeyLifetime.components.seconds }

  func count(_ states: Set<String>, since moment: Timestamp, in storage: any SQLStorage) async throws -> [String: Int] {
    let states = states.sorted()
    let commands = states.flatMap { state in
      [
        RedisCommand("ZREMRANGEBYSCORE", openKey(state), "-inf", "(\(moment.microseconds)"),
        RedisCommand("ZCARD", openKey(state)),
      ]
    }
    guard !commands.isEmpty else { return [:] }
    let answers = try await send(commands)
    let counts = zip(states, stride(from: 1, to: answers.count, by: 2)).map { state, index in
      (state, Int(answers[index].integer ?? 0))
    }
    return Dictionary(counts) { $1 }
  }

  /// Keys expire by themselves.
  func prune(before moment: Timestamp, in storage: any SQLStorage) async throws {}

  private func redisKey(_ key: DialogKey) -> String { "outrigger:\(bot):dialog:\(key.chatID):\(key.userID)" }

  /// The id that a group had before.
  private func movedKey(_ chatID: Int64) -> String { "outrigger:\(bot):moved:\(chatID)" }

  /// A sorted set of who is at a state, by when they came there.
  private func openKey(_ state: String) -> String { "outrigger:\(bot):dialogs:\(state)" }

  /// A connection that turns out to be dead is no reason to stop: it is tried on another, once.
  @discardableResult
  private func send(_ commands: [RedisCommand]) async throws -> [RedisValue] {
    do {
      return try await attempt(commands)
    } catch is RedisError {
      do { return try await attempt(commands) } catch { throw unavailable(error) }
    } catch {
      throw unavailable(error)
    }
  }

  private func attempt(_ commands: [RedisCommand]) async throws -> [RedisValue] {
    let answers = try await pool.send(commands, deadline: .now + limits.dialogStoreTimeout)
    if let message = answers.lazy.compactMap(\.errorMessage).first {
      throw RedisError(RedisError.reason(ofAnswer: message, to: "EVAL"), "Redis refused a dialog's command: \(message)")
    }
    return answers
  }

  private func unavailable(_ error: any Error) -> any Error {
    if Task.isCancelled { return CancellationError() }
    return DependencyUnavailable(name, reason: "\(error)")
  }
}

/// What a key holds.
private struct Record: Codable {
  let before: Entry?
  let step: Step?
}

private struct Step: Codable {
  let update: Int64
  let after: Entry?
}

private struct Entry: Codable {
  let state: String
  let data: String
  let since: Int64

  init(_ dialog: Dialog) {
    state = dialog.state
    data = dialog.data
    since = dialog.since.microseconds
  }

  var dialog: Dialog { Dialog(state: state, data: data, since: Timestamp(microseconds: since)) }
}
