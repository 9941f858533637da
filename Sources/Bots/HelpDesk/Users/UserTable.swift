internal import BotKit
internal import Storage
internal import Telegram

/// The table of users.
enum UserTable {
  /// The user's row, made at the first contact and kept up to date. The role is decided when it is made.
  static func findOrCreate(
    _ sender: User, speaking language: Language, admins: Set<Int64>, in transaction: any StorageTransaction
  ) async throws -> DeskUser {
    let profile = Profile(sender, language)
    let known = try await transaction.query(
      """
      SELECT id, telegram_id, role, is_active, username, first_name, last_name, language FROM users
      WHERE telegram_id = \(sender.id)
      """)
    if let row = known.first, try Profile(row) == profile { return try user(row) }
    let role: DeskUser.Role = admins.contains(sender.id) ? .admin : .user
    return try await save(sender.id, profile, role, in: transaction)
  }

  /// Someone the desk knows already; nobody becomes known by this.
  static func find(telegramID: Int64, in storage: any SQLExecutor) async throws -> DeskUser? {
    try await storage.query(
      "SELECT id, telegram_id, role, is_active, language FROM users WHERE telegram_id = \(telegramID)"
    ).first.map(user)
  }

  /// Administrators that are told what happens, but `excluded`.
  static func admins(besides excluded: Int64 = 0, in transaction: any StorageTransaction) async throws -> [DeskUser] {
    try await transaction.query(
      """
      SELECT id, telegram_id, role, is_active, language FROM users
      WHERE role = 'admin' AND is_active = TRUE AND id <> \(excluded) ORDER BY id LIMIT \(DeskLimits.recipients)
      """
    ).map(user)
  }

  private static func save(
    _ telegramID: Int64, _ profile: Profile, _ role: DeskUser.Role, in transaction: any StorageTransaction
  ) async throws -> DeskUser {
    let now = Timestamp.now()
    let result = try await transaction.query(
      """
      INSERT INTO users (telegram_id, username, first_name, last_name, language, role, created_at, updated_at)
      VALUES (\(telegramID), \(profile.username.storageValue), \(profile.first), \(profile.last.storageValue),
        \(profile.language.rawValue), \(role), \(now), \(now))
      ON CONFLICT (telegram_id) DO UPDATE SET username = excluded.username, first_name = excluded.first_name,
        last_name = excluded.last_name, language = excluded.language, updated_at = excluded.updated_at
      RETURNING id, telegram_id, role, is_active, language
      """)
    guard let row = result.first else { throw StorageError(.decoding, "The saved user was not returned.") }
    return try user(row)
  }

  private static func user(_ row: StorageRow) throws -> DeskUser {
    DeskUser(
      id: try row.get("id"), telegramID: try row.get("telegram_id"), role: try row.get("role"),
      isActive: try row.get("is_active"), language: try row.language("language"))
  }
}

/// What a user is called, as far as it fits the columns (Postgres counts characters and does not take U+0000), and the
/// language they are answered in.
private struct Profile: Equatable {
  let username: String?
  let first: String
  let last: String?
  let language: Language

  init(_ user: User, _ language: Language) {
    username = user.username.map(Self.stored)
    first = Self.stored(user.firstName)
    last = user.lastName.map(Self.stored)
    self.language = language
  }

  init(_ row: StorageRow) throws {
    username = try row.get("username")
    first = try row.get("first_name")
    last = try row.get("last_name")
    language = try row.language("language")
  }

  private static func stored(_ name: String) -> String {
    name.filter { $0 != "\0" }.prefix(utf16Units: DeskLimits.nameUnits)
  }
}

extension StorageRow {
  /// The language in a column.
  func language(_ column: String) throws -> Language {
    Language(rawValue: try get(column)) ?? .english
  }
}
