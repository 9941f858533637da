/// Someone as the bot knows them, with what they may do.
public protocol BotUser: Sendable {
  /// What the bot calls what they are: `user`, `admin`. See ``BotRouter/only(for:_:)``.
  var role: String { get }
  /// Whether limits are wider for them.
  var isAdmin: Bool { get }
}

extension BotUser {
  public var isAdmin: Bool { role == "admin" }
}

/// Whether someone is let in.
public enum Admission: Sendable {
  case admitted(any BotUser)
  /// They are told so, and no handler runs.
  case refused(String)
}

/// Finds out who someone is, before the handler and in its transaction: reads their row, or makes it.
public typealias UserResolver = @concurrent @Sendable (UpdateContext) async throws -> Admission

/// A user was asked for that the bot's resolver does not give.
public struct UnknownBotUser: Error, CustomStringConvertible {
  let wanted: String

  public var description: String {
    "There is no user of the type \(wanted) with this update: BotDefinition.users gives none, or another type."
  }
}
