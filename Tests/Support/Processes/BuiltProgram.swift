import Glibc

/// A program of this package, as the build has put it beside the tests.
public enum BuiltProgram {
  /// Its path; throws when it was not built.
  public static func path(_ name: String) throws -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let length = readlink("/proc/self/exe", &buffer, buffer.count)
    let runner = String(decoding: buffer.prefix(max(length, 0)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let built = CommandLine.arguments.map { argument in folder(of: argument) } + [folder(of: runner)]
    for candidate in built.map({ "\($0)/\(name)" }) where access(candidate, X_OK) == 0 { return candidate }
    throw SupportError("No built program “\(name)” in \(built); build it first.")
  }

  /// The program of a package under `Examples/`, whose folder and product have its name. It is built into the build
  /// folder of these tests, where everything but its own files is compiled already.
  public static func example(_ name: String) async throws -> String {
    let folder = folder(of: try path("outrigger"))
    let scratch = folder.split(separator: "/", omittingEmptySubsequences: false).dropLast(2).joined(separator: "/")
    var words = [name, "--scratch-path", scratch]
    // Other flags would compile everything again.
    if getenv("LLVM_PROFILE_FILE") != nil { words.append("--enable-code-coverage") }
    let script = RepositoryPath.of("deploy/scripts/example.sh")
    try await Command.succeed(tool(script, words), timeout: .seconds(900))
    return "\(folder)/\(name)"
  }

  /// Builds the package in a folder, which depends on this one by path, into the build folder of these tests.
  public static func build(package folder: String) async throws -> Command.Outcome {
    let scratch = Self.folder(of: try path("outrigger")).split(separator: "/", omittingEmptySubsequences: false)
    var words = ["build", "--package-path", folder, "--scratch-path", scratch.dropLast(2).joined(separator: "/")]
    words += ["--ignore-lock", "--explicit-target-dependency-import-check", "error"]
    if getenv("LLVM_PROFILE_FILE") != nil { words.append("--enable-code-coverage") }
    return try await Command.run(tool("swift", words), timeout: .seconds(900))
  }

  /// A program that needs the toolchain, found as these tests' own was.
  public static func tool(_ name: String, _ words: [String]) -> Launch {
    let path = getenv("PATH").map { String(cString: $0) } ?? ""
    let places: [String] = path.split(separator: ":").map { "\($0)/\(name)" }
    let found = places.first { access($0, X_OK) == 0 }
    var launch = Launch(found ?? name, words)
    for variable in ["PATH", "HOME", "OUTRIGGER_COMMIT"] {
      launch.environment[variable] = getenv(variable).map { String(cString: $0) }
    }
    return launch
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }
}
