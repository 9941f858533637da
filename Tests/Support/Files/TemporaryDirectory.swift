internal import FoundationEssentials
import Glibc

/// A folder under the system's temporary folder, removed with its content when the value is gone or the tests end.
///
/// Its name carries the owner's process id, so that the next test run sweeps away what a crashed one left.
public final class TemporaryDirectory: Sendable {
  public let path: String

  /// Makes the folder; others may pass through it (a server of another user lives in it), but not list it.
  public init() throws {
    Leftovers.sweepOnce()
    var template = Array("\(Leftovers.root)/\(Leftovers.prefix)\(getpid()).XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw SupportError.system("Could not make a temporary folder in \(Leftovers.root)")
    }
    path = template.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { String(cString: $0) } ?? ""
    }
    chmod(path, 0o711)
    Leftovers.add(directory: path)
  }

  /// The path of a file or folder inside.
  public func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file and returns its path; `mode` as in chmod(2).
  @discardableResult
  public func write(_ text: String, to name: String, mode: UInt32 = 0o644) throws -> String {
    try write(Array(text.utf8), to: name, mode: mode)
  }

  /// As ``write(_:to:mode:)-(String,_,_)``, of bytes.
  @discardableResult
  public func write(_ bytes: [UInt8], to name: String, mode: UInt32 = 0o644) throws -> String {
    let target = file(name)
    guard FileManager.default.createFile(atPath: target, contents: Data(bytes)) else {
      throw SupportError.system("Could not write \(target)")
    }
    chmod(target, mode)
    return target
  }

  /// The text of a file inside, nil when there is none.
  public func read(_ name: String) -> String? {
    FileManager.default.contents(atPath: file(name)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The content of a file inside, nil when there is none.
  public func readBytes(_ name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: file(name)).map { [UInt8]($0) }
  }

  /// The names of the files and folders inside, sorted.
  public var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }

  /// Removes the folder now.
  public func close() {
    Leftovers.remove(directory: path)
  }

  deinit { close() }
}
