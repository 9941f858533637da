internal import Storage

extension RequestTable {
  /// Moves a request on, if it still stands where the transition may start from: one conditional UPDATE, with its
  /// history, so that of two who try at once one succeeds.
  ///
  /// - Returns: where it stood before; nil when nothing was changed.
  static func apply(
    _ transition: Transition, to id: Int64, by admin: DeskUser, at now: Timestamp,
    in transaction: any StorageTransaction
  ) async throws -> Status? {
    for source in transition.sources {
      let result = try await transaction.query(
        try update(transition, from: source, id: id, by: admin, at: now, transaction.dialect))
      if result.affectedRows == 1 { return source }
    }
    return nil
  }

  private static func update(
    _ transition: Transition, from source: Status, id: Int64, by admin: DeskUser, at now: Timestamp,
    _ dialect: SQLDialect
  ) throws -> SQL {
    let entries = try HistoryAppend(history(transition, from: source, by: admin, at: now), dialect)
    switch transition {
    case .take:
      return """
        UPDATE requests SET status = \(transition.target), assigned_to = \(admin.id), updated_at = \(now),
          history = \(entries)
        WHERE id = \(id) AND status = \(source)
        """
    case .complete:
      return """
        UPDATE requests SET status = \(transition.target), completed_at = \(now), updated_at = \(now),
          history = \(entries)
        WHERE id = \(id) AND status = \(source)
        """
    case .reject:
      return """
        UPDATE requests SET status = \(transition.target), updated_at = \(now),
          history = \(entries)
        WHERE id = \(id) AND status = \(source)
        """
    }
  }

  private static func history(
    _ transition: Transition, from source: Status, by admin: DeskUser, at now: Timestamp
  ) -> [HistoryEntry] {
    let change = "\(source.rawValue) -> \(transition.target.rawValue)"
    return switch transition {
    case .take:
      [
        HistoryEntry(.statusChanged, change, by: admin, at: now),
        HistoryEntry(.assigned, "\(admin.id)", by: admin, at: now),
      ]
    case .complete: [HistoryEntry(.completed, change, by: admin, at: now)]
    case .reject: [HistoryEntry(.rejected, change, by: admin, at: now)]
    }
  }
}
