/// A value on its way to or from a statement. The server infers the type of a parameter from its place in the SQL.
public enum PostgresValue: Sendable, Equatable {
  case null
  case text(String)
  case int(Int64)
  case double(Double)
  case bool(Bool)
  /// `bytea`.
  case bytes([UInt8])

  /// As the server reads it (manual, "Data Types"): text, but for bytes, which go as they are.
  var encoded: [UInt8]? {
    switch self {
    case .null: nil
    case .text(let text): Array(text.utf8)
    case .int(let number): Array("\(number)".utf8)
    case .double(let number): Array(Self.text(of: number).utf8)
    case .bool(let flag): Array((flag ? "t" : "f").utf8)
    case .bytes(let bytes): bytes
    }
  }

  private static func text(of number: Double) -> String {
    if number.isNaN { return "NaN" }
    if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
    return "\(number)"
  }
}

extension PostgresValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByNilLiteral
{
  public init(stringLiteral value: String) { self = .text(value) }
  public init(integerLiteral value: Int64) { self = .int(value) }
  public init(floatLiteral value: Double) { self = .double(value) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(nilLiteral: ()) { self = .null }
}
