import Support
import Testing

@testable import SecretStore

struct MasterKeyTests {
  @Test func thirtyTwoBytesAsOpensslPrintsThemAreAKey() async throws {
    let printed = try await Command.succeed(Launch("openssl", ["rand", "-base64", "32"]))
    #expect(throws: Never.self) { try MasterKey(printed, from: "test") }
  }

  @Test(arguments: [
    ("", "is empty"),
    ("AAAA", "is 3 bytes long"),
    (Base64.encode([UInt8](repeating: 1, count: 31)), "is 31 bytes long"),
    (Base64.encode([UInt8](repeating: 1, count: 33)), "is 33 bytes long"),
    (String(Base64.encode([UInt8](repeating: 1, count: 32)).dropLast()), "is not base64 with its padding"),
    ("not base64 at all, not base64 at all, not!", "is not base64 with its padding"),
    ("passphrase:short", "is a passphrase of 5 characters"),
  ])
  func anythingElseIsAClearError(text: String, problem: String) {
    let error = #expect(throws: SecretStoreError.badKey(source: "OUTRIGGER_SECRETS_KEY", problem: problem)) {
      _ = try MasterKey(text, from: "OUTRIGGER_SECRETS_KEY")
    }
    #expect(error?.description.contains("openssl rand -base64 32") == true)
  }

  @Test func itsTextIsNotShown() throws {
    let key = try MasterKey("passphrase:correct horse battery", from: "test")
    #expect("\(key) \(String(reflecting: key))".contains("horse") == false)
  }

  /// A published vector: the one that libsodium's and libxcrypt's tests have for `$7$`.
  @Test func scryptIsTheStandardsOwn() {
    let hash = MasterKey.hash(Array("pleaseletmein".utf8), "$7$C6..../....SodiumChloride")
    #expect(hash == "$7$C6..../....SodiumChloride$kBGj9fHznVYFQMEn/qDCfrDevf9YDtcDdKvEqHJLV8D")
  }

  @Test func anotherCostThanOursIsNotSpent() {
    #expect(MasterKey.scrypt(Array("phrase".utf8), setting: "$7$K6..../....abcdefghijklmnopqrstuv") == nil)
  }
}

struct AuthenticatedCipherTests {
  /// Test case 15 and 16 of the GCM specification by McGrew and Viega: AES-256.
  @Test func aPublishedTextIsOpened() throws {
    let key = bytes("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308")
    let nonce = bytes("cafebabefacedbaddecaf888")
    let text = bytes(
      "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39"
    )
    let context = bytes("feedfacedeadbeeffeedfacedeadbeefabaddad2")
    let sealed = bytes(
      "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
    )
    let tag = bytes("76fc6ece0f4e1768cddf8853bb2d551b")
    let cipher = AuthenticatedCipher(key: key)
    #expect(cipher.open(nonce + sealed + tag, context: context) == text)
    #expect(cipher.open(nonce + sealed + tag, context: []) == nil)
  }

  @Test func twoSealsOfOneTextDiffer() {
    let cipher = AuthenticatedCipher(key: [UInt8](repeating: 7, count: 32))
    #expect(cipher.seal([1, 2], context: []) != cipher.seal([1, 2], context: []))
    #expect(cipher.open(cipher.seal([], context: [9]), context: [9]) == [])
  }

  @Test func base64IsReadOnlyAsItIsWritten() {
    for count in 0..<40 {
      let some = (0..<count).map { UInt8($0 * 37 & 255) }
      #expect(Base64.decode(Base64.encode(some)) == some)
    }
    #expect(Base64.encode(Array("Man".utf8) + [77]) == "TWFuTQ==")
    for text in ["TQ=", "TQ", "TR==", "T===", "TQ==TQ==", "TWF\n", "====", "TWFu "] {
      #expect(Base64.decode(text) == nil)
    }
  }

  private func bytes(_ hex: String) -> [UInt8] {
    stride(from: 0, to: hex.utf8.count, by: 2).compactMap { start in
      UInt8(hex.dropFirst(start).prefix(2), radix: 16)
    }
  }
}
