internal import EventLoop
public import HTTPServer
public import MetricRegistry

/// Carries the limits that the HTTP server counts over into the registry's one counter of limits.
public final class ServerCollector: ImmediateCollector {
  public let name = "http"
  private let server: Server
  private let registry: Registry
  @Loop private var carried: [String: UInt64] = [:]

  public init(_ server: Server, registry: Registry) {
    self.server = server
    self.registry = registry
  }

  @Loop public func collect() throws -> [MetricFamily] {
    for (limit, count) in server.statistics.limitsReached {
      let new = count - (carried[limit] ?? 0)
      carried[limit] = count
      if new > 0 { registry.metrics.limitReached.with(limit).increment(by: Int(clamping: new)) }
    }
    return []
  }
}
