public import EventLoop
internal import HTTPServer

/// How often one client may ask for a route, as the rest of the process knows it.
@Loop
public struct EndpointLimit: Sendable {
  /// What is decided about one request.
  public struct Verdict: Sendable {
    public let isAllowed: Bool
    /// `X-RateLimit-Limit`, `-Remaining` and `-Reset`: on every answer of a route with a limit.
    public let headers: [(name: String, value: String)]
    /// For `Retry-After`.
    public let retryAfterSeconds: Int64

    public nonisolated init(isAllowed: Bool, headers: [(name: String, value: String)], retryAfterSeconds: Int64) {
      self.isAllowed = isAllowed
      self.headers = headers
      self.retryAfterSeconds = retryAfterSeconds
    }
  }

  /// The limit that a request falls under, by the route's pattern and the path; nil: none.
  let find: @Loop @Sendable (_ route: String, _ path: String) -> String?
  /// Counts a request of a client under a limit.
  let decide: @Loop @Sendable (_ limit: String, _ client: String) async -> Verdict?

  public nonisolated init(
    find: @escaping @Loop @Sendable (_ route: String, _ path: String) -> String?,
    decide: @escaping @Loop @Sendable (_ limit: String, _ client: String) async -> Verdict?
  ) {
    self.find = find
    self.decide = decide
  }

  /// What decides about a request that `admission` has let pass so far. Machines that must know ask the probes, so those
  /// have no limit whatever is configured.
  func admit(_ request: ServerRequest, _ route: String, after admission: Admission) -> Admission {
    guard !ProbePath.routes.contains(route), let limit = find(route, request.path) else { return admission }
    switch admission {
    case .refuse: return admission
    case .pass: return .later { [self] in await refusal(request, limit) }
    case .later(let decide):
      return .later { [self] in
        if let refusal = await decide() { return refusal }
        return await refusal(request, limit)
      }
    }
  }

  private func refusal(_ request: ServerRequest, _ limit: String) async -> ServerResponse? {
    guard let verdict = await decide(limit, request.peer?.host ?? "") else { return nil }
    for (name, value) in verdict.headers { request.answerHeaders.set(name, value) }
    if verdict.isAllowed { return nil }
    var refusal = ServerResponse.error(429, code: "too_many_requests", message: "This client asks too often.")
    refusal.headers.add("Retry-After", "\(verdict.retryAfterSeconds)")
    return refusal
  }
}
