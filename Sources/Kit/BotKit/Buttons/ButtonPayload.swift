/// A value that a button carries and that comes back when it is pressed: `view_request_17` is `ViewRequest(17)`.
///
///     struct ViewRequest: ButtonPayload, RawRepresentable {
///       static let prefix = "view_request_"
///       let rawValue: Int64
///     }
///
/// What comes back was sent by a client: it need not be one of those that were offered.
public protocol ButtonPayload: Sendable {
  /// What the data begins with; a name of the program's own, as it is also the handler's.
  static var prefix: String { get }
  /// What follows the prefix.
  var argument: String { get }

  /// Reads what ``argument`` gave; nil for anything else.
  init?(argument: String)
}

extension ButtonPayload {
  /// The bytes a button may carry (https://core.telegram.org/bots/api#inlinekeyboardbutton).
  public static var maxBytes: Int { 64 }

  /// What the button carries.
  ///
  /// - Throws: ``ButtonDataTooLong``.
  public func data() throws(ButtonDataTooLong) -> String {
    let data = Self.prefix + argument
    guard data.utf8.count <= Self.maxBytes else { throw ButtonDataTooLong(payload: "\(Self.self)", data: data) }
    return data
  }
}

extension ButtonPayload where Self: RawRepresentable, RawValue: LosslessStringConvertible {
  public var argument: String { rawValue.description }

  public init?(argument: String) {
    // Only what it would be written as: `+7` and `007` are no other ways to say 7.
    guard let rawValue = RawValue(argument), rawValue.description == argument else { return nil }
    self.init(rawValue: rawValue)
  }
}

/// A value too long for a button.
public struct ButtonDataTooLong: Error, Equatable, CustomStringConvertible {
  /// The type.
  public let payload: String
  public let bytes: Int

  init(payload: String, data: String) {
    self.payload = payload
    bytes = data.utf8.count
  }

  public var description: String {
    "The button data of a \(payload) has \(bytes) bytes; a button carries at most 64. Carry an id and keep the rest in "
      + "the storage."
  }
}
