import Glibc

/// A clock's time in nanoseconds.
func nanoseconds(_ clock: clockid_t) -> Double {
  var time = timespec()
  clock_gettime(clock, &time)
  return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
}

/// What one execution out of `count` in `body` took of this thread's time on a processor: what else runs on the machine
/// does not count.
func threadTime(per count: Int, _ body: () -> Void) -> Double {
  let start = nanoseconds(CLOCK_THREAD_CPUTIME_ID)
  body()
  return (nanoseconds(CLOCK_THREAD_CPUTIME_ID) - start) / Double(count)
}

/// A field of `/proc/self/status` in bytes, such as `VmRSS` or `VmHWM` (proc(5)).
func statusBytes(_ field: String) -> Double {
  guard let file = fopen("/proc/self/status", "r") else { return .nan }
  defer { fclose(file) }
  var line = [CChar](repeating: 0, count: 256)
  while fgets(&line, Int32(line.count), file) != nil {
    let words = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
      .split { " \t\n".contains($0) }
    if words.first == "\(field):"[...], let kilobytes = words.dropFirst().first.flatMap({ Double($0) }) {
      return kilobytes * 1024
    }
  }
  return .nan
}
