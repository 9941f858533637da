internal import CGnuTLS
internal import CMicroHTTPD
internal import EventLoop
internal import Logging

// libmicrohttpd 0.9.75 takes a connection whose handshake waits for the client for one that can be read, and asks to be
// called again at once for as long as it waits: one silent client would keep the loop busy. So such a connection is taken
// out of its hands until a byte has come.
extension Server {
  /// Looks after those that had their turn in the run just over.
  func settleHandshakes() {
    guard !handshakes.isEmpty else { return }
    let looked = handshakes
    handshakes = []
    for connection in looked where !connection.isClosed && !connection.hasShakenHands { connection.awaitHandshake() }
  }

  /// Before the daemon stops, which must not find one suspended.
  func resumeHandshakes() {
    for connection in connections.values { connection.endWaitForHandshake() }
  }
}

extension Connection {
  /// Makes its session use the credentials, before the handshake. Without them it could not be trusted to keep the rules,
  /// so it is closed then.
  func secure(with credentials: TLSCredentials) {
    tls = credentials
    server.handshakes.append(self)
    guard let session = unsafe session, unsafe credentials.apply(to: session) else {
      server.logger.error("A connection could not be given the server's certificate; it is closed.")
      return shutDown()
    }
  }

  /// A session has no description until its handshake is over, which GnuTLS tells of in no other way.
  fileprivate var hasShakenHands: Bool {
    guard let session = unsafe session, let text = unsafe gnutls_session_get_desc(session) else { return false }
    unsafe outrigger_gnutls_free(text)
    return true
  }

  fileprivate func awaitHandshake() {
    suspend()
    do {
      handshakeWatch = try DescriptorWatch(descriptor, for: .read) { [weak self] _ in self?.endWaitForHandshake() }
    } catch {
      shutDown()
      resume()
    }
  }

  fileprivate func endWaitForHandshake() {
    guard let watch = handshakeWatch else { return }
    watch.cancel()
    handshakeWatch = nil
    server.handshakes.append(self)
    resume()
  }
}
