internal import EventLoop
internal import MetricRegistry
internal import Redis

/// Looks at keys and streams in a handful of round trips, however many there are: find them, ask their types, ask what
/// their types are asked, ask what only that answer allows to ask.
@Loop struct RedisKeyReader {
  let checks: RedisKeyChecks
  let batch: RedisBatch

  /// What was seen, and whether the limit cut anything off.
  struct Outcome {
    var families: [MetricFamily]
    var isCut: Bool
  }

  func read(_ labels: LabelSet) async throws -> Outcome {
    var isCut = false
    let patterns = checks.keys + checks.streams.filter { !checks.keys.contains($0) }
    var found: [RedisKeyPattern: [[UInt8]]] = try await scan(patterns.filter(\.isGlob), &isCut)
    for pattern in patterns where !pattern.isGlob { found[pattern] = [Array(pattern.key.utf8)] }
    var keys: [RedisKey] = []
    for pattern in patterns {
      for name in found[pattern] ?? [] {
        keys.append(
          RedisKey(
            database: pattern.database, name: name, isKey: checks.keys.contains(pattern),
            isStream: checks.streams.contains(pattern), isNamed: !pattern.isGlob))
      }
    }
    if keys.count > checks.limit {
      keys.removeLast(keys.count - checks.limit)
      isCut = true
    }
    let typed = try await types(of: keys)
    let sizes = try await RedisKeySizes(batch: batch).families(of: typed.filter(\.key.isKey), labels)
    let streams = try await RedisStreams(batch: batch).families(
      of: typed.filter { $0.key.isStream && $0.type == "stream" }.map(\.key), labels)
    return Outcome(families: sizes + streams, isCut: isCut)
  }

  private struct Scan {
    let pattern: RedisKeyPattern
    var cursor: [UInt8] = Array("0".utf8)
    var isOver = false
  }

  /// Every pattern's SCAN goes on in the same write as the others'.
  private func scan(
    _ patterns: [RedisKeyPattern], _ isCut: inout Bool
  ) async throws -> [RedisKeyPattern: [[UInt8]]] {
    var scans = patterns.sorted { $0.database < $1.database }.map { Scan(pattern: $0) }
    var found: [RedisKeyPattern: Set<[UInt8]>] = [:]
    for _ in 0..<RedisKeyChecks.maxScans {
      let open = scans.indices.filter { !scans[$0].isOver }
      if open.isEmpty { break }
      let answers = try await batch.send(
        open.map { index in
          let scan = scans[index]
          return RedisBatch.Item(
            database: scan.pattern.database,
            command: RedisCommand(
              "SCAN", scan.cursor, "MATCH", scan.pattern.key, "COUNT", RedisKeyChecks.scanCount))
        })
      for (index, answer) in zip(open, answers) {
        guard let parts = answer?.array, parts.count == 2, let cursor = parts[0].bytes else {
          scans[index].isOver = true
          continue
        }
        found[scans[index].pattern, default: []].formUnion((parts[1].array ?? []).compactMap(\.bytes))
        scans[index].cursor = cursor
        scans[index].isOver = cursor == Array("0".utf8)
      }
      if found.values.reduce(0, { $0 + $1.count }) > checks.limit { break }
    }
    if scans.contains(where: { !$0.isOver }) { isCut = true }
    // In the order of their bytes, so that a limit cuts off the same ones each time.
    return found.mapValues { $0.sorted { $0.lexicographicallyPrecedes($1) } }
  }

  private func types(of keys: [RedisKey]) async throws -> [(key: RedisKey, type: String)] {
    let answers = try await batch.send(keys.map { $0.ask("TYPE") })
    return zip(keys, answers).compactMap { key, answer in answer?.text.map { (key, $0) } }
  }
}

/// A key of a database and why it is looked at.
struct RedisKey: Sendable {
  let database: Int
  let name: [UInt8]
  let isKey: Bool
  let isStream: Bool
  /// Written in the configuration as it is, so that its absence is worth a 0.
  let isNamed: Bool

  /// A command on this key, with what comes after its name.
  func ask(_ command: String, subcommand: String? = nil, _ arguments: any RedisArgument...) -> RedisBatch.Item {
    let before: [any RedisArgument] = subcommand.map { [$0] } ?? []
    return RedisBatch.Item(
      database: database, command: RedisCommand(command, arguments: before + [name] + arguments))
  }

  func labels(_ labels: LabelSet, keyLabel: String) -> LabelSet {
    LabelSet(
      labels.labels + [Label("db", "db\(database)"), Label(keyLabel, String(decoding: name, as: UTF8.self))])
  }
}
