/// Why secrets could not be read or kept. No text holds a secret or a key.
public enum SecretStoreError: Error, Sendable, Equatable, CustomStringConvertible {
  /// There is no master key at all.
  case noKey
  /// What is given as a key is none; `source` is where it is from.
  case badKey(source: String, problem: String)
  /// The file could not be read, written or locked.
  case file(String, problem: String)
  /// The key does not open the file.
  case wrongKey(String)
  /// The file is not as it was written.
  case damaged(String, problem: String)
  case noSecret(String, file: String)
  case badName(String)
  case badValue(problem: String)

  public var description: String {
    switch self {
    case .noKey:
      "there is no master key: set OUTRIGGER_SECRETS_KEY to what `openssl rand -base64 32` prints, or secrets.key_file"
    case .badKey(let source, let problem):
      "the master key of \(source) \(problem); give 32 bytes in base64, as `openssl rand -base64 32` prints, or "
        + "passphrase: and at least \(MasterKey.shortestPassphrase) characters"
    case .file(let file, let problem): "cannot use the secrets file \(file): \(problem)"
    case .wrongKey(let file):
      "the master key does not open \(file): it is another file's key, or the file's first lines were edited; nothing was "
        + "changed"
    case .damaged(let file, let problem):
      "the secrets file \(file) is not as it was written: \(problem); nothing was changed, take it from a backup"
    case .noSecret(let name, let file):
      "there is no secret \(name) in \(file); `outrigger secrets list` names those there are"
    case .badName(let name):
      "\(name.prefix(80).debugDescription) cannot be a secret's name: use 1 to \(SecretName.longest) of A-Z a-z 0-9 . _ -"
    case .badValue(let problem): "the value \(problem)"
    }
  }
}

/// What a secret may be called.
enum SecretName {
  static let longest = 64

  static func check(_ name: String) throws(SecretStoreError) {
    let isGood = name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    guard isGood, (1...longest).contains(name.utf8.count) else { throw .badName(name) }
  }
}
