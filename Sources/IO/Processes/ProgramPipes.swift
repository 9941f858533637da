internal import CLinux
internal import EventLoop
internal import Glibc

/// The pipes a program writes into, all close-on-exec, and its empty input.
struct ProgramPipes: Sendable {
  typealias Ends = (read: Int32, write: Int32)

  let output: Ends
  let error: Ends
  private let input: Int32

  /// - Throws: ``ProgramError/cannotStart(path:errno:)`` when descriptors have run out.
  init(path: String) throws(ProgramError) {
    input = Self.aboveStandard(unsafe open("/dev/null", O_RDONLY | O_CLOEXEC))
    guard input >= 0, let output = Self.pipe() else {
      let number = errno
      _ = Glibc.close(input)
      throw .cannotStart(path: path, errno: number)
    }
    guard let error = Self.pipe() else {
      let number = errno
      for descriptor in [input, output.read, output.write] { _ = Glibc.close(descriptor) }
      throw .cannotStart(path: path, errno: number)
    }
    self.output = output
    self.error = error
  }

  /// The pid, or a negated errno.
  func spawn(_ program: Program, path: String, descriptorLimit: UInt) -> Int32 {
    let arguments = CStringArray([program.command] + program.arguments)
    let environment = CStringArray(program.environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" })
    return unsafe path.withCString { path in
      var request = unsafe outrigger_program()
      unsafe request.path = path
      unsafe request.arguments = UnsafePointer(arguments.pointers)
      unsafe request.environment = UnsafePointer(environment.pointers)
      unsafe request.input = input
      unsafe request.output = output.write
      unsafe request.error = error.write
      unsafe request.descriptor_limit = descriptorLimit
      return withExtendedLifetime((arguments, environment)) { unsafe outrigger_spawn(&request) }
    }
  }

  /// Once the child has its copies.
  func closeChildEnds() {
    for descriptor in [input, output.write, error.write] { _ = Glibc.close(descriptor) }
  }

  func closeOwnEnds() {
    for descriptor in [output.read, error.read] { _ = Glibc.close(descriptor) }
  }

  private static func pipe() -> Ends? {
    var ends: [Int32] = [-1, -1]
    guard unsafe outrigger_pipe(&ends) == 0 else { return nil }
    let result = (aboveStandard(ends[0]), aboveStandard(ends[1]))
    // Ours alone: the program's end keeps blocking.
    _ = fcntl(result.0, F_SETFL, O_NONBLOCK)
    return result
  }

  /// A descriptor that the child's 0, 1 and 2 do not overwrite, should ours have been closed when we were started.
  private static func aboveStandard(_ descriptor: Int32) -> Int32 {
    guard (0...2).contains(descriptor) else { return descriptor }
    let moved = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
    _ = Glibc.close(descriptor)
    return moved
  }
}

/// A null-terminated array of C strings.
///
/// `@safe`: the memory is its own, and lives as long as it does.
@safe final class CStringArray {
  let pointers: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
  private let count: Int

  init(_ strings: [String]) {
    count = strings.count
    unsafe pointers = .allocate(capacity: count + 1)
    for (index, string) in strings.enumerated() { unsafe pointers[index] = strdup(string) }
    unsafe pointers[count] = nil
  }

  deinit {
    for index in 0..<count { unsafe free(pointers[index]) }
    unsafe pointers.deallocate()
  }
}
