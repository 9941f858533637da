/// One command: its name and its arguments, all of them strings of any bytes on the wire.
public struct RedisCommand: Sendable, Equatable {
  public var arguments: [[UInt8]]

  /// `RedisCommand("SET", key, value, "EX", 60)`
  public init(_ name: String, _ arguments: any RedisArgument...) {
    self.init(name, arguments: arguments)
  }

  public init(_ name: String, arguments: [any RedisArgument]) {
    self.arguments = [Array(name.utf8)] + arguments.map(\.redisBytes)
  }

  /// The command's name, for texts: never an argument, which may be a secret or a user's.
  var name: String { arguments.first.map { String(decoding: $0, as: UTF8.self) } ?? "" }
}

/// What a command's argument can be made of.
public protocol RedisArgument: Sendable {
  var redisBytes: [UInt8] { get }
}

extension String: RedisArgument {
  public var redisBytes: [UInt8] { Array(utf8) }
}

extension Int: RedisArgument {
  public var redisBytes: [UInt8] { Array(String(self).utf8) }
}

extension Int64: RedisArgument {
  public var redisBytes: [UInt8] { Array(String(self).utf8) }
}

extension Array: RedisArgument where Element == UInt8 {
  public var redisBytes: [UInt8] { self }
}
