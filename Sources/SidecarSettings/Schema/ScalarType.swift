/// How one kind of value is read from text, written back, and described.
struct ScalarType<Value: Sendable>: Sendable {
  /// The kind as the reference names it: `duration`.
  let name: String
  /// What it may be, for the reference: `100ms to 1h`, `json, console`. Empty when anything goes.
  let range: String
  /// What to write, for errors: `write a duration such as 500ms, 2s, 5m or 1h`.
  let right: String
  /// Whether errors must not show the text, because it may hold credentials.
  var isPrivate = false
  let parse: @Sendable (String, ReadContext) throws(ScalarProblem) -> Value
  let text: @Sendable (Value) -> String
  /// The credentials in a value.
  var secrets: @Sendable (Value) -> [String] = { _ in [] }
}

/// What parsing a scalar may depend on besides its text.
struct ReadContext: Sendable {
  /// The folder of the configuration file with a slash at its end, empty for the working directory.
  let folder: String

  func resolve(_ path: String) -> String {
    path.hasPrefix("/") ? path : folder + path
  }
}

/// What is wrong with a scalar's text, to be said after the text itself: `is not a whole number`.
struct ScalarProblem: Error {
  let what: String
  /// What would be right, when the type's own words do not fit.
  let right: String?

  init(_ what: String, right: String? = nil) {
    self.what = what
    self.right = right
  }
}

/// `a`, `a or b`, `a, b or c`.
func alternatives(_ words: [String]) -> String {
  guard words.count > 1, let last = words.last else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " or " + last
}

/// The words of an enumeration, as the configuration writes them.
protocol SettingWord: RawRepresentable, CaseIterable, Sendable where RawValue == String {}

/// A value that is a mapping of keys in the configuration.
protocol SettingsSection: Sendable {
  /// With every key at its default.
  init()
  /// The one list of this section's keys: read, overridden, rendered and documented from here.
  static var keys: [Key<Self>] { get }
}
