/// One value of a YAML document, with the place it was written.
///
/// A plain value type: aliases are already replaced by what they name, and tags are gone.
public struct YAMLNode: Sendable, Equatable {
  /// What the node holds.
  public enum Content: Sendable, Equatable {
    /// Entries in the order of the document.
    case mapping([YAMLEntry])
    case sequence([YAMLNode])
    case scalar(YAMLScalar)
    /// Nothing after the colon or dash, or a plain `~` or `null`.
    case null
  }

  public let content: Content
  /// Where the node starts; for an alias, where the alias stands.
  public let mark: YAMLMark

  public init(_ content: Content, at mark: YAMLMark) {
    self.content = content
    self.mark = mark
  }
}

/// A key and its value in a mapping.
public struct YAMLEntry: Sendable, Equatable {
  public let key: String
  public let keyMark: YAMLMark
  public let value: YAMLNode

  public init(key: String, keyMark: YAMLMark, value: YAMLNode) {
    self.key = key
    self.keyMark = keyMark
    self.value = value
  }
}

/// The text of a scalar, untyped: `off` and `"off"` have the same text and another style.
public struct YAMLScalar: Sendable, Equatable {
  public enum Style: Sendable, Equatable {
    case plain
    /// In single or double quotes.
    case quoted
    /// After `|` or `>`.
    case block
  }

  public let text: String
  public let style: Style

  public init(_ text: String, style: Style = .plain) {
    self.text = text
    self.style = style
  }
}

/// A place in a document; both numbers count from 1, columns in characters (Unicode scalars).
public struct YAMLMark: Sendable, Equatable {
  public let line: Int
  public let column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
