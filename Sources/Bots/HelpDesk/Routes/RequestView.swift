internal import Storage

/// A request as the WebApp sees it.
struct RequestView: Sendable, Encodable {
  let id: Int64
  let title: String
  let description: String
  let location: String
  /// `open`, `in_progress`, `completed`, `rejected`.
  let status: String
  /// `high`, `medium`, `low`.
  let priority: String
  /// RFC 3339, UTC, as the others.
  let createdAt: String
  let updatedAt: String
  let completedAt: String?

  enum CodingKeys: String, CodingKey {
    case id, title, description, location, status, priority
    case createdAt = "created_at"
    case updatedAt = "updated_at"
    case completedAt = "completed_at"
  }

  init(_ row: StorageRow) throws {
    id = try row.get("id")
    title = try row.get("title")
    description = try row.get("description")
    location = try row.get("location")
    status = try row.get("status", as: String.self).lowercased()
    priority = try row.get("priority", as: String.self).lowercased()
    createdAt = try row.get("created_at", as: Timestamp.self).description
    updatedAt = try row.get("updated_at", as: Timestamp.self).description
    completedAt = try row.get("completed_at", as: Timestamp?.self)?.description
  }
}

/// A page of them.
struct RequestPage: Sendable, Encodable {
  let requests: [RequestView]
  /// The `before` of the page that follows; none at the end.
  let next: Int64?
}
