internal import Pooling

/// Puts the rows of one statement together as they arrive, within the limit.
struct ResultCollector {
  private let limit: PostgresConfiguration.ResultLimit
  private let target: String
  private(set) var result = PostgresResult()
  /// The statement's error, or that of a passed limit. Rows after it are thrown away.
  private(set) var error: PostgresError?
  private(set) var isOverLimit = false

  init(limit: PostgresConfiguration.ResultLimit, target: String) {
    self.limit = limit
    self.target = target
  }

  var outcome: Result<PostgresResult, PostgresError> { error.map { .failure($0) } ?? .success(result) }

  mutating func add(_ handle: borrowing ResultHandle) {
    switch handle.status {
    case .rows: addRows(of: handle)
    case .command: result.rowsAffected = handle.rowsAffected
    case .error: error = error ?? statementError(handle)
    case .aborted: error = error ?? aborted
    case .sync: break
    case .unsupported: error = error ?? unsupported
    }
  }

  private mutating func addRows(of handle: borrowing ResultHandle) {
    let columnCount = handle.columnCount
    if result.columns.count != columnCount { result.columns = (0..<columnCount).map { handle.column($0) } }
    if error != nil { return }
    for row in 0..<handle.rowCount {
      guard hasRoom(for: row, of: handle) else {
        isOverLimit = true
        error = tooLarge
        return
      }
      for column in 0..<columnCount {
        let isPresent = handle.append(row: row, column: column, to: &result.bytes)
        result.ends.append(isPresent ? result.bytes.count : ~result.bytes.count)
      }
      result.rowCount += 1
    }
    // Row by row, only the last result, which has no row, has the count.
    if !handle.isSingleRow {
      result.rowsAffected = handle.rowsAffected
      result.isSelection = handle.commandTag.hasPrefix("SELECT")
    }
  }

  private func hasRoom(for row: Int, of handle: borrowing ResultHandle) -> Bool {
    var bytes = result.bytes.count
    for column in 0..<handle.columnCount { bytes += handle.length(row: row, column: column) }
    return result.rowCount < limit.rows && bytes <= limit.bytes
  }

  private func statementError(_ handle: borrowing ResultHandle) -> PostgresError {
    guard let report = handle.report else { return .lost(target, message: handle.message) }
    return PostgresError(
      reason: PostgresError.Reason(sqlState: report.sqlState),
      message: "A statement on \(target) failed: \(report.message) (SQLSTATE \(report.sqlState)).", server: report)
  }

  private var tooLarge: PostgresError {
    PostgresError(
      reason: .protocol,
      message: "A statement on \(target) returned more than \(limit.rows) rows or \(limit.bytes) bytes, the limit of a "
        + "result; ask for less at a time.")
  }

  private var aborted: PostgresError {
    PostgresError(
      reason: .protocol, message: "A statement on \(target) was not run, as its preparation failed.")
  }

  private var unsupported: PostgresError {
    PostgresError(
      reason: .protocol, message: "A statement on \(target) is a COPY, which this client does not speak.")
  }
}
