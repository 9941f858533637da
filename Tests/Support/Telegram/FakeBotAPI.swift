import Glibc

/// A fake of Telegram's Bot API over a real socket: the methods our bots call, with the real server's rules and texts.
///
/// Tests play the users (`send`, `press`), wait for what the bot does (`nextCall`, `waitForMessage`) and make the server
/// misbehave (`inject`, `stop`). Shapes follow Bot API 10.1 (https://core.telegram.org/bots/api); the error texts are
/// those of the official server (https://github.com/tdlib/telegram-bot-api).
public final class FakeBotAPI: Sendable {
  public let token: String
  public let port: UInt16
  let state: Watched<BotAPIState>
  private let server = Watched<TestHTTPServer?>(nil)

  /// Starts the server on a free port.
  public init(token: String = "123456:TEST-token_of-the-fake-Bot-API_server") throws {
    self.token = token
    state = Watched(BotAPIState())
    // Takes seconds the first time, which the first call's deadline should not have to pay.
    _ = BotAPIDescription.shared
    port = try FreePort.next()
    try start()
  }

  deinit {
    stop()
    let violations = state.read { $0.violations }
    precondition(violations.isEmpty, "The Bot API's rules were broken: \(violations.joined(separator: " "))")
  }

  /// For the key `api_url`.
  public var url: String { "http://127.0.0.1:\(port)" }

  /// Starts again on the same port after `stop`; what it knows is kept.
  public func start() throws {
    let (state, token) = (state, token)
    state.update { $0.isStopped = false }
    let started = try TestHTTPServer(port: port) { BotAPIConnection(token: token, state: state).answer($0) }
    server.update { $0 = started }
  }

  /// Closes the port and every connection, as a server that is down.
  public func stop() {
    state.update { $0.isStopped = true }
    let running = server.update { server in
      defer { server = nil }
      return server
    }
    running?.stop()
  }

  /// Makes the next `times` calls of a method (nil: of any but those with faults of their own) go wrong.
  public func inject(_ fault: BotAPIFault, into method: String? = nil, times: Int = 1) {
    state.update { $0.faults[method ?? BotAPIState.anyMethod, default: []] += Array(repeating: fault, count: times) }
  }

  /// From now on every message to this chat is refused with 429 and so many seconds; nil: no longer.
  public func flood(chat: Int64, retryAfter seconds: Int?) { state.update { $0.flooded[chat] = seconds } }

  /// Forgets every injected fault.
  public func clearFaults() {
    state.update { $0.faults = [:] }
  }

  /// Calls that broke the rules of the Bot API's description: unknown names, wrong types, what is required and missing.
  /// Unless a test has taken them, they end the process with the fake.
  public func takeViolations() -> [String] {
    state.update { state in
      defer { state.violations = [] }
      return state.violations
    }
  }

  /// From now on polls are slowed as the official server slows them.
  public func keepPace() { state.update { $0.keepsPace = true } }

  /// As long as a pressed button may be answered has passed for every one of them.
  public func expireCallbacks() { state.update { $0.openCallbacks = [] } }

  /// A server in local mode: files have absolute paths below `root`, where the caller has put them.
  public func serveFilesLocally(from root: String) { state.update { $0.localRoot = root } }

  /// The highest `offset` the bot has asked from: every update before it is confirmed. 0 before the first.
  public var confirmedOffset: Int64 { state.read { $0.confirmedOffset } }

  /// How many updates are not yet confirmed.
  public var pendingUpdateCount: Int { state.read { $0.pending.count } }

  /// How often a getUpdates was ended because another one came.
  public var conflictCount: Int { state.read { $0.conflicts } }

  /// Whether a getUpdates waits at this moment.
  public var isBeingPolled: Bool { state.read { $0.isPolled } }

  /// Everything called so far, in order.
  public var calls: [BotAPICall] { state.read { $0.calls } }

  /// The messages in a chat that the bot has sent and not deleted, in order, with their latest text.
  public func sentMessages(chat: Int64) -> [SentMessage] {
    state.read { $0.messages.filter { $0.chat == chat } }
  }

  /// Serves a file under `getFile` and its download link.
  public func addFile(id: String, path: String, content: [UInt8]) {
    state.update { $0.files[id] = BotAPIState.File(path: path, content: content) }
  }

  /// Forgets a file's content: `getFile` still knows it, and its link leads nowhere.
  public func loseFile(id: String) { state.update { _ = $0.lost.insert(id) } }
}
