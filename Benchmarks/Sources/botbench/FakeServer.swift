import Glibc

/// As much of a Bot API server as an echo bot needs, on one thread: what it costs is not to be what is measured.
final class FakeServer {
  let port: UInt16
  private(set) var backlog: Backlog
  /// When the first updates went out, and who had used how much until then is asked.
  var onFirstUpdates: () -> Void = {}

  private let isEcho: Bool
  private let listener: Int32
  private var connections: [Int32: [UInt8]] = [:]
  private var hasBegun = false
  private var messages = 0

  /// - Parameter isEcho: the bot answers with the message's own text.
  init(_ backlog: Backlog, isEcho: Bool) {
    self.backlog = backlog
    self.isEcho = isEcho
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    _ = withUnsafeMutablePointer(to: &address) { [listener] pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, size) | listen(listener, 512) | getsockname(listener, $0, &size)
      }
    }
    port = UInt16(bigEndian: address.sin_port)
    _ = fcntl(listener, F_SETFL, O_NONBLOCK)
  }

  deinit {
    for descriptor in connections.keys { close(descriptor) }
    close(listener)
  }

  /// Serves until everything is answered, `isOver` says so, or the time is up.
  func run(seconds: Double, isOver: () -> Bool) {
    let end = Clock.now() + seconds
    while !backlog.isDone, Clock.now() < end, !isOver() {
      var watched = ([listener] + connections.keys).map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      guard poll(&watched, nfds_t(watched.count), 100) > 0 else { continue }
      for entry in watched where entry.revents != 0 {
        if entry.fd == listener { acceptAll() } else { serve(entry.fd) }
      }
    }
  }

  private func acceptAll() {
    while true {
      let descriptor = accept(listener, nil, nil)
      guard descriptor >= 0 else { return }
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
      _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
      var one: Int32 = 1
      setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
      connections[descriptor] = []
    }
  }

  private func serve(_ descriptor: Int32) {
    guard var input = connections[descriptor] else { return }
    let count = withUnsafeTemporaryAllocation(byteCount: 64 << 10, alignment: 1) { buffer in
      let count = recv(descriptor, buffer.baseAddress, buffer.count, 0)
      if count > 0 { input.append(contentsOf: buffer[..<count]) }
      return count
    }
    if count == 0 || count < 0 && errno != EAGAIN {
      connections[descriptor] = nil
      close(descriptor)
      return
    }
    var rest = input[...]
    while let request = Request(&rest) {
      guard let body = answer(request) else { continue }
      let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: \(body.count)\r\n\r\n"
      send(Array(head.utf8) + body, to: descriptor)
    }
    connections[descriptor] = Array(rest)
  }

  private func send(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        var wanted = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&wanted, 1, 1000)
      } else {
        return
      }
    }
  }

  /// nil: held for as long as the bot likes.
  private func answer(_ request: Request) -> [UInt8]? {
    switch request.method {
    case "getUpdates", "getupdates":
      let limit = request.number("limit") ?? 100
      guard let batch = backlog.batch(from: request.number("offset") ?? 0, limit: limit) else { return nil }
      if !hasBegun {
        hasBegun = true
        onFirstUpdates()
      }
      return batch
    case "getMe", "getme":
      return result("{\"id\":123456,\"is_bot\":true,\"first_name\":\"Echo\",\"username\":\"echo_bot\"}")
    case "sendMessage", "sendmessage":
      if isEcho { backlog.note(request.body) } else { backlog.noteAnything() }
      messages += 1
      return result(
        "{\"message_id\":\(messages),\"date\":1750000001,\"chat\":{\"id\":5,\"type\":\"private\"},\"text\":\"x\"}")
    case "getWebhookInfo": return result("{\"url\":\"\",\"has_custom_certificate\":false,\"pending_update_count\":0}")
    default: return result("true")
    }
  }

  private func result(_ json: String) -> [UInt8] { Array("{\"ok\":true,\"result\":\(json)}".utf8) }
}
