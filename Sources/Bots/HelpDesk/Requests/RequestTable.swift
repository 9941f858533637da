internal import BotKit
internal import FoundationEssentials
internal import Storage

/// The table of requests.
enum RequestTable {
  /// One entry of a request's history.
  private struct HistoryEntry: Encodable {
    let timestamp: String
    let action: String
    let details: String
    let userID: Int64

    enum CodingKeys: String, CodingKey {
      case timestamp, action, details
      case userID = "user_id"
    }
  }

  static func create(
    description: String, location: String, priority: Priority, by user: DeskUser,
    in transaction: any StorageTransaction
  ) async throws -> Request {
    let now = Timestamp.now()
    let title = description.prefix(utf16Units: Request.maxTitleUnits)
    let entry = HistoryEntry(
      timestamp: now.description, action: "created", details: priority.rawValue, userID: user.id)
    let history = String(decoding: try JSONEncoder().encode([entry]), as: UTF8.self)
    let result = try await transaction.query(
      """
      INSERT INTO requests (user_id, title, description, location, status, priority, created_at, updated_at, history)
      VALUES (\(user.id), \(title), \(description), \(location), \(Status.open), \(priority), \(now), \(now),
        \(history))
      RETURNING id
      """)
    return Request(
      id: try result.get("id"), title: title, description: description, location: location, status: .open,
      priority: priority, createdAt: now)
  }

  /// A user's own requests, newest first, and how many there are in all.
  static func own(
    of user: DeskUser, limit: Int, in transaction: any StorageTransaction
  ) async throws -> (requests: [Request], total: Int) {
    let total: Int = try await transaction.query(
      "SELECT count(*) AS total FROM requests WHERE user_id = \(user.id)"
    ).get("total")
    let rows = try await transaction.query(
      """
      SELECT id, title, description, location, status, priority, created_at FROM requests
      WHERE user_id = \(user.id) ORDER BY created_at DESC, id DESC LIMIT \(limit)
      """)
    return (try rows.map(request), total)
  }

  private static func request(_ row: StorageRow) throws -> Request {
    Request(
      id: try row.get("id"), title: try row.get("title"), description: try row.get("description"),
      location: try row.get("location"), status: try row.get("status"), priority: try row.get("priority"),
      createdAt: try row.get("created_at"))
  }
}
