internal import CLinux
internal import Glibc

/// Where Swift's runtime writes what it has to say of a crash.
public enum Backtraces {
  private static let variable = "SWIFT_BACKTRACE"

  /// Makes a crash's backtrace go to standard error: by default it goes to standard output, between the lines of JSON.
  ///
  /// The runtime reads its settings before `main`, so this process is executed anew, under the same id, when backtraces
  /// are on and nothing says where they go. First of all in `main`.
  public static func keepOffStandardOutput() {
    guard let value = unsafe getenv(variable) else { return }
    let settings = unsafe String(cString: value)
    guard !settings.isEmpty, !settings.contains("output-to") else { return }
    _ = unsafe setenv(variable, settings + ",output-to=stderr", 1)
    // By its own path, or it would be called "exe" from then on. Should it fail, the bot runs all the same.
    let path = unsafe [CChar](unsafeUninitializedCapacity: Int(PATH_MAX) + 1) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      unsafe count = max(0, readlink("/proc/self/exe", start, Int(PATH_MAX)))
      unsafe buffer[count] = 0
      count += 1
    }
    var words = unsafe ProgramArguments.words.map { unsafe strdup($0) } + [nil]
    defer { unsafe words.forEach { unsafe free($0) } }
    _ = unsafe execv(path, &words)
  }
}
