internal import EventLoop
internal import Logging
public import Telegram

/// How a bot is talked to. Made once for the process, and used by every attempt of the module.
public struct BotTransport: Sendable {
  enum Kind: Sendable {
    case telegram(BotAPI)
    case terminal(Terminal)
  }

  /// How lines come from a terminal: calls its argument with each line, and with nil at the end. The call may block.
  public typealias TerminalInput = @Sendable (_ onLine: @escaping @Sendable (String?) -> Void) -> Void

  let kind: Kind
  let sentRows = SentRows()

  /// Telegram, by long polling.
  public static func telegram(_ api: BotAPI) -> BotTransport { BotTransport(kind: .telegram(api)) }

  /// A terminal: a typed line is a message, a reply's buttons are numbered, and a number presses one.
  ///
  /// - Parameters:
  ///   - user: who types. The id is also the chat's.
  ///   - input: `{ InputLines.read(onLine: $0) }` reads standard input. Called once.
  ///   - output: prints one reply, from any thread.
  public static func terminal(
    user: User = User(id: 1000, firstName: "You"), input: @escaping TerminalInput,
    output: @escaping @Sendable (String) -> Void
  ) -> BotTransport {
    let terminal = Terminal(user: user, maxLines: BotLimits().maxTerminalLines, input: input, output: output)
    return BotTransport(kind: .terminal(terminal))
  }

  var sink: any MessageSink {
    switch kind {
    case .telegram(let api): TelegramSink(api: api)
    case .terminal(let terminal): TerminalSink(terminal: terminal)
    }
  }

  func makeSource(
    allowed: [String], limits: BotLimits, metrics: BotMetrics, clock: any MonotonicClock, logger: Logger,
    random: @escaping @Sendable () -> Double
  ) -> any UpdateSource {
    switch kind {
    case .telegram(let api):
      PollingSource(
        api, allowed: allowed, limits: limits, metrics: metrics, clock: clock, logger: logger, random: random)
    case .terminal(let terminal): TerminalSource(terminal: terminal)
    }
  }
}
