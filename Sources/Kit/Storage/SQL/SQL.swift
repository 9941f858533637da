/// One SQL statement with its values.
///
/// Values interpolated into a literal become parameters, so they never become part of the text:
///
///     try await storage.query("SELECT title FROM requests WHERE id = \(id) AND status = \(status)")
///
/// The same with the placeholders written out: `SQL("SELECT title FROM requests WHERE id = $1", [.integer(id)])`.
/// The text is Postgres's SQL as far as SQLite shares it, with the tokens of ``SQLDialect`` for the rest.
public struct SQL: Sendable, Hashable, ExpressibleByStringInterpolation, CustomStringConvertible {
  /// The statement, with `$1`, `$2`, … for its values.
  public let text: String
  /// The first one is `$1`.
  public let parameters: [StorageValue]

  /// - Parameter text: written by the program, never put together from what a user sent.
  public init(_ text: String, _ parameters: [StorageValue] = []) {
    self.text = text
    self.parameters = parameters
  }

  public init(stringLiteral text: String) { self.init(text) }

  public init(stringInterpolation: Interpolation) {
    self.init(stringInterpolation.text, stringInterpolation.parameters)
  }

  /// The text alone: values do not get into logs this way.
  public var description: String { text }

  public struct Interpolation: StringInterpolationProtocol {
    var text = ""
    var parameters: [StorageValue] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + 3 * interpolationCount)
      parameters.reserveCapacity(interpolationCount)
    }

    public mutating func appendLiteral(_ literal: String) { text += literal }

    /// A value: it becomes the next parameter.
    public mutating func appendInterpolation(_ value: some StorageConvertible) {
      parameters.append(value.storageValue)
      text += "$\(parameters.count)"
    }

    /// Text of the statement itself, such as a column's name: chosen by the program, never taken from a user.
    public mutating func appendInterpolation(raw: String) { text += raw }
  }
}
