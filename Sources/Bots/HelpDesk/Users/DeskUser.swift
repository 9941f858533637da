internal import Storage

/// Someone the desk knows.
struct DeskUser: Sendable, Equatable {
  enum Role: String, Sendable, StorageConvertible {
    case user, admin
  }

  let id: Int64
  let role: Role
  /// Whoever is not is refused everything.
  let isActive: Bool
}
