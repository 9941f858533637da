import Glibc

/// What is known of a child: its output so far and how it ended.
struct ChildState {
  /// One stream's bytes and the complete lines among them.
  struct Captured {
    var bytes: [UInt8] = []
    var lines: [String] = []
    var isClosed = false
    private var lineStart = 0

    enum Line { case line(String), end }

    /// nil while the line is neither there nor ruled out.
    func line(at index: Int) -> Line? {
      if index < lines.count { return .line(lines[index]) }
      return isClosed ? .end : nil
    }

    mutating func append(_ chunk: ArraySlice<UInt8>) {
      var searchStart = bytes.count
      bytes.append(contentsOf: chunk)
      while let end = bytes[searchStart...].firstIndex(of: UInt8(ascii: "\n")) {
        lines.append(String(decoding: bytes[lineStart..<end], as: UTF8.self))
        lineStart = end + 1
        searchStart = lineStart
      }
    }

    /// A last line without line feed counts too.
    mutating func close() {
      guard !isClosed else { return }
      if lineStart < bytes.count { lines.append(String(decoding: bytes[lineStart...], as: UTF8.self)) }
      isClosed = true
    }
  }

  var started: Result<Int32, SupportError>?
  var exit: ExitStatus?
  var input: Int32?
  private var output = Captured()
  private var error = Captured()

  init(input: Int32?) { self.input = input }

  subscript(stream: ChildProcess.Stream) -> Captured {
    get { stream == .standardOutput ? output : error }
    set {
      if stream == .standardOutput { output = newValue } else { error = newValue }
    }
  }

  mutating func append(_ chunk: ArraySlice<UInt8>, to stream: ChildProcess.Stream) {
    if stream == .standardOutput { output.append(chunk) } else { error.append(chunk) }
  }

  mutating func close(_ stream: ChildProcess.Stream) {
    if stream == .standardOutput { output.close() } else { error.close() }
  }

  /// Called under the lock in which the child is also reaped, so that the id cannot be another process's by now.
  func signal(_ number: Int32, to target: Int32) {
    if exit == nil { Glibc.kill(target, number) }
  }

  mutating func closeInput() {
    if let input { Glibc.close(input) }
    input = nil
  }
}
