/// The table in which a store remembers its migrations. Every method runs in a transaction that holds the lock.
struct MigrationTable {
  /// A migration as recorded.
  struct Entry: Sendable {
    let component: String
    let version: Int
    let name: String
    let checksum: String
    let appliedAt: Timestamp
  }

  private let transaction: any StorageTransaction

  /// Waits until no other process migrates this database, and makes the table.
  static func lock(_ transaction: any StorageTransaction) async throws -> MigrationTable {
    // On SQLite a transaction has the database's write lock from its start. Postgres' lock goes with the transaction,
    // so it also works behind a pooler that lends another session to each transaction.
    if transaction.dialect == .postgres {
      try await transaction.query("SELECT pg_advisory_xact_lock(\(raw: "\(advisoryLock)"))")
    }
    try await transaction.query(
      """
      CREATE TABLE IF NOT EXISTS schema_migrations (
        component TEXT NOT NULL, version BIGINT NOT NULL, name TEXT NOT NULL, checksum TEXT NOT NULL,
        applied_at {{timestamp}} NOT NULL, PRIMARY KEY (component, version))
      """)
    return MigrationTable(transaction: transaction)
  }

  /// In the order in which they were applied.
  func entries() async throws -> [Entry] {
    try await transaction.query(
      """
      SELECT component, version, name, checksum, applied_at FROM schema_migrations
      ORDER BY applied_at, component, version
      """
    ).map { row in
      try Entry(
        component: row.get("component"), version: row.get("version"), name: row.get("name"),
        checksum: row.get("checksum"), appliedAt: row.get("applied_at"))
    }
  }

  func insert(_ migration: Migration, of component: String, at moment: Timestamp) async throws {
    try await transaction.query(
      """
      INSERT INTO schema_migrations (component, version, name, checksum, applied_at)
      VALUES (\(component), \(migration.version), \(migration.name), \(migration.checksum), \(moment))
      """)
  }

  func remove(_ version: Int, of component: String) async throws {
    try await transaction.query(
      "DELETE FROM schema_migrations WHERE component = \(component) AND version = \(version)")
  }

  func run(_ statements: [String]) async throws {
    for statement in statements { try await transaction.query(SQL(statement)) }
  }

  /// Ours alone among the advisory locks of a database: "outrigg" in ASCII.
  private static let advisoryLock: Int64 = 0x6f_7574_7269_6767
}
