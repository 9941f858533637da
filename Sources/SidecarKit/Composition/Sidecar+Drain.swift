internal import Endpoints
internal import EventLoop
internal import HTTPServer
internal import LogPipeline
internal import LogShipping
internal import Logging
internal import Probes
internal import SidecarSettings
internal import StatusPage
internal import Supervision
internal import WebAPI

extension Sidecar {
  /// Ends everything in the contract's order under one deadline. Probes, metrics and the log are answered throughout.
  ///
  /// - Returns: `status`, or that the deadline cut something.
  func drain(_ status: ExitStatus) async -> ExitStatus {
    let delay = settings.shutdown.drainDelay
    try? await LoopClock().sleep(until: min(shutdown.limit(of: .replies), .now.advanced(by: delay)))
    server.beginDraining()
    await stopModules()
    await closePools()
    await endTails()
    // The last line of all, unless something is cut later: the sinks are to have it.
    logger.notice("stopped", metadata: ["exit_code": "\(outcome(of: status).rawValue)"])
    await flushLog()
    enter(.listener)
    // A follower that does not read was named with the others.
    let followed: Set = ["GET /logs", "GET /page/status", "GET /page/chat/events"]
    let unanswered = await server.stop(by: shutdown.limit(of: .listener)).filter { !followed.contains($0) }
    noteCuts(unanswered.map { "the answer to \($0)" })
    return outcome(of: status)
  }

  /// What the process ends with as things stand.
  func outcome(of status: ExitStatus) -> ExitStatus {
    shutdown.cuts.isEmpty || status != .clean ? status : .cut
  }

  /// Each says itself how far it has come; see ``Shutdown/Phase/isOfModules``.
  private func stopModules() async {
    enter(.intake)
    supervisor.onStopStage = { [self] stage in
      if shutdown.phase.isOfModules { enter(Shutdown.Phase(stage)) }
    }
    let unfinished = await supervisor.stop(by: shutdown.limit(of: .replies))
    // What was cut of one it says when it is cancelled, which may be later.
    let unanswered = await api?.stop(by: shutdown.limit(of: .replies)) ?? 0
    if unanswered > 0 { noteCuts(["\(unanswered) requests of the bot's routes"]) }
    noteCuts(unfinished.map { "module \($0)" } + supervisor.cuts.map { "\($0.what) (\($0.module))" })
  }

  private func closePools() async {
    enter(.pools)
    checks.stop()
    prober?.close()
    noteCuts(await dependencies.close(by: shutdown.limit(of: .pools)))
  }

  private func endTails() async {
    enter(.tails)
    let limit = shutdown.limit(of: .tails)
    await follower?.stop(by: limit)
    async let pageEnd: Void = page.end(by: limit)
    let left = await endpoints.streams.end(by: limit)
    await pageEnd
    // Their last chunks, and the lines that say that they were answered.
    await server.awaitStreams(by: limit)
    // They have the line's number and come again with it: nothing is lost that anybody waits for.
    if left > 0 { logger.notice("followers of the log did not read to the end", metadata: ["count": "\(left)"]) }
  }

  /// What a sink does not get in time is in the spool, for the next process: kept, not cut.
  private func flushLog() async {
    enter(.sinks)
    let limit = shutdown.limit(of: .sinks)
    async let isOnDisk = spool?.flush(by: limit)
    async let isPrinted = hub.flush(by: limit)
    let (kept, printed) = await (isOnDisk, isPrinted)
    if kept == false { noteCuts(["lines of the log on their way to the spool"]) }
    if !printed, kept != true { noteCuts(["lines of the log on their way to standard output"]) }
    let behind = await shipment?.drain(by: limit) ?? []
    if !behind.isEmpty {
      logger.notice(
        "sinks do not have every line; the spool has", metadata: ["sinks": "\(behind.joined(separator: ","))"])
    }
  }

  private func noteCuts(_ what: [String]) {
    guard !what.isEmpty else { return }
    for one in what { shutdown.noteCut(one) }
    logger.error(
      "the shutdown's deadline cut something short",
      metadata: [
        "phase": "\(shutdown.phase.rawValue)", "cut": .array(what.map { .string($0) }),
        "exit_code": "\(ExitStatus.cut.rawValue)",
      ])
  }
}

// MARK: - An end at once

extension Sidecar {
  /// For the lines that say so.
  private static let lastWords = Duration.milliseconds(100)

  /// A second signal: nothing is waited for any more.
  func force(_ signal: Signal, _ exit: @Loop @Sendable (ExitStatus) -> Void) async {
    var metadata: Logger.Metadata = ["reason": "\(signal.name)", "phase": "\(shutdown.phase.rawValue)"]
    let unfinished = supervisor.statuses.filter { $0.state == .stopping || $0.state.isReady }.map(\.name)
    if !unfinished.isEmpty { metadata["cut"] = .array(unfinished.map { .string("module \($0)") }) }
    logger.error("ended at once, without draining", metadata: metadata)
    let limit = ContinuousClock.now.advanced(by: Self.lastWords)
    async let isOnDisk = spool?.flush(by: limit)
    async let isPrinted = hub.flush(by: limit)
    _ = await (isOnDisk, isPrinted)
    exit(.signal(signal.rawValue))
  }

  /// The end at the deadline, whatever hangs: every step has its own time, but a disk may not keep to it. Says what it
  /// was, on a thread, for what hangs may be the log.
  func armGuillotine(_ status: ExitStatus, _ exit: @escaping @Loop @Sendable (ExitStatus) -> Void) {
    guard let deadline = shutdown.deadline else { return }
    guillotine = LoopTimer(at: shutdown.limitOfLastLines) { [self] in
      let (logger, hub, phase) = (logger, hub, shutdown.phase.rawValue)
      _ = DedicatedThread(name: "last-words") {
        let text = "the shutdown's deadline ended the process"
        logger.error("\(text)", metadata: ["phase": "\(phase)"])
        _ = hub.flushBlocking(by: deadline)
        CommandOutput.error("\(text) in the phase \(phase)")
      }
      guillotine = LoopTimer(at: deadline) { exit(status == .clean ? .cut : status) }
    }
  }
}
