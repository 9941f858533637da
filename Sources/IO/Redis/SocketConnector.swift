internal import CLinux
internal import EventLoop
internal import Glibc
internal import Pooling

/// Connects a non-blocking socket (connect(2), unix(7)).
@Loop struct SocketConnector {
  let server: String
  let deadline: ContinuousClock.Instant

  /// Tries the addresses in order; each gets an equal share of the time that is left, so one that swallows packets
  /// does not use up all of it.
  func connect(to addresses: [SocketAddress]) async throws -> Int32 {
    var last = RedisError(.dns, "The host of \(server) has no address.")
    for (index, address) in addresses.enumerated() {
      let left = deadline - ContinuousClock.now
      let share = ContinuousClock.now + left / (addresses.count - index)
      do {
        return try await connect(family: address.family, bytes: address.bytes, by: share)
      } catch let error as RedisError {
        last = error
      }
    }
    throw last
  }

  func connect(toUnix path: String) async throws -> Int32 {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: path.utf8.prefix($0.count - 1)) }
    let bytes = unsafe withUnsafeBytes(of: address) { unsafe [UInt8]($0) }
    return try await connect(family: AF_UNIX, bytes: bytes, by: deadline)
  }

  private func connect(family: Int32, bytes: [UInt8], by deadline: ContinuousClock.Instant) async throws -> Int32 {
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
    let descriptor = socket(family, kind, 0)
    guard descriptor >= 0 else { throw failure(errno) }
    do {
      try await connect(descriptor, bytes, by: deadline)
    } catch {
      close(descriptor)
      throw error
    }
    if family != AF_UNIX {
      var yes: Int32 = 1
      unsafe setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
    }
    return descriptor
  }

  private func connect(_ descriptor: Int32, _ bytes: [UInt8], by deadline: ContinuousClock.Instant) async throws {
    let result = unsafe bytes.withUnsafeBytes { buffer in
      guard let address = unsafe buffer.baseAddress?.assumingMemoryBound(to: sockaddr.self) else { return Int32(-1) }
      return unsafe Glibc.connect(descriptor, address, socklen_t(buffer.count))
    }
    if result == 0 { return }
    guard errno == EINPROGRESS else { throw failure(errno) }
    guard try await Writability(descriptor).wait(until: deadline) else {
      throw RedisError(.timeout, "No connection to \(server) was made in time.")
    }
    var status: Int32 = 0
    var size = socklen_t(MemoryLayout<Int32>.size)
    unsafe getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &status, &size)
    if status != 0 { throw failure(status) }
  }

  private func failure(_ number: Int32) -> RedisError {
    RedisError(number == ETIMEDOUT ? .timeout : .refused, "\(server) takes no connection: \(errorText(number)).")
  }
}

/// One wait for a descriptor to become writable; resumed once by the event, the deadline or the cancellation.
@Loop private final class Writability {
  private let descriptor: Int32
  private var watch: DescriptorWatch?
  private var timer: LoopTimer?
  private var continuation: CheckedContinuation<Bool, any Error>?
  private var isCancelled = false

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// `false` when the deadline came first.
  func wait(until deadline: ContinuousClock.Instant) async throws -> Bool {
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { begin($0, deadline) }
    } onCancel: {
      Loop.submit {
        self.isCancelled = true
        self.finish(.failure(CancellationError()))
      }
    }
  }

  /// The watch starts only now, with somebody to resume: the task may have been off the loop before.
  private func begin(_ continuation: CheckedContinuation<Bool, any Error>, _ deadline: ContinuousClock.Instant) {
    if isCancelled { return continuation.resume(throwing: CancellationError()) }
    self.continuation = continuation
    timer = LoopTimer(at: deadline) { [weak self] in self?.finish(.success(false)) }
    do {
      watch = try DescriptorWatch(descriptor, for: .write) { [weak self] _ in self?.finish(.success(true)) }
    } catch {
      finish(.failure(error))
    }
  }

  private func finish(_ result: Result<Bool, any Error>) {
    watch?.cancel()
    timer?.cancel()
    continuation?.resume(with: result)
    continuation = nil
  }
}
