/// What goes first when not everything may go at once.
package enum OutgoingClass: Int, Sendable, CaseIterable, Comparable {
  /// What goes first, first. Kept, as every call is asked for its place among them.
  package static let allCases: [OutgoingClass] = [.reply, .notification, .broadcast]

  /// The answer to an update: somebody waits for it.
  case reply = 0
  /// Told to somebody because of what another has done.
  case notification = 1
  /// Told to many. It waits in the storage, also over restarts.
  case broadcast = 2

  /// The `class` label.
  var label: String {
    switch self {
    case .reply: "reply"
    case .notification: "notification"
    case .broadcast: "broadcast"
    }
  }

  package static func < (left: OutgoingClass, right: OutgoingClass) -> Bool { left.rawValue < right.rawValue }
}
