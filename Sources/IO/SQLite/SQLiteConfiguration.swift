/// Where a database is and what its limits are.
public struct SQLiteConfiguration: Sendable, Equatable {
  /// The path that stands for a database in memory, private to its connection.
  public static let memoryPath = ":memory:"

  /// The file, made with mode 0600 together with the folders above it; or ``memoryPath``.
  public var path: String
  /// How long a statement waits for another process or handle that holds the write lock.
  public var busyTimeout: Duration = .seconds(5)
  /// Prepared statements kept for the next use of the same SQL.
  public var statementCacheSize = 128
  /// Rows one statement may return; a statement with more fails, so that no query can take all memory.
  public var rowLimit = 100_000
  /// Calls that may wait for their turn; beyond it a call fails at once.
  public var waiterLimit = 10_000

  public init(path: String) { self.path = path }

  var isInMemory: Bool { path == Self.memoryPath }
}
