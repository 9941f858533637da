import Digests
import Storage
import Support
import Telegram
import Testing

@testable import WebAPI

struct InitDataTests {
  /// As Telegram made it for the bot 7342037359, whose token has since been published as an example: both its hash and
  /// its signature are Telegram's own.
  private static let genuine =
    "user=%7B%22id%22%3A279058397%2C%22first_name%22%3A%22Vladislav%20%2B%20-%20%3F%20%5C%2F%22%2C%22last_name%22%3A"
    + "%22Kibenko%22%2C%22username%22%3A%22vdkfrost%22%2C%22language_code%22%3A%22ru%22%2C%22is_premium%22%3Atrue%2C"
    + "%22allows_write_to_pm%22%3Atrue%2C%22photo_url%22%3A%22https%3A%5C%2F%5C%2Ft.me%5C%2Fi%5C%2Fuserpic%5C%2F320"
    + "%5C%2F4FPEE4tmP3ATHa57u6MqTDih13LTOiMoKoLDRG4PnSA.svg%22%7D&chat_instance=8134722200314281151&chat_type=private"
    + "&auth_date=1733509682"
    + "&signature=TYJxVcisqbWjtodPepiJ6ghziUL94-KNpG8Pau-X7oNNLNBM72APCpi_RKiUlBvcqo5L-LAxIc3dnTzcZX_PDg"
    + "&hash=a433d8f9847bd6addcc563bff7cc82c89e97ea0d90c11fe5729cae6796a36d73"
  private static let botID: Int64 = 7_342_037_359
  private static let token = BotToken("7342037359:AAHI25ES9xCOMPokpYoz-p8XVrZUdygo2J4")
  private static let made = Timestamp(microseconds: 1_733_509_682_000_000)

  private func byHash(_ text: String, at now: Timestamp = made) throws -> InitData {
    try InitData(text, token: try #require(Self.token), now: now)
  }

  private func bySignature(_ text: String, at now: Timestamp = made) throws -> InitData {
    try InitData(text, botID: Self.botID, now: now)
  }

  @Test func whatTelegramMadeIsBelievedByHashAndBySignature() throws {
    for data in [try byHash(Self.genuine), try bySignature(Self.genuine)] {
      #expect(data.user?.id == 279_058_397)
      #expect(data.user?.firstName == "Vladislav + - ? /")
      #expect(data.user?.username == "vdkfrost")
      #expect(data.user?.languageCode == "ru")
      #expect(data.authDate == Self.made)
      #expect(data.startParam == nil)
    }
    // Hexadecimal digits in capitals, and padding, say the same.
    let capitals = Self.genuine.replacing("a433d8f9847bd6addcc563bff7cc82c8", with: "A433D8F9847BD6ADDCC563BFF7CC82C8")
    #expect(try byHash(capitals).user?.id == 279_058_397)
    #expect(try bySignature(Self.genuine.replacing("cZX_PDg", with: "cZX_PDg%3D%3D")).user?.id == 279_058_397)
  }

  @Test func nothingOfItCanBeChanged() {
    let changes: [(String, String, String)] = [
      ("another user", "279058397", "279058398"), ("a younger date", "auth_date=1733509682", "auth_date=1733509683"),
      ("another chat", "private", "channel"), ("a field less", "&chat_type=private", ""),
      ("a field more", "&chat_type=private", "&chat_type=private&start_param=x"),
      ("a field in another name", "chat_type", "chat_typf"),
    ]
    for (what, part, other) in changes {
      let text = Self.genuine.replacing(part, with: other, maxReplacements: 1)
      #expect(throws: InitDataError.forged, "\(what)") { try byHash(text) }
      #expect(throws: InitDataError.forged, "\(what)") { try bySignature(text) }
    }
    #expect(throws: InitDataError.forged) { try byHash(Self.genuine.replacing("hash=a4", with: "hash=a5")) }
    #expect(throws: InitDataError.forged) { try bySignature(Self.genuine.replacing("=TYJx", with: "=TYJy")) }
    // The hash is of the signature too; the signature knows nothing of the hash.
    #expect(throws: InitDataError.forged) { try byHash(Self.genuine.replacing("=TYJx", with: "=TYJy")) }
    #expect(throws: Never.self) { try bySignature(Self.genuine.replacing("hash=a4", with: "hash=a5")) }
  }

  @Test func itIsForOneBotAndOneWorld() throws {
    let other = try #require(BotToken("7342037359:AAHI25ES9xCOMPokpYoz-p8XVrZUdygo2J5"))
    #expect(throws: InitDataError.forged) { try InitData(Self.genuine, token: other, now: Self.made) }
    #expect(throws: InitDataError.forged) { try InitData(Self.genuine, botID: Self.botID + 1, now: Self.made) }
    #expect(throws: InitDataError.forged) {
      try InitData(Self.genuine, botID: Self.botID, environment: .test, now: Self.made)
    }
  }

