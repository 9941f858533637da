internal import Storage
internal import WebAPI

/// What someone may read of the table of requests.
struct RequestReader: Sendable {
  private let user: DeskUser
  private let storage: any SQLStorage

  /// nil for someone the desk does not know, who has no requests. Nobody becomes known by asking.
  ///
  /// - Throws: 403 for whoever is blocked.
  static func find(_ caller: WebAppUser, in storage: any SQLStorage) async throws -> RequestReader? {
    guard let user = try await UserTable.find(telegramID: caller.id, in: storage) else { return nil }
    guard user.isActive else { throw APIError.forbidden(user.texts.disabled) }
    return RequestReader(user: user, storage: storage)
  }

  func request(_ id: Int64) async throws -> RequestView? {
    try await storage.query(
      "SELECT \(raw: Self.columns) FROM requests WHERE id = \(id) AND (\(isAdmin) OR user_id = \(user.id))"
    ).first.map(RequestView.init)
  }

  /// The newest first.
  func requests(before: Int64, limit: Int) async throws -> [RequestView] {
    try await storage.query(
      """
      SELECT \(raw: Self.columns) FROM requests WHERE id < \(before) AND (\(isAdmin) OR user_id = \(user.id))
      ORDER BY id DESC LIMIT \(limit)
      """
    ).map(RequestView.init)
  }

  private static let columns =
    "id, title, description, location, status, priority, created_at, updated_at, completed_at"

  private var isAdmin: Bool { user.role == .admin }
}
