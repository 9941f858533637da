/// Values that are made from the Bot API's description alone: every required field, and nothing else.
public enum BotAPISample {
  public static let methods: [String] = BotAPIDescription.shared.methods.keys.sorted()

  /// What a field of a type may hold.
  public static func field(_ name: String, of type: String) -> JSONValue {
    let description = BotAPIDescription.shared
    return description.sample(description.types[type]?.fields[name]?.types ?? [])
  }

  public static func result(of method: String) -> JSONValue {
    let description = BotAPIDescription.shared
    return description.sample(description.methods[method]?.returns ?? [])
  }

  /// A value of a type.
  public static func value(of type: String) -> JSONValue { BotAPIDescription.shared.sample([type]) }
}
