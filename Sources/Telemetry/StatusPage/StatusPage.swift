public import Endpoints
public import EventLoop
public import HTTPServer

/// What the page asks of the rest of the process, without I/O.
public struct PageSources: Sendable {
  public var identity: PageIdentity
  public var state: @Loop @Sendable () -> PageState
  /// Nil when it cannot be read.
  public var process: @Loop @Sendable () -> ProcessFigures?
  public var limits: @Loop @Sendable () -> PageLimits
  /// Whether who asks may see errors' texts, addresses and warnings, as guarded routes tell them.
  public var mayKnow: @Loop @Sendable (ServerRequest) -> Bool
  /// Is told the name of a limit that was reached.
  public var onLimit: @Sendable (String) -> Void

  public init(
    identity: PageIdentity, state: @escaping @Loop @Sendable () -> PageState,
    process: @escaping @Loop @Sendable () -> ProcessFigures?,
    limits: @escaping @Loop @Sendable () -> PageLimits, mayKnow: @escaping @Loop @Sendable (ServerRequest) -> Bool,
    onLimit: @escaping @Sendable (String) -> Void
  ) {
    self.identity = identity
    self.state = state
    self.process = process
    self.limits = limits
    self.mayKnow = mayKnow
    self.onLimit = onLimit
  }
}

/// What those who look at the page may cost, by the keys of `page`.
public struct PageLimits: Sendable {
  /// `page.max_followers`.
  public var maxFollowers = 1000
  /// `page.max_frame`, in bytes.
  public var maxFrame = 256 << 10
  /// `page.chat.max_followers`.
  public var maxChatFollowers = 100
  /// `page.chat.max_messages`: what the page need not keep either.
  public var maxChatMessages = 200

  public init() {}
}

/// The page at `/`, with the streams it lives on.
@Loop
public final class StatusPage {
  private let sources: PageSources
  private let document: PageDocument
  private let feed: StatusFeed
  private let chat: ChatRoutes

  /// - Parameter chat: the bot's own chat; nil where Telegram, or no bot of ours, is talked to.
  public init(_ sources: PageSources, chat: ChatSource? = nil, clock: any MonotonicClock = LoopClock()) {
    self.sources = sources
    document = PageDocument(sources.identity)
    feed = StatusFeed(sources, clock: clock)
    self.chat = ChatRoutes(chat, clock: clock, sources)
  }

  /// Whether it looks at the state every now and then: only while somebody follows.
  var isLooking: Bool { feed.isTicking }

  /// Its routes.
  public var routes: [MountedRoute] {
    let (document, feed, sources) = (document, feed, sources)
    return [
      MountedRoute(.get, "/", isGuarded: false) { request in
        document.answer(sources.state(), sources.process(), tellsAll: sources.mayKnow(request))
      },
      MountedRoute(.get, "/page/status", isGuarded: true) { _ in
        guard feed.count < sources.limits().maxFollowers else {
          sources.onLimit("page.max_followers")
          return .later("too_many_followers", "page.max_followers follow the page already.")
        }
        return ServerResponse(headers: .events, body: .stream(feed.open()))
      },
    ] + chat.routes
  }

  /// Ends every stream with a terminating chunk.
  public func end(by deadline: ContinuousClock.Instant) async {
    chat.end()
    await feed.end(by: deadline)
  }
}

extension Headers {
  /// Of a stream of server-sent events.
  static var events: Headers { ["Content-Type": "text/event-stream", "Cache-Control": "no-store"] }
}

extension ServerResponse {
  /// A 503 that says to come again.
  static func later(_ code: String, _ message: String) -> ServerResponse {
    var refusal = ServerResponse.error(503, code: code, message: message)
    refusal.headers.add("Retry-After", "10")
    return refusal
  }
}
