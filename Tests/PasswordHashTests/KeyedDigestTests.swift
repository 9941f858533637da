import PasswordHash
import Testing

struct KeyedDigestTests {
  @Test func theSamePartsGiveTheSameDigestAndNoOthers() {
    let digest = KeyedDigest()
    let parts: [[UInt8]] = [Array("alice".utf8), Array("secret".utf8)]
    #expect(digest.digest(parts) == digest.digest(parts))
    #expect(digest.digest(parts).count == 32)
    #expect(digest.digest([Array("alices".utf8), Array("ecret".utf8)]) != digest.digest(parts))
    #expect(digest.digest([Array("alicesecret".utf8)]) != digest.digest(parts))
  }

  @Test func everyKeyGivesOthers() {
    #expect(KeyedDigest().digest([[1]]) != KeyedDigest().digest([[1]]))
  }
}