  @Test func itIsGoodForADay() throws {
    let day = Duration.seconds(24 * 3600)
    for check in [byHash, bySignature] {
      #expect(throws: Never.self) { try check(Self.genuine, Self.made.advanced(by: day)) }
      #expect(throws: InitDataError.expired) { try check(Self.genuine, Self.made.advanced(by: day + .seconds(1))) }
      // A clock that is a little behind Telegram's is no reason to refuse.
      #expect(throws: Never.self) { try check(Self.genuine, Self.made.advanced(by: .seconds(-60))) }
      #expect(throws: InitDataError.fromTheFuture) { try check(Self.genuine, Self.made.advanced(by: .seconds(-61))) }
    }
    // Who has no business here does not learn how old it is.
    let forged = Self.genuine.replacing("279058397", with: "1")
    #expect(throws: InitDataError.forged) { try byHash(forged, at: Self.made.advanced(by: day * 2)) }
  }

  @Test func whatNothingVouchesForIsRefused() {
    #expect(throws: InitDataError.unsigned) { try byHash("auth_date=1733509682") }
    #expect(throws: InitDataError.unsigned) { try byHash("auth_date=1733509682&hash=") }
    #expect(throws: InitDataError.unsigned) { try bySignature("auth_date=1733509682&hash=00") }
    #expect(throws: InitDataError.unsigned) { try byHash(Self.genuine.replacing("hash=a4", with: "hash=zz")) }
    #expect(throws: InitDataError.unsigned) { try byHash(Self.genuine.replacing("hash=a433", with: "hash=")) }
    #expect(throws: InitDataError.unsigned) { try bySignature(Self.genuine.replacing("cZX_PDg", with: "cZX_PD*")) }
    // The last digit has bits that mean nothing, and must be nothing.
    #expect(throws: InitDataError.unsigned) { try bySignature(Self.genuine.replacing("cZX_PDg", with: "cZX_PDh")) }
  }

  @Test func whatIsNoQueryStringIsRefused() {
    let texts = [
      "", "&", "hash", "=x", "a=%", "a=%0", "a=%zz", "a=%FF", "a=%00", "hash=1&hash=1",
      Self.genuine + "&user=%7B%22id%22%3A1%7D", Self.genuine + "&auth_date=1733509682", Self.genuine + "&",
      Self.genuine + "&x=" + String(repeating: "y", count: 4096),
      (0..<65).map { "f\($0)=1" }.joined(separator: "&"),
    ]
    for text in texts {
      #expect(throws: InitDataError.malformed, "\(text.prefix(60))") { try byHash(text) }
      #expect(throws: InitDataError.malformed, "\(text.prefix(60))") { try bySignature(text) }
    }
  }

  @Test func whatIsVouchedForAndMakesNoSenseIsRefusedAllTheSame() throws {
    let token = try #require(Self.token)
    for fields in [
      ["auth_date": "x"], ["auth_date": "-1"], ["auth_date": "99999999999999"], [:],
      ["auth_date": "1733509682", "user": "{"], ["auth_date": "1733509682", "user": #"{"id":-1,"first_name":"x"}"#],
      ["auth_date": "1733509682", "user": #"{"first_name":"x"}"#],
    ] {
      #expect(throws: InitDataError.malformed, "\(fields)") {
        try InitData(SignedInitData.text(fields, token: token), token: token, now: Self.made)
      }
    }
    let anonymous = SignedInitData.text(["auth_date": "1733509682", "start_param": "a b"], token: token)
    let data = try InitData(anonymous, token: token, now: Self.made)
    #expect(data.user == nil)
    #expect(data.startParam == "a b")
  }
}

/// `initData` as Telegram makes it, of a token that a test knows.
enum SignedInitData {
  static func text(_ fields: [String: String], token: BotToken) -> String {
    let check = fields.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "\n")
    let key = HMACSHA256.code(for: Array(token.secret.utf8), key: Array("WebAppData".utf8))
    let hash = HMACSHA256.code(for: Array(check.utf8), key: key).hexadecimal
    let items = fields.map { "\($0.key)=\(encoded($0.value))" } + ["hash=\(hash)"]
    return items.joined(separator: "&")
  }

  static func text(user: Int64, at seconds: Int64, token: BotToken) -> String {
    text(["auth_date": "\(seconds)", "user": #"{"id":\#(user),"first_name":"Ada"}"#], token: token)
  }

  private static func encoded(_ text: String) -> String {
    text.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
