internal import Synchronization
internal import YAML

/// A password, token or key: the value itself, or the file that holds it.
///
/// No description, dump or mirror of it shows more than `***`.
public struct Secret: Sendable, Equatable {
  private enum Source: Sendable, Equatable {
    case value(String)
    case file(String)
  }

  /// Bytes a secret file may have.
  static let fileLimit = 64 << 10

  private let source: Source

  /// A secret that is written in the configuration or given by a variable.
  public init(_ value: String) { source = .value(value) }

  /// A secret that is read from the file at `path` each time it is used, so a rotated file needs no restart.
  public init(file path: String) { source = .file(path) }

  /// The file the secret is read from, nil when it was given as a value.
  public var file: String? {
    guard case .file(let path) = source else { return nil }
    return path
  }

  /// The secret itself; a file is read now, without the line breaks at its end.
  ///
  /// Blocks for the reading of one small regular file.
  public func reveal() throws(SecretError) -> String {
    guard case .file(let path) = source else { return value }
    let bytes: [UInt8]
    do throws(SmallFileError) {
      bytes = try SmallFile.read(path, limit: Self.fileLimit)
    } catch {
      throw SecretError(file: path, problem: error.problem)
    }
    let text = try Self.text(of: bytes, path)
    Self.observer.withLock { $0 }?(text)
    return text
  }

  private static let observer = Mutex<(@Sendable (String) -> Void)?>(nil)

  /// Tells of every secret that is read from a file, before whoever asked for it has it: the log has to mask it from then
  /// on. One observer for the process.
  public static func whenRead(_ tell: @escaping @Sendable (String) -> Void) {
    observer.withLock { $0 = tell }
  }

  private var value: String {
    guard case .value(let value) = source else { return "" }
    return value
  }

  private static func text(of bytes: [UInt8], _ path: String) throws(SecretError) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw SecretError(file: path, problem: "it is not UTF-8 text")
    }
    let end = text.lastIndex { !$0.isNewline }
    guard let end else { throw SecretError(file: path, problem: "it is empty") }
    return String(text[...end])
  }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "***" }
  public var debugDescription: String { "***" }
  public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}

/// A secret's file could not be used.
public struct SecretError: Error, Sendable, Equatable, CustomStringConvertible {
  public let file: String
  public let problem: String

  // Not "FILE: problem": the log would take the name of a file such as `token` for a key, and mask what follows.
  public var description: String { "cannot read the secret from \(file) (\(problem))" }
}
