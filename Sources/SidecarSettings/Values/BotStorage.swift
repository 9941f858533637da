/// Where a bot keeps its data: `sqlite:PATH` or `postgres:NAME`.
public enum BotStorage: Sendable, Equatable, CustomStringConvertible {
  /// An embedded database file.
  case sqlite(path: String)
  /// The server configured under `postgres.NAME`.
  case postgres(name: String)

  public var description: String {
    switch self {
    case .sqlite(let path): "sqlite:\(path)"
    case .postgres(let name): "postgres:\(name)"
    }
  }
}

/// Where a bot keeps what it may lose: `memory` or `redis:NAME`.
public enum BotCache: Sendable, Equatable, CustomStringConvertible {
  case memory
  /// The server configured under `redis.NAME`.
  case redis(name: String)

  public var description: String {
    switch self {
    case .memory: "memory"
    case .redis(let name): "redis:\(name)"
    }
  }
}
