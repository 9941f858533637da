public import EventLoop
internal import HTTPServer

/// Whether a request may have an answer at all, before its route is looked at: the web configuration's rate limit, then
/// its users. What a route asks for besides is ``Guard``'s matter.
@Loop
public final class AccessControl {
  /// It has a secret of its own, and nothing else is asked of Telegram.
  private static let checkedByItself = "/telegram/webhook"

  /// Routes answered without a password, such as `/live`, with what is below them.
  public var exempt: Set<String>
  /// What finds out itself who asks.
  var selfChecking: Set<Question> = []

  /// A method and a route's pattern.
  struct Question: Hashable {
    private let method: RequestMethod
    private let route: String

    /// HEAD is GET's.
    init(_ method: RequestMethod, _ route: String) {
      self.method = method == .head ? .get : method
      self.route = route
    }
  }

  /// Passwords that may be checked or wait to be.
  public var maxPasswordChecks: Int {
    get { checker.limit }
    set { checker.limit = newValue }
  }

  private let policy: @Loop @Sendable () -> WebPolicy
  /// What the last request was judged by.
  private var current: WebPolicy
  private let access: Guard
  private let checker: PasswordChecker
  private let onLimit: @Loop @Sendable (String) -> Void
  private let clock: any MonotonicClock
  private var limiter: (rule: WebPolicy.RateLimit, limiter: ClientLimiter)?

  /// - Parameters:
  ///   - policy: what is in effect now; asked for every request.
  ///   - access: whose bearer token is accepted in place of a password.
  ///   - onLimit: told the name of a limit each time it is reached.
  public init(
    access: Guard, exempt: Set<String> = [], maxPasswordChecks: Int = 100, clock: any MonotonicClock = LoopClock(),
    onLimit: @escaping @Loop @Sendable (String) -> Void, policy: @escaping @Loop @Sendable () -> WebPolicy
  ) {
    self.access = access
    self.exempt = exempt
    self.clock = clock
    self.onLimit = onLimit
    self.policy = policy
    current = policy()
    checker = PasswordChecker(limit: maxPasswordChecks)
  }

  /// What every answer carries.
  var headers: Headers { current.headers }

  func admit(_ request: ServerRequest, _ route: String) -> Admission {
    let policy = policy()
    current = policy
    if let refusal = tooOften(policy.rateLimit, route) { return .refuse(refusal) }
    guard !policy.users.isEmpty, !isExempt(request, route), !access.isBearer(request) else { return .pass }
    guard let field = request.header("Authorization"), let credentials = BasicCredentials(authorization: field) else {
      return .refuse(Self.unauthorized)
    }
    let question = checker.question(credentials, policy.users)
    switch checker.remembered(question) {
    case .right: return .pass
    case .wrong, .overloaded: return .refuse(Self.unauthorized)
    case nil: return .later { [self] in refusal(for: await checker.check(question)) }
    }
  }

  private func refusal(for answer: PasswordChecker.Answer) -> ServerResponse? {
    switch answer {
    case .right: return nil
    case .wrong: return Self.unauthorized
    case .overloaded:
      onLimit("http.max_password_checks")
      return Self.later("too_many_password_checks", "Too many passwords wait to be checked.", seconds: 1)
    }
  }

  private func isExempt(_ request: ServerRequest, _ route: String) -> Bool {
    route == Self.checkedByItself || selfChecking.contains(Question(request.method, route)) || exempt.contains(route)
      || route.hasSuffix("/:name") && exempt.contains(String(route.dropLast(6)))
  }

  private func tooOften(_ rule: WebPolicy.RateLimit?, _ route: String) -> ServerResponse? {
    guard let rule, !ProbePath.routes.contains(route), route != Self.checkedByItself,
      let wait = limiter(rule).wait(of: "")
    else { return nil }
    onLimit("http.web_config.rate_limit")
    return Self.later("too_many_requests", "The server is asked too often.", seconds: wait.components.seconds + 1)
  }

  /// What was allowed is remembered for as long as the rule stays.
  private func limiter(_ rule: WebPolicy.RateLimit) -> ClientLimiter {
    if let limiter, limiter.rule == rule { return limiter.limiter }
    let made = ClientLimiter(count: rule.burst, period: rule.interval * rule.burst, clock: clock)
    limiter = (rule, made)
    return made
  }

  private static let unauthorized: ServerResponse = {
    var response = ServerResponse.error(
      401, code: "unauthorized", message: "This server asks for a name and a password.")
    response.headers.add("WWW-Authenticate", "Basic realm=\"outrigger\", charset=\"UTF-8\"")
    return response
  }()

  private static func later(_ code: String, _ message: String, seconds: Int64) -> ServerResponse {
    var response = ServerResponse.error(429, code: code, message: message)
    response.headers.add("Retry-After", "\(seconds)")
    return response
  }
}
