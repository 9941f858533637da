public import HTTPClient

/// A call of the Bot API that failed. No case holds the token.
public enum BotAPIError: Error, Sendable, CustomStringConvertible {
  /// 401: the token is not a bot's, or was revoked.
  case unauthorized(String)
  /// 409: another process polls with this token, or a webhook is set.
  case conflict(String)
  /// 429: not before this many seconds.
  case tooManyRequests(retryAfter: Duration)
  /// 403: the user blocked the bot, or it was removed from the chat.
  case forbidden(String)
  /// 400 for a group that became a supergroup: the same call with the new id would do.
  case migrated(chatID: Int64)
  /// Any other 4xx: the request is wrong and repeating it would not help.
  case rejected(code: Int, String)
  /// 5xx in the Bot API's own envelope: it has not done it.
  case serverError(code: Int, String)
  /// 5xx without that envelope, such as a page: of a gateway, behind which the call may have been carried out.
  case gateway(code: Int)
  /// No answer: whether the call took effect is not known.
  case network(ClientError)
  /// An answer that is not what the Bot API documents.
  case undecodable(method: String, String)
  /// A file of this machine that was to go or to come cannot be read or made.
  case unreadableFile(method: String, String)
  /// A file is above the limit of who asked for it; nil: its size was not known before.
  case fileTooLarge(bytes: Int?, limit: Int)

  /// Whether the same call may do later.
  public var isTransient: Bool {
    switch self {
    case .tooManyRequests, .serverError, .gateway, .network, .conflict: true
    case .unauthorized, .forbidden, .migrated, .rejected, .undecodable, .unreadableFile, .fileTooLarge: false
    }
  }

  /// How long Telegram asks to wait before the next call; nil unless it does.
  package var retryAfter: Duration? { if case .tooManyRequests(let wait) = self { wait } else { nil } }

  /// Whether the call may have been carried out all the same.
  public var mayHaveTakenEffect: Bool {
    switch self {
    case .network(let error): error.wasSent
    // What cannot be read came with a success.
    case .undecodable, .gateway: true
    default: false
    }
  }

  /// The `code` label: the HTTP status, or why there was none.
  public var code: String {
    switch self {
    case .unauthorized: "401"
    case .conflict: "409"
    case .tooManyRequests: "429"
    case .forbidden: "403"
    case .migrated: "400"
    case .rejected(let code, _), .serverError(let code, _), .gateway(let code): "\(code)"
    case .network(let error): error.reason.rawValue
    case .undecodable: "undecodable"
    case .unreadableFile: "file"
    case .fileTooLarge: "tooLarge"
    }
  }

  public var description: String {
    switch self {
    case .unauthorized(let text): "Telegram does not accept the bot's token (\(text)). Check bot.telegram.token."
    case .conflict(let text): "Telegram reports a conflict: \(text)."
    case .tooManyRequests(let retryAfter): "Telegram asks to wait \(retryAfter) before the next call."
    case .forbidden(let text): "Telegram forbids the call: \(text)."
    case .migrated(let chatID): "The group has become the supergroup \(chatID)."
    case .rejected(let code, let text): "Telegram rejects the call with \(code): \(text)."
    case .serverError(let code, let text): "Telegram fails with \(code): \(text)."
    case .gateway(let code): "A gateway before Telegram answers \(code): the call may have been carried out."
    case .network(let error): error.description
    case .undecodable(let method, let text): "Telegram's answer to \(method) cannot be read: \(text)."
    case .unreadableFile(let method, let text): "A file of \(method) cannot be used: \(text)"
    case .fileTooLarge(let bytes, let limit):
      "The file has \(bytes.map { "\($0)" } ?? "more") bytes; the limit is \(limit)."
    }
  }
}
