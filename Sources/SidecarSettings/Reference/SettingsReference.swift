/// The documents that are made from the schema. Tests hold the committed files against them.
enum SettingsReference {
  /// One value that can be configured, with everything to be said about it.
  struct Row {
    let path: [String]
    let type: String
    let range: String
    /// Nil when there is none; `required` is then worth asking for.
    let standard: String?
    let isRequired: Bool
    /// Whether a variable can set it: not a list or a section.
    let isScalar: Bool
    let meaning: String

    var key: String { path.joined(separator: ".") }
    var variable: String { Place.variable(path) }
    /// Whether the path has a name that the operator chooses.
    var isNamed: Bool { path.contains { ["NAME", "KIND", "PATH"].contains($0) } }
  }

  /// The rows of one top-level section.
  static func rows(of info: KeyInfo) -> [Row] { rows(of: info, under: []) }

  static let sections: [KeyInfo] = Settings.describe(Settings())

  private static func rows(of info: KeyInfo, under parent: [String]) -> [Row] {
    let path = parent + [info.name]
    switch info.shape {
    case .scalar(let type, let range, let standard):
      return [row(info, path, type, range, standard: standard)]
    case .secret:
      let twin = parent + [info.name + "_file"]
      let file = Row(
        path: twin, type: "path", range: "", standard: nil, isRequired: false, isScalar: true,
        meaning: "The file that holds \(info.name); it is read each time it is used.")
      return [row(info, path, "secret", "", standard: nil), file]
    case .list(let item):
      return [row(info, path, "list of \(item)", "", standard: "[]", isScalar: false)]
    case .map(let placeholder, let type, let range):
      return [row(info, path + [placeholder], type, range, standard: nil)]
    case .section(let keys):
      return keys.flatMap { rows(of: $0, under: path) }
    case .switchable(let keys):
      let word = row(info, path, "boolean or section", "true, false", standard: "on")
      return [word] + keys.flatMap { rows(of: $0, under: path) }
    case .named(let placeholder, let keys):
      return keys.flatMap { rows(of: $0, under: path + [placeholder]) }
    }
  }

  private static func row(
    _ info: KeyInfo, _ path: [String], _ type: String, _ range: String, standard: String?,
    isScalar: Bool = true
  ) -> Row {
    Row(
      path: path, type: type, range: range, standard: standard, isRequired: info.isRequired,
      isScalar: isScalar, meaning: info.meaning)
  }
}
