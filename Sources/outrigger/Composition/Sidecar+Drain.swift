internal import Endpoints
internal import EventLoop
internal import HTTPServer
internal import LogPipeline
internal import LogShipping
internal import Logging
internal import Probes
internal import SidecarSettings
internal import Supervision

extension Sidecar {
  /// Kept back for closing pools, logs and listener after a bot that used up its time.
  private static let reserve = Duration.seconds(2)

  /// Ends everything in the contract's order under one deadline. Probes, metrics and the log are answered throughout.
  ///
  /// - Returns: `status`, or that the deadline cut something.
  func drain(_ status: ExitStatus) async -> ExitStatus {
    let deadline = shutdown.deadline ?? .now
    let clock = LoopClock()
    let delayEnd = min(deadline, clock.now.advanced(by: settings.shutdown.drainDelay))
    try? await clock.sleep(until: delayEnd)
    server.beginDraining()

    enter(.modules)
    let unfinished = await supervisor.stop(
      by: max(clock.now, deadline - min(Self.reserve, settings.shutdown.timeout / 5)))
    if !unfinished.isEmpty {
      logger.error("shutdown cut modules short", metadata: ["modules": "\(unfinished.joined(separator: ","))"])
    }

    enter(.pools)
    prober?.close()
    await dependencies.close(by: deadline)

    enter(.logs)
    await follower?.stop(by: deadline)
    endpoints.streams.endAll()
    _ = await hub.flush(by: deadline)
    // What a sink does not get in time is in the spool, for the next process.
    let behind = await shipment?.drain(by: deadline - min(Self.reserve / 2, settings.shutdown.timeout / 10)) ?? []
    if !behind.isEmpty {
      logger.notice(
        "sinks do not have every line; the spool has", metadata: ["sinks": "\(behind.joined(separator: ","))"])
    }

    enter(.listener)
    await server.stop(by: deadline)
    return unfinished.isEmpty || status != .clean ? status : .cut
  }
}
