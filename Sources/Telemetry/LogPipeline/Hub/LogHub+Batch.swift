internal import EventLoop
internal import Logging
internal import Synchronization

extension LogHub {
  /// What became of a batch that another process sent.
  public enum BatchOutcome: Sendable, Hashable {
    /// Taken: they are in the tail and on their way to the disk.
    case accepted
    /// Not taken and not counted: the sender keeps them and comes again.
    case refused
  }

  /// Takes lines of other programs, all or none, in their order.
  ///
  /// - Parameter whenSettled: called once if they are accepted, from any thread: with nil when every line is on the disk,
  ///   or at once if there is no spool.
  func submit(
    _ lines: [LogLine], _ redactions: RedactionCounts, from inlet: LogInlet,
    whenSettled: @escaping @Sendable (LogStoreError?) -> Void
  ) -> BatchOutcome {
    let entered = state.withLock { ledger -> (isFirst: Bool, notice: TailNotice)? in
      var sequence = recent.newest
      var numbered = lines
      for index in numbered.indices {
        sequence += 1
        numbered[index].sequence = sequence
      }
      if let store, case .dropped = store.append(numbered, whenSettled: whenSettled) { return nil }
      var isFirst = false
      var notice = TailNotice()
      for line in numbered {
        notice += recent.append(line)
        if ledger.enter(line, from: inlet) { isFirst = true }
      }
      ledger.add(redactions)
      return (isFirst, notice)
    }
    guard let entered else { return .refused }
    if entered.isFirst { wakeWriter.signal() }
    entered.notice.send()
    if store == nil { whenSettled(nil) }
    return .accepted
  }

  /// Counts lines over `log.rate_limit` as received, and as dropped before any sink.
  func refuse(_ lines: Int, _ level: Logger.Level? = nil, from inlet: LogInlet) {
    state.withLock { $0.refuse(lines, level, .rateLimited, from: inlet) }
  }

  /// Whether a batch that is settled is on the disk.
  public var isDurable: Bool { store?.isDurable ?? false }

  /// Whether senders are to wait until the spool has room.
  public var isBlocked: Bool { store?.isBlocked ?? false }

  /// Calls `resume` once, from any thread, when senders may go on.
  public func whenUnblocked(_ resume: @escaping @Sendable () -> Void) {
    if let store { store.whenUnblocked(resume) } else { resume() }
  }
}
