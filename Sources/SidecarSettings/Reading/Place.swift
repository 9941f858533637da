/// Where the reader is: a key's path, and what is configured there.
struct Place {
  /// As configured: `postgres`, `main`, `url`.
  let names: [String]
  /// As the reference has it: `postgres`, `NAME`, `url`.
  let pattern: [String]
  /// Nil when the key is not there.
  let node: ConfigNode?

  static func root(_ node: ConfigNode) -> Place {
    Place(names: [], pattern: [], node: node)
  }

  var path: String { names.joined(separator: ".") }
  var name: String { names.last ?? "" }
  var variable: String { Self.variable(names) }

  /// The place as if a word written there were not.
  func withoutScalar() -> Place {
    guard case .scalar? = node?.content else { return self }
    return Place(names: names, pattern: pattern, node: nil)
  }

  func child(_ name: String, as placeholder: String? = nil, _ node: ConfigNode?) -> Place {
    Place(names: names + [name], pattern: pattern + [placeholder ?? name], node: node)
  }

  /// `OUTRIGGER_` and the path in capitals; what cannot be in a variable's name becomes `_`.
  static func variable(_ names: [String]) -> String {
    let path = names.joined(separator: "_").uppercased()
    return "OUTRIGGER_" + String(path.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
  }
}

/// The entries of one mapping of the configuration.
struct Fields {
  let place: Place
  private let entries: [String: ConfigNode]

  init(_ place: Place, _ entries: [ConfigEntry]) {
    self.place = place
    self.entries = Dictionary(entries.map { ($0.key, $0.node) }) { first, _ in first }
  }

  func place(_ name: String) -> Place { place.child(name, entries[name]) }
}
