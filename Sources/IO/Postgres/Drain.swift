internal import EventLoop

/// The time a connection has to come to rest after a cancelled call.
@Loop
final class Drain {
  private let timer: LoopTimer

  init(until deadline: ContinuousClock.Instant, expired: @escaping @Loop () -> Void) {
    timer = LoopTimer(at: deadline, handler: expired)
  }

  func end() { timer.cancel() }
}

extension PostgresConnection {
  /// Asks the server to cancel and lets the rest of the call come in, with no task waiting for it.
  func startDrain() {
    guard !isClosed, drain == nil else { return }
    if !handle.isActive && pendingSyncs == 0 { return }
    drain = Drain(until: ContinuousClock.now.advanced(by: configuration.cancelGrace)) { [weak self] in
      guard let self else { return }
      close(because: .lost(target, message: "it did not come to rest after a cancelled call"))
    }
    // Half a message may be unsent: then the server waits for the rest and no cancel helps.
    guard case .done = handle.flush(), handle.makeCancelRequest()?.send() == true else {
      close(because: .lost(target, message: "a cancelled call could not be ended"))
      return
    }
    continueDrain()
  }

  /// Throws away what has arrived, without waiting.
  func continueDrain() {
    while !handle.isBusy {
      if handle.isBad {
        _ = lose()
        return
      }
      guard let result = handle.nextResult() else {
        // In a pipeline this is only the end of one statement.
        if pendingSyncs > 0 { continue }
        return finishDrain()
      }
      switch result.status {
      case .unsupported: return close(because: .lost(target, message: "a COPY cannot be ended"))
      case .sync:
        pendingSyncs -= 1
        if pendingSyncs == 0 { return finishDrain() }
      case .rows, .command, .error, .aborted: break
      }
    }
  }

  private func finishDrain() {
    if handle.isInPipeline && !handle.exitPipeline() { return close(because: .closed(target)) }
    drain?.end()
    drain = nil
  }
}
