import Synchronization

/// Ports of the loopback interface nobody listens on.
public enum FreePort {
  /// Below the range from which Linux takes the ports of outgoing connections (32768 and up,
  /// net.ipv4.ip_local_port_range): a port of that range may be taken by any client before its server binds it.
  private static let candidates: ClosedRange<UInt16> = 20000...32000

  private static let handedOut = Mutex<Set<UInt16>>([])

  /// A port that was free a moment ago, never the same one twice in a process.
  public static func next() throws -> UInt16 {
    for _ in 0..<1000 {
      let port = UInt16.random(in: candidates)
      guard handedOut.withLock({ $0.insert(port).inserted }) else { continue }
      if (try? TestSocket.listen(port: port)) != nil { return port }
    }
    throw SupportError("No free port on the loopback interface between 20000 and 32000 after 1000 tries.")
  }
}
