internal import CLinux
internal import EventLoop
internal import Glibc

/// One line a program wrote.
public struct ProgramLine: Sendable, Equatable {
  public enum Stream: String, Sendable {
    case standardOutput = "stdout"
    case standardError = "stderr"
  }

  public let stream: Stream
  /// Without its end, and no more than the limit.
  public let bytes: [UInt8]
  /// Bytes of the line beyond the limit, which are not kept.
  public let cutBytes: Int
}

/// Reads a program's two streams on a thread of its own, so that a program that floods costs the loop nothing.
final class ProgramOutput: Sendable {
  private let wake: Int32
  private let finished = Latch()

  init(_ pipes: ProgramPipes, maxLine: Int, onLine: @escaping @Sendable (ProgramLine) -> Void) {
    let wake = eventfd(0, Int32(EFD_CLOEXEC))
    self.wake = wake
    let finished = finished
    _ = DedicatedThread(name: "bot-output") {
      var streams = [
        StreamReader(pipes.output.read, .standardOutput, maxLine),
        StreamReader(pipes.error.read, .standardError, maxLine),
      ]
      while streams.contains(where: \.isOpen), !Self.isWoken(wake, streams) {
        for index in streams.indices { streams[index].read(onLine) }
      }
      for index in streams.indices { streams[index].readToEnd(onLine) }
      pipes.closeOwnEnds()
      _ = Glibc.close(wake)
      Loop.submit { finished.open() }
    }
  }

  /// Ends the reading once what is there has been read.
  @Loop func stop() {
    // The descriptor is closed by the thread, just before the latch opens.
    guard !finished.isOpen, !isStopped else { return }
    isStopped = true
    var one: UInt64 = 1
    _ = unsafe write(wake, &one, 8)
  }

  @Loop private var isStopped = false

  /// As ``stop()``, and waits for it also in a cancelled task.
  @Loop func finish() async {
    stop()
    await finished.waitUncancelled()
  }

  /// Waits until there is something to read; whether it is the request to stop.
  private static func isWoken(_ wake: Int32, _ streams: [StreamReader]) -> Bool {
    var requests = [pollfd(fd: wake, events: Int16(POLLIN), revents: 0)]
    for stream in streams {
      requests.append(pollfd(fd: stream.isOpen ? stream.descriptor : -1, events: Int16(POLLIN), revents: 0))
    }
    _ = unsafe poll(&requests, nfds_t(requests.count), -1)
    return requests[0].revents != 0
  }
}

/// One stream and the beginning of a line that has not ended yet.
struct StreamReader {
  /// Read before the other stream has its turn.
  private static let turn = 64 << 10
  /// What is read after the end of the program: more is not in a pipe (pipe(7)).
  private static let rest = 2 << 20

  let descriptor: Int32
  private(set) var isOpen = true
  private let stream: ProgramLine.Stream
  private let maxLine: Int
  private var line: [UInt8] = []
  private var cut = 0

  init(_ descriptor: Int32, _ stream: ProgramLine.Stream, _ maxLine: Int) {
    self.descriptor = descriptor
    self.stream = stream
    self.maxLine = maxLine
  }

  /// Once; `false` when there was nothing.
  @discardableResult
  mutating func read(_ onLine: (ProgramLine) -> Void) -> Bool {
    guard isOpen else { return false }
    var result = 0
    let chunk = unsafe [UInt8](unsafeUninitializedCapacity: Self.turn) { buffer, count in
      result = unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      count = max(0, result)
    }
    // Nothing is the end, and so is an error but for "not now".
    isOpen = result > 0 || (result < 0 && (errno == EAGAIN || errno == EINTR))
    if chunk.isEmpty { return false }
    take(chunk, onLine)
    return true
  }

  mutating func readToEnd(_ onLine: (ProgramLine) -> Void) {
    for _ in 0..<(Self.rest / Self.turn) where read(onLine) {}
    if !line.isEmpty || cut > 0 { give(onLine) }
  }

  private mutating func take(_ chunk: [UInt8], _ onLine: (ProgramLine) -> Void) {
    var start = 0
    while start < chunk.count {
      let end = chunk[start...].firstIndex(of: UInt8(ascii: "\n"))
      let piece = chunk[start..<(end ?? chunk.count)]
      let kept = piece.prefix(max(0, maxLine - line.count))
      line.append(contentsOf: kept)
      cut += piece.count - kept.count
      guard let end else { return }
      give(onLine)
      start = end + 1
    }
  }

  private mutating func give(_ onLine: (ProgramLine) -> Void) {
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    if !line.isEmpty { onLine(ProgramLine(stream: stream, bytes: line, cutBytes: cut)) }
    line.removeAll(keepingCapacity: true)
    cut = 0
  }
}
