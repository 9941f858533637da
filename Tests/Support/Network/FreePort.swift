import Glibc
import Synchronization

/// Ports of the loopback interface nobody listens on.
public enum FreePort {
  private static let handedOut = Mutex<Set<UInt16>>([])

  /// A port that was free a moment ago, never the same one twice in a process.
  public static func next() throws -> UInt16 {
    for _ in 0..<100 {
      let listener = try TestSocket.listen(port: 0)
      let port = listener.localPort
      if handedOut.withLock({ $0.insert(port).inserted }) { return port }
    }
    throw SupportError("No free port on the loopback interface after 100 tries.")
  }
}
