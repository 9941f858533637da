import Glibc
import Support

/// A script that drives a browser.
struct Browser {
  /// Whether Chromium and what drives it are there, or have to be.
  static let isWanted =
    TestTools.areWanted
    && (access("/usr/bin/chromedriver", X_OK) == 0 || getenv("CI").map { String(cString: $0) } == "true")

  private let process: ChildProcess
  private let name: String

  static func script(_ name: String) -> String {
    RepositoryPath.of("Tests/EndToEndTests/Page/Scripts/\(name).py")
  }

  static func start(_ name: String, _ outrigger: OutriggerBinary, _ arguments: String...) throws -> Browser {
    let folder = try TemporaryDirectory()
    var environment = Launch.plainEnvironment
    // What Chromium writes; no byte code beside the scripts.
    (environment["HOME"], environment["TMPDIR"]) = (folder.path, folder.path)
    environment["PYTHONDONTWRITEBYTECODE"] = "1"
    environment["OUTRIGGER_SCREENSHOT"] = getenv("OUTRIGGER_SCREENSHOT").map { String(cString: $0) }
    let words = [script(name), "http://127.0.0.1:\(outrigger.port)"] + arguments
    let process = try ChildProcess.start(
      Launch(TestTools.python, words, environment: environment, input: .pipe))
    return Browser(process: process, name: name, folder: folder)
  }

  private let folder: TemporaryDirectory

  private init(process: ChildProcess, name: String, folder: TemporaryDirectory) {
    self.process = process
    self.name = name
    self.folder = folder
  }

  /// Waits until the script wants something done.
  func asks(_ request: String) async throws {
    do {
      try await process.waitForLine(containing: request, timeout: .seconds(120))
    } catch {
      throw SupportError("\(name): \(process.errorOutput.suffix(4000))")
    }
  }

  /// It is done.
  func isAnswered() async throws { try await process.send("done\n") }

  func succeeds() async throws {
    let status = try await process.waitForExit(timeout: .seconds(300))
    guard status == .exited(0) else { throw SupportError("\(name) \(status): \(process.errorOutput.suffix(4000))") }
  }
}
