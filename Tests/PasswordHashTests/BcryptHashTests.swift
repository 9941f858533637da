import PasswordHash
import Testing

struct BcryptHashTests {
  /// Of crypt_blowfish's own test vectors.
  private static let vector = "$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW"

  @Test func thePasswordMatchesAndAnotherDoesNot() throws {
    let hash = try BcryptHash(Self.vector)
    #expect(hash.cost == 5)
    #expect(hash.matches(Array("U*U".utf8)))
    #expect(!hash.matches(Array("U*V".utf8)))
    #expect(!hash.matches([]))
  }

  @Test func theMarkersOfOtherProgramsAreKnown() throws {
    #expect(
      try BcryptHash("$2y$10$QOauhQNbBCuQDKes6eFzPeMqBSjb7Mr5DUmpZ/VcEd00UAV/LDeSi").matches(
        Array("fakepassword".utf8)))
    let renamed = Self.vector.replacing("$2a$", with: "$2b$")
    #expect(try BcryptHash(renamed).matches(Array("U*U".utf8)))
  }

  /// To crypt(3) the password would end there.
  @Test func aZeroByteIsNotTheEndOfAPassword() throws {
    #expect(try !BcryptHash(Self.vector).matches(Array("U*U".utf8) + [0] + Array("more".utf8)))
  }

  /// bcrypt reads 72 bytes of a password; the library refuses those of more than 511.
  @Test func aPasswordOfAnyLengthIsTaken() throws {
    let hash = try BcryptHash(Self.vector)
    #expect(!hash.matches([UInt8](repeating: 0x61, count: 100_000)))
    #expect(!hash.matches([0xFF, 0x80, 0xC3]))
  }

  @Test func aDecoyMatchesNothingAtItsCost() {
    let decoy = BcryptHash.decoy(cost: 4)
    #expect(decoy.cost == 4)
    #expect(!decoy.matches([]))
    #expect(!decoy.matches(Array("password".utf8)))
    #expect(throws: Never.self) { try BcryptHash(decoy.text) }
    #expect(throws: Never.self) { try BcryptHash(BcryptHash.decoy(cost: 12).text) }
  }

  @Test(arguments: [
    "", "secret", "$1$abc$", "$2b$05$tooshort", "$2x$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW",
    "$2b$05$CCCCCCCCCCCCCCCCCCCCC!E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW",
    "$2b$5x$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW",
  ])
  func whatIsNoHashIsSaidToBeNone(_ text: String) {
    #expect(throws: BcryptHashError.notBcrypt) { try BcryptHash(text) }
  }

  @Test func aCostThatWouldHoldUpEverybodyIsRefused() {
    let text = Self.vector.replacing("$05$", with: "$19$")
    #expect(throws: BcryptHashError.cost(19)) { try BcryptHash(text) }
    #expect("\(BcryptHashError.cost(19))" == "has the bcrypt cost 19, which is not from 4 to 18")
    #expect(throws: BcryptHashError.cost(3)) { try BcryptHash(Self.vector.replacing("$05$", with: "$03$")) }
  }

  @Test func noDescriptionShowsIt() throws {
    let hash = try BcryptHash(Self.vector)
    var dumped = ""
    dump(hash, to: &dumped)
    #expect(!"\(hash) \(String(reflecting: hash)) \(dumped)".contains("CCCC"))
  }
}
