import Glibc

enum Clock {
  /// Monotonic seconds.
  static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// A bot's process, and what it has used.
final class Process {
  private let pid: pid_t
  private var isReaped = false

  init(_ words: [String]) {
    var pid = pid_t()
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    let error = posix_spawnp(&pid, words[0], nil, nil, &arguments, environ)
    guard error == 0 else {
      let text = "botbench: cannot start \(words[0]): \(String(cString: strerror(error)))\n"
      _ = text.utf8CString.withUnsafeBufferPointer { write(STDERR_FILENO, $0.baseAddress, $0.count - 1) }
      exit(1)
    }
    self.pid = pid
  }

  var hasEnded: Bool {
    if isReaped { return true }
    isReaped = waitpid(pid, nil, WNOHANG) == pid
    return isReaped
  }

  /// User and system time; of a clock with nanoseconds, not of ticks.
  var processorSeconds: Double {
    var clock = clockid_t()
    var time = timespec()
    guard clock_getcpuclockid(pid, &clock) == 0, clock_gettime(clock, &time) == 0 else { return 0 }
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  var residentMegabytes: Double {
    guard let file = fopen("/proc/\(pid)/status", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, Int32(line.count), file) != nil {
      let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      guard text.hasPrefix("VmRSS:") else { continue }
      let kilobytes = Double(text.filter(\.isNumber)) ?? 0
      return kilobytes * 1024 / 1e6
    }
    return 0
  }

  func end() {
    guard !hasEnded else { return }
    kill(pid, SIGKILL)
    waitpid(pid, nil, 0)
    isReaped = true
  }
}
