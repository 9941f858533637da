internal import EventLoop
internal import Logging
public import Telegram

/// How a bot is talked to. Made once for the process, and used by every attempt of the module.
public struct BotTransport: Sendable {
  private enum Kind: Sendable {
    case telegram(APIMaker)
    case terminal(Terminal)
  }

  /// The two ends of the transport, for one attempt.
  struct Link: Sendable {
    let source: any UpdateSource
    let sink: any MessageSink
  }

  /// Makes a client of the Bot API for one attempt of the module, so that a token's file may come late or change.
  /// Throws `DependencyUnavailable` while there is none to be made.
  public typealias APIMaker = @concurrent @Sendable () async throws -> BotAPI

  /// How lines come from a terminal: calls its argument with each line, and with nil at the end. The call may block.
  public typealias TerminalInput = @Sendable (_ onLine: @escaping @Sendable (String?) -> Void) -> Void

  private let kind: Kind
  let sentRows = SentRows()

  private init(kind: Kind) { self.kind = kind }

  /// Telegram, by long polling.
  public static func telegram(_ makeAPI: @escaping APIMaker) -> BotTransport { BotTransport(kind: .telegram(makeAPI)) }

  /// A terminal: a typed line is a message, a reply's buttons are numbered, and a number presses one.
  ///
  /// - Parameters:
  ///   - user: who types. The id is also the chat's.
  ///   - input: `{ InputLines.read(onLine: $0) }` reads standard input. Called once.
  ///   - output: prints one reply, from any thread.
  public static func terminal(
    user: User = User(id: 1000, isBot: false, firstName: "You"), input: @escaping TerminalInput,
    output: @escaping @Sendable (String) -> Void
  ) -> BotTransport {
    let terminal = Terminal(user: user, maxLines: BotLimits().maxTerminalLines, input: input, output: output)
    return BotTransport(kind: .terminal(terminal))
  }

  func open(
    allowed: [String], limits: BotLimits, metrics: BotMetrics, clock: any MonotonicClock, logger: Logger,
    random: @escaping @Sendable () -> Double
  ) async throws -> Link {
    switch kind {
    case .telegram(let makeAPI):
      let api = try await makeAPI()
      let source = PollingSource(
        api, allowed: allowed, limits: limits, metrics: metrics, clock: clock, logger: logger, random: random)
      return Link(source: source, sink: TelegramSink(api: api))
    case .terminal(let terminal):
      return Link(source: TerminalSource(terminal: terminal), sink: TerminalSink(terminal: terminal))
    }
  }
}
