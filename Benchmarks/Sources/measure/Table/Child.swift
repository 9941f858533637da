import Glibc

/// A program that answers each empty line with a line: a figure.
final class Child {
  private let id: pid_t
  private let input: UnsafeMutablePointer<FILE>
  private let output: UnsafeMutablePointer<FILE>

  /// Nil when it cannot be started.
  init?(_ arguments: [String]) {
    var toChild: [Int32] = [0, 0]
    var fromChild: [Int32] = [0, 0]
    guard pipe(&toChild) == 0, pipe(&fromChild) == 0 else { return nil }
    // What the child gets as its own input and output is a duplicate without this flag.
    for descriptor in toChild + fromChild { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, toChild[0], 0)
    posix_spawn_file_actions_adddup2(&actions, fromChild[1], 1)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      close(toChild[0])
      close(fromChild[1])
    }
    var words = arguments.map { strdup($0) }
    defer { words.forEach { free($0) } }
    words.append(nil)
    var id: pid_t = 0
    guard posix_spawn(&id, arguments[0], &actions, nil, words, environ) == 0,
      let input = fdopen(toChild[1], "w"), let output = fdopen(fromChild[0], "r")
    else { return nil }
    self.id = id
    self.input = input
    self.output = output
  }

  /// Nil when the program has ended, as it does at once with a case it does not know.
  func ask() -> String? {
    fputs("\n", input)
    fflush(input)
    var line: UnsafeMutablePointer<CChar>?
    var capacity = 0
    defer { free(line) }
    guard getline(&line, &capacity, output) > 0, let line else { return nil }
    return String(String(cString: line).dropLast())
  }

  /// The end of its input is the end of the program.
  func end() {
    fclose(input)
    var status: Int32 = 0
    waitpid(id, &status, 0)
    fclose(output)
  }
}
