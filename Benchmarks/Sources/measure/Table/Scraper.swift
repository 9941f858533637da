import Glibc

/// Scrapes a server on the loopback interface as Prometheus does, and says how long that took.
struct Scraper {
  private static let request = "GET /metrics HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"

  let port: UInt16

  /// The 99th percentile of so many scrapes one after the other, in milliseconds from connect to the last byte.
  func percentile(of count: Int) -> Double? {
    var buffer = [UInt8](repeating: 0, count: 256 << 10)
    var durations: [Double] = []
    for _ in 0..<count {
      let start = nanoseconds(CLOCK_MONOTONIC)
      guard let bytes = scrape(&buffer), bytes > 1000 else { return nil }
      durations.append((nanoseconds(CLOCK_MONOTONIC) - start) / 1e6)
    }
    durations.sort()
    return durations[(count * 99 + 99) / 100 - 1]
  }

  /// How many bytes came; nil when the answer is not whole or not 200.
  func scrape(_ buffer: inout [UInt8]) -> Int? {
    let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard socket >= 0 else { return nil }
    defer { close(socket) }
    guard connect(socket), send(socket, Self.request, Self.request.utf8.count, 0) == Self.request.utf8.count else {
      return nil
    }
    var total = 0
    var isFine = false
    while true {
      let count = recv(socket, &buffer, buffer.count, 0)
      if count == 0 { return isFine ? total : nil }
      if count < 0 { return nil }
      if total == 0 { isFine = buffer.starts(with: Array("HTTP/1.1 200".utf8)) }
      total += count
    }
  }

  private func connect(_ socket: Int32) -> Bool {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return withUnsafeBytes(of: &address) { bytes in
      bytes.withMemoryRebound(to: sockaddr.self) {
        Glibc.connect(socket, $0.baseAddress, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
  }
}
