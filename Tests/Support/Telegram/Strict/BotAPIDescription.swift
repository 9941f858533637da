internal import FoundationEssentials

/// The Bot API's machine-readable description, as a judge of calls: independent of the code that is generated from it.
struct BotAPIDescription: Sendable {
  struct Field: Sendable {
    let name: String
    let types: [String]
    let isRequired: Bool
    /// The one text it always has, by which types are told apart.
    let constant: String?
  }

  struct Entry: Sendable {
    let fields: [String: Field]
    let subtypes: [String]
    let returns: [String]
  }

  let types: [String: Entry]
  let methods: [String: Entry]

  static let shared = BotAPIDescription()

  private init() {
    let path = RepositoryPath.of("Sources/Kit/Telegram/Generator/api.json")
    guard let data = FileManager.default.contents(atPath: path),
      let json = try? JSONDecoder().decode(JSONValue.self, from: data)
    else { preconditionFailure("Cannot read \(path).") }
    types = (json["types"]?.object ?? [:]).mapValues(Self.entry)
    methods = (json["methods"]?.object ?? [:]).mapValues(Self.entry)
  }

  private static func entry(_ json: JSONValue) -> Entry {
    let fields = (json["fields"]?.array ?? []).compactMap { field -> (String, Field)? in
      guard let name = field["name"]?.string else { return nil }
      let types = field["types"]?.array?.compactMap(\.string) ?? []
      return (
        name, Field(name: name, types: types, isRequired: field["required"] == true, constant: constant(of: field))
      )
    }
    return Entry(
      fields: Dictionary(fields) { _, last in last }, subtypes: json["subtypes"]?.array?.compactMap(\.string) ?? [],
      returns: json["returns"]?.array?.compactMap(\.string) ?? [])
  }
}

extension BotAPIDescription {
  private static func constant(of field: JSONValue) -> String? {
    guard let text = field["description"]?.string, field["types"]?[0] == "String" else { return nil }
    if let match = text.firstMatch(of: /always "([a-z_0-9]+)"/) { return String(match.1) }
    return text.firstMatch(of: /must be ([a-z_0-9]+)$/).map { String($0.1) }
  }
}

extension BotAPIDescription {
  /// What is wrong with a call's shape; nil when nothing is.
  func problem(with call: BotAPICall) -> String? {
    guard let method = methods[call.method] else { return "There is no method \(call.method)." }
    for field in method.fields.values where field.isRequired {
      if call.parameters[field.name] == nil, call.files[field.name] == nil {
        return "\(call.method) lacks the required \(field.name)."
      }
    }
    for (name, value) in call.parameters.sorted(by: { $0.key < $1.key }) {
      guard let field = method.fields[name] else { return "\(call.method) has no parameter \(name)." }
      if let problem = problem(with: value, field.types, isText: call.isForm) {
        return "\(call.method): \(name) \(problem)."
      }
      if let problem = attachmentProblem(value, call) { return "\(call.method): \(name) \(problem)." }
    }
    for name in call.files.keys.sorted() where method.fields[name] == nil && !call.mentions(attachment: name) {
      return "\(call.method) has a file \(name) that nothing names."
    }
    return nil
  }

  /// What is wrong with a value that is to be of one of the types; nil when it is of one.
  ///
  /// - Parameter isText: it came in a form, where all is text and what is structured is JSON in it.
  func problem(with value: JSONValue, _ types: [String], isText: Bool) -> String? {
    let problems = types.map { problem(with: value, $0, isText: isText) }
    return problems.contains { $0 == nil } ? nil : problems.compactMap(\.self).first
  }

  private func problem(with value: JSONValue, _ type: String, isText: Bool) -> String? {
    if isText, case .string(let text) = value { return problem(withText: text, type) }
    switch type {
    case "Integer": return value.int == nil ? "is not an integer" : nil
    case "Float": return value.number == nil ? "is not a number" : nil
    case "Boolean", "True": return value.bool == nil ? "is not a boolean" : nil
    case "String": return value.string == nil ? "is not a string" : nil
    case "InputFile": return "is not a file"
    default: break
    }
    if type.hasPrefix("Array of ") {
      guard let items = value.array else { return "is not a list" }
      let inner = String(type.dropFirst("Array of ".count))
      for (index, item) in items.enumerated() {
        if let problem = problem(with: item, inner, isText: false) { return "[\(index)] \(problem)" }
      }
      return nil
    }
    return problem(withObject: value, type)
  }

  private func problem(withText text: String, _ type: String) -> String? {
    switch type {
    case "String": return nil
    case "Integer": return Int64(text) == nil ? "is not an integer" : nil
    case "Float": return Double(text) == nil ? "is not a number" : nil
    case "Boolean", "True": return ["true", "false"].contains(text.lowercased()) ? nil : "is not a boolean"
    case "InputFile": return "is not a file"
    default:
      guard let value = try? JSONValue(parsing: text) else { return "is not JSON" }
      return problem(with: value, type, isText: false)
    }
  }

  private func problem(withObject value: JSONValue, _ type: String) -> String? {
    guard let entry = types[type] else { return "is of the unknown type \(type)" }
    if !entry.subtypes.isEmpty {
      let problems = entry.subtypes.map { problem(with: value, $0, isText: false) }
      // Of several that do not fit, the one whose kind is right tells most.
      return problems.contains { $0 == nil } ? nil : problems.compactMap(\.self).max { $0.count < $1.count }
    }
    guard let members = value.object else { return "is not an object" }
    for field in entry.fields.values where field.isRequired && members[field.name] == nil {
      return "lacks \(field.name) of \(type)"
    }
    for (name, member) in members.sorted(by: { $0.key < $1.key }) {
      guard let field = entry.fields[name] else { return "has \(name), which \(type) has not" }
      if let problem = problem(with: member, field.types, isText: false) { return "has a \(name) that \(problem)" }
    }
    return nil
  }

  /// `attach://NAME` stands for a file of the form.
  private func attachmentProblem(_ value: JSONValue, _ call: BotAPICall) -> String? {
    for name in BotAPICall.attachments(in: value) where call.files[name] == nil {
      return "names the file \(name), which is not there"
    }
    return nil
  }
}

extension BotAPIDescription {
  /// A value of a type with what is required and nothing else, for the answers of methods the fake has no mind of.
  func sample(_ types: [String], depth: Int = 0) -> JSONValue {
    guard let type = types.first else { return true }
    switch type {
    case "Integer": return 1
    case "Float": return .double(1)
    case "Boolean", "True": return true
    case "String": return "sample"
    default: break
    }
    if type.hasPrefix("Array of ") {
      return depth > 3 ? [] : [sample([String(type.dropFirst("Array of ".count))], depth: depth + 1)]
    }
    guard let entry = self.types[type] else { return .null }
    if let first = entry.subtypes.first { return sample([first], depth: depth) }
    return .object(
      entry.fields.filter(\.value.isRequired).mapValues { field in
        field.constant.map { .string($0) } ?? sample(field.types, depth: depth + 1)
      })
  }
}
