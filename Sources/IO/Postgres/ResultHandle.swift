internal import CPQ

/// Owns one `PGresult` and clears it exactly once. What it gives is copied out.
@safe struct ResultHandle: ~Copyable {
  private let result: OpaquePointer

  init(owning result: OpaquePointer) { unsafe self.result = result }

  deinit { unsafe PQclear(result) }

  enum Status {
    /// Rows, or one row in single-row mode.
    case rows
    /// A command without rows.
    case command
    case error
    /// The end of one segment of a pipeline.
    case sync
    /// Not run, as an earlier command of its segment failed.
    case aborted
    /// COPY, which this client does not speak, or something newer.
    case unsupported
  }

  var status: Status {
    switch unsafe PQresultStatus(result) {
    case PGRES_TUPLES_OK, PGRES_SINGLE_TUPLE: .rows
    case PGRES_COMMAND_OK, PGRES_EMPTY_QUERY: .command
    case PGRES_FATAL_ERROR, PGRES_BAD_RESPONSE, PGRES_NONFATAL_ERROR: .error
    case PGRES_PIPELINE_SYNC: .sync
    case PGRES_PIPELINE_ABORTED: .aborted
    default: .unsupported
    }
  }

  /// Whether it is one of several with a row each.
  var isSingleRow: Bool { unsafe PQresultStatus(result) == PGRES_SINGLE_TUPLE }
  var rowCount: Int { Int(unsafe PQntuples(result)) }
  var columnCount: Int { Int(unsafe PQnfields(result)) }
  var rowsAffected: Int { unsafe PQcmdTuples(result).flatMap { unsafe Int(String(cString: $0)) } ?? 0 }
  /// `SELECT 5`, `INSERT 0 1` (PQcmdStatus).
  var commandTag: String { unsafe PQcmdStatus(result).map { unsafe String(cString: $0) } ?? "" }
  var message: String { unsafe string(PQresultErrorMessage(result)) ?? "" }

  /// `nil` when the error is libpq's own: then the connection is lost.
  var report: PostgresError.ServerReport? {
    guard let sqlState = field("C") else { return nil }
    return PostgresError.ServerReport(
      severity: field("V") ?? field("S") ?? "", sqlState: sqlState, message: field("M") ?? "", detail: field("D"),
      hint: field("H"), constraint: field("n"), column: field("c"))
  }

  /// A field by its code (manual, "Error and Notice Message Fields").
  private func field(_ code: Unicode.Scalar) -> String? {
    unsafe string(PQresultErrorField(result, Int32(code.value)))
  }

  func column(_ index: Int) -> PostgresResult.Column {
    let name = unsafe string(PQfname(result, Int32(index))) ?? ""
    return PostgresResult.Column(name: name, type: unsafe PQftype(result, Int32(index)))
  }

  func length(row: Int, column: Int) -> Int { Int(unsafe PQgetlength(result, Int32(row), Int32(column))) }

  /// Appends the value's text to `bytes`; `false` for NULL.
  func append(row: Int, column: Int, to bytes: inout [UInt8]) -> Bool {
    guard unsafe PQgetisnull(result, Int32(row), Int32(column)) == 0 else { return false }
    guard let start = unsafe PQgetvalue(result, Int32(row), Int32(column)) else { return false }
    unsafe bytes.append(contentsOf: UnsafeRawBufferPointer(start: start, count: length(row: row, column: column)))
    return true
  }
}

/// A copy of a C string that libpq owns.
func string(_ pointer: UnsafePointer<CChar>?) -> String? { unsafe pointer.map { unsafe String(cString: $0) } }
