internal import CLinux
internal import EventLoop
internal import Glibc

// libmicrohttpd has one timeout, which every byte restarts; a client that sends one byte at a time would hold its
// connection for ever. So all connections are looked over now and then, which costs a request nothing.
extension Server {
  func startSweeping() {
    let interval = max(min(configuration.headerTimeout, configuration.bodyTimeout) / 5, .milliseconds(10))
    sweepTimer = LoopTimer(at: .now.advanced(by: interval)) { [weak self] in
      guard let self else { return }
      sweep()
      sweepTimer?.reschedule(at: .now.advanced(by: interval))
    }
  }

  private func sweep() {
    let now = ContinuousClock.now
    for connection in connections.values {
      switch connection.phase {
      case .exchange: break
      case .idle(let since):
        if connection.hasReceived(after: since, now: now) { connection.phase = .receiving(since: now) }
      case .receiving(let since) where now - since >= configuration.headerTimeout:
        cut(connection, at: "http.header_timeout")
      case .uploading(let since) where now - since >= configuration.bodyTimeout:
        cut(connection, at: "http.body_timeout")
      case .receiving, .uploading: break
      }
    }
  }

  private func cut(_ connection: Connection, at limit: String) {
    statistics.limitReached(limit)
    connection.shutDown()
  }
}

extension Connection {
  /// libmicrohttpd then sees the end of the stream and closes.
  func shutDown() { _ = shutdown(descriptor, Int32(SHUT_RDWR)) }

  /// Whether a byte came after the last response: the kernel knows the age of the last one (tcp(7), TCP_INFO), to
  /// within a timer tick.
  func hasReceived(after instant: ContinuousClock.Instant, now: ContinuousClock.Instant) -> Bool {
    var info = tcp_info()
    var length = socklen_t(MemoryLayout<tcp_info>.size)
    guard unsafe getsockopt(descriptor, Int32(IPPROTO_TCP), TCP_INFO, &info, &length) == 0 else { return false }
    let lastByte = now.advanced(by: .milliseconds(-Int64(info.tcpi_last_data_recv)))
    return lastByte > instant.advanced(by: .milliseconds(20))
  }
}
