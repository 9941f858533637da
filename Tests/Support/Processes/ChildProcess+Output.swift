import Glibc

extension ChildProcess {
  /// Everything the child has written to its standard output so far.
  public var output: String { text(of: .standardOutput) }

  /// Everything the child has written to its standard error so far.
  public var errorOutput: String { text(of: .standardError) }

  /// Everything written to one stream so far; bytes that are not UTF-8 become U+FFFD.
  public func text(of stream: Stream) -> String {
    state.read { String(decoding: $0[stream].bytes, as: UTF8.self) }
  }

  /// The lines of one stream from the first on, also those already written; ends when the stream does.
  public func lines(of stream: Stream) -> AsyncStream<String> {
    let state = state
    let position = Watched(0)
    return AsyncStream {
      let index = position.read { $0 }
      let line = try? await state.wait(for: "a line", timeout: .seconds(3600)) { $0[stream].line(at: index) }
      guard case .line(let text) = line else { return nil }
      position.update { $0 += 1 }
      return text
    }
  }

  /// The first line of a stream that satisfies `isWanted`, also when it was written before; throws with the output's
  /// tail when the stream ends without one or the timeout passes.
  @discardableResult
  public func waitForLine(
    _ what: String, of stream: Stream = .standardOutput, timeout: Duration = .seconds(30),
    where isWanted: @escaping @Sendable (String) -> Bool
  ) async throws -> String {
    let line: String?
    do {
      line = try await state.wait(for: what, timeout: timeout) { state -> String?? in
        if let line = state[stream].lines.first(where: isWanted) { return .some(line) }
        return state[stream].isClosed ? .some(nil) : nil
      }
    } catch {
      throw SupportError("\(error)\n\(tail)")
    }
    guard let line else { throw SupportError("\(name) ended without writing \(what).\n\(tail)") }
    return line
  }

  /// The first line that contains `text`.
  @discardableResult
  public func waitForLine(
    containing text: String, of stream: Stream = .standardOutput, timeout: Duration = .seconds(30)
  ) async throws -> String {
    try await waitForLine("a line with “\(text)”", of: stream, timeout: timeout) { $0.contains(text) }
  }

  /// Writes to the child's standard input, which must be `.pipe`.
  public func send(_ text: String) async throws {
    guard let descriptor = state.read({ $0.input }) else {
      throw SupportError("The standard input of \(name) is not a pipe or is closed.")
    }
    try await Threads.run { try ChildPipes.write(Array(text.utf8), to: descriptor) }
  }

  /// Ends the child's standard input.
  public func closeInput() {
    state.update { $0.closeInput() }
  }

  /// The last of both streams, for messages.
  public var tail: String {
    "stdout: \(output.suffix(2000))\nstderr: \(errorOutput.suffix(4000))"
  }
}
