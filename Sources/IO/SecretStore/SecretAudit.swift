internal import Glibc
internal import YAML

/// Who did what to a secrets file, one JSON line an action, in `FILE.audit`; lines are added and never changed.
///
/// Each line has the SHA-256 of the one before it, so that a line that was edited or taken out of the middle is seen. Who may
/// write the file can still cut its end off: ship it elsewhere where that matters.
public struct SecretAudit: Sendable {
  public enum Action: String, Sendable {
    case set, get, list, remove, rotate
  }

  public let path: String
  private static let limit = 64 << 20
  private static let start = String(repeating: "0", count: 64)

  /// Of the secrets file at that path.
  public init(of file: String) { path = file + ".audit" }

  /// Adds a line and waits for the disk. The caller holds the file's lock.
  func note(_ action: Action, _ name: String?, outcome: String, at time: Int) throws(SecretStoreError) {
    let previous = try lines().last.map(Self.digest) ?? Self.start
    let name = name.map { ",\"name\":\"\($0)\"" } ?? ""
    let line =
      "{\"time\":\(time),\"action\":\"\(action.rawValue)\"\(name),\"outcome\":\"\(outcome)\",\"who\":\"\(Self.user)\","
      + "\"uid\":\(getuid()),\"pid\":\(getpid()),\"previous\":\"\(previous)\"}\n"
    try DurableFile.append(Array(line.utf8), to: path)
  }

  /// All lines, and the number of the first that does not follow from the one before it.
  public func read() throws(SecretStoreError) -> (lines: [String], brokenAt: Int?) {
    let lines = try lines()
    var previous = Self.start
    for (index, line) in lines.enumerated() {
      guard line.hasSuffix(",\"previous\":\"\(previous)\"}") else { return (lines, index + 1) }
      previous = Self.digest(line)
    }
    return (lines, nil)
  }

  private func lines() throws(SecretStoreError) -> [String] {
    guard unsafe access(path, F_OK) == 0 else { return [] }
    do throws(SmallFileError) {
      let bytes = try SmallFile.read(path, limit: Self.limit)
      return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    } catch {
      throw .file(path, problem: error.problem)
    }
  }

  private static func digest(_ line: String) -> String {
    SHA256.digest(Array(line.utf8)).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }

  /// The login's name: behind sudo the one who called it.
  private static var user: String {
    let name = ProcessEnvironment.variables()["SUDO_USER"] ?? ProcessEnvironment.variables()["USER"] ?? ""
    let clean = name.utf8.filter { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
    return String(decoding: clean.prefix(64), as: UTF8.self)
  }
}
