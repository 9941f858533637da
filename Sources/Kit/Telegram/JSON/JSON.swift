/// A JSON value (RFC 8259) as it came, or as it will go.
public enum JSON: Sendable, Equatable {
  case null
  case bool(Bool)
  /// A number without fraction and exponent that fits; every id of the Bot API does.
  case int(Int64)
  case double(Double)
  case string(String)
  case array([JSON])
  case object(JSONObject)
}

/// An object's members, in their order. A handful is usual, so a name is found by looking at them one after the other.
public struct JSONObject: Sendable {
  public struct Member: Sendable, Equatable {
    public let name: String
    public var value: JSON
  }

  public private(set) var members: [Member]

  public init() { members = [] }

  /// Takes members whose names differ.
  init(members: [Member]) { self.members = members }

  /// The value of a name; setting nil takes the member out. Of two members of one name the last counts.
  public subscript(name: String) -> JSON? {
    get { members.last { $0.name == name }?.value }
    set {
      if let index = members.lastIndex(where: { $0.name == name }) {
        if let newValue { members[index].value = newValue } else { members.remove(at: index) }
      } else if let newValue {
        members.append(Member(name: name, value: newValue))
      }
    }
  }
}

extension JSONObject: Equatable {
  /// Whether the members are the same, in whichever order.
  public static func == (left: JSONObject, right: JSONObject) -> Bool {
    left.members.count == right.members.count && left.members.allSatisfy { right[$0.name] == $0.value }
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral elements: (String, JSON)...) {
    members = elements.map { Member(name: $0, value: $1) }
  }
}

extension JSON {
  public var object: JSONObject? { if case .object(let value) = self { value } else { nil } }
  public var array: [JSON]? { if case .array(let value) = self { value } else { nil } }
  public var string: String? { if case .string(let value) = self { value } else { nil } }
  public var int: Int64? { if case .int(let value) = self { value } else { nil } }
}
