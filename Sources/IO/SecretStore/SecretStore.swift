internal import Glibc
internal import YAML

/// A file of encrypted secrets: what `outrigger secrets` does to it.
///
/// Every change reads the whole file, writes a new one beside it and renames that over it, under a lock; whoever reads at the same
/// time sees the one or the other. A file that the key does not open, or that is not whole, is never written to. Blocks in file
/// operations, and for about 100 ms where the key is a passphrase.
public struct SecretStore: Sendable {
  public let path: String
  private let key: MasterKey

  public init(path: String, key: MasterKey) {
    self.path = path
    self.key = key
  }

  /// Bytes a value may have.
  public static let valueLimit = SecretsFile.valueLimit

  /// A value's file. Blocks to read it.
  public static func contents(of file: String) throws(SecretStoreError) -> [UInt8] {
    do throws(SmallFileError) {
      return try SmallFile.read(file, limit: valueLimit + 2)
    } catch {
      throw .badValue(problem: "cannot be read from \(file): \(error.problem)")
    }
  }

  /// Whether the file is there.
  public var exists: Bool { unsafe access(path, F_OK) == 0 }
  public var audit: SecretAudit { SecretAudit(of: path) }

  /// Every secret by its name, for a configuration that names them. Takes no lock and leaves no audit line: a running sidecar may
  /// not be able to write there.
  public func readAll() throws(SecretStoreError) -> [String: String] {
    let file = try read()
    var all: [String: String] = [:]
    for entry in file.entries {
      all[entry.name] = file.value(of: entry.name).map { String(decoding: $0, as: UTF8.self) }
    }
    return all
  }

  /// Makes or replaces a secret; makes the file when there is none.
  public func set(_ name: String, to value: [UInt8]) throws(SecretStoreError) {
    try SecretName.check(name)
    guard !value.isEmpty else { throw .badValue(problem: "is empty") }
    guard value.count <= SecretsFile.valueLimit else {
      throw .badValue(problem: "has more than \(SecretsFile.valueLimit) bytes")
    }
    guard String(validating: value, as: UTF8.self) != nil else { throw .badValue(problem: "is not UTF-8 text") }
    try noted(.set, name) { () throws(SecretStoreError) in
      var file = exists ? try read() : try SecretsFile(key, file: path)
      file.set(name, to: value, at: Self.now)
      try DurableFile.replace(path, with: Array(file.text.utf8))
    }
  }

  public func get(_ name: String) throws(SecretStoreError) -> [UInt8] {
    try SecretName.check(name)
    return try noted(.get, name) { () throws(SecretStoreError) in
      guard let value = try read().value(of: name) else { throw .noSecret(name, file: path) }
      return value
    }
  }

  /// Names and when each was set, in Unix seconds.
  public func list() throws(SecretStoreError) -> [(name: String, changed: Int)] {
    try noted(.list, nil) { () throws(SecretStoreError) in try read().entries.map { ($0.name, $0.changed) } }
  }

  public func remove(_ name: String) throws(SecretStoreError) {
    try SecretName.check(name)
    try noted(.remove, name) { () throws(SecretStoreError) in
      var file = try read()
      guard file.remove(name) else { throw .noSecret(name, file: path) }
      try DurableFile.replace(path, with: Array(file.text.utf8))
    }
  }

  /// Encrypts every value anew under a new data key, wrapped by `next` where one is given. Returns how many.
  public func rotate(to next: MasterKey? = nil) throws(SecretStoreError) -> Int {
    try noted(.rotate, nil) { () throws(SecretStoreError) in
      let old = try read()
      var new = try SecretsFile(next ?? key, file: path)
      for entry in old.entries {
        guard let value = old.value(of: entry.name) else {
          throw .damaged(path, problem: "the secret \(entry.name) does not open")
        }
        new.set(entry.name, to: value, at: entry.changed)
      }
      try DurableFile.replace(path, with: Array(new.text.utf8))
      return new.entries.count
    }
  }

  /// Under the lock, with a line of the audit whether it went well or not. Done but not noted is told as an error.
  private func noted<R>(
    _ action: SecretAudit.Action, _ name: String?, _ body: () throws(SecretStoreError) -> R
  ) throws(SecretStoreError) -> R {
    try DurableFile.locked(path) { () throws(SecretStoreError) in
      let result: R
      do throws(SecretStoreError) {
        result = try body()
      } catch {
        try? audit.note(action, name, outcome: "refused", at: Self.now)
        throw error
      }
      try audit.note(action, name, outcome: "done", at: Self.now)
      return result
    }
  }

  private func read() throws(SecretStoreError) -> SecretsFile {
    let bytes: [UInt8]
    do throws(SmallFileError) {
      bytes = try SmallFile.read(path, limit: SecretsFile.limit)
    } catch {
      throw .file(path, problem: error.problem)
    }
    return try SecretsFile(bytes, key: key, file: path)
  }

  private static var now: Int { time(nil) }
}
