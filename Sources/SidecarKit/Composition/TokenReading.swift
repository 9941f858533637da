internal import EventLoop
internal import SidecarSettings
internal import Supervision
internal import Telegram

/// The bot's token, read anew by every attempt of the module.
enum TokenReading {
  static let problem = "the value is not a bot's token; it has the form 123456:letters, as @BotFather gives it"

  /// - Throws: `DependencyUnavailable` also when none is configured.
  static func token(_ secret: Secret?) async throws -> BotToken {
    guard let secret else { throw DependencyUnavailable("bot.telegram.token", reason: "there is none") }
    return try await token(secret)
  }

  /// - Throws: `DependencyUnavailable` while the file cannot be read or holds no token.
  static func token(_ secret: Secret) async throws -> BotToken {
    do {
      let text = try await BlockingWorkers.shared.run { try secret.reveal() }
      if let token = BotToken(text) { return token }
      throw unavailable(problem)
    } catch let error as SecretError {
      throw unavailable("\(error)")
    }
  }

  /// - Throws: `DependencyUnavailable` while the file cannot be read.
  static func webhookSecret(_ secret: Secret) async throws -> String {
    do {
      return try await BlockingWorkers.shared.run { try secret.reveal() }
    } catch let error as SecretError {
      throw unavailable("\(error)", "bot.telegram.webhook.secret_token_file")
    }
  }

  private static func unavailable(
    _ reason: String, _ key: String = "bot.telegram.token_file"
  ) -> DependencyUnavailable {
    DependencyUnavailable(key, reason: reason)
  }
}
