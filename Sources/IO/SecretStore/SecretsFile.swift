/// The text of a secrets file and what is in it.
///
/// ```
/// outrigger-secrets 1
/// key raw                                 or: key scrypt $7$…, crypt(5)'s cost and salt
/// check BASE64                            nothing, sealed under the wrapping key: tells a wrong key from an edited file
/// NAME CHANGED WRAPPED SEALED             a secret: when it was set (Unix seconds), its data key, its value
/// seal BASE64                             HMAC-SHA-256 of all that comes before
/// ```
///
/// Each value is sealed under a data key of its own, which the wrapping key seals. Names are authenticated with both, so that
/// entries cannot be exchanged; the seal makes every byte of the file count.
struct SecretsFile {
  struct Entry: Equatable {
    let name: String
    let changed: Int
    let wrapped: [UInt8]
    let sealed: [UInt8]
  }

  static let firstLine = "outrigger-secrets 1"
  /// Bytes a file may have, and one value.
  static let limit = 8 << 20
  static let valueLimit = 64 << 10

  private let header: String
  private let keys: FileKeys
  private let check: [UInt8]
  /// By name.
  private(set) var entries: [Entry] = []

  /// One without secrets.
  init(_ key: MasterKey, file: String) throws(SecretStoreError) {
    header = key.newHeader
    guard let keys = key.keys(header: header) else {
      throw .file(file, problem: "this system's crypt(3) has no scrypt, which a passphrase needs")
    }
    self.keys = keys
    check = keys.wrapping.seal([], context: Self.context("check", header))
  }

  func value(of name: String) -> [UInt8]? {
    guard let entry = entries.first(where: { $0.name == name }) else { return nil }
    return value(of: entry)
  }

  private func value(of entry: Entry) -> [UInt8]? {
    guard let key = keys.wrapping.open(entry.wrapped, context: Self.context("key", entry.name)),
      key.count == AuthenticatedCipher.keyLength
    else { return nil }
    return AuthenticatedCipher(key: key).open(entry.sealed, context: Self.context("value", entry.name))
  }

  /// Under a new data key each time.
  mutating func set(_ name: String, to value: [UInt8], at time: Int) {
    let key = Randomness.bytes(AuthenticatedCipher.keyLength)
    let entry = Entry(
      name: name, changed: time, wrapped: keys.wrapping.seal(key, context: Self.context("key", name)),
      sealed: AuthenticatedCipher(key: key).seal(value, context: Self.context("value", name)))
    remove(name)
    entries.append(entry)
    entries.sort { $0.name < $1.name }
  }

  @discardableResult
  mutating func remove(_ name: String) -> Bool {
    let count = entries.count
    entries.removeAll { $0.name == name }
    return entries.count < count
  }

  var text: String {
    let lines =
      [Self.firstLine, "key \(header)", "check \(Base64.encode(check))"]
      + entries.map { "\($0.name) \($0.changed) \(Base64.encode($0.wrapped)) \(Base64.encode($0.sealed))" }
    let body = lines.map { $0 + "\n" }.joined()
    return body + "seal \(Base64.encode(SHA256.authenticate(Array(body.utf8), key: keys.sealing)))\n"
  }

  private static func context(_ kind: String, _ name: String) -> [UInt8] { Array("\(firstLine) \(kind) \(name)".utf8) }
}

extension SecretsFile {
  /// Reads a file's bytes.
  ///
  /// - Throws: `wrongKey` or `damaged`; nothing of a file that is not whole is taken.
  init(_ bytes: [UInt8], key: MasterKey, file: String) throws(SecretStoreError) {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .damaged(file, problem: "it is not text") }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.first == Self.firstLine else {
      throw .damaged(file, problem: "its first line is not “\(Self.firstLine)”")
    }
    guard lines.count >= 5, lines.last == "", let header = lines[1].after("key "),
      let check = lines[2].after("check ").flatMap({ Base64.decode($0) }),
      let seal = lines[lines.count - 2].after("seal ").flatMap({ Base64.decode($0) })
    else { throw .damaged(file, problem: "it is cut short, or its lines were edited") }
    guard let keys = key.keys(header: header), keys.wrapping.open(check, context: Self.context("check", header)) == []
    else { throw .wrongKey(file) }
    let body = lines.dropLast(2).map { $0 + "\n" }.joined()
    guard SHA256.areEqual(seal, SHA256.authenticate(Array(body.utf8), key: keys.sealing)) else {
      throw .damaged(file, problem: "its seal is that of another text")
    }
    (self.header, self.keys, self.check) = (header, keys, check)
    for line in lines.dropFirst(3).dropLast(2) {
      guard let entry = Entry(line) else { throw .damaged(file, problem: "a line is no secret") }
      guard value(of: entry) != nil else { throw .damaged(file, problem: "the secret \(entry.name) does not open") }
      entries.append(entry)
    }
    guard self.text == text else { throw .damaged(file, problem: "its lines were edited") }
  }
}

extension SecretsFile.Entry {
  fileprivate init?(_ line: String) {
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 4, let changed = Int(words[1]), let wrapped = Base64.decode(words[2]),
      let sealed = Base64.decode(words[3]), (try? SecretName.check(String(words[0]))) != nil
    else { return nil }
    self.init(name: String(words[0]), changed: changed, wrapped: wrapped, sealed: sealed)
  }
}

extension String {
  fileprivate func after(_ prefix: String) -> String? { hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil }
}
