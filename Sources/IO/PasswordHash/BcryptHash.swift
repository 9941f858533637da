internal import CCrypt
internal import Glibc

/// A bcrypt hash of a password, as `htpasswd -B` and the exporter-toolkit write it: `$2b$10$…`, 60 characters.
///
/// Its text is as good as a secret to whoever has time to guess; no description shows it.
public struct BcryptHash: Sendable, Hashable {
  /// The costs taken: each step doubles the work, and 18 is about fifteen seconds of one processor.
  public static let costs = 4...18
  /// bcrypt looks at no more of a password.
  private static let longestPassword = 72
  private static let length = 60
  /// What is the salt's and what comes before it; after it comes the digest.
  private static let settingLength = 29

  /// The work to check it: 2 to this power of rounds.
  public let cost: Int
  /// As it was written.
  public let text: String

  /// - Throws: ``BcryptHashError``, which does not repeat the text.
  public init(_ text: String) throws(BcryptHashError) {
    let bytes = Array(text.utf8)
    guard bytes.count == Self.length, ["$2a$", "$2b$", "$2y$"].contains(where: text.hasPrefix), bytes[6] == 0x24,
      bytes[7...].allSatisfy(\.isBcryptDigit), let cost = Int(String(decoding: bytes[4..<6], as: UTF8.self))
    else { throw .notBcrypt }
    guard Self.costs.contains(cost) else { throw .cost(cost) }
    self.cost = cost
    self.text = text
  }

  /// A hash of no password at all, to spend the same work on somebody who is not known.
  public static func decoy(cost: Int) -> BcryptHash {
    let digits = String(cost)
    let salt = String(repeating: "O", count: 22)
    let text = "$2b$" + (digits.utf8.count == 1 ? "0" : "") + digits + "$" + salt + String(repeating: ".", count: 31)
    return BcryptHash(cost: cost, text: text)
  }

  private init(cost: Int, text: String) {
    self.cost = cost
    self.text = text
  }

  /// Whether it is the hash of the password. Takes its cost in processor time whatever the answer is: call it on a
  /// helper thread.
  public func matches(_ password: [UInt8]) -> Bool {
    // crypt(3) reads to the first zero byte, so a password that holds one would be as good as its beginning.
    let isText = !password.contains(0)
    var phrase = password.prefix(Self.longestPassword).map { CChar(bitPattern: $0 == 0 ? 1 : $0) } + [0]
    let size = outrigger_crypt_data_size()
    let scratch = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    unsafe scratch.initializeMemory(as: UInt8.self, repeating: 0, count: size)
    defer {
      unsafe explicit_bzero(scratch, size)
      unsafe explicit_bzero(&phrase, phrase.count)
      unsafe scratch.deallocate()
    }
    guard let made = unsafe crypt_rn(phrase, text, scratch, Int32(size)) else { return false }
    let result = unsafe Array(String(cString: made).utf8)
    guard result.count == Self.length else { return false }
    // The salt is left out: its last digit has bits that mean nothing, and come back as zeros.
    let pairs = zip(result[Self.settingLength...], Array(text.utf8)[Self.settingLength...])
    return isText && pairs.reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}

extension BcryptHash: CustomStringConvertible, CustomReflectable {
  public var description: String { "***" }
  public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}

/// Why a text is no hash of ours.
public enum BcryptHashError: Error, Equatable, CustomStringConvertible {
  case notBcrypt
  case cost(Int)

  public var description: String {
    switch self {
    case .notBcrypt: "is not a bcrypt hash"
    case .cost(let cost):
      "has the bcrypt cost \(cost), which is not from \(BcryptHash.costs.lowerBound) to \(BcryptHash.costs.upperBound)"
    }
  }
}

extension UInt8 {
  /// bcrypt's own base 64: `./A-Za-z0-9`.
  fileprivate var isBcryptDigit: Bool {
    switch self {
    case UInt8(ascii: ".")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }
}
