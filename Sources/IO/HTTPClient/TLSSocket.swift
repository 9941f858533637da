internal import CCurl
public import EventLoop

/// How a TLS connection is verified, and who we say we are.
public struct TLSConfiguration: Sendable, Equatable {
  /// Certificates of the authorities to trust, in PEM; `nil`: the system's.
  public var caFile: String?
  /// Our own certificate and its key, in PEM, for servers that ask for one.
  public var certificateFile: String?
  public var keyFile: String?

  public init(caFile: String? = nil, certificateFile: String? = nil, keyFile: String? = nil) {
    self.caFile = caFile
    self.certificateFile = certificateFile
    self.keyFile = keyFile
  }
}

/// A TCP connection with TLS, made by curl's connect-only mode (CURLOPT_CONNECT_ONLY(3)) for protocols that are not
/// HTTP. Certificate and host name are always verified.
///
/// Non-blocking: wait for ``descriptor`` with a ``DescriptorWatch``, then send and receive until they say "not now".
/// Cancel the watch before ``close()``.
@Loop
public final class TLSSocket {
  /// The connection stays with the multi handle that made it, and that easy handle in it (libcurl frees a
  /// connect-only connection when its handle is removed), so a socket keeps both.
  private let multi = MultiHandle()
  private let easy = EasyHandle()
  private let origin: String
  private var hasReceived = false
  /// The connected socket; curl's.
  public private(set) var descriptor: Int32 = -1

  /// Connects and shakes hands.
  ///
  /// - Throws: ``ClientError``: `dns`, `refused`, `tls`, `timeout` at the deadline, `cancelled` with the task.
  public static func connect(
    host: String, port: UInt16, tls: TLSConfiguration, deadline: ContinuousClock.Instant
  ) async throws(ClientError) -> TLSSocket {
    let literal = host.contains(":") ? "[\(host)]" : host
    let socket = TLSSocket(origin: try Origin(url: "https://\(literal):\(port)/"), tls: tls)
    try await socket.connect(deadline).get()
    return socket
  }

  private init(origin: Origin, tls: TLSConfiguration) {
    self.origin = origin.description
    easy.set(CURLOPT_URL, origin.description)
    easy.set(CURLOPT_CONNECT_ONLY, 1)
    easy.set(CURLOPT_NOPROXY, "*")
    easy.set(CURLOPT_SSL_ENABLE_ALPN, 0)
    if let file = tls.caFile { easy.set(CURLOPT_CAINFO, file) }
    if let file = tls.certificateFile { easy.set(CURLOPT_SSLCERT, file) }
    if let file = tls.keyFile { easy.set(CURLOPT_SSLKEY, file) }
  }

  /// Bytes received into `buffer`; 0 when the peer has closed; `nil` when there are none now.
  ///
  /// Give it at least 16 KiB, the largest TLS record: OpenSSL would keep the rest of one where epoll cannot see it.
  public func receive(into buffer: UnsafeMutableRawBufferPointer) throws(ClientError) -> Int? {
    var count = 0
    let code = unsafe curl_easy_recv(easy.pointer, buffer.baseAddress, buffer.count, &count)
    if code == CURLE_OK { hasReceived = true }
    return try outcome(code, count)
  }

  /// Bytes of `buffer` taken; `nil` when the connection takes none now.
  public func send(_ buffer: UnsafeRawBufferPointer) throws(ClientError) -> Int? {
    var count = 0
    let code = unsafe curl_easy_send(easy.pointer, buffer.baseAddress, buffer.count, &count)
    return try outcome(code, count)
  }

  /// Closes the connection. Harmless when repeated.
  public func close() {
    multi.remove(easy)
  }

  private func outcome(_ code: CURLcode, _ count: Int) throws(ClientError) -> Int? {
    switch code {
    case CURLE_OK: return count
    case CURLE_AGAIN: return nil
    default: throw breakage
    }
  }

  /// With TLS 1.3 a server that refuses our certificate does so after the handshake, and its alert may be lost in the
  /// reset that follows; so a break before the first byte counts as TLS's.
  private var breakage: ClientError {
    if hasReceived {
      return ClientError(.refused, origin: origin, detail: "the connection was closed by the other side")
    }
    return ClientError(
      .tls, origin: origin,
      detail: "the server broke the connection right after the TLS handshake; it may want a client certificate")
  }

  private func connect(_ deadline: ContinuousClock.Instant) async -> Result<Void, ClientError> {
    let outcome = Outcome<Void>()
    let timer = LoopTimer(at: deadline) { [origin] in
      outcome.decide(.failure(ClientError(.timeout, origin: origin, detail: "no TLS connection was made in time")))
    }
    let result = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        outcome.wait(for: continuation)
        // A cancellation may have come first.
        if outcome.isDecided { return }
        multi.add(easy) { [weak self] code in
          // Whoever waits keeps this socket; without it nobody is left to be told.
          if let self { outcome.decide(connected(code)) }
        }
      }
    } onCancel: { [origin] in
      Loop.submit {
        outcome.decide(.failure(ClientError(.cancelled, origin: origin, detail: "the calling task was cancelled")))
      }
    }
    timer.cancel()
    if case .failure = result { close() }
    return result
  }

  private func connected(_ code: CURLcode) -> Result<Void, ClientError> {
    if code != CURLE_OK { return .failure(ClientError(code, origin: origin, easy: easy)) }
    unsafe outrigger_curl_get_socket(easy.pointer, &descriptor)
    return .success(())
  }
}
