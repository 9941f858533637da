internal import Telegram

/// Which handler an update goes to.
///
/// Commands come first, so that `/start` always leads out of a dialog; then what the sender's dialog waits for; then what
/// is for any state; then the fallback. Of two filters that fit, the one that names a state wins, then the one that
/// names a kind of message.
///
/// Names are the `handler` label and the action of a rate limit: they are registered and never come from a user. A
/// command's is its own, a button's its data or prefix, a message's the first state it is for, with `_photo` or
/// `_document` behind it for those; `name:` gives another.
public struct BotRouter: Sendable {
  struct Route: Sendable {
    let name: String
    let handler: Handler
  }

  /// A message: what it holds, and where its sender's dialog is. Nil stands for anything.
  struct MessageFilter: Hashable, Sendable {
    let kind: MessageKind?
    let state: String?
  }

  /// A button's data, and the states it works in; none: in all, and without a dialog.
  struct ButtonRoute: Sendable {
    let name: String
    let states: Set<String>
    /// What follows the prefix as a handler; nil when it cannot be read.
    let handler: @Sendable (_ argument: String) -> Handler?

    func works(in dialog: Dialog?) -> Bool { states.isEmpty || dialog.map { states.contains($0.state) } ?? false }
  }

  private(set) var commands: [String: Route] = [:]
  private(set) var messages: [MessageFilter: Route] = [:]
  private(set) var buttons: [String: ButtonRoute] = [:]
  /// The longest first.
  private(set) var payloads: [ButtonRoute] = []
  private(set) var fallbackRoute: Route?
  private(set) var middlewares: [Middleware] = []
  private(set) var machines: [DialogMachine] = []
  /// What was registered twice or contradicts itself: a bot with any of these does not start.
  private(set) var problems: [String] = []

  /// The role that what is registered now is for.
  private var role: String?

  public init() {}

  /// What `register` puts in is for users of this role only; others are told so (``BotTexts/notAllowed``).
  public mutating func only(for role: String, _ register: (inout BotRouter) -> Void) {
    let outer = self.role
    self.role = role
    register(&self)
    self.role = outer
  }

  /// `/name`, also with the bot's name and arguments behind it.
  public mutating func command(_ name: String, _ handler: @escaping Handler) {
    note(
      commands.updateValue(Route(name: name, handler: guarded(handler)), forKey: name.lowercased()),
      "The command /\(name)")
  }

  /// A text that is no command, in a dialog at one of `states`; without any: wherever its sender is.
  public mutating func text(
    in states: [any DialogState] = [], name: String? = nil, _ handler: @escaping Handler
  ) { message(.text, in: states, name: name, handler) }

  /// A photo, with or without a caption: see ``UpdateContext/photo``.
  public mutating func photo(
    in states: [any DialogState] = [], name: String? = nil, _ handler: @escaping Handler
  ) { message(.photo, in: states, name: name, handler) }

  /// A file that was sent as one, with or without a caption: see ``UpdateContext/document``.
  public mutating func document(
    in states: [any DialogState] = [], name: String? = nil, _ handler: @escaping Handler
  ) { message(.document, in: states, name: name, handler) }

  /// A message that no filter of its kind is for.
  public mutating func message(
    in states: [any DialogState] = [], name: String? = nil, _ handler: @escaping Handler
  ) { message(nil, in: states, name: name, handler) }

  /// A button with exactly this data; with `states`, only while the dialog is in one of them.
  public mutating func button(_ data: String, in states: [any DialogState] = [], _ handler: @escaping Handler) {
    let handler = guarded(handler)
    let route = ButtonRoute(name: data, states: Set(states.map { $0.rawValue })) { _ in handler }
    note(buttons.updateValue(route, forKey: data), "The button \(data)")
  }

  /// A button that carries a value; with `states`, only while the dialog is in one of them. Of prefixes that begin alike
  /// the longest one whose value can be read wins.
  public mutating func button<Payload: ButtonPayload>(
    _ type: Payload.Type, in states: [any DialogState] = [], _ handler: @escaping ButtonHandler<Payload>
  ) {
    add(type, states) { argument in
      guard let payload = Payload(argument: argument) else { return nil }
      return { context in try await handler(context, payload) }
    }
  }

  /// A button that only the user it was made for may press: `InlineKeyboardButton("Close", CloseVote(id), onlyFor: user)`.
  /// Who else does so is told (``BotTexts/notYourButton``).
  public mutating func ownedButton<Payload: ButtonPayload>(
    _ type: Payload.Type, in states: [any DialogState] = [], _ handler: @escaping ButtonHandler<Payload>
  ) {
    add(type, states) { argument in
      guard let owned = OwnedPayload<Payload>(argument: argument) else { return nil }
      return { context in
        guard owned.ownerID == context.sender.id else { return context.answer(context.kitTexts.notYourButton) }
        try await handler(context, owned.payload)
      }
    }
  }

  /// Whatever no other handler is for.
  public mutating func fallback(_ handler: @escaping Handler) {
    note(fallbackRoute, "The fallback")
    fallbackRoute = Route(name: "fallback", handler: handler)
  }

  /// Declares a dialog: its states and which may follow which. States of no declared dialog cannot be entered.
  public mutating func dialog<State: DialogState>(_ type: State.Type) {
    let machine = DialogMachine(type)
    for other in machines {
      note(other.name == machine.name ? other : nil, "The dialog \(machine.name)")
      for state in machine.states.sorted() where other.states.contains(state) { note(other, "The state \(state)") }
    }
    machines.append(machine)
  }

  /// Puts a middleware inside of those that are there already.
  public mutating func use(_ middleware: @escaping Middleware) { middlewares.append(middleware) }

  private mutating func message(
    _ kind: MessageKind?, in states: [any DialogState], name: String?, _ handler: @escaping Handler
  ) {
    let state = states.first?.rawValue
    let suffix = kind == .text ? nil : kind?.rawValue
    let name = name ?? [state, suffix].compactMap { $0 }.joined(separator: "_")
    let route = Route(name: name.isEmpty ? kind?.rawValue ?? "message" : name, handler: guarded(handler))
    let filters = states.isEmpty ? [nil] : states.map { Optional($0.rawValue) }
    for state in filters {
      let filter = MessageFilter(kind: kind, state: state)
      note(messages.updateValue(route, forKey: filter), "The filter \(route.name)")
    }
  }

  private mutating func add<Payload: ButtonPayload>(
    _ type: Payload.Type, _ states: [any DialogState], _ handler: @escaping @Sendable (String) -> Handler?
  ) {
    let prefix = type.prefix
    if prefix.isEmpty { problems.append("The prefix of \(type) is empty.") }
    note(payloads.first { $0.name == prefix }, "The prefix \(prefix)")
    let role = role
    payloads.append(
      ButtonRoute(name: prefix, states: Set(states.map { $0.rawValue })) { argument in
        handler(argument).map { Self.guarded($0, role) }
      })
    payloads.sort { $0.name.utf8.count > $1.name.utf8.count }
  }

  private func guarded(_ handler: @escaping Handler) -> Handler { Self.guarded(handler, role) }

  private static func guarded(_ handler: @escaping Handler, _ role: String?) -> Handler {
    guard let role else { return handler }
    return { context in
      guard context.user?.role == role else {
        context.tell(context.kitTexts.notAllowed)
        return context.end(as: .refused)
      }
      try await handler(context)
    }
  }

  private mutating func note(_ previous: Any?, _ what: String) {
    if previous != nil { problems.append("\(what) is registered twice.") }
  }
}
