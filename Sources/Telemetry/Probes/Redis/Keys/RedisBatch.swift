internal import EventLoop
internal import Redis

/// Commands for several databases in one write: SELECT goes before them where the database changes, and back at the end.
///
/// For a connection nobody else uses meanwhile.
@Loop struct RedisBatch {
  let connection: RedisConnection
  let deadline: ContinuousClock.Instant

  struct Item {
    let database: Int
    let command: RedisCommand
  }

  /// The answers in the order of `items`; `nil` for those whose database could not be selected.
  func send(_ items: [Item]) async throws -> [RedisValue?] {
    let home = connection.configuration.database
    var current = home
    var commands: [RedisCommand] = []
    var places: [(select: Int?, answer: Int)] = []
    var select: Int?
    for item in items {
      if item.database != current {
        select = commands.count
        commands.append(RedisCommand("SELECT", item.database))
        current = item.database
      }
      places.append((select, commands.count))
      commands.append(item.command)
    }
    if current != home { commands.append(RedisCommand("SELECT", home)) }
    let answers = try await connection.send(commands, deadline: deadline)
    return places.map { place in
      if let select = place.select, answers[select].errorMessage != nil { return nil }
      return answers[place.answer]
    }
  }
}
