internal import BotKit

/// Someone the desk knows, as the kit asks for them.
struct KnownUser: BotUser {
  let user: DeskUser

  var role: String { user.role.rawValue }
}

extension Desk {
  /// Makes whoever writes known to the desk. Who is disabled is told so, whatever they sent.
  var users: UserResolver {
    { context in
      let user = try await UserTable.findOrCreate(
        context.sender, speaking: context.language, admins: admins, in: context.transaction)
      return user.isActive ? .admitted(KnownUser(user: user)) : .refused(user.texts.disabled)
    }
  }
}
