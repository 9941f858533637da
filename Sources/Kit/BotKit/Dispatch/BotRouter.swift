internal import Telegram

/// What a handler does with an update. It runs on the cooperative pool, in the update's transaction, within
/// ``BotLimits/handlerTimeout``. What it throws undoes the transaction, and the user gets the bot's apology.
public typealias Handler = @concurrent @Sendable (UpdateContext) async throws -> Void

/// Stands around every handler, in the order of registration: it may act before and after, or not call on at all.
public typealias Middleware = @concurrent @Sendable (UpdateContext, Handler) async throws -> Void

/// Which handler an update goes to.
///
/// Commands come first, so that `/start` always leads out of a dialog; then what the sender's dialog waits for; then
/// buttons in any state; then the fallback. Names are the `handler` label, so they are registered and never come from
/// a user.
public struct BotRouter: Sendable {
  struct Route: Sendable {
    let name: String
    let handler: Handler
  }

  private var commands: [String: Route] = [:]
  private var texts: [String: Route] = [:]
  private var buttons: [String: Route] = [:]
  private var prefixes: [(prefix: String, route: Route)] = []
  private var stateButtons: [String: Set<String>] = [:]
  private var fallback: Route?
  private var middlewares: [Middleware] = []

  public init() {}

  /// `/name`, also with the bot's name and arguments behind it.
  public mutating func command(_ name: String, _ handler: @escaping Handler) {
    commands[name.lowercased()] = Route(name: name, handler: handler)
  }

  /// A text from someone whose dialog is in `state`.
  public mutating func text(in state: String, _ handler: @escaping Handler) {
    texts[state] = Route(name: state, handler: handler)
  }

  /// A button with exactly this data; with `states`, only while the dialog is in one of them.
  public mutating func button(_ data: String, in states: Set<String> = [], _ handler: @escaping Handler) {
    buttons[data] = Route(name: data, handler: handler)
    if !states.isEmpty { stateButtons[data] = states }
  }

  /// A button whose data begins with `prefix`; the rest is ``UpdateContext/argument``. The longest prefix wins.
  public mutating func button(prefix: String, in states: Set<String> = [], _ handler: @escaping Handler) {
    prefixes.append((prefix, Route(name: prefix, handler: handler)))
    prefixes.sort { $0.prefix.utf8.count > $1.prefix.utf8.count }
    if !states.isEmpty { stateButtons[prefix] = states }
  }

  /// Whatever no other handler is for.
  public mutating func fallback(_ handler: @escaping Handler) {
    fallback = Route(name: "fallback", handler: handler)
  }

  public mutating func use(_ middleware: @escaping Middleware) { middlewares.append(middleware) }

  /// What to ask Telegram for: only the kinds that something handles.
  var allowedUpdates: [String] {
    var kinds: [String] = []
    if !commands.isEmpty || !texts.isEmpty || fallback != nil { kinds.append("message") }
    if !buttons.isEmpty || !prefixes.isEmpty { kinds.append("callback_query") }
    return kinds
  }
}

extension BotRouter {
  struct Match: Sendable {
    let route: Route
    let argument: String

    var name: String { route.name }
  }

  /// The handler for an update; nil when there is none.
  ///
  /// - Parameter botName: the bot's user name; a command for another bot of the group is not for us.
  func match(_ update: Update, dialog: Dialog?, botName: String?) -> Match? {
    switch update.content {
    case .message(let message):
      if let command = Command(message.text ?? "") {
        guard command.isFor(botName) else { return nil }
        if let route = commands[command.name] { return Match(route: route, argument: command.argument) }
      } else if let dialog, let route = texts[dialog.state] {
        return Match(route: route, argument: "")
      }
      return fallback.map { Match(route: $0, argument: "") }
    case .callbackQuery(let query): return match(button: query.data ?? "", dialog: dialog)
    default: return nil
    }
  }

  /// Runs the matched handler within every middleware.
  @concurrent func run(_ match: Match, _ context: UpdateContext) async throws {
    var handler = match.route.handler
    for middleware in middlewares.reversed() {
      let inner = handler
      handler = { try await middleware($0, inner) }
    }
    try await handler(context)
  }

  private func match(button data: String, dialog: Dialog?) -> Match? {
    if let route = buttons[data], isAllowed(data, dialog) { return Match(route: route, argument: "") }
    for (prefix, route) in prefixes where data.hasPrefix(prefix) && isAllowed(prefix, dialog) {
      return Match(route: route, argument: String(data.dropFirst(prefix.count)))
    }
    return fallback.map { Match(route: $0, argument: "") }
  }

  private func isAllowed(_ key: String, _ dialog: Dialog?) -> Bool {
    guard let states = stateButtons[key] else { return true }
    return dialog.map { states.contains($0.state) } ?? false
  }
}

/// `/name@bot argument` (https://core.telegram.org/bots/features#commands).
private struct Command {
  let name: String
  let bot: String?
  let argument: String

  init?(_ text: String) {
    guard text.hasPrefix("/") else { return nil }
    let parts = text.dropFirst().split(maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: \.isWhitespace)
    let words = (parts.first ?? "").split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = words.first, !name.isEmpty else { return nil }
    self.name = name.lowercased()
    bot = words.count > 1 ? words[1].lowercased() : nil
    argument = parts.count > 1 ? String(parts[1].drop(while: \.isWhitespace)) : ""
  }

  func isFor(_ botName: String?) -> Bool {
    guard let bot, let botName else { return true }
    return bot == botName.lowercased()
  }
}
