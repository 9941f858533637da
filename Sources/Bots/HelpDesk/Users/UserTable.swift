internal import BotKit
internal import Storage
internal import Telegram

/// The table of users.
enum UserTable {
  /// The user's row, made at the first contact and kept up to date. The role is decided when it is made.
  static func findOrCreate(
    _ sender: User, admins: Set<Int64>, in transaction: any StorageTransaction
  ) async throws -> DeskUser {
    let names = Names(sender)
    let known = try await transaction.query(
      """
      SELECT id, role, is_active, username, first_name, last_name FROM users WHERE telegram_id = \(sender.id)
      """)
    if let row = known.first, try Names(row) == names { return try user(row) }
    let role: DeskUser.Role = admins.contains(sender.id) ? .admin : .user
    return try await save(sender.id, names, role, in: transaction)
  }

  private static func save(
    _ telegramID: Int64, _ names: Names, _ role: DeskUser.Role, in transaction: any StorageTransaction
  ) async throws -> DeskUser {
    let now = Timestamp.now()
    let result = try await transaction.query(
      """
      INSERT INTO users (telegram_id, username, first_name, last_name, role, created_at, updated_at)
      VALUES (\(telegramID), \(names.username.storageValue), \(names.first), \(names.last.storageValue), \(role), \(now),
        \(now))
      ON CONFLICT (telegram_id) DO UPDATE SET username = excluded.username, first_name = excluded.first_name,
        last_name = excluded.last_name, updated_at = excluded.updated_at
      RETURNING id, role, is_active
      """)
    guard let row = result.first else { throw StorageError(.decoding, "The saved user was not returned.") }
    return try user(row)
  }

  private static func user(_ row: StorageRow) throws -> DeskUser {
    DeskUser(id: try row.get("id"), role: try row.get("role"), isActive: try row.get("is_active"))
  }
}

/// What a user is called, as far as it fits the columns: Postgres counts characters and does not take U+0000.
private struct Names: Equatable {
  private static let maxUnits = 255

  let username: String?
  let first: String
  let last: String?

  init(_ user: User) {
    username = user.username.map(Self.stored)
    first = Self.stored(user.firstName)
    last = user.lastName.map(Self.stored)
  }

  init(_ row: StorageRow) throws {
    username = try row.get("username")
    first = try row.get("first_name")
    last = try row.get("last_name")
  }

  private static func stored(_ name: String) -> String {
    name.filter { $0 != "\0" }.prefix(utf16Units: maxUnits)
  }
}
