/// One step in the history of a component's tables. Once released it never changes: a correction is a new migration.
public struct Migration: Sendable, Hashable {
  /// 1, 2, 3, … in the order of application, unique in its component.
  public let version: Int
  /// What it does, in a few words: `create requests`.
  public let name: String
  /// The statements that apply it, one each, in order; the tokens of ``SQLDialect`` hide the differences of the stores.
  public let up: [String]
  /// The statements that undo it; empty when it cannot be undone.
  public let down: [String]

  public init(_ version: Int, _ name: String, up: [String], down: [String] = []) {
    precondition(version > 0, "a migration's version is 1 or above")
    precondition(!up.isEmpty, "a migration has at least one statement")
    self.version = version
    self.name = name
    self.up = up
    self.down = down
  }

  /// Recognises a migration that was changed after it had been applied. Of ``up`` alone: how to undo it may be
  /// corrected later, and so may its name.
  public var checksum: String { Checksum.hexadecimal(of: up) }
}

/// The migrations of one component. Components share a store without knowing of each other.
public struct MigrationSeries: Sendable {
  /// `botkit`, `helpdesk`.
  public let component: String
  /// By version.
  public let migrations: [Migration]

  public init(component: String, _ migrations: [Migration]) {
    precondition(
      Set(migrations.map(\.version)).count == migrations.count, "two migrations of \(component) have the same version")
    self.component = component
    self.migrations = migrations.sorted { $0.version < $1.version }
  }
}
