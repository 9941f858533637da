import CSupport
import Glibc

/// The three pipes between a child and the tests. All are close-on-exec: the child gets copies as 0, 1 and 2.
struct ChildPipes: Sendable {
  let childInput: Int32
  let inputToKeep: Int32?
  let inputBytes: [UInt8]
  let inputToFill: Int32?
  let output: (read: Int32, write: Int32)
  let error: (read: Int32, write: Int32)

  init(input: Launch.Input) throws {
    output = try Self.makePipe()
    error = try Self.makePipe()
    switch input {
    case .none:
      childInput = open("/dev/null", O_RDONLY | O_CLOEXEC)
      (inputToKeep, inputToFill, inputBytes) = (nil, nil, [])
    case .bytes(let bytes):
      let pipe = try Self.makePipe()
      (childInput, inputToKeep, inputToFill, inputBytes) = (pipe.read, nil, pipe.write, bytes)
    case .pipe:
      let pipe = try Self.makePipe()
      (childInput, inputToKeep, inputToFill, inputBytes) = (pipe.read, pipe.write, nil, [])
    }
  }

  /// Closes the child's ends, once the child has its copies.
  func closeChildEnds() {
    for descriptor in [childInput, output.write, error.write] { close(descriptor) }
  }

  /// Writes all of it, or throws when the reader is gone.
  static func write(_ bytes: [UInt8], to descriptor: Int32) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw SupportError.system("Could not write to the child's standard input") }
      rest = rest.dropFirst(count)
    }
  }

  private static func makePipe() throws -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    guard support_pipe(&ends) == 0 else { throw SupportError.system("Could not make a pipe") }
    return (ends[0], ends[1])
  }
}
