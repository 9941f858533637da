internal import Storage

/// What somebody said about a request.
struct Comment: Sendable, Equatable {
  let text: String
  let author: String
  let authorID: Int64
  let createdAt: Timestamp
}

/// The table of comments.
enum CommentTable {
  static func add(
    _ text: String, to request: Int64, by user: DeskUser, at now: Timestamp, in transaction: any StorageTransaction
  ) async throws {
    try await transaction.query(
      """
      INSERT INTO comments (request_id, user_id, comment, created_at)
      VALUES (\(request), \(user.id), \(text), \(now))
      """)
    try await RequestTable.note(
      HistoryEntry(.commentAdded, "", by: user, at: now), of: request, at: now, in: transaction)
  }

  /// The latest comments of a request in the order they were made, and how many there are.
  ///
  /// - Parameter excluded: whose comments are left out.
  static func latest(
    of request: Int64, notBy excluded: Int64 = 0, limit: Int, in transaction: any StorageTransaction
  ) async throws -> (comments: [Comment], total: Int) {
    let total: Int = try await transaction.query(
      "SELECT count(*) AS total FROM comments WHERE request_id = \(request) AND user_id <> \(excluded)"
    ).get("total")
    let rows = try await transaction.query(
      """
      SELECT c.comment, c.created_at, u.id AS user_id, u.first_name
      FROM comments c JOIN users u ON u.id = c.user_id
      WHERE c.request_id = \(request) AND c.user_id <> \(excluded) ORDER BY c.id DESC LIMIT \(limit)
      """)
    return (try rows.reversed().map(comment), total)
  }

  private static func comment(_ row: StorageRow) throws -> Comment {
    Comment(
      text: try row.get("comment"), author: try row.get("first_name"), authorID: try row.get("user_id"),
      createdAt: try row.get("created_at"))
  }
}
