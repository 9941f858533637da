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

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }
}
