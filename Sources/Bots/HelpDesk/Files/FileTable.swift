internal import Storage

/// The table of files. What is in them stays with Telegram.
enum FileTable {
  static func add(
    _ file: AttachedFile, to request: Int64, by user: DeskUser, at now: Timestamp,
    in transaction: any StorageTransaction
  ) async throws {
    try await transaction.query(
      """
      INSERT INTO files (request_id, file_type, file_id, file_name, uploaded_by, uploaded_at)
      VALUES (\(request), \(file.kind), \(file.id), \(file.name.storageValue), \(user.id), \(now))
      """)
    try await RequestTable.note(
      HistoryEntry(.fileAdded, file.kind.rawValue, by: user, at: now), of: request, at: now, in: transaction)
  }

  /// The files of a request in the order they came.
  ///
  /// - Parameter excluded: whose files are left out.
  static func list(
    of request: Int64, notBy excluded: Int64 = 0, in transaction: any StorageTransaction
  ) async throws -> [AttachedFile] {
    try await transaction.query(
      """
      SELECT file_type, file_id, file_name FROM files
      WHERE request_id = \(request) AND uploaded_by <> \(excluded) ORDER BY id LIMIT \(DeskLimits.files)
      """
    ).map { AttachedFile(kind: try $0.get("file_type"), id: try $0.get("file_id"), name: try $0.get("file_name")) }
  }

  static func count(of request: Int64, in transaction: any StorageTransaction) async throws -> Int {
    try await transaction.query("SELECT count(*) AS total FROM files WHERE request_id = \(request)").get("total")
  }
}
