/// A type of the Bot API (https://core.telegram.org/bots/api#available-types).
///
/// Holds the JSON that came or will go, so that a message costs what is in it and not what could be, and fields that
/// this version does not know are kept. Properties read from it and write to it.
public protocol BotAPIObject: BotAPIValue, Codable, CustomStringConvertible {
  /// The object with every field, also those this version does not know.
  var raw: JSONObject { get set }

  /// Takes an object as it is. ``BotAPIValue/check(_:)`` is what looks at it.
  init(raw: JSONObject)

  static var shape: Shape { get }
}

extension BotAPIObject {
  public init?(json: JSON) {
    guard case .object(let object) = json else { return nil }
    self.init(raw: object)
  }

  public var json: JSON { .object(raw) }
  public static var absent: Self { Self(raw: JSONObject()) }
  public static func check(_ json: JSON) throws(ShapeMismatch) { try shape.check(json) }

  public init(from decoder: any Decoder) throws {
    let json = try JSON(from: decoder)
    try Self.check(json)
    self.init(raw: json.object ?? JSONObject())
  }

  public func encode(to encoder: any Encoder) throws { try raw.encode(to: encoder) }

  public var description: String { JSON.object(raw).text }
}

extension JSONObject {
  /// A required field.
  @usableFromInline
  subscript<Value: BotAPIValue>(required name: String) -> Value {
    get { self[name].flatMap { Value(json: $0) } ?? .absent }
    set { self[name] = newValue.json }
  }

  /// A field that may be absent.
  @usableFromInline
  subscript<Value: BotAPIValue>(optional name: String) -> Value? {
    get { self[name].flatMap { Value(json: $0) } }
    set { self[name] = newValue?.json }
  }
}
