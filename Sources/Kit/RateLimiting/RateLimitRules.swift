/// Who may do what how often: the section `rate_limits`.
package struct RateLimitRules: Sendable, Equatable {
  /// For an action without a limit of its own.
  package var standard = RateLimit(60, per: .seconds(60))
  /// An admin's limits are so many times higher.
  package var adminMultiplier = 3.0
  package var actions: [String: RateLimit] = [:]
  /// By a route's pattern, a path, or the beginning of paths with `/*` behind it.
  package var endpoints: [String: RateLimit] = [:]
  /// Buckets in memory; those who come when they are all in use share one.
  package var maxSubjects = 100_000

  package init() {}

  /// A limit and where it is from. Only these are labels.
  struct Rule: Sendable, Equatable {
    let limit: RateLimit
    /// `default` for an action without a limit of its own.
    let action: String
    /// The configuration's key.
    let key: String
  }

  /// - Parameter usual: what the bot thinks right where the configuration does not say.
  func rule(forAction action: String, usual: RateLimit? = nil) -> Rule {
    guard let limit = actions[action] ?? usual else {
      return Rule(limit: standard, action: "default", key: "rate_limits.default")
    }
    return Rule(limit: limit, action: action, key: "rate_limits.actions.\(action)")
  }

  func rule(forEndpoint name: String) -> Rule? {
    endpoints[name].map { Rule(limit: $0, action: name, key: "rate_limits.endpoints.\(name)") }
  }

  /// Which of ``endpoints`` a request falls under: its route's pattern, its path, or the longest beginning of it.
  package func endpoint(route: String, path: String) -> String? {
    if endpoints[route] != nil { return route }
    if endpoints[path] != nil { return path }
    return endpoints.keys.filter { $0.hasSuffix("/*") && path.hasPrefix($0.dropLast()) }.max { $0.count < $1.count }
  }
}
