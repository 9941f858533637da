internal import CCrypt
internal import Glibc
internal import YAML

/// The key that wraps the data keys of a secrets file: 32 bytes, or a passphrase that scrypt (RFC 7914) makes 32 bytes of.
///
/// No description shows it.
public struct MasterKey: Sendable, Equatable {
  enum Kind: Sendable, Equatable {
    case raw([UInt8])
    case passphrase([UInt8])
  }

  static let shortestPassphrase = 12
  private static let longest = 1024
  private static let phrasePrefix = "passphrase:"
  /// As crypt(5) writes scrypt's cost: N = 2^15, r = 8, p = 1, 32 MiB and some 100 ms. Only this is read, so that nobody can have
  /// us spend more by editing a file.
  private static let cost = "$7$D6..../...."
  private static let saltLength = 22

  let kind: Kind

  /// - Parameters:
  ///   - text: 32 bytes in base64, or `passphrase:` and the phrase; line breaks at the end do not count.
  ///   - source: how errors name where it is from.
  public init(_ text: String, from source: String) throws(SecretStoreError) {
    let text = String(text.reversed().drop(while: \.isNewline).reversed())
    guard !text.isEmpty else { throw .badKey(source: source, problem: "is empty") }
    guard text.utf8.count <= Self.longest else {
      throw .badKey(source: source, problem: "has more than \(Self.longest) characters")
    }
    if text.hasPrefix(Self.phrasePrefix) {
      let phrase = text.dropFirst(Self.phrasePrefix.count)
      guard phrase.count >= Self.shortestPassphrase, !phrase.utf8.contains(0) else {
        throw .badKey(source: source, problem: "is a passphrase of \(phrase.count) characters")
      }
      // crypt(3) takes 512 bytes of a phrase; a digest has all of a longer one.
      kind = .passphrase(Array(Base64.encode(SHA256.digest(Array(phrase.utf8))).utf8))
      return
    }
    guard let bytes = Base64.decode(text) else {
      throw .badKey(source: source, problem: "is not base64 with its padding")
    }
    guard bytes.count == AuthenticatedCipher.keyLength else {
      throw .badKey(source: source, problem: "is \(bytes.count) bytes long")
    }
    kind = .raw(bytes)
  }

  /// A key file's. Blocks to read it.
  public init(readFrom file: String) throws(SecretStoreError) {
    let bytes: [UInt8]
    do throws(SmallFileError) {
      bytes = try SmallFile.read(file, limit: Self.longest)
    } catch {
      throw .badKey(source: file, problem: "cannot be read (\(error.problem))")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .badKey(source: file, problem: "is not text")
    }
    try self.init(text, from: file)
  }

  /// How a new file says what its key is: `raw`, or `scrypt` and a salt.
  var newHeader: String {
    switch kind {
    case .raw: "raw"
    case .passphrase:
      "scrypt " + Self.cost + Base64.encode(Randomness.bytes(18)).prefix(Self.saltLength).map(Self.saltDigit).joined()
    }
  }

  /// The keys that a file with that header is kept with; nil when this is no key of its kind. Takes its cost in processor time.
  func keys(header: String) -> FileKeys? {
    switch (kind, header) {
    case (.raw(let bytes), "raw"): return FileKeys(bytes)
    case (.passphrase(let phrase), let header) where header.hasPrefix("scrypt "):
      return Self.scrypt(phrase, setting: String(header.dropFirst("scrypt ".count))).map(FileKeys.init)
    default: return nil
    }
  }

  /// crypt(5) has `.` where base64 has `+`.
  private static func saltDigit(_ character: Character) -> String { character == "+" ? "." : String(character) }

  /// 32 bytes that nobody has without the phrase; nil for a setting that we do not write.
  static func scrypt(_ phrase: [UInt8], setting: String) -> [UInt8]? {
    guard setting.hasPrefix(cost), setting.utf8.count == cost.utf8.count + saltLength else { return nil }
    return hash(phrase, setting).map { SHA256.digest(Array($0.utf8)) }
  }

  /// crypt(3)'s text for a setting of scrypt.
  static func hash(_ phrase: [UInt8], _ setting: String) -> String? {
    var phrase = phrase.map { CChar(bitPattern: $0) } + [0]
    let size = outrigger_crypt_data_size()
    let scratch = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    unsafe scratch.initializeMemory(as: UInt8.self, repeating: 0, count: size)
    defer {
      unsafe explicit_bzero(scratch, size)
      unsafe explicit_bzero(&phrase, phrase.count)
      unsafe scratch.deallocate()
    }
    guard let made = unsafe crypt_rn(phrase, setting, scratch, Int32(size)) else { return nil }
    return unsafe String(cString: made)
  }
}

extension MasterKey: CustomStringConvertible, CustomReflectable {
  public var description: String { "***" }
  public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}

/// What a master key comes to in one file: a key for wrapping, and one for the file as a whole.
struct FileKeys {
  let wrapping: AuthenticatedCipher
  let sealing: [UInt8]

  init(_ master: [UInt8]) {
    wrapping = AuthenticatedCipher(key: SHA256.authenticate(Array("outrigger-secrets wrap".utf8), key: master))
    sealing = SHA256.authenticate(Array("outrigger-secrets seal".utf8), key: master)
  }
}
