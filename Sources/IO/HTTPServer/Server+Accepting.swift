internal import CLinux
internal import CMicroHTTPD
internal import EventLoop
internal import Glibc
internal import Logging

// We accept, not libmicrohttpd: at its limit that would leave clients hanging in the backlog, uncounted.
extension Server {
  private static let acceptsPerTurn = 64
  /// How long to leave the backlog alone when the process is out of descriptors or memory.
  private static let pauseWhenExhausted = Duration.milliseconds(100)

  /// The addresses to bind and how to name them in errors.
  func resolve() async throws(ServerError) -> (SocketAddress, String) {
    let host = configuration.host
    let name = host.contains(":") ? "[\(host)]:\(configuration.port)" : "\(host):\(configuration.port)"
    do {
      let deadline = ContinuousClock.now.advanced(by: .seconds(10))
      let addresses = try await Resolver.addresses(host: host, port: configuration.port, by: deadline)
      // A name like localhost has both families; what clients try last is of less use.
      guard let address = addresses.first(where: { $0.family == AF_INET }) ?? addresses.first else {
        throw ServerError.cannotListen(address: name, reason: "the name has no address")
      }
      return (address, name)
    } catch let error as ServerError {
      throw error
    } catch let error as ResolveError {
      throw .cannotResolve(error)
    } catch {
      throw .cannotListen(address: name, reason: "\(error)")
    }
  }

  func watchListener() throws(EventLoopError) {
    guard let listener else { return }
    acceptWatch = try DescriptorWatch(listener.descriptor, for: .read) { [weak self] _ in self?.acceptWaiting() }
  }

  func closeListener() {
    acceptWatch?.cancel()
    acceptWatch = nil
    listener?.close()
    listener = nil
  }

  private func acceptWaiting() {
    guard let listener else { return }
    for _ in 0..<Self.acceptsPerTurn {
      guard acceptOne(listener.descriptor) else { break }
    }
    turn()
  }

  /// False when nobody waits, or none can be taken now.
  private func acceptOne(_ listener: Int32) -> Bool {
    var storage = sockaddr_storage()
    var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    return unsafe withUnsafeMutablePointer(to: &storage) { storage in
      let address = unsafe UnsafeMutableRawPointer(storage).assumingMemoryBound(to: sockaddr.self)
      let descriptor = unsafe outrigger_accept(listener, address, &length)
      guard descriptor >= 0 else { return acceptFailed(errno) }
      statistics.connectionsAccepted += 1
      if connections.count >= configuration.maxConnections {
        refuse(descriptor)
      } else {
        _ = unsafe daemon?.add(descriptor, address, length)
      }
      return true
    }
  }

  /// accept(2): a client that has gone already, and an error of its network, are no reason to stop accepting.
  private func acceptFailed(_ error: Int32) -> Bool {
    switch error {
    case EAGAIN: return false
    case EMFILE, ENFILE, ENOBUFS, ENOMEM:
      logger.warning("No more connections can be accepted for now.", metadata: ["error": "\(errorText(error))"])
      acceptWatch?.change(to: [])
      _ = LoopTimer(at: .now.advanced(by: Self.pauseWhenExhausted)) { [weak self] in
        self?.acceptWatch?.change(to: .read)
      }
      return false
    default: return true
    }
  }

  /// Says why as well as one unread write can, and closes.
  private func refuse(_ descriptor: Int32) {
    statistics.connectionsRejected += 1
    statistics.limitReached("http.max_connections")
    // To a client that speaks TLS it would be noise.
    if configuration.tls != nil {
      _ = close(descriptor)
      return
    }
    let body = #"{"error":{"code":"too_many_connections","message":"The server has no connection left."}}"#
    let text =
      "HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nRetry-After: 1\r\n"
      + "Content-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
    // A request that is left unread would make close(2) reset the connection and destroy the answer.
    unsafe withUnsafeTemporaryAllocation(byteCount: 8192, alignment: 1) { scratch in
      _ = unsafe recv(descriptor, scratch.baseAddress, scratch.count, 0)
    }
    _ = unsafe send(descriptor, text, text.utf8.count, Int32(MSG_NOSIGNAL))
    _ = shutdown(descriptor, Int32(SHUT_WR))
    _ = close(descriptor)
  }
}

// MARK: - What libmicrohttpd reports

extension Server {
  func opened(_ handle: OpaquePointer) -> Connection {
    let connection = unsafe Connection(handle, server: self)
    connections[ObjectIdentifier(connection)] = connection
    statistics.connectionsOpen += 1
    if let tls = configuration.tls { connection.secure(with: tls()) }
    return connection
  }

  func closed(_ connection: Connection) {
    connections[ObjectIdentifier(connection)] = nil
    connection.didClose()
    statistics.connectionsOpen -= 1
    settle()
  }
}
