/// How long the parts of a line may be, in bytes of JSON.
///
/// A line is first written without limits; only one that turns out too long is written again, with shares of `max_line`
/// that leave room for every fixed key.
struct LineLimits: Sendable {
  /// Each identifier: logger, ids, module, file, key of a field, …
  let name: Int
  let message: Int
  let errorMessage: Int
  let stack: Int
  /// The line up to its closing braces, or nil if it is not to be cut.
  let fields: Int?

  static let none = LineLimits(name: .max, message: .max, errorMessage: .max, stack: .max, fields: nil)

  /// At most: 12 names (3/16), message (1/2), error (1/8) and under 500 bytes of keys, which leaves something for fields.
  ///
  /// - Parameter line: at least ``LineEncoder/Style/minimumLine``.
  static func cutting(toLine line: Int) -> LineLimits {
    LineLimits(
      name: line / 64, message: line / 2, errorMessage: line / 16, stack: line / 16,
      fields: line - FieldList.cutMarker.utf8.count - 2)
  }
}
