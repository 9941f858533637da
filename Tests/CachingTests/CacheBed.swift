import Caching
import EventLoop
import MetricRegistry
import Pooling
import Redis
import Support

/// A store of caches on a Redis, or in memory, with what it counted.
struct CacheBed {
  let store: CacheStore
  let clock = TestClock()
  private let registry = Registry()

  /// - Parameter url: nil for memory alone.
  init(
    _ url: String? = nil, namespace: String = "test", timeout: Duration = .seconds(20),
    _ configure: (inout CacheConfiguration) -> Void = { _ in }
  ) async throws {
    var configuration = CacheConfiguration()
    configure(&configuration)
    var redis: OptionalRedis?
    if let url {
      let pool = await RedisPool(
        name: "main", configuration: try RedisConfiguration(url: url),
        pool: PoolConfiguration(acquireTimeout: .seconds(20), connectBackoff: .milliseconds(1) ... .milliseconds(1)))
      redis = OptionalRedis(pool, name: "redis:main", role: "cache", timeout: timeout, clock: clock)
    }
    store = CacheStore(configuration, redis: redis, namespace: namespace, registry: registry, clock: clock)
  }

  func metrics() async throws -> StrictExposition {
    try StrictExposition(parsing: TextExposition.text(await registry.scrape(by: .now + .seconds(5))))
  }

  /// Waits until Redis answers again.
  func waitForRedis() async throws {
    try await eventually("Redis") {
      clock.advance(by: .seconds(1))
      return (try? await store.ping()) != nil
    }
  }
}
