internal import EventLoop
internal import MetricRegistry
internal import Pooling
internal import Redis

/// A probe's connection to a server and what was learnt on it: what can be asked there, and what was refused.
@Loop
final class RedisSession {
  let connection: RedisConnection
  private let clock: any MonotonicClock
  private var traits: RedisTraits?
  /// Everything a server of these traits is asked.
  private var questions: [RedisQuestion] = []
  /// Of the last INFO.
  private var shape: RedisInfoShape?
  /// `INFO ALL`; some services know only `INFO`.
  private var infoCommand = RedisCommand("INFO", "ALL")
  /// Questions that are not asked until then: an error answer costs an entry in the server's own statistics.
  private var refused: [String: ContinuousClock.Instant] = [:]

  /// The last answers to questions that stand for themselves, and what was made of them.
  private var kept: [String: (answer: RedisValue, families: [MetricFamily], databases: Int?)] = [:]

  /// How long a refused question is not asked again.
  private static let refusalPause: Duration = .seconds(300)

  init(_ connection: RedisConnection, clock: any MonotonicClock) {
    self.connection = connection
    self.clock = clock
  }

  /// Everything the server can say, in one round trip; in two on a new connection, and for a sentinel's masters.
  ///
  /// - Parameter onRefusal: gets each question that was answered with an error.
  /// - Throws: `RedisError`, also when INFO itself is refused.
  func read(
    _ labels: LabelSet, by deadline: ContinuousClock.Instant, onRefusal: (String, String) -> Void
  ) async throws -> RedisReading {
    guard traits != nil else { return try await readFirst(labels, deadline, onRefusal) }
    let questions = open(questions)
    let answers = try await connection.send([infoCommand] + questions.map(\.command), deadline: deadline)
    var reading = RedisReading(info: try info(answers.first), labels: labels)
    take(answers.dropFirst(), to: questions, &reading, onRefusal)
    try await readSentinel(&reading, deadline, onRefusal)
    learn(reading.info)
    return reading
  }

  private func readFirst(
    _ labels: LabelSet, _ deadline: ContinuousClock.Instant, _ onRefusal: (String, String) -> Void
  ) async throws -> RedisReading {
    var answer = try await connection.send([infoCommand], deadline: deadline).first
    if answer?.errorMessage != nil {
      infoCommand = RedisCommand("INFO")
      answer = try await connection.send([infoCommand], deadline: deadline).first
    }
    let info = try info(answer)
    learn(info)
    let questions = open(questions)
    var reading = RedisReading(info: info, labels: labels)
    let answers = try await connection.send(questions.map(\.command), deadline: deadline)
    take(answers[...], to: questions, &reading, onRefusal)
    try await readSentinel(&reading, deadline, onRefusal)
    return reading
  }

  private func readSentinel(
    _ reading: inout RedisReading, _ deadline: ContinuousClock.Instant, _ onRefusal: (String, String) -> Void
  ) async throws {
    let masters = reading.sentinelMasters
    guard !masters.isEmpty else { return }
    let questions = RedisQuestion.sentinelDetails(of: masters)
    let quorums = masters.map(RedisQuestion.quorumCommand)
    let answers = try await connection.send(questions.map(\.command) + quorums, deadline: deadline)
    take(answers.prefix(questions.count), to: questions, &reading, onRefusal)
    for (master, answer) in zip(masters, answers.dropFirst(questions.count)) { reading.addQuorum(answer, of: master) }
  }

  /// A server can become another one: a sentinel, a newer version, a part of a cluster.
  private func learn(_ info: RedisInfo) {
    let new = RedisTraits(info)
    if traits == new { return }
    traits = new
    questions = RedisQuestion.all(for: new)
  }

  private func open(_ questions: [RedisQuestion]) -> [RedisQuestion] {
    if refused.isEmpty { return questions }
    let now = clock.now
    return questions.filter { question in refused[question.name].map { $0 <= now } ?? true }
  }

  private func take(
    _ answers: ArraySlice<RedisValue>, to questions: [RedisQuestion], _ reading: inout RedisReading,
    _ onRefusal: (String, String) -> Void
  ) {
    for (question, answer) in zip(questions, answers) {
      guard let message = answer.errorMessage else {
        read(answer, to: question, &reading)
        continue
      }
      onRefusal(question.name, message)
      // A server that is loading or busy will know better next time.
      if message.hasPrefix("NOPERM") || message.hasPrefix("ERR") {
        refused[question.name] = clock.now + Self.refusalPause
      }
    }
  }

  /// What was read from the same answer before is not read again: most of a server's settings and logs stand for days.
  private func read(_ answer: RedisValue, to question: RedisQuestion, _ reading: inout RedisReading) {
    guard question.isAlone else { return question.read(answer, &reading) }
    if let known = kept[question.name], known.answer == answer {
      reading.families += known.families
      reading.databases = reading.databases ?? known.databases
      return
    }
    var own = RedisReading(info: reading.info, labels: reading.labels)
    question.read(answer, &own)
    kept[question.name] = (answer, own.families, own.databases)
    reading.families += own.families
    reading.databases = reading.databases ?? own.databases
  }

  private func info(_ answer: RedisValue?) throws -> RedisInfo {
    if let bytes = answer?.bytes {
      let info = RedisInfo(bytes, like: shape)
      shape = info.shape
      return info
    }
    let server = "Redis at \(connection.configuration)"
    guard let message = answer?.errorMessage else {
      throw RedisError(.protocol, "\(server) answered INFO with something else than a text.")
    }
    throw RedisError(RedisError.reason(ofAnswer: message, to: "INFO"), "\(server) refused INFO: \(message)")
  }
}
