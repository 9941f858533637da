internal import YAML

/// A value of the configuration before it has a type: from the file, or filled in from a plain variable.
struct ConfigNode {
  enum Content {
    case mapping([ConfigEntry])
    case list([ConfigNode])
    case scalar(String)
    case null
  }

  var content: Content
  /// Where its key is written; for an item of a list, the item.
  let origin: SettingsIssue.Origin

  var isNull: Bool {
    if case .null = content { true } else { false }
  }
}

struct ConfigEntry {
  let key: String
  var node: ConfigNode
}

extension ConfigNode {
  init(_ node: YAMLNode, origin: SettingsIssue.Origin) {
    self.origin = origin
    switch node.content {
    case .null: content = .null
    case .scalar(let scalar): content = .scalar(scalar.text)
    case .sequence(let items):
      content = .list(items.map { ConfigNode($0, origin: .line($0.mark.line)) })
    case .mapping(let entries):
      content = .mapping(
        entries.map { ConfigEntry(key: $0.key, node: ConfigNode($0.value, origin: .line($0.keyMark.line))) })
    }
  }

  /// The value under `key` of a mapping.
  subscript(key: String) -> ConfigNode? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.node
  }

  func has(_ path: String...) -> Bool {
    var node: ConfigNode? = self
    for key in path { node = node?[key] }
    return node.map { !$0.isNull } ?? false
  }

  /// Sets the scalar at `path` unless something is there; mappings on the way are made.
  mutating func fill(_ path: ArraySlice<String>, with text: String, from origin: SettingsIssue.Origin) {
    guard let key = path.first else {
      if isNull { content = .scalar(text) }
      return
    }
    if isNull { content = .mapping([]) }
    // Something else where a mapping belongs is an error of the file, reported when it is read.
    guard case .mapping(var entries) = content else { return }
    let index = entries.firstIndex { $0.key == key } ?? entries.endIndex
    if index == entries.endIndex {
      entries.append(ConfigEntry(key: key, node: ConfigNode(content: .null, origin: origin)))
    } else if entries[index].node.isNull {
      entries[index].node = ConfigNode(content: .null, origin: origin)
    }
    entries[index].node.fill(path.dropFirst(), with: text, from: origin)
    content = .mapping(entries)
  }
}
