public import EventLoop

/// What a stream's reader has.
public enum StreamChunk: Sendable {
  /// Sent next. No bytes mean the same as ``wait``; what exceeds the asked size is kept and sent first.
  case bytes([UInt8])
  /// Nothing now: the reader is asked again after ``BodyStream/resume()``.
  case wait
  /// The body is complete: the client sees the terminating chunk.
  case end
  /// The body is broken off: the client sees the connection close without a terminating chunk.
  case abort
}

/// A response body that is pulled as the client takes it.
///
/// While the reader waits its connection is suspended: it costs no CPU, does not time out, and its client's leaving
/// goes unnoticed until the next chunk. A follower therefore sends something now and then.
@Loop
public final class BodyStream {
  private let read: @Loop (Int) -> StreamChunk
  private let onClose: @Loop () -> Void
  private var leftover: ArraySlice<UInt8> = []
  private var isSignalled = false
  private var isEnding = false
  private var isClosed = false
  /// The server's side while the body is being sent.
  weak var connection: Connection?
  private(set) var isSuspended = false

  /// - Parameters:
  ///   - onClose: called once, when the client has everything, has gone, or the server stops.
  ///   - read: gives the next chunk, at most so many bytes.
  public init(onClose: @escaping @Loop () -> Void = {}, read: @escaping @Loop (_ maxBytes: Int) -> StreamChunk) {
    self.onClose = onClose
    self.read = read
  }

  /// Says that the reader has more. Cheap, harmless when nobody waits; many calls of one turn become one wake-up.
  public func resume() {
    isSignalled = true
    wake()
  }

  /// Ends the body as soon as its reader has nothing more at that moment, as the server does when it stops: a follower
  /// of the log gets the last lines.
  public func end() {
    isEnding = true
    wake()
  }

  /// The next bytes to send; `.wait` only when the connection is to be suspended now.
  func next(_ maxBytes: Int) -> StreamChunk {
    if leftover.isEmpty {
      isSignalled = false
      switch read(maxBytes) {
      case .bytes(let bytes) where !bytes.isEmpty: leftover = bytes[...]
      case .bytes, .wait: return isEnding ? .end : .wait
      case .end: return .end
      case .abort: return .abort
      }
    }
    let chunk = leftover.prefix(maxBytes)
    leftover = leftover.dropFirst(chunk.count)
    return .bytes(Array(chunk))
  }

  /// Notes the suspension; a call of ``resume()`` from inside the reader must not be lost.
  func didSuspend() {
    isSuspended = true
    if isSignalled { wake() }
  }

  func didClose() {
    guard !isClosed else { return }
    isClosed = true
    connection = nil
    onClose()
  }

  private func wake() {
    guard isSuspended, let connection else { return }
    isSuspended = false
    connection.resume()
  }
}
