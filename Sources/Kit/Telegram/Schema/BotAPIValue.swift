/// What a field of the Bot API can hold.
public protocol BotAPIValue: Sendable, Equatable {
  /// nil when the JSON is of another kind. What lies deeper is not looked at; see ``check(_:)``.
  init?(json: JSON)

  var json: JSON { get }

  /// Looks at the value and all that it holds.
  static func check(_ json: JSON) throws(ShapeMismatch)

  /// What a required field that is not there reads as. Nothing that came from a server lacks one: it was checked.
  static var absent: Self { get }
}

/// JSON that is not what the Bot API documents. Names fields, never their values: those are a user's.
public struct ShapeMismatch: Error, Equatable, CustomStringConvertible {
  /// From the outside in, as `message.from.id`; empty for the value itself.
  public private(set) var path: String
  public let expected: String

  init(_ expected: String) {
    path = ""
    self.expected = expected
  }

  /// The same within a field.
  func within(_ name: String) -> ShapeMismatch {
    var mismatch = self
    mismatch.path = path.isEmpty ? name : "\(name).\(path)"
    return mismatch
  }

  public var description: String { "\(path.isEmpty ? "the value" : path) is not \(expected)" }
}

extension BotAPIValue {
  public static func check(_ json: JSON) throws(ShapeMismatch) {
    if Self(json: json) == nil { throw ShapeMismatch("of the type \(Self.self)") }
  }
}

extension Int64: BotAPIValue {
  public init?(json: JSON) {
    guard case .int(let value) = json else { return nil }
    self = value
  }

  public var json: JSON { .int(self) }
  public static var absent: Int64 { 0 }
}

extension Double: BotAPIValue {
  public init?(json: JSON) {
    switch json {
    case .double(let value): self = value
    case .int(let value): self = Double(value)
    default: return nil
    }
  }

  public var json: JSON { .double(self) }
  public static var absent: Double { 0 }
}

extension Bool: BotAPIValue {
  public init?(json: JSON) {
    guard case .bool(let value) = json else { return nil }
    self = value
  }

  public var json: JSON { .bool(self) }
  public static var absent: Bool { false }
}

extension String: BotAPIValue {
  public init?(json: JSON) {
    guard case .string(let value) = json else { return nil }
    self = value
  }

  public var json: JSON { .string(self) }
  public static var absent: String { "" }
}

extension Array: BotAPIValue where Element: BotAPIValue {
  public init?(json: JSON) {
    guard case .array(let values) = json else { return nil }
    self = values.compactMap { Element(json: $0) }
  }

  public var json: JSON { .array(map(\.json)) }
  public static var absent: [Element] { [] }

  public static func check(_ json: JSON) throws(ShapeMismatch) {
    guard case .array(let values) = json else { throw ShapeMismatch("a list") }
    for value in values { try Element.check(value) }
  }
}
