internal import Storage

extension RequestTable {
  /// Notes in a request's history what was added to it.
  static func note(
    _ entry: HistoryEntry, of id: Int64, at now: Timestamp, in transaction: any StorageTransaction
  ) async throws {
    let entries = try HistoryAppend([entry], transaction.dialect)
    try await transaction.query(
      "UPDATE requests SET updated_at = \(now), history = \(entries) WHERE id = \(id)")
  }
}
