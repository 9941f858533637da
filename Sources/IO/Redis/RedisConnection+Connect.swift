internal import EventLoop
internal import HTTPClient
public import Pooling

extension RedisConnection {
  /// Connects, gives user and password, chooses the database and makes sure that a Redis answers.
  ///
  /// - Throws: ``RedisError`` with every reason, or `CancellationError` with the task.
  public static func connect(
    _ configuration: RedisConfiguration, deadline: ContinuousClock.Instant
  ) async throws -> RedisConnection {
    let transport = try await makeTransport(configuration, deadline)
    let connection: RedisConnection
    do {
      connection = try RedisConnection(transport: transport, configuration: configuration)
    } catch {
      transport.close()
      throw error
    }
    do {
      try await connection.introduce(deadline)
    } catch {
      connection.close()
      throw error
    }
    return connection
  }

  /// As above, with a password that is read now: one that cannot be is as good as a wrong one.
  public static func connect(
    _ configuration: RedisConfiguration, password: (@Sendable () throws -> String)?, deadline: ContinuousClock.Instant
  ) async throws -> RedisConnection {
    var configuration = configuration
    if let password {
      do { configuration.password = try password() } catch {
        throw RedisError(.auth, "No connection to Redis at \(configuration): its password is not there: \(error).")
      }
    }
    return try await connect(configuration, deadline: deadline)
  }

  private static func makeTransport(
    _ configuration: RedisConfiguration, _ deadline: ContinuousClock.Instant
  ) async throws -> any Transport {
    let server = "Redis at \(configuration)"
    let connector = SocketConnector(server: server, deadline: deadline)
    switch configuration.endpoint {
    case .unix(let path):
      return PlainTransport(descriptor: try await connector.connect(toUnix: path), server: server)
    case .tcp(let host, let port):
      if let tls = configuration.tls {
        do {
          let socket = try await TLSSocket.connect(host: host, port: port, tls: tls, deadline: deadline)
          return TLSTransport(socket: socket, server: server)
        } catch {
          if error.reason == .cancelled { throw CancellationError() }
          throw RedisError(error, server: server)
        }
      }
      let addresses = try await resolve(host, port, server, deadline)
      return PlainTransport(descriptor: try await connector.connect(to: addresses), server: server)
    }
  }

  private static func resolve(
    _ host: String, _ port: UInt16, _ server: String, _ deadline: ContinuousClock.Instant
  ) async throws -> [SocketAddress] {
    do {
      return try await Resolver.addresses(host: host, port: port, by: deadline)
    } catch let error as ResolveError {
      throw RedisError(.dns, "No connection to \(server): \(error)")
    } catch is DeadlineExceeded {
      throw RedisError(.timeout, "The host of \(server) was not resolved in time.")
    }
  }

  /// One write for the whole introduction; its answers are judged in order. PING is there for what is no Redis.
  private func introduce(_ deadline: ContinuousClock.Instant) async throws {
    var steps: [Step] = []
    if let password = configuration.password {
      let user = configuration.username.map { [$0] } ?? []
      steps.append(Step(command: RedisCommand("AUTH", arguments: user + [password])))
    }
    if configuration.database != 0 { steps.append(Step(command: RedisCommand("SELECT", configuration.database))) }
    steps.append(Step(command: RedisCommand("PING")))
    if let name = configuration.clientName {
      steps.append(Step(command: RedisCommand("CLIENT", "SETNAME", name), mayFail: true))
    }
    let answers = try await send(steps.map(\.command), deadline: deadline)
    for (step, answer) in zip(steps, answers) where !step.mayFail { try judge(answer, to: step.command.name) }
  }

  private struct Step {
    let command: RedisCommand
    var mayFail = false
  }

  private func judge(_ answer: RedisValue, to command: String) throws {
    guard let text = answer.errorMessage else { return }
    // A user without the right to PING has shown that this is a Redis.
    if command == "PING", text.hasPrefix("NOPERM") { return }
    throw RedisError(RedisError.reason(ofAnswer: text, to: command), "\(server) refused \(command): \(text)")
  }
}

extension RedisError {
  /// The reason behind an error answer, by its first word (https://redis.io/docs/reference/protocol-spec/).
  public static func reason(ofAnswer text: String, to command: String) -> Reason {
    switch text.prefix(while: { $0 != " " }) {
    case "LOADING", "MASTERDOWN", "BUSY": .loading
    case "NOAUTH", "WRONGPASS", "NOPERM": .auth
    case _ where command == "AUTH": .auth
    case "ERR" where text.contains("max number of clients"): .refused
    default: .protocol
    }
  }

  init(_ failure: ReplyParser.Failure, server: String, greeting: [UInt8]) {
    switch failure {
    case .tooLarge(let limit):
      self.init(.protocol, "An answer of \(server) is larger than \(limit) bytes.")
    case .notRedis(let text):
      let hint =
        if greeting.starts(with: "HTTP/".utf8) {
          "it speaks HTTP"
        } else if greeting.first == 0x15 || greeting.first == 0x16 {
          "it speaks TLS; use rediss://"
        } else {
          "\(text)"
        }
      self.init(.protocol, "\(server) does not speak the protocol of Redis: \(hint). Check host and port.")
    }
  }
}
