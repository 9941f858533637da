import Glibc

/// The built program as a child process, on a free port, in a folder of its own.
///
/// It is run as an operator would: with a configuration file, environment variables and signals. It inherits nothing from
/// the tests' environment but where to write its coverage profile.
public final class OutriggerBinary: Sendable {
  public let process: ChildProcess
  public let port: UInt16
  /// Its working folder, with `outrigger.yml` when a configuration was given.
  public let directory: TemporaryDirectory
  /// For requests on a kept connection.
  public let probe: HTTPProbe

  /// Starts `outrigger run`; does not wait for anything.
  ///
  /// `configuration` is the YAML text; `http.listen` is set through the environment, so leave it out. Without a
  /// configuration no file is given, as for an operator who has none. `wrapper` is a command that runs the program, such as
  /// `strace -D …`, and must become it. `program` is another one built on the same kit. `port` is that of one before it.
  public static func start(
    program: String? = nil, configuration: String? = nil, environment: [String: String] = [:],
    files: [String: String] = [:],
    arguments: [String] = [], input: Launch.Input = .none, wrapper: [String] = [], port: UInt16? = nil
  ) throws -> OutriggerBinary {
    let directory = try TemporaryDirectory()
    for (name, text) in files { try directory.write(text, to: name, mode: 0o600) }
    let port = try port ?? FreePort.next()
    var words = ["run"]
    if let configuration { words += ["--config", try directory.write(configuration, to: "outrigger.yml")] }
    let variables = ["OUTRIGGER_HTTP_LISTEN": "127.0.0.1:\(port)"].merging(environment) { _, given in given }
    let process = try ChildProcess.start(
      try launch(
        words + arguments, environment: variables, directory: directory.path, input: input, wrapper: wrapper,
        program: program))
    return OutriggerBinary(process: process, port: port, directory: directory)
  }

  private init(process: ChildProcess, port: UInt16, directory: TemporaryDirectory) {
    self.process = process
    self.port = port
    self.directory = directory
    probe = HTTPProbe(port: port)
  }

  /// Starts `outrigger run` on a pseudo-terminal, which `send` types on: `"\u{3}"` is Ctrl-C. Its output comes with the
  /// terminal's line ends and the echo of what was typed.
  public static func startInTerminal(configuration: String) throws -> OutriggerBinary {
    let directory = try TemporaryDirectory()
    let port = try FreePort.next()
    let plain = try launch(
      ["run", "--config", try directory.write(configuration, to: "outrigger.yml")],
      environment: ["OUTRIGGER_HTTP_LISTEN": "127.0.0.1:\(port)", "NO_COLOR": "1", "TERM": "xterm"],
      directory: directory.path, input: .pipe)
    // It has to go with script(1), which goes with the tests.
    let words = ["exec", "setpriv", "--pdeathsig", "KILL"] + ([plain.executable] + plain.arguments).map { "'\($0)'" }
    let launch = Launch(
      "script", ["-qefc", words.joined(separator: " "), "/dev/null"], environment: plain.environment,
      directory: plain.directory, input: .pipe)
    return OutriggerBinary(process: try ChildProcess.start(launch), port: port, directory: directory)
  }

  /// Runs another command to its end, such as `check --config FILE` or `version`.
  public static func run(
    _ arguments: [String], environment: [String: String] = [:], directory: String? = nil, input: Launch.Input = .none,
    timeout: Duration = .seconds(60)
  ) async throws -> Command.Outcome {
    try await Command.run(
      try launch(arguments, environment: environment, directory: directory, input: input), timeout: timeout)
  }

  /// Starts another command that goes on, such as `logs -f`; in a terminal if its looks depend on that.
  public static func client(
    _ arguments: [String], environment: [String: String] = [:], inTerminal: Bool = false
  ) throws -> ChildProcess {
    let plain = try launch(arguments, environment: environment, directory: nil, input: .none)
    guard inTerminal else { return try ChildProcess.start(plain) }
    let words = ([plain.executable] + plain.arguments).map { "'\($0)'" }.joined(separator: " ")
    return try ChildProcess.start(
      Launch("script", ["-qefc", words, "/dev/null"], environment: plain.environment))
  }

  /// A request on the kept connection.
  public func get(_ path: String, headers: [String: String] = [:]) async throws -> ProbeResponse {
    try await probe.get(path, headers: headers)
  }

  /// The metrics, parsed strictly.
  public func metrics() async throws -> StrictExposition {
    try StrictExposition(parsing: try await get("/metrics").text)
  }

  /// Asks until `path` answers `status`; throws with the program's output when it has ended or the timeout passes.
  public func waitUntil(_ path: String, answers status: Int = 200, timeout: Duration = .seconds(30)) async throws {
    do {
      try await eventually("\(status) from \(path)", timeout: timeout) {
        if let ended = process.exitStatus { throw SupportError("The program \(ended).") }
        return (try? await get(path))?.status == status
      }
    } catch {
      throw SupportError("\(error)\n\(process.tail)")
    }
  }

  /// The lines on standard output that are JSON, parsed.
  public var logLines: [JSONValue] {
    process.output.split(separator: "\n").compactMap { try? JSONValue(parsing: String($0)) }
  }

  /// SIGTERM, and waits for the end.
  @discardableResult
  public func stop(timeout: Duration = .seconds(40)) async throws -> ExitStatus {
    process.signal(SIGTERM)
    return try await process.waitForExit(timeout: timeout)
  }

  /// For a script that starts the program itself: which one, and where it writes its coverage profile.
  public static func scriptEnvironment() throws -> [String: String] {
    Launch.plainEnvironment.merging(["OUTRIGGER_BINARY": try path(), "LLVM_PROFILE_FILE": profileFile]) { $1 }
  }

  private static func launch(
    _ arguments: [String], environment: [String: String], directory: String?, input: Launch.Input,
    wrapper: [String] = [], program: String? = nil
  ) throws -> Launch {
    var variables = Launch.plainEnvironment.merging(environment) { _, given in given }
    variables["LLVM_PROFILE_FILE"] = profileFile
    let words = wrapper + [try program ?? path()] + arguments
    return Launch(words[0], Array(words.dropFirst()), environment: variables, directory: directory, input: input)
  }

  /// Beside the tests' own profile, one file a process (`%p`), so that coverage counts what the program did.
  /// Nowhere when the tests run without coverage.
  private static var profileFile: String {
    guard let own = getenv("LLVM_PROFILE_FILE").map({ String(cString: $0) }), let slash = own.lastIndex(of: "/") else {
      return "/dev/null"
    }
    return "\(own[..<slash])/outrigger-child-%p.profraw"
  }

  /// `OUTRIGGER_BINARY`, else the program beside the test bundle that runs these tests.
  private static func path() throws -> String {
    if let given = getenv("OUTRIGGER_BINARY") { return String(cString: given) }
    return try BuiltProgram.path("outrigger")
  }
}
