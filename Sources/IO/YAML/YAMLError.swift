/// Why a document could not be read, and where. Its text never holds a value of the document.
public struct YAMLError: Error, Sendable, Equatable, CustomStringConvertible {
  public enum Reason: Sendable, Equatable {
    /// The document is larger than ``YAMLLimits/bytes``.
    case tooLarge(limit: Int)
    /// More nodes than ``YAMLLimits/nodes``, those behind aliases counted each time.
    case tooManyNodes(limit: Int)
    /// Nested deeper than ``YAMLLimits/depth``, also through aliases.
    case tooDeep(limit: Int)
    /// Not YAML: libyaml's own words.
    case syntax(String)
    case duplicateKey(String, firstLine: Int)
    case keyIsNotScalar
    case unknownAlias(String)
    case tag
    case secondDocument
    case outOfMemory
  }

  public let reason: Reason
  public let mark: YAMLMark

  public init(reason: Reason, mark: YAMLMark) {
    self.reason = reason
    self.mark = mark
  }

  /// The reason as a sentence without the place.
  public var message: String {
    switch reason {
    case .tooLarge(let limit): "the document is larger than \(limit) bytes"
    case .tooManyNodes(let limit): "the document has more than \(limit) values, aliases counted in full"
    case .tooDeep(let limit): "the document is nested deeper than \(limit) levels"
    case .syntax(let problem): problem
    case .duplicateKey(let key, let line): "the key \"\(key)\" is there twice, first on line \(line); keep one"
    case .keyIsNotScalar: "a key must be a single word or a quoted text"
    case .unknownAlias(let name): "the alias *\(name) names no anchor above it"
    case .tag: "tags (!name) are not supported; leave the tag out"
    case .secondDocument: "a second document starts here; a file may hold one"
    case .outOfMemory: "there is not enough memory to read the document"
    }
  }

  public var description: String { "line \(mark.line), column \(mark.column): \(message)" }
}

/// What a document may cost. Aliases count in full, so a few lines cannot grow into gigabytes.
public struct YAMLLimits: Sendable {
  /// Bytes of the document.
  public var bytes: Int
  /// Mappings, sequences, scalars and keys.
  public var nodes: Int
  /// Mappings and sequences inside each other.
  public var depth: Int

  public init(bytes: Int = 1 << 20, nodes: Int = 50_000, depth: Int = 32) {
    self.bytes = bytes
    self.nodes = nodes
    self.depth = depth
  }
}
