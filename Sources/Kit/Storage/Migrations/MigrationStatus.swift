/// Where one migration stands.
package struct MigrationStatus: Sendable, Equatable {
  package enum State: Sendable, Equatable {
    case pending
    case applied(at: Timestamp)
    /// Applied, and its text is another now.
    case changed(appliedAt: Timestamp)
    /// Applied by a version of the program that has it; this one does not.
    case unknown(appliedAt: Timestamp)
  }

  package let component: String
  package let version: Int
  package let name: String
  /// Of the text in the program; of an unknown one, as recorded.
  package let checksum: String
  package let state: State
}
