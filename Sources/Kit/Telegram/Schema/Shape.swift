/// The fields of a type of the Bot API, as its description has them.
public struct Shape: Sendable {

  private struct Constant: Sendable {
    let name: String
    let value: JSON
  }

  private let name: String
  private var fields: [String: any BotAPIValue.Type] = [:]
  private var required: [String] = []
  private var constants: [Constant] = []

  init(_ name: String, _ describe: (inout Shape) -> Void) {
    self.name = name
    describe(&self)
  }

  mutating func required(_ name: String, _ type: any BotAPIValue.Type) {
    fields[name] = type
    required.append(name)
  }

  mutating func optional(_ name: String, _ type: any BotAPIValue.Type) { fields[name] = type }

  /// A required field that always has the same value, by which the types of a union are told apart.
  mutating func constant(_ name: String, _ value: JSON) {
    required.append(name)
    constants.append(Constant(name: name, value: value))
  }

  /// Looks at an object and all that it holds. Fields that this version does not know are passed over.
  func check(_ json: JSON) throws(ShapeMismatch) {
    guard case .object(let object) = json else { throw ShapeMismatch("an object (\(name))") }
    for name in required where object[name] == nil { throw ShapeMismatch("there").within(name) }
    for member in object.members {
      guard let type = fields[member.name], member.value != .null else { continue }
      do { try type.check(member.value) } catch { throw error.within(member.name) }
    }
  }

  /// Whether an object can be of this type: its constants are right, and what is required is there.
  func fits(_ object: JSONObject) -> Bool {
    constants.allSatisfy { object[$0.name] == $0.value } && required.allSatisfy { object[$0] != nil }
  }
}
