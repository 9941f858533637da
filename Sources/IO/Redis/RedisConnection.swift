public import EventLoop
public import Pooling

/// One connection to a Redis server, on which any number of tasks may send at a time.
///
/// Commands go out in the order of the calls and one write each where the socket takes it; answers come back in that
/// order. A call that is given up at its deadline or with its task leaves the connection in use: its answers are
/// thrown away when they come. A server silent beyond ``RedisConfiguration/silenceLimit`` costs the connection.
@Loop
public final class RedisConnection: PoolableConnection {
  public let configuration: RedisConfiguration
  let server: String
  private let transport: any Transport
  private let parser: ReplyParser
  private var watch: DescriptorWatch?
  private var calls = CallQueue()
  private var outgoing = OutgoingBytes()
  /// Runs while an abandoned call is owed answers.
  private var silence: LoopTimer?
  /// The first bytes the server sent, for saying what it is when it is no Redis.
  private var greeting: [UInt8] = []
  private var failure: RedisError?

  /// Bytes read at a time: the largest TLS record (see `TLSSocket`).
  private static let readSize = 16 << 10
  /// Reads in one turn of the loop, so that a large answer does not hold up everybody else.
  private static let readsPerTurn = 16

  init(transport: any Transport, configuration: RedisConfiguration) throws {
    self.transport = transport
    self.configuration = configuration
    server = "Redis at \(configuration)"
    parser = ReplyParser(maxReplyBytes: configuration.maxReplyBytes)
    watch = try DescriptorWatch(transport.descriptor, for: .read) { [weak self] in self?.ready($0) }
  }

  /// Whether further commands can be sent. A server that hangs up is noticed at once.
  public var isUsable: Bool { failure == nil }

  /// Sends commands and returns their answers, in order. An error answer of the server is a value among them.
  ///
  /// - Throws: ``RedisError``, or `CancellationError` with the task.
  public func send(
    _ commands: [RedisCommand], deadline: ContinuousClock.Instant
  ) async throws -> [RedisValue] {
    try Task.checkCancellation()
    if commands.isEmpty { return [] }
    if let failure { throw failure }
    try enqueue(commands)
    let call = RedisCall(commands: commands.count)
    calls.append(call)
    write()
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        call.begin(continuation, deadline: deadline, expire: expiry(of: call, commands))
      }
    } onCancel: {
      Loop.submit { self.abandon(call, CancellationError()) }
    }
  }

  /// Closes the connection at once; calls in progress fail.
  public func close() {
    fail(RedisError(.refused, "The connection to \(server) was closed by this side."))
  }

  private func enqueue(_ commands: [RedisCommand]) throws(RedisError) {
    var bytes: [UInt8] = []
    for command in commands {
      guard let encoded = CommandEncoder.encode(command) else {
        throw RedisError(.protocol, "The command \(command.name) is larger than 1 GiB and was not sent to \(server).")
      }
      bytes.append(contentsOf: encoded)
    }
    if outgoing.count + bytes.count > configuration.maxQueuedBytes {
      throw RedisError(
        .protocol,
        "\(bytes.count) bytes were not sent to \(server): with \(outgoing.count) waiting that is above the limit of "
          + "\(configuration.maxQueuedBytes).")
    }
    outgoing.append(bytes)
  }

  private func expiry(of call: RedisCall, _ commands: [RedisCommand]) -> @Loop () -> Void {
    let name = commands.first?.name ?? ""
    return { [weak self, weak call] in
      guard let self, let call else { return }
      abandon(call, RedisError(.timeout, "\(server) did not answer \(name) in time."))
    }
  }

  private func abandon(_ call: RedisCall, _ error: any Error) {
    guard call.abandon(error), failure == nil else { return }
    if silence == nil { restartSilence() }
  }

  private func restartSilence() {
    silence?.cancel()
    let limit = configuration.silenceLimit
    silence = LoopTimer(at: .now + limit) { [weak self] in
      guard let self else { return }
      fail(RedisError(.timeout, "\(server) owes answers and has sent nothing for \(limit)."))
    }
  }

  private func ready(_ readiness: Readiness) {
    if readiness.contains(.write) { write() }
    if !readiness.isDisjoint(with: [.read, .hangup]) { read() }
  }

  private func write() {
    guard failure == nil else { return }
    do {
      try unsafe outgoing.drain { bytes throws(RedisError) in try unsafe transport.send(bytes) }
    } catch {
      // What the server said before it hung up explains more than the broken pipe.
      read()
      return fail(hangup(error))
    }
    watch?.change(to: outgoing.isEmpty ? .read : [.read, .write])
  }

  private func read() {
    unsafe withUnsafeTemporaryAllocation(byteCount: Self.readSize, alignment: 1) { buffer in
      for _ in 0..<Self.readsPerTurn where failure == nil {
        do throws(RedisError) {
          guard let count = try unsafe transport.receive(into: buffer) else { return }
          if count == 0 { return fail(hangup(RedisError(.refused, "\(server) closed the connection."))) }
          unsafe take(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        } catch {
          return fail(hangup(error))
        }
      }
    }
  }

  private func take(_ bytes: UnsafeRawBufferPointer) {
    if greeting.count < 8 { unsafe greeting.append(contentsOf: bytes.prefix(8 - greeting.count)) }
    do throws(ReplyParser.Failure) {
      try unsafe parser.feed(bytes)
      while let value = try parser.next() {
        guard let call = calls.first else { return fail(unasked) }
        call.take(value)
        if call.owed == 0 { calls.removeFirst() }
      }
    } catch {
      return fail(RedisError(error, server: server, greeting: greeting))
    }
    guard silence != nil else { return }
    if calls.hasAbandoned { return restartSilence() }
    silence?.cancel()
    silence = nil
  }

  /// What an end of the stream means: a server that takes a connection, and ends it at its first command without ever
  /// having said a word, is not one that takes none.
  private func hangup(_ error: RedisError) -> RedisError {
    guard error.reason == .refused, greeting.isEmpty, calls.first != nil else { return error }
    return RedisError(
      .protocol,
      "\(server) closed the connection at the first command, without an answer. "
        + "Is it a Redis? Check host and port.")
  }

  private var unasked: RedisError { RedisError(.protocol, "\(server) sent an answer nobody had asked for.") }

  /// The end of the connection: once, for whichever reason comes first.
  private func fail(_ error: RedisError) {
    guard failure == nil else { return }
    failure = error
    silence?.cancel()
    watch?.cancel()
    transport.close()
    for call in calls.removeAll() { _ = call.abandon(error) }
  }
}
