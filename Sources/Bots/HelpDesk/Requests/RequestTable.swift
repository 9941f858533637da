internal import BotKit
internal import Storage

/// The table of requests.
enum RequestTable {
  /// A request with its author and who has taken it.
  private static let columns = """
    r.id, r.title, r.description, r.location, r.status, r.priority, r.created_at, r.completed_at,
    a.id AS author_id, a.telegram_id AS author_telegram_id, a.first_name AS author_first_name,
    a.last_name AS author_last_name, a.language AS author_language, a.is_active AS author_is_active,
    t.id AS assignee_id, t.telegram_id AS assignee_telegram_id, t.first_name AS assignee_first_name,
    t.last_name AS assignee_last_name, t.language AS assignee_language, t.is_active AS assignee_is_active
    """

  private static let tables = "requests r JOIN users a ON a.id = r.user_id LEFT JOIN users t ON t.id = r.assigned_to"

  /// Stores a new request with what was gathered for it. Its title is the beginning of the description.
  static func create(
    _ draft: Draft, priority: Priority, by user: DeskUser, at now: Timestamp, in transaction: any StorageTransaction
  ) async throws -> Int64 {
    let title = draft.description.prefix(utf16Units: DeskLimits.titleUnits)
    let history = try HistoryEntry.json([HistoryEntry(.created, priority.rawValue, by: user, at: now)])
    let result = try await transaction.query(
      """
      INSERT INTO requests (user_id, title, description, location, status, priority, created_at, updated_at, history)
      VALUES (\(user.id), \(title), \(draft.description), \(draft.location ?? ""), \(Status.open), \(priority), \(now),
        \(now), \(history))
      RETURNING id
      """)
    let id: Int64 = try result.get("id")
    if let comment = draft.comment {
      try await CommentTable.add(comment, to: id, by: user, at: now, in: transaction)
    }
    for file in draft.files { try await FileTable.add(file, to: id, by: user, at: now, in: transaction) }
    return id
  }

  /// One request; nil when there is none, or when it is not the user's business.
  static func find(
    _ id: Int64, visibleTo user: DeskUser, in transaction: any StorageTransaction
  ) async throws -> Request? {
    guard let request = try await find(id, in: transaction), request.isVisible(to: user) else { return nil }
    return request
  }

  static func find(_ id: Int64, in transaction: any StorageTransaction) async throws -> Request? {
    let result = try await transaction.query(
      "SELECT \(raw: columns) FROM \(raw: tables) WHERE r.id = \(id)")
    return try result.first.map(request)
  }

  static func list(
    _ filter: RequestFilter, by order: RequestFilter.Order = .newest, limit: Int, after skipped: Int = 0,
    in transaction: any StorageTransaction
  ) async throws -> [Request] {
    try await transaction.query(
      """
      SELECT \(raw: columns) FROM \(raw: tables) WHERE \(matching: filter) ORDER BY \(by: order)
      LIMIT \(limit) OFFSET \(skipped)
      """
    ).map(request)
  }

  static func count(_ filter: RequestFilter, in transaction: any StorageTransaction) async throws -> Int {
    try await transaction.query("SELECT count(*) AS total FROM requests r WHERE \(matching: filter)").get("total")
  }

  /// Requests for an export, the newest first: those below `id`, made since `moment`.
  static func page(
    below id: Int64, since moment: Timestamp, limit: Int, in transaction: any StorageTransaction
  ) async throws -> [Request] {
    try await transaction.query(
      """
      SELECT \(raw: columns) FROM \(raw: tables) WHERE r.id < \(id) AND r.created_at >= \(moment)
      ORDER BY r.id DESC LIMIT \(limit)
      """
    ).map(request)
  }

  private static func request(_ row: StorageRow) throws -> Request {
    Request(
      id: try row.get("id"), title: try row.get("title"), description: try row.get("description"),
      location: try row.get("location"), status: try row.get("status"), priority: try row.get("priority"),
      createdAt: try row.get("created_at"), completedAt: try row.get("completed_at"),
      author: try person(row, "author"),
      assignee: try row.get("assignee_id", as: Int64?.self) == nil ? nil : person(row, "assignee"))
  }

  private static func person(_ row: StorageRow, _ prefix: String) throws -> Person {
    let last: String? = try row.get("\(prefix)_last_name")
    let first: String = try row.get("\(prefix)_first_name")
    return Person(
      id: try row.get("\(prefix)_id"), telegramID: try row.get("\(prefix)_telegram_id"),
      name: [first, last].compactMap { $0 }.joined(separator: " "), language: try row.language("\(prefix)_language"),
      isActive: try row.get("\(prefix)_is_active"))
  }
}
