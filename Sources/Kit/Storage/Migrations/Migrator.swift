/// Applies and undoes migrations. Replicas that start at once apply each one once: every step is a transaction that
/// takes a lock of the database, looks what is applied, and acts on that.
package struct Migrator: Sendable {
  private let storage: any SQLStorage
  private let series: [MigrationSeries]
  private let now: @Sendable () -> Timestamp

  /// - Parameter series: in the order in which components may refer to each other's tables.
  package init(
    _ storage: any SQLStorage, _ series: [MigrationSeries], now: @escaping @Sendable () -> Timestamp = Timestamp.now
  ) {
    precondition(Set(series.map(\.component)).count == series.count, "two series of migrations have the same name")
    self.storage = storage
    self.series = series
    self.now = now
  }

  /// Applies what is pending, in order; what another version of the program has applied besides is left alone.
  ///
  /// - Parameters:
  ///   - steps: how many at most; nil: all.
  ///   - deadline: for all of it, also the wait for a process that migrates; nil: ``StorageTimeout/migration``.
  /// - Returns: what this call applied.
  /// - Throws: ``StorageError``: of kind `migration` when one was changed after it was applied, before anything is
  ///   done; else the error of a statement, with all migrations before it kept and nothing of its own.
  @discardableResult
  package func up(
    steps: Int? = nil, deadline: ContinuousClock.Instant? = nil
  ) async throws -> [MigrationStatus] {
    let deadline = deadline ?? .now.advanced(by: StorageTimeout.migration)
    let statuses = try await status(deadline: deadline)
    for status in statuses { try Self.refuseChanged(status) }
    let waiting = statuses.filter { $0.state == .pending }.prefix(max(0, steps ?? .max))
    let pending = Set(waiting.map { Key($0.component, $0.version) })
    var applied: [MigrationStatus] = []
    for one in series {
      for migration in one.migrations where pending.contains(Key(one.component, migration.version)) {
        if let status = try await apply(migration, of: one.component, by: deadline) { applied.append(status) }
      }
    }
    return applied
  }

  /// Undoes the `steps` migrations applied last, of all components or of one, the latest first.
  ///
  /// - Returns: what this call undid, in that order; fewer than `steps` when there are no more.
  /// - Throws: ``StorageError`` of kind `migration`, before anything is done, when one of them cannot be undone or is
  ///   not known to this version of the program.
  @discardableResult
  package func down(
    steps: Int = 1, component: String? = nil, deadline: ContinuousClock.Instant? = nil
  ) async throws -> [MigrationStatus] {
    let deadline = deadline ?? .now.advanced(by: StorageTimeout.migration)
    return try await storage.transaction(deadline: deadline) { transaction in
      let table = try await MigrationTable.lock(transaction)
      let all = try await table.entries().filter { component == nil || $0.component == component }
      let undone = try all.suffix(max(0, steps)).reversed().map { ($0, try reversible($0)) }
      for (entry, migration) in undone {
        try await table.run(migration.down)
        try await table.remove(entry.version, of: entry.component)
      }
      return undone.map { entry, migration in
        MigrationStatus(
          component: entry.component, version: entry.version, name: migration.name, checksum: migration.checksum,
          state: .pending)
      }
    }
  }

  /// Every migration that is known or applied, by component and version.
  package func status(deadline: ContinuousClock.Instant? = nil) async throws -> [MigrationStatus] {
    let deadline = deadline ?? .now.advanced(by: StorageTimeout.migration)
    let entries = try await storage.transaction(deadline: deadline) { transaction in
      try await MigrationTable.lock(transaction).entries()
    }
    let byKey = Dictionary(entries.map { (Key($0.component, $0.version), $0) }) { first, _ in first }
    let known = series.flatMap { one in
      one.migrations.map { Self.status(of: $0, in: one.component, byKey[Key(one.component, $0.version)]) }
    }
    let knownKeys = Set(known.map { Key($0.component, $0.version) })
    let unknown = entries.filter { !knownKeys.contains(Key($0.component, $0.version)) }.map { entry in
      MigrationStatus(
        component: entry.component, version: entry.version, name: entry.name, checksum: entry.checksum,
        state: .unknown(appliedAt: entry.appliedAt))
    }
    return known + unknown
  }
}

extension Migrator {
  private struct Key: Hashable {
    let component: String
    let version: Int

    init(_ component: String, _ version: Int) {
      self.component = component
      self.version = version
    }
  }

  /// nil when another process was faster.
  private func apply(
    _ migration: Migration, of component: String, by deadline: ContinuousClock.Instant
  ) async throws -> MigrationStatus? {
    try await storage.transaction(deadline: deadline) { transaction in
      let table = try await MigrationTable.lock(transaction)
      let entries = try await table.entries()
      if let entry = entries.first(where: { $0.component == component && $0.version == migration.version }) {
        try Self.refuseChanged(Self.status(of: migration, in: component, entry))
        return nil
      }
      try await table.run(migration.up)
      // Never before the last one's: `down` goes by this order, whatever the wall clock did since.
      let moment = max(now(), entries.last?.appliedAt.advanced(by: .microseconds(1)) ?? now())
      try await table.insert(migration, of: component, at: moment)
      return MigrationStatus(
        component: component, version: migration.version, name: migration.name, checksum: migration.checksum,
        state: .applied(at: moment))
    }
  }

  private func reversible(_ entry: MigrationTable.Entry) throws(StorageError) -> Migration {
    let migrations = series.first { $0.component == entry.component }?.migrations
    guard let migration = migrations?.first(where: { $0.version == entry.version }) else {
      throw StorageError(
        .migration,
        "Cannot undo the migration \(entry.component) \(entry.version) \"\(entry.name)\": this version of the program "
          + "does not have it. Use the version that applied it.")
    }
    guard !migration.down.isEmpty else {
      throw StorageError(
        .migration,
        "Cannot undo the migration \(entry.component) \(entry.version) \"\(entry.name)\": it has no way back.")
    }
    return migration
  }

  private static func status(
    of migration: Migration, in component: String, _ entry: MigrationTable.Entry?
  ) -> MigrationStatus {
    let state: MigrationStatus.State =
      if let entry {
        entry.checksum == migration.checksum
          ? .applied(at: entry.appliedAt) : .changed(appliedAt: entry.appliedAt)
      } else {
        .pending
      }
    return MigrationStatus(
      component: component, version: migration.version, name: migration.name, checksum: migration.checksum,
      state: state)
  }

  private static func refuseChanged(_ status: MigrationStatus) throws(StorageError) {
    guard case .changed(let appliedAt) = status.state else { return }
    throw StorageError(
      .migration,
      "The migration \(status.component) \(status.version) \"\(status.name)\" was changed after it had been applied at "
        + "\(appliedAt). Restore its text and put the change into a new migration.")
  }
}
