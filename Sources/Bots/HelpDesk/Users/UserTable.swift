internal import BotKit
internal import Storage
internal import Telegram

/// The table of users.
enum UserTable {
  private static let maxNameUnits = 255

  /// The user's row, made at the first contact and kept up to date. The role is decided when it is made.
  static func findOrCreate(
    _ sender: User, admins: Set<Int64>, in transaction: any StorageTransaction
  ) async throws -> DeskUser {
    let now = Timestamp.now()
    let role: DeskUser.Role = admins.contains(sender.id) ? .admin : .user
    let result = try await transaction.query(
      """
      INSERT INTO users (telegram_id, username, first_name, last_name, role, created_at, updated_at)
      VALUES (\(sender.id), \(stored(sender.username).storageValue), \(stored(sender.firstName) ?? ""),
        \(stored(sender.lastName).storageValue), \(role), \(now), \(now))
      ON CONFLICT (telegram_id) DO UPDATE SET username = excluded.username, first_name = excluded.first_name,
        last_name = excluded.last_name, updated_at = excluded.updated_at
      RETURNING id, role, is_active
      """)
    return DeskUser(id: try result.get("id"), role: try result.get("role"), isActive: try result.get("is_active"))
  }

  /// What fits the column: Postgres counts characters and does not take U+0000.
  private static func stored(_ name: String?) -> String? {
    name.map { $0.filter { $0 != "\0" }.prefix(utf16Units: maxNameUnits) }
  }
}
