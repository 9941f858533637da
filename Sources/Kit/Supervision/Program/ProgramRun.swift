internal import EventLoop
internal import Logging
internal import Processes

/// One run of the program, from its start to the end of the last process of its group.
@Loop
final class ProgramRun {
  /// Without a URL to ask and without a word from it, a program that has lived so long is ready.
  private static let readyAfter = Duration.seconds(5)
  /// Between two looks at the URL that says it is ready.
  private static let askInterval = Duration.milliseconds(100)
  /// How long one such look may take.
  private static let askTimeout = Duration.seconds(2)
  /// Looks at the program's state within a heartbeat's timeout.
  private static let looksPerTimeout = 8
  /// sysexits(3) has no code for it; s6, env(1) and docker(1) use this one for "do not try again".
  static let doNotRestart: Int32 = 125

  private let options: ProgramOptions
  private let control: ProgramControl
  private var process: ProgramProcess?
  private var notify: NotifySocket?
  private let ready = Latch()
  private var stopDeadline: ContinuousClock.Instant?
  /// It beats by itself and is held to it.
  private var isBeating = false

  nonisolated init(_ options: ProgramOptions, control: ProgramControl) {
    self.options = options
    self.control = control
  }

  /// Starts it and waits until it is ready, or has ended well.
  func begin(_ context: ModuleContext) async throws {
    do {
      try launch(context)
      try await untilFirst(context, [ready.wait, becomeReady])
    } catch {
      await end()
      throw verdict ?? error
    }
    guard verdict != nil else { return }
    await end()
    if let verdict { throw verdict }
  }

  /// Waits for its end. A cancelled wait ends it.
  func work(_ context: ModuleContext) async throws {
    do {
      try await untilFirst(context, [])
    } catch {
      await end()
      throw verdict ?? error
    }
    await end()
    if let verdict { throw verdict }
  }

  func stop(by deadline: ContinuousClock.Instant) {
    stopDeadline = deadline
    askToEnd()
  }

  func pass(_ signal: Int32, onlyIfHandled: Bool) {
    guard let process, !onlyIfHandled || process.handles(signal) else { return }
    process.signal(signal)
  }

  func kill() { process?.signalGroup(ProgramSignal.kill) }

  private func launch(_ context: ModuleContext) throws {
    let notify = try NotifySocket(
      accepts: { [weak self] in self?.isOfTheProgram($0) ?? false },
      { [weak self] in self?.take($0, context) })
    self.notify = notify
    var program = options.program
    program.environment["OUTRIGGER_URL"] = options.url()
    program.environment["NOTIFY_SOCKET"] = notify.address
    program.environment["WATCHDOG_USEC"] = "\(context.heartbeatTimeout.nanoseconds / 1000)"
    let process = try ProgramProcess(
      program, descriptorLimit: options.descriptorLimit, maxLine: options.maxLine, onLine: options.onLine)
    self.process = process
    control.current = self
    context.logger.info("program started", metadata: ["pid": "\(process.id)", "command": "\(program.command)"])
    if stopDeadline != nil { askToEnd() }
  }

  /// A descendant may have left the group; one that has ended already is asked of nobody.
  private func isOfTheProgram(_ sender: Int32) -> Bool {
    guard let process, sender > 0 else { return false }
    return process.isMember(sender)
  }

  private func take(_ fields: [String: String], _ context: ModuleContext) {
    if fields["READY"] == "1" { ready.open() }
    if fields["WATCHDOG"] == "1" {
      isBeating = true
      context.beat()
    }
    if let status = fields["STATUS"] {
      context.note(doing: String(status.prefix(200)))
      context.logger.info("program status", metadata: ["status": "\(status.prefix(200))"])
    }
  }

  /// Returns when the program has ended or one of `others` returns; meanwhile it counts as alive as long as it is.
  private func untilFirst(
    _ context: ModuleContext, _ others: [@Loop @Sendable () async throws -> Void]
  ) async throws {
    guard let process else { return }
    let ended = process.ended
    try await withThrowingTaskGroup(of: Void.self) { group in
      let waitForEnd: @Loop @Sendable () async throws -> Void = { try await ended.wait() }
      let beat: @Loop @Sendable () async throws -> Void = { [self] in try await watch(context) }
      for wait in [waitForEnd, beat] + others { group.addTask(operation: wait) }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  private func becomeReady() async throws {
    guard let isReady = options.isReady else { return try await LoopClock().sleep(for: Self.readyAfter) }
    while await !isReady(.now.advanced(by: Self.askTimeout)) { try await LoopClock().sleep(for: Self.askInterval) }
  }

  /// Beats for a program that does not itself, unless it is stopped, traced or a zombie.
  private func watch(_ context: ModuleContext) async throws {
    while true {
      let state = process?.state
      if let state, "TtZX".contains(state) {
        context.note(doing: "nothing: the program is in the state \(state) of proc(5)")
      } else if !isBeating, state != nil {
        context.beat()
      }
      try await LoopClock().sleep(for: context.heartbeatTimeout / Self.looksPerTimeout)
    }
  }
}

// MARK: - The end

extension ProgramRun {
  /// For what is left of the group when the program itself has ended.
  private static let grace = Duration.seconds(1)
  /// Between two looks whether it has gone.
  private static let groupInterval = Duration.milliseconds(20)

  /// What the end means for the restart: nil for a good one, and for one we asked for.
  private var verdict: (any Error)? {
    guard let end = process?.end, stopDeadline == nil, end != .exited(0) else { return nil }
    guard end != .exited(Self.doNotRestart) else {
      return TerminateTree("the program \(end): it is not to be restarted", exitCode: Self.doNotRestart)
    }
    return ProgramEnded(end: end)
  }

  /// Also one that is stopped must hear it.
  private func askToEnd() {
    process?.signalGroup(ProgramSignal.terminate)
    process?.signalGroup(ProgramSignal.resume)
  }

  /// Ends whatever still runs: the program within its time, then the rest of its group; SIGKILL for what stays. The
  /// task may be cancelled.
  private func end() async {
    guard let process else { return release() }
    if process.end == nil {
      if stopDeadline == nil { askToEnd() }
      let limit = stopDeadline ?? .now.advanced(by: options.stopTimeout)
      if await !process.ended.waitUncancelled(until: limit) {
        process.signalGroup(ProgramSignal.kill)
        await process.ended.waitUncancelled()
      }
    }
    await endGroup(process)
    await process.close()
    if let end = process.end { options.onEnd(end) }
    release()
  }

  private func endGroup(_ process: ProgramProcess) async {
    guard process.isGroupAlive else { return }
    process.signalGroup(ProgramSignal.terminate)
    let limit = min(stopDeadline ?? .now.advanced(by: Self.grace), .now.advanced(by: Self.grace))
    while process.isGroupAlive, ContinuousClock.now < limit {
      _ = await Latch().waitUncancelled(until: .now.advanced(by: Self.groupInterval))
    }
    process.signalGroup(ProgramSignal.kill)
  }

  private func release() {
    notify?.close()
    if control.current === self { control.current = nil }
  }
}

/// Linux's numbers of the signals a program is sent (signal(7)).
enum ProgramSignal {
  static let kill: Int32 = 9
  static let terminate: Int32 = 15
  static let resume: Int32 = 18
}
