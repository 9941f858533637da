/// One key of a section: how it is read into the section's value, written back, and described.
struct Key<Section: Sendable>: Sendable {
  /// Reads the key's part of a mapping into the section; what is wrong goes to the reader.
  let read: @Sendable (inout Section, Reader, Fields) -> Void
  /// The key's entries in the effective configuration: none when it is unset.
  let render: @Sendable (Section) -> [RenderedEntry]
  /// What the reference says; the defaults come from the section given.
  let describe: @Sendable (Section) -> KeyInfo
  /// The secrets in the key's value that can be read now.
  let secrets: @Sendable (Section) -> [String]
  /// The names this key answers to: a secret has a second one.
  let names: [String]

  init(
    _ name: String, names: [String]? = nil,
    read: @escaping @Sendable (inout Section, Reader, Fields) -> Void,
    render: @escaping @Sendable (Section) -> [RenderedEntry],
    describe: @escaping @Sendable (Section) -> KeyInfo,
    secrets: @escaping @Sendable (Section) -> [String] = { _ in [] }
  ) {
    self.names = names ?? [name]
    self.read = read
    self.render = render
    self.describe = describe
    self.secrets = secrets
  }
}

/// What is to be known about a key without its type.
struct KeyInfo: Sendable {
  enum Shape: Sendable {
    /// `default` is nil when the key has none.
    case scalar(type: String, range: String, default: String?)
    /// The key and its twin that names a file.
    case secret
    case list(of: String)
    /// Names that the operator chooses, each with one value.
    case map(placeholder: String, type: String, range: String)
    case section([KeyInfo])
    /// A section that the word `off` turns off.
    case switchable([KeyInfo])
    /// Names that the operator chooses, each with a section.
    case named(placeholder: String, [KeyInfo])
  }

  let name: String
  let meaning: String
  let shape: Shape
  var isRequired = false

  /// The key with another key's value as its default.
  func defaulted(to other: String) -> KeyInfo {
    guard case .scalar(let type, let range, _) = shape else { return self }
    return KeyInfo(name: name, meaning: meaning, shape: .scalar(type: type, range: range, default: other))
  }
}

/// A value of the effective configuration, as text.
indirect enum Rendered: Sendable {
  case scalar(String)
  case list([String])
  case mapping([RenderedEntry])
}

struct RenderedEntry: Sendable {
  let key: String
  let value: Rendered
}

extension SettingsSection {
  static func describe(_ defaults: Self) -> [KeyInfo] { keys.map { $0.describe(defaults) } }
  func entries() -> [RenderedEntry] { Self.keys.flatMap { $0.render(self) } }
  func secrets() -> [String] { Self.keys.flatMap { $0.secrets(self) } }
}
