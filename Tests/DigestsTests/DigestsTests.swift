import Digests
import Testing

struct DigestsTests {
  /// FIPS 180-4's example and the empty text.
  @Test func sha256IsThatOfTheStandard() {
    #expect(
      hex(SHA256.digest(of: Array("abc".utf8))) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(hex(SHA256.digest(of: [])) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }

  /// RFC 4231, test cases 2 and 6.
  @Test func theCodeIsThatOfTheRFC() {
    let question = Array("what do ya want for nothing?".utf8)
    let code = HMACSHA256.code(for: question, key: Array("Jefe".utf8))
    #expect(hex(code) == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
    let long = Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8)
    #expect(
      hex(HMACSHA256.code(for: long, key: [UInt8](repeating: 0xaa, count: 131)))
        == "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54")
    #expect(HMACSHA256.isValid(code, for: question, key: Array("Jefe".utf8)))
  }

  @Test func noOtherCodeIsValid() {
    let (bytes, key) = (Array("body".utf8), Array("key".utf8))
    let code = HMACSHA256.code(for: bytes, key: key)
    for index in code.indices {
      var wrong = code
      wrong[index] ^= 1
      #expect(!HMACSHA256.isValid(wrong, for: bytes, key: key))
    }
    for wrong in [[], Array(code.dropLast()), code + [0]] {
      #expect(!HMACSHA256.isValid(wrong, for: bytes, key: key))
    }
    #expect(!HMACSHA256.isValid(code, for: bytes, key: []))
  }

  /// RFC 8032 section 7.1, tests 1 to 3.
  @Test(arguments: [
    (
      "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
      "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
    ),
    (
      "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
      "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
    ),
    (
      "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
      "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
    ),
  ])
  func signaturesAreThoseOfTheRFC(key: String, message: String, signature: String) {
    let (key, message, signature) = (bytes(key), bytes(message), bytes(signature))
    #expect(Ed25519.isValid(signature, for: message, publicKey: key))
    #expect(!Ed25519.isValid(signature, for: message + [0], publicKey: key))
    for index in [0, 31, 32, 63] {
      var wrong = signature
      wrong[index] ^= 1
      #expect(!Ed25519.isValid(wrong, for: message, publicKey: key))
    }
    var other = key
    other[0] ^= 1
    #expect(!Ed25519.isValid(signature, for: message, publicKey: other))
    #expect(!Ed25519.isValid([], for: message, publicKey: key))
    #expect(!Ed25519.isValid(signature, for: message, publicKey: []))
    #expect(
      !Ed25519.isValid([UInt8](repeating: 0, count: 64), for: message, publicKey: [UInt8](repeating: 0, count: 32)))
  }

  private func hex(_ bytes: [UInt8]) -> String {
    bytes.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
  }

  private func bytes(_ hex: String) -> [UInt8] {
    let digits = Array(hex)
    return stride(from: 0, to: digits.count, by: 2).compactMap { UInt8(String(digits[$0...($0 + 1)]), radix: 16) }
  }
}
