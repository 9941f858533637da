/// What Redis answers to one command (RESP2, https://redis.io/docs/reference/protocol-spec/).
public enum RedisValue: Sendable, Equatable {
  /// A status such as `OK`.
  case simple(String)
  /// The server's own error, such as `WRONGTYPE …`: an answer, not a failure of the connection.
  case error(String)
  case integer(Int64)
  /// A string of any bytes.
  case bulk([UInt8])
  case array([RedisValue])
  case null

  /// The text of a status or a string; bytes that are not UTF-8 become U+FFFD.
  public var text: String? {
    switch self {
    case .simple(let text): text
    case .bulk(let bytes): String(decoding: bytes, as: UTF8.self)
    default: nil
    }
  }

  /// The number of an integer, or of a string that is one.
  public var integer: Int64? {
    if case .integer(let number) = self { return number }
    return text.flatMap { Int64($0) }
  }

  /// The bytes of a string.
  public var bytes: [UInt8]? { if case .bulk(let bytes) = self { bytes } else { nil } }

  public var array: [RedisValue]? { if case .array(let values) = self { values } else { nil } }

  public var errorMessage: String? { if case .error(let message) = self { message } else { nil } }

  public var isNull: Bool { self == .null }
}
