import Glibc

/// A TCP proxy before a real server that can be made to fail in the ways networks and servers do.
public final class FaultProxy: Sendable {
  public enum Mode: Sendable {
    /// What one end sends the other gets.
    case pass
    /// Nobody listens; connections are reset.
    case refuse
    /// A connect never ends (its SYN is dropped), and what is connected hears nothing more.
    case blackHole
    /// Every piece comes this much later.
    case slow(Duration)
    /// Connections are reset at the first byte.
    case reset
    /// Connections are reset; on new ones every piece that comes is answered so.
    case answer(@Sendable (_ piece: [UInt8]) -> [UInt8])
  }

  public let port: UInt16
  private let target: UInt16
  private let state = Watched(State())

  private struct State {
    var mode = Mode.pass
    var listener: TestSocket?
    /// Who fills its backlog.
    var crowd: [TestSocket] = []
    var open: [TestSocket] = []
  }

  public init(to target: UInt16) throws {
    self.target = target
    port = try FreePort.next()
    try listen()
  }

  deinit { end() }

  /// From now on it behaves so.
  public func set(_ mode: Mode) throws {
    if case .slow = mode { return state.update { $0.mode = mode } }
    let isSilent = if case .blackHole = mode { true } else { false }
    closeListener()
    if !isSilent { resetAll() }
    state.update { $0.mode = mode }
    switch mode {
    case .refuse: break
    case .blackHole: try fillBacklog()
    case .pass, .slow, .reset, .answer: try listen()
    }
  }

  /// Ends everything.
  public func end() {
    closeListener()
    resetAll()
  }

  private func listen() throws {
    let listener = try TestSocket.listen(port: port)
    state.update { $0.listener = listener }
    Threads.start { [weak self] in
      while case let descriptor = accept(listener.descriptor, nil, nil), descriptor >= 0 {
        guard let self else { return }
        self.serve(TestSocket(owning: descriptor))
      }
    }
  }

  /// A listener whose backlog is full: the kernel drops what else comes.
  private func fillBacklog() throws {
    let listener = try TestSocket.listen(port: port, backlog: 0)
    let crowd = (0..<4).compactMap { _ in TestSocket.beginConnecting(port: port) }
    state.update { state in
      state.listener = listener
      state.crowd = crowd
    }
  }

  private func closeListener() {
    let listener = state.update { state in
      defer {
        state.listener = nil
        state.crowd = []
      }
      return state.listener
    }
    listener?.shutDown()
  }

  private func resetAll() {
    let open = state.update { state in
      defer { state.open = [] }
      return state.open
    }
    for socket in open { socket.reset() }
  }

  private func serve(_ client: TestSocket) {
    state.update { $0.open.append(client) }
    if case .answer(let answer) = state.read({ $0.mode }) {
      return Threads.start {
        while let piece = client.readSome() { try? client.send(answer(piece), until: .now + .seconds(5)) }
      }
    }
    guard let server = try? TestSocket.connect(port: target) else { return client.reset() }
    state.update { $0.open.append(server) }
    Threads.start { [state] in Self.pump(client, server, state) }
    Threads.start { [state] in Self.pump(server, client, state) }
  }

  private static func pump(_ from: TestSocket, _ to: TestSocket, _ state: Watched<State>) {
    while let bytes = from.readSome() {
      switch state.read({ $0.mode }) {
      case .blackHole: continue
      case .slow(let delay): Self.delay(by: delay)
      case .reset:
        from.reset()
        to.reset()
        return
      case .pass, .refuse, .answer: break
      }
      guard (try? to.send(bytes, until: .now + .seconds(30))) != nil else { break }
    }
    from.shutDown()
    to.shutDown()
  }

  /// A slow server is what this is for: nothing waits for the delay but what is to be held up.
  private static func delay(by duration: Duration) {
    _ = poll(nil, 0, Int32(duration.components.attoseconds / 1_000_000_000_000_000))
  }
}

extension TestSocket {
  /// What is there, at most 64 KiB; waits for something. Nil at the end.
  fileprivate func readSome() -> [UInt8]? {
    var chunk = [UInt8](repeating: 0, count: 65_536)
    let count = recv(descriptor, &chunk, chunk.count, 0)
    return count > 0 ? Array(chunk[..<count]) : nil
  }

  /// Ends it as a host does that knows nothing of the connection (RST).
  fileprivate func reset() {
    var option = linger(l_onoff: 1, l_linger: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
    // Disconnecting sends the RST while others still hold the descriptor.
    var nobody = sockaddr()
    nobody.sa_family = sa_family_t(AF_UNSPEC)
    _ = Glibc.connect(descriptor, &nobody, socklen_t(MemoryLayout<sockaddr>.size))
    shutDown()
  }
}
