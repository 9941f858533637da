import Glibc

/// Another program while it is measured.
final class Process {
  let id: pid_t
  private let start = nanoseconds(CLOCK_MONOTONIC)

  /// Standard output goes nowhere, standard error to `measure.log` in the workplace. Nil when it cannot be started.
  init?(_ words: [String], environment: [String]) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(
      &actions, 2, "\(Workplace.folder)/measure.log", O_WRONLY | O_CREAT | O_APPEND, 0o600)
    var arguments = words.map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0) } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var id = pid_t()
    guard posix_spawnp(&id, words[0], &actions, nil, &arguments, &variables) == 0 else { return nil }
    self.id = id
  }

  /// Since it was started, in milliseconds.
  var age: Double { (nanoseconds(CLOCK_MONOTONIC) - start) / 1e6 }

  /// User and system time, in nanoseconds (proc(5)).
  var processorTime: Double {
    let fields = text("stat").split(separator: ")").last.map { $0.split(separator: " ") } ?? []
    guard fields.count > 12, let user = Double(fields[11]), let system = Double(fields[12]) else { return .nan }
    return (user + system) / Double(sysconf(Int32(_SC_CLK_TCK))) * 1e9
  }

  /// `VmRSS` or `VmHWM`, in bytes.
  func memory(_ field: String) -> Double {
    for line in text("status").split(separator: "\n") where line.hasPrefix("\(field):") {
      let words = line.split { " \t".contains($0) }
      if words.count > 1, let kilobytes = Double(words[1]) { return kilobytes * 1024 }
    }
    return .nan
  }

  /// Sends the signal and waits for the end.
  func end(_ signal: Int32 = SIGTERM) {
    kill(id, signal)
    wait()
  }

  func wait() {
    var status: Int32 = 0
    waitpid(id, &status, 0)
  }

  private func text(_ name: String) -> String {
    guard let file = fopen("/proc/\(id)/\(name)", "r") else { return "" }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 16_384)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }
}
