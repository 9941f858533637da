internal import CLinux
internal import EventLoop
internal import Glibc
internal import HTTPClient
internal import Pooling

/// The bytes below a connection: a plain socket or TLS. Non-blocking; `nil` means "not now".
@Loop protocol Transport: AnyObject {
  var descriptor: Int32 { get }
  /// 0 at the end of the stream.
  func receive(into buffer: UnsafeMutableRawBufferPointer) throws(RedisError) -> Int?
  func send(_ buffer: UnsafeRawBufferPointer) throws(RedisError) -> Int?
  /// Called once, after the descriptor's watch is cancelled.
  func close()
}

/// A TCP or Unix socket of ours, closed with ``close()``.
@Loop final class PlainTransport: Transport {
  let descriptor: Int32
  private let server: String

  init(descriptor: Int32, server: String) {
    self.descriptor = descriptor
    self.server = server
  }

  func receive(into buffer: UnsafeMutableRawBufferPointer) throws(RedisError) -> Int? {
    try outcome(unsafe recv(descriptor, buffer.baseAddress, buffer.count, 0))
  }

  func send(_ buffer: UnsafeRawBufferPointer) throws(RedisError) -> Int? {
    try outcome(unsafe Glibc.send(descriptor, buffer.baseAddress, buffer.count, Int32(MSG_NOSIGNAL)))
  }

  func close() { _ = Glibc.close(descriptor) }

  private func outcome(_ count: Int) throws(RedisError) -> Int? {
    if count >= 0 { return count }
    if errno == EAGAIN || errno == EINTR { return nil }
    throw RedisError(
      errno == ETIMEDOUT ? .timeout : .refused, "The connection to \(server) broke: \(errorText(errno)).")
  }
}

/// TLS by way of libcurl.
@Loop final class TLSTransport: Transport {
  private let socket: TLSSocket
  private let server: String
  var descriptor: Int32 { socket.descriptor }

  init(socket: TLSSocket, server: String) {
    self.socket = socket
    self.server = server
  }

  func receive(into buffer: UnsafeMutableRawBufferPointer) throws(RedisError) -> Int? {
    do { return try unsafe socket.receive(into: buffer) } catch { throw RedisError(error, server: server) }
  }

  func send(_ buffer: UnsafeRawBufferPointer) throws(RedisError) -> Int? {
    do { return try unsafe socket.send(buffer) } catch { throw RedisError(error, server: server) }
  }

  func close() { socket.close() }
}

extension RedisError {
  init(_ error: ClientError, server: String) {
    let reason: Reason =
      switch error.reason {
      case .refused: .refused
      case .timeout: .timeout
      case .dns: .dns
      case .tls: .tls
      default: .protocol
      }
    self.init(reason, "The connection to \(server) failed: \(error.detail).")
  }
}
