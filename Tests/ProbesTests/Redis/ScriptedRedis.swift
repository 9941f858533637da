import EventLoop
import Glibc
import Support

/// A server that speaks RESP and answers each command from a script: for servers that cannot be had here.
@Loop final class ScriptedRedis {
  let port: UInt16
  /// Every command that came, as its words with spaces between them.
  private(set) var commands: [String] = []
  /// How often something was written to it, as one read of ours saw it.
  private(set) var reads = 0
  private let answers: [String: String]
  private let listener: Int32
  private var connections: [Int32: (watch: DescriptorWatch, bytes: [UInt8])] = [:]
  private var watch: DescriptorWatch?

  /// - Parameter answers: the bytes to answer with, by the whole command or its first word.
  init(_ answers: [String: String]) throws {
    self.answers = answers
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = withUnsafeMutablePointer(to: &address) { [listener] pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, size) | listen(listener, 8) | getsockname(listener, $0, &size)
      }
    }
    port = UInt16(bigEndian: address.sin_port)
    guard result == 0 else { throw SupportError("Cannot listen on the loopback interface.") }
    watch = try DescriptorWatch(listener, for: .read) { [weak self] _ in self?.welcome() }
  }

  var url: String { "redis://127.0.0.1:\(port)" }

  func stop() {
    watch?.cancel()
    for (descriptor, connection) in connections {
      connection.watch.cancel()
      close(descriptor)
    }
    close(listener)
  }

  nonisolated static func bulk(_ text: String) -> String { "$\(text.utf8.count)\r\n\(text)\r\n" }

  nonisolated static func array(_ items: [String]) -> String { "*\(items.count)\r\n\(items.joined())" }

  nonisolated static func map(_ pairs: [(String, String)]) -> String { array(pairs.flatMap { [bulk($0), bulk($1)] }) }

  private func welcome() {
    let descriptor = accept(listener, nil, nil)
    let watch = try? DescriptorWatch(descriptor, for: .read) { [weak self] _ in self?.hear(descriptor) }
    if let watch { connections[descriptor] = (watch, []) }
  }

  private func hear(_ descriptor: Int32) {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = recv(descriptor, &buffer, buffer.count, 0)
    guard count > 0 else {
      connections.removeValue(forKey: descriptor)?.watch.cancel()
      close(descriptor)
      return
    }
    reads += 1
    connections[descriptor]?.bytes += buffer[..<count]
    var reply = ""
    while let words = nextCommand(descriptor) {
      let command = words.joined(separator: " ")
      commands.append(command)
      reply += answers[command] ?? answers[words[0]] ?? "-ERR unknown command '\(words[0])'\r\n"
    }
    _ = send(descriptor, reply, reply.utf8.count, Int32(MSG_NOSIGNAL))
  }

  /// Takes one whole command, an array of bulk strings.
  private func nextCommand(_ descriptor: Int32) -> [String]? {
    guard var rest = connections[descriptor]?.bytes[...] else { return nil }
    guard let count = Self.number(&rest, "*") else { return nil }
    var words: [String] = []
    for _ in 0..<count {
      guard let length = Self.number(&rest, "$"), rest.count >= length + 2 else { return nil }
      words.append(String(decoding: rest.prefix(length), as: UTF8.self))
      rest = rest.dropFirst(length + 2)
    }
    connections[descriptor]?.bytes = Array(rest)
    return words
  }

  private static func number(_ rest: inout ArraySlice<UInt8>, _ mark: Character) -> Int? {
    guard rest.first == mark.asciiValue, let end = rest.firstIndex(of: 10) else { return nil }
    let number = Int(String(decoding: rest[rest.startIndex..<end].dropFirst().dropLast(), as: UTF8.self))
    rest = rest[(end + 1)...]
    return number
  }
}
