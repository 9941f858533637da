internal import EventLoop
internal import Logging
package import Telegram

/// How a bot is talked to. Made once for the process, and used by every attempt of the module.
package struct BotTransport: Sendable {
  private enum Kind: Sendable {
    case polling(APIMaker, LeaseMaker)
    case webhook(APIMaker, WebhookSetup, LeaseMaker)
    case terminal(Terminal)
    case local(LocalChats)
  }

  /// The two ends of the transport, for one attempt.
  struct Link: Sendable {
    let source: any UpdateSource
    let sink: any MessageSink
    let files: any FileSource
    let leadership: Leadership
    /// Whether only the leader takes updates and sends.
    let isExclusive: Bool
  }

  /// Makes the lease that decides which replica leads, for a name that is the same for all replicas of a bot.
  package typealias LeaseMaker = @Sendable (_ name: String) -> any LeaderLease

  /// Makes a client of the Bot API for one attempt of the module, so that a token's file may come late or change.
  /// Throws `DependencyUnavailable` while there is none to be made.
  package typealias APIMaker = @concurrent @Sendable () async throws -> BotAPI

  /// How lines come from a terminal: calls its argument with each line, and with nil at the end. The call may block.
  package typealias TerminalInput = @Sendable (_ onLine: @escaping @Sendable (String?) -> Void) -> Void

  private let kind: Kind
  let sentRows = SentRows()
  /// This process among the replicas, in what they share.
  let owner = CorrelationID.random()

  private init(kind: Kind) { self.kind = kind }

  /// Telegram, by long polling: of several replicas the one with the lease polls, the others stand by.
  package static func telegram(
    leader: @escaping LeaseMaker = { _ in OnlyReplica() }, _ makeAPI: @escaping APIMaker
  ) -> BotTransport { BotTransport(kind: .polling(makeAPI, leader)) }

  /// Telegram, which delivers to any replica.
  package static func webhook(
    _ webhook: WebhookSetup, leader: @escaping LeaseMaker = { _ in OnlyReplica() }, _ makeAPI: @escaping APIMaker
  ) -> BotTransport { BotTransport(kind: .webhook(makeAPI, webhook, leader)) }

  /// A terminal: a typed line is a message, a reply's buttons are numbered, and a number presses one.
  ///
  /// - Parameters:
  ///   - user: who types. The id is also the chat's.
  ///   - input: `{ InputLines.read(onLine: $0) }` reads standard input. Called once.
  ///   - output: prints one reply, from any thread.
  package static func terminal(
    user: User = User(id: 1000, isBot: false, firstName: "You"), input: @escaping TerminalInput,
    output: @escaping @Sendable (String) -> Void
  ) -> BotTransport {
    let terminal = Terminal(user: user, maxLines: BotLimits().maxTerminalLines, input: input, output: output)
    return BotTransport(kind: .terminal(terminal))
  }

  /// A terminal and the page, both at the same time. The parameters are those of the terminal.
  package static func local(
    _ page: PageChat, user: User = User(id: 1000, isBot: false, firstName: "You"), input: @escaping TerminalInput,
    output: @escaping @Sendable (String) -> Void
  ) -> BotTransport {
    let terminal = Terminal(user: user, maxLines: BotLimits().maxTerminalLines, input: input, output: output)
    return BotTransport(kind: .local(LocalChats(terminal: terminal, page: page)))
  }

  /// What an attempt of the module brings to its transport.
  struct Attempt: Sendable {
    let allowed: [String]
    let limits: BotLimits
    let metrics: BotMetrics
    let clock: any MonotonicClock
    let logger: Logger
    let gate: StorageGate
    /// Tells the supervisor whether this replica leads.
    let announce: @Sendable (Bool) -> Void
    let random: @Sendable () -> Double
  }

  func open(_ attempt: Attempt) async throws -> Link {
    switch kind {
    case .polling(let makeAPI, let makeLease):
      let api = try await makeAPI()
      let leadership = leadership(attempt, makeLease("telegram/\(api.botID)"), announce: attempt.announce)
      let watermark = Watermark(gate: attempt.gate, limits: attempt.limits, bot: api.botID)
      let source = PollingSource(
        api, allowed: attempt.allowed, limits: attempt.limits, metrics: attempt.metrics, clock: attempt.clock,
        logger: attempt.logger, leadership: leadership, watermark: watermark, random: attempt.random)
      return Link(
        source: source, sink: TelegramSink(api: api), files: TelegramFiles(api: api), leadership: leadership,
        isExclusive: true)
    case .webhook(let makeAPI, let webhook, let makeLease):
      let api = try await makeAPI()
      // Every replica takes updates; the lead is over what they have in common.
      let leadership = leadership(attempt, makeLease("telegram/\(api.botID)"), announce: { _ in })
      let source = WebhookSource(
        api, webhook, allowed: attempt.allowed, limits: attempt.limits, metrics: attempt.metrics,
        logger: attempt.logger)
      return Link(
        source: source, sink: TelegramSink(api: api), files: TelegramFiles(api: api), leadership: leadership,
        isExclusive: false)
    case .terminal(let terminal):
      let leadership = leadership(attempt, OnlyReplica(), announce: attempt.announce)
      return Link(
        source: TerminalSource(terminal: terminal), sink: TerminalSink(terminal: terminal),
        files: LocalFiles(page: nil), leadership: leadership, isExclusive: true)
    case .local(let chats):
      let leadership = leadership(attempt, OnlyReplica(), announce: attempt.announce)
      return Link(
        source: LocalSource(chats), sink: LocalSink(chats: chats), files: LocalFiles(page: chats.page),
        leadership: leadership, isExclusive: true)
    }
  }

  private func leadership(
    _ attempt: Attempt, _ lease: any LeaderLease, announce: @escaping @Sendable (Bool) -> Void
  ) -> Leadership {
    Leadership(
      lease, limits: attempt.limits, metrics: attempt.metrics, clock: attempt.clock, logger: attempt.logger,
      announce: announce)
  }
}
