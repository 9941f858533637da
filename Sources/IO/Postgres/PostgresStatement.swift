/// One SQL command with its parameters, `$1` being the first.
public struct PostgresStatement: Sendable, Equatable {
  public var sql: String
  public var parameters: [PostgresValue]
  /// Whether the connection prepares it once and keeps it, for commands that come again and again. Not through a
  /// pooler that changes the server's session between statements.
  public var isPrepared: Bool

  public init(_ sql: String, _ parameters: [PostgresValue] = [], isPrepared: Bool = false) {
    self.sql = sql
    self.parameters = parameters
    self.isPrepared = isPrepared
  }

  /// The wire protocol's limit: the count of parameters is 16 bits.
  public static let parameterLimit = 65_535

  /// What libpq would cut short or refuse, as a sentence.
  var problem: String? {
    if sql.utf8.contains(0) { return "The SQL text holds a NUL character, which Postgres cannot take." }
    if parameters.count > Self.parameterLimit {
      return "A statement has \(parameters.count) parameters; Postgres takes \(Self.parameterLimit)."
    }
    for (index, parameter) in parameters.enumerated() {
      if case .text(let text) = parameter, text.utf8.contains(0) {
        return "Parameter $\(index + 1) holds a NUL character, which no Postgres text can; send it as bytes."
      }
    }
    return nil
  }
}
