internal import Storage
public import Telegram

extension Authentication where Caller == WebAppUser {
  /// What `WWW-Authenticate` and `Authorization` call it.
  private static var scheme: String { "tma" }

  /// Whoever uses the bot's WebApp, shown by `Authorization: tma INITDATA` with Telegram's `initData` as it is.
  ///
  /// - Parameters:
  ///   - token: the bot's, read for every request.
  ///   - maxAge: how old the data may be.
  public static func webApp(
    maxAge: Duration = InitData.maxAge, token: @escaping @concurrent @Sendable () async throws -> BotToken
  ) -> Authentication {
    webApp { text, now in try InitData(text, token: try await token(), now: now, maxAge: maxAge) }
  }

  /// As ``webApp(maxAge:token:)``, by the signature that Telegram makes for those who do not have the bot's token.
  public static func webApp(
    ofBot botID: Int64, environment: InitData.Environment = .production, maxAge: Duration = InitData.maxAge
  ) -> Authentication {
    webApp { text, now in try InitData(text, botID: botID, environment: environment, now: now, maxAge: maxAge) }
  }

  private static func webApp(
    _ verify: @escaping @concurrent @Sendable (String, Timestamp) async throws -> InitData
  ) -> Authentication {
    Authentication(subject: { "telegram:\($0.id)" }) { request in
      do {
        guard let user = try await verify(try text(of: request), request.receivedAt).user else {
          throw InitDataError.malformed
        }
        return user
      } catch let error as InitDataError {
        throw APIError.unauthorized(error.description, scheme: scheme)
      }
    }
  }

  private static func text(of request: IncomingRequest) throws(APIError) -> String {
    let fields = request.headers("Authorization")
    let parts = fields.first?.split(separator: " ", maxSplits: 1) ?? []
    guard fields.count == 1, parts.count == 2, parts[0].lowercased() == scheme else {
      throw .unauthorized("Send the WebApp's initData as Authorization: tma INITDATA.", scheme: scheme)
    }
    return String(parts[1])
  }
}
