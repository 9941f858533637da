/// Where one migration stands.
public struct MigrationStatus: Sendable, Equatable {
  public enum State: Sendable, Equatable {
    case pending
    case applied(at: Timestamp)
    /// Applied, and its text is another now.
    case changed(appliedAt: Timestamp)
    /// Applied by a version of the program that has it; this one does not.
    case unknown(appliedAt: Timestamp)
  }

  public let component: String
  public let version: Int
  public let name: String
  /// Of the text in the program; of an unknown one, as recorded.
  public let checksum: String
  public let state: State
}
