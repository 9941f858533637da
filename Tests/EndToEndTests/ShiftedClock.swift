import Glibc
import Support

/// A wall clock that a child process sees and the test sets, while its monotonic clocks go on: Debian's `faketime`.
///
/// The library is preloaded and reads the shift from a file at every look at the clock. The wrapper of the same name is not
/// used: the program would be its child, and signals would go to the wrapper.
struct ShiftedClock {
  private let file: String
  private let directory: TemporaryDirectory
  private let library: String

  init() throws {
    let libraries = ["x86_64", "aarch64"].map { "/usr/lib/\($0)-linux-gnu/faketime/libfaketimeMT.so.1" as String }
    guard let found = libraries.first(where: { access($0, R_OK) == 0 }) else {
      throw SupportError("libfaketimeMT is not there: apt-get install faketime.")
    }
    library = found
    directory = try TemporaryDirectory()
    file = directory.file("shift")
    try set("+0")
  }

  /// `+1h`, `-1h`, `+0` from the true time.
  func set(_ shift: String) throws {
    // By rename, so that nobody reads half of it.
    let new = try directory.write(shift + "\n", to: "shift.new")
    guard rename(new, file) == 0 else { throw SupportError("The clock's file cannot be replaced.") }
  }

  var environment: [String: String] {
    [
      "LD_PRELOAD": library, "FAKETIME_TIMESTAMP_FILE": file, "FAKETIME_NO_CACHE": "1",
      "FAKETIME_DONT_FAKE_MONOTONIC": "1",
    ]
  }
}
