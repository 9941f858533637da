package import EventLoop
public import MetricRegistry
package import Redis
internal import Synchronization

/// All caches of one bot: in Redis, which the replicas share, and in memory; or in memory alone.
///
/// Redis is asked first, so what one replica invalidates no replica gives out. Memory serves while Redis does not, a copy at
/// most for ``CacheConfiguration/memoryTTL``. Safe from any thread.
public final class CacheStore: Sendable {
  let metrics: CacheMetrics
  let memory: MemoryTier
  /// nil: in memory alone.
  let redis: RedisTier?
  let flights = Flights()
  let clock: any MonotonicClock
  private let current: Mutex<CacheConfiguration>

  /// - Parameters:
  ///   - redis: nil for memory alone.
  ///   - namespace: what distinguishes this bot from others on the same Redis.
  package init(
    _ configuration: CacheConfiguration = CacheConfiguration(), redis: OptionalRedis? = nil, namespace: String = "bot",
    registry: Registry, clock: any MonotonicClock = LoopClock()
  ) {
    self.clock = clock
    current = Mutex(configuration)
    metrics = CacheMetrics(registry)
    memory = MemoryTier(clock: clock)
    self.redis = redis.map { RedisTier($0, namespace: "outrigger:cache:\(namespace):") }
  }

  /// Caches in memory alone, for a bot that is defined without a sidecar around it, as in a test.
  public static func inMemory(registry: Registry) -> CacheStore { CacheStore(registry: registry) }

  /// What is in effect.
  package var configuration: CacheConfiguration { current.withLock { $0 } }

  /// From now on: lives of what is stored later, and limits.
  package func apply(_ configuration: CacheConfiguration) {
    current.withLock { $0 = configuration }
    memory.shrink(to: configuration.maxMemory)
  }

  /// The cache of one kind of value.
  ///
  /// - Parameter kind: a name of a-z, 0-9, _ and -, from the bot's code: it is a metric's label and, under `cache.ttl`, a
  ///   key of the configuration.
  /// - Parameter usual: how long its values live where the configuration says nothing of this kind; nil for
  ///   ``CacheConfiguration/defaultTTL``.
  public func cache(_ kind: String, usual: Duration? = nil) -> Cache {
    precondition(Self.isName(kind), "a cache's kind is a name of a-z, 0-9, _ and -")
    return Cache(store: self, kind: kind, usual: usual)
  }

  /// Whether Redis answers; in memory alone, always.
  ///
  /// - Throws: ``CacheError/unavailable``.
  public func ping() async throws(CacheError) {
    if let redis, await !redis.ping() { throw .unavailable }
  }

  private static func isName(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"),
          UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }
}
