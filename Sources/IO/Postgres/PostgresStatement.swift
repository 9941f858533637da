internal import Glibc

/// One SQL command with its parameters, `$1` being the first.
public struct PostgresStatement: Sendable, Equatable {
  public var sql: String
  public var parameters: [PostgresValue]
  /// Whether the connection prepares it once and keeps it, for commands that come again and again. Not through a
  /// pooler that changes the server's session between statements.
  public var isPrepared: Bool
  /// Whether its rows are known to be few: libpq then hands them over together, where one by one costs several times as
  /// much; but all of them are in its memory before the limit of a result is looked at.
  public var hasFewRows = false

  public init(_ sql: String, _ parameters: [PostgresValue] = [], isPrepared: Bool = false) {
    self.sql = sql
    self.parameters = parameters
    self.isPrepared = isPrepared
  }

  /// The wire protocol's limit: the count of parameters is 16 bits.
  public static let parameterLimit = 65_535

  /// What libpq would cut short or refuse, as a sentence.
  var problem: String? {
    if Self.holdsNUL(sql) { return "The SQL text holds a NUL character, which Postgres cannot take." }
    if parameters.count > Self.parameterLimit {
      return "A statement has \(parameters.count) parameters; Postgres takes \(Self.parameterLimit)."
    }
    for (index, parameter) in parameters.enumerated() {
      if case .text(let text) = parameter, Self.holdsNUL(text) {
        return "Parameter $\(index + 1) holds a NUL character, which no Postgres text can; send it as bytes."
      }
    }
    return nil
  }

  /// By the C library, as every text of every call is looked through.
  private static func holdsNUL(_ text: String) -> Bool {
    let found = unsafe text.utf8.withContiguousStorageIfAvailable { bytes -> Bool in
      guard let start = bytes.baseAddress else { return false }
      return unsafe memchr(start, 0, bytes.count) != nil
    }
    return found ?? text.utf8.contains(0)
  }
}
