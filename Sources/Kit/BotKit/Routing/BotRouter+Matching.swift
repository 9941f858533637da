internal import Telegram

extension BotRouter {
  struct Match: Sendable {
    let name: String
    let argument: String
    let handler: Handler
    /// Whether it is what the dialog waited for, or a way out of it, and no answer to something that was not understood.
    let isExpected: Bool

    init(_ route: Route, argument: String = "", isExpected: Bool = true) {
      name = route.name
      handler = route.handler
      self.argument = argument
      self.isExpected = isExpected
    }
  }

  /// What to ask Telegram for: only the kinds that something handles.
  var allowedUpdates: [String] {
    var kinds: [String] = []
    if !commands.isEmpty || !messages.isEmpty || fallbackRoute != nil { kinds.append("message") }
    if !buttons.isEmpty || !payloads.isEmpty { kinds.append("callback_query") }
    return kinds
  }

  /// The declared dialog that has this state.
  func machine(of state: String) -> DialogMachine? { machines.first { $0.states.contains(state) } }

  /// The handler for an update; nil when there is none.
  ///
  /// - Parameter botName: the bot's user name; a command for another bot of the group is not for us.
  func match(_ update: Update, dialog: Dialog?, botName: String?) -> Match? {
    switch update.content {
    case .message(let message):
      guard let command = Command(message.text ?? "") else { return match(message, dialog) }
      guard command.isFor(botName) else { return nil }
      return commands[command.name].map { Match($0, argument: command.argument) } ?? lastResort
    case .callbackQuery(let query): return match(button: query.data ?? "", dialog)
    default: return nil
    }
  }

  /// Runs the matched handler within every middleware, `outer` around those of the router.
  @concurrent func run(_ match: Match, _ context: UpdateContext, within outer: [Middleware]) async throws {
    var handler = match.handler
    for middleware in (outer + middlewares).reversed() {
      let inner = handler
      handler = { try await middleware($0, inner) }
    }
    try await handler(context)
  }

  private func match(_ message: Message, _ dialog: Dialog?) -> Match? {
    let kind = MessageKind(message)
    let kinds = kind.map { [$0, nil] } ?? [nil]
    for state in dialog.map({ [$0.state, nil] }) ?? [nil] {
      for kind in kinds {
        guard let route = messages[MessageFilter(kind: kind, state: state)] else { continue }
        return Match(route, isExpected: state != nil)
      }
    }
    return lastResort
  }

  private func match(button data: String, _ dialog: Dialog?) -> Match? {
    if let route = buttons[data], route.works(in: dialog), let handler = route.handler("") {
      return Match(Route(name: route.name, handler: handler))
    }
    for route in payloads where data.hasPrefix(route.name) && route.works(in: dialog) {
      let argument = String(data.dropFirst(route.name.count))
      guard let handler = route.handler(argument) else { continue }
      return Match(Route(name: route.name, handler: handler), argument: argument)
    }
    return lastResort
  }

  private var lastResort: Match? { fallbackRoute.map { Match($0, isExpected: false) } }
}
