internal import FoundationEssentials
internal import Storage

/// One entry of a request's history.
struct HistoryEntry: Sendable, Codable, Equatable {
  enum Action: String, Sendable, Codable {
    case created
    case statusChanged = "status_changed"
    case priorityChanged = "priority_changed"
    case assigned
    case commentAdded = "comment_added"
    case fileAdded = "file_added"
    case completed, rejected
  }

  let timestamp: String
  let action: Action
  let details: String
  let userID: Int64

  enum CodingKeys: String, CodingKey {
    case timestamp, action, details
    case userID = "user_id"
  }

  init(_ action: Action, _ details: String, by user: DeskUser, at moment: Timestamp) {
    timestamp = moment.description
    self.action = action
    self.details = details
    userID = user.id
  }

  static func json(_ entries: [HistoryEntry]) throws -> String {
    String(decoding: try JSONEncoder().encode(entries), as: UTF8.self)
  }
}

/// Entries on their way into a history: part of the statement that does what they tell of.
struct HistoryAppend: Sendable {
  fileprivate let dialect: SQLDialect
  /// All as one list, and each as a list of its own.
  fileprivate let all: String
  fileprivate let each: [String]

  init(_ entries: [HistoryEntry], _ dialect: SQLDialect) throws {
    self.dialect = dialect
    all = try HistoryEntry.json(entries)
    each = try entries.map { try HistoryEntry.json([$0]) }
  }
}

extension SQL.Interpolation {
  /// `history` with the entries behind it, as an expression.
  mutating func appendInterpolation(_ entries: HistoryAppend) {
    switch entries.dialect {
    case .postgres:
      appendLiteral("history || CAST(")
      appendInterpolation(entries.all)
      appendLiteral(" AS JSONB)")
    case .sqlite:
      appendLiteral("json_insert(history")
      for entry in entries.each {
        appendLiteral(", '$[#]', json_extract(")
        appendInterpolation(entry)
        appendLiteral(", '$[0]')")
      }
      appendLiteral(")")
    }
  }
}
