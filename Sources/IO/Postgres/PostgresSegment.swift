/// One step of a pipeline: a transaction of its own, ended by its sync whatever became of it.
public struct PostgresSegment: Sendable, Equatable {
  /// Run first, in the same transaction; their rows are thrown away, and if one fails the statement is not run.
  public var preparation: [PostgresStatement]
  public var statement: PostgresStatement

  public init(_ statement: PostgresStatement, after preparation: [PostgresStatement] = []) {
    self.statement = statement
    self.preparation = preparation
  }

  var statements: [PostgresStatement] { preparation + [statement] }
}
