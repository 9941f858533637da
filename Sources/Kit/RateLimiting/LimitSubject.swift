/// Who is limited.
public enum LimitSubject: Sendable, Hashable {
  /// A user of the bot, by Telegram's id.
  case user(Int64)
  /// A client of the HTTP server, by its address.
  case address(String)

  var key: String {
    switch self {
    case .user(let id): "user:\(id)"
    case .address(let address): "ip:\(address)"
    }
  }
}
