/// Reads a YAML document into a tree.
public enum YAMLDocument {
  /// What to do about a key that a mapping has twice.
  public enum DuplicateKeys: Sendable {
    case reject
    /// Both entries stay in the tree; the caller says what is wrong with them.
    case keep
  }

  /// The one document of `bytes` (UTF-8), or nil when there is none: an empty text, or only comments.
  ///
  /// Blocks for as long as parsing takes; call it from anywhere. The first mistake ends it, because after a mistake
  /// of syntax nothing that follows can be trusted.
  public static func parse(
    _ bytes: [UInt8], limits: YAMLLimits = YAMLLimits(), duplicateKeys: DuplicateKeys = .reject
  ) throws(YAMLError) -> YAMLNode? {
    guard bytes.count <= limits.bytes else {
      throw YAMLError(reason: .tooLarge(limit: limits.bytes), mark: YAMLMark(line: 1, column: 1))
    }
    let events = try EventReader(bytes)
    var composer = Composer(events: events, limits: limits, duplicateKeys: duplicateKeys)
    return try composer.document()
  }
}
