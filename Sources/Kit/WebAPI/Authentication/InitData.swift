internal import Digests
internal import FoundationEssentials
public import Storage
public import Telegram

/// What Telegram tells a WebApp about who uses it (https://core.telegram.org/bots/webapps#webappinitdata). There is no
/// other way to one than by checking what vouches for it.
public struct InitData: Sendable, Equatable {
  /// How old it may be at most.
  public static let maxAge: Duration = .seconds(24 * 3600)
  /// How far Telegram's clock may be ahead of ours.
  static let clockSkew: Duration = .seconds(60)

  /// Which of Telegram's two worlds signs it.
  public enum Environment: Sendable {
    case production
    case test

    /// Telegram's Ed25519 keys (https://core.telegram.org/bots/webapps#validating-data-for-third-party-use).
    var publicKey: [UInt8] {
      let text =
        switch self {
        case .production: "e7bf03a2fa4602af4580703d88dda5bb59f32ed8b02a56c187fe7d34caed242d"
        case .test: "40055058a4ee38156a06562e52eece92a771bcd8346a8c4615cb7376eddf72ec"
        }
      return [UInt8](hexadecimal: text) ?? []
    }
  }

  /// Who uses the WebApp; nil when it was opened in a way that does not say.
  public let user: WebAppUser?
  /// When Telegram made it.
  public let authDate: Timestamp
  /// What followed `startapp=` in the link.
  public let startParam: String?

  /// By the hash that only Telegram and the bot can make
  /// (https://core.telegram.org/bots/webapps#validating-data-received-via-the-mini-app).
  public init(
    _ text: String, token: BotToken, now: Timestamp, maxAge: Duration = InitData.maxAge
  ) throws(InitDataError) {
    let fields = try InitDataFields(text)
    guard let hash = fields["hash"].flatMap([UInt8].init(hexadecimal:)), hash.count == 32 else { throw .unsigned }
    let key = HMACSHA256.code(for: Array(token.secret.utf8), key: Array("WebAppData".utf8))
    guard HMACSHA256.isValid(hash, for: Array(fields.text(without: ["hash"]).utf8), key: key) else { throw .forged }
    try self.init(fields, now, maxAge)
  }

  /// By Telegram's own signature, for those who do not have the bot's token.
  public init(
    _ text: String, botID: Int64, environment: Environment = .production, now: Timestamp,
    maxAge: Duration = InitData.maxAge
  ) throws(InitDataError) {
    let fields = try InitDataFields(text)
    guard let signature = fields["signature"].flatMap([UInt8].init(base64URL:)) else { throw .unsigned }
    let signed = "\(botID):WebAppData\n" + fields.text(without: ["hash", "signature"])
    guard Ed25519.isValid(signature, for: Array(signed.utf8), publicKey: environment.publicKey) else { throw .forged }
    try self.init(fields, now, maxAge)
  }

  /// Of fields that were vouched for.
  private init(_ fields: InitDataFields, _ now: Timestamp, _ maxAge: Duration) throws(InitDataError) {
    guard let text = fields["auth_date"], text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let seconds = Int64(text),
      seconds < 1 << 40
    else { throw .malformed }
    authDate = Timestamp(microseconds: seconds * 1_000_000)
    let age = authDate.duration(to: now)
    guard age <= maxAge else { throw .expired }
    guard age >= .zero - Self.clockSkew else { throw .fromTheFuture }
    startParam = fields["start_param"]
    guard let json = fields["user"] else {
      user = nil
      return
    }
    guard let user = try? JSONDecoder().decode(WebAppUser.self, from: Data(json.utf8)), user.id > 0 else {
      throw .malformed
    }
    self.user = user
  }
}

/// Why `initData` is not believed.
public enum InitDataError: Error, Sendable, Equatable, CustomStringConvertible {
  /// No query string, a field twice, too much of it, or without what is needed.
  case malformed
  /// Nothing vouches for it.
  case unsigned
  /// Telegram did not make it, or not for this bot.
  case forged
  case expired
  case fromTheFuture

  public var description: String {
    switch self {
    case .malformed: "The initData is not what Telegram gives a WebApp."
    case .unsigned: "The initData has no hash or signature."
    case .forged: "The initData is not Telegram's for this bot."
    case .expired: "The initData is too old; open the WebApp again."
    case .fromTheFuture: "The initData is from the future."
    }
  }
}

/// Someone who uses a WebApp (https://core.telegram.org/bots/webapps#webappuser).
public struct WebAppUser: Sendable, Equatable, Codable {
  /// As everywhere in Telegram.
  public let id: Int64
  public let firstName: String
  public let lastName: String?
  public let username: String?
  public let languageCode: String?

  enum CodingKeys: String, CodingKey {
    case id, username
    case firstName = "first_name"
    case lastName = "last_name"
    case languageCode = "language_code"
  }
}
