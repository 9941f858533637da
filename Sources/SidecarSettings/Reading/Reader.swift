/// Reads the untyped tree and the environment into sections, gathering everything that is wrong on the way.
///
/// Lives for one load; not Sendable, because it only collects.
final class Reader {
  let file: String?
  let context: ReadContext
  let environment: [String: String]
  private(set) var errors: [SettingsIssue] = []
  private(set) var warnings: [SettingsIssue] = []
  private var failed: Set<String> = []
  /// Where keys are written.
  private(set) var lines = KeyLines()
  /// Whether `${VAR}` in a value stands for a variable.
  let expands: Bool
  private var knownVariables: Set<String> = ["OUTRIGGER_CONFIG", "OUTRIGGER_URL"]

  /// What `secret:NAME` stands for; nil where such a value stands for itself.
  let stored: StoredSecrets?

  init(file: String?, environment: [String: String], expands: Bool = true, stored: StoredSecrets? = nil) {
    self.file = file
    self.stored = stored
    self.expands = expands
    self.environment = environment
    context = ReadContext(folder: Self.folder(of: file ?? ""))
  }

  /// With its slash at the end. A file such as /dev/stdin or /dev/fd/63 (a shell's `<(…)`) is in no folder of its own.
  private static func folder(of file: String) -> String {
    guard let slash = file.lastIndex(of: "/"), !file.hasPrefix("/dev/") else { return "" }
    return String(file[...slash])
  }

  // MARK: What is wrong

  func report(_ place: Place, _ problem: String, right: String) {
    report(place.path, problem, right: right)
  }

  /// Reports at the key's own place, or that of the section around it.
  func report(_ path: String, _ problem: String, right: String) {
    add(path, at: origin(of: path), problem, right: right)
  }

  /// Reports about one key where another one is written.
  func report(_ path: String, at other: String, _ problem: String, right: String) {
    add(path, at: origin(of: other), problem, right: right)
  }

  func report(_ place: Place, at origin: SettingsIssue.Origin, _ problem: String, right: String) {
    add(place.path, at: origin, problem, right: right)
  }

  private func add(_ path: String, at origin: SettingsIssue.Origin, _ problem: String, right: String) {
    failed.insert(path)
    errors.append(SettingsIssue(file: file, origin: origin, path: path, problem: problem, remedy: right))
  }

  func warn(_ place: Place, at origin: SettingsIssue.Origin, _ problem: String, right: String = "") {
    warn(place.path, at: origin, problem, right: right)
  }

  func warn(_ path: String, at origin: SettingsIssue.Origin, _ problem: String, right: String) {
    warnings.append(SettingsIssue(file: file, origin: origin, path: path, problem: problem, remedy: right))
  }

  /// Whether an error was reported for the key itself.
  func hasFailed(_ path: String) -> Bool { failed.contains(path) }

  /// Whether the key itself is written somewhere.
  func isConfigured(_ path: String) -> Bool { lines.origins[path] != nil }

  func origin(of path: String) -> SettingsIssue.Origin { lines.origin(of: path) }

  // MARK: Variables

  /// What the place's variable is set to; set to nothing counts as unset.
  func override(_ place: Place) -> String? {
    knownVariables.insert(place.variable)
    guard let text = environment[place.variable], !text.isEmpty else { return nil }
    return text
  }

  func warnOfUnknownVariables() {
    let unknown = environment.keys.filter { $0.hasPrefix("OUTRIGGER_") && !knownVariables.contains($0) }
    for name in unknown.sorted() {
      let near = Suggestion.nearest(to: name, in: knownVariables.sorted())
      warnings.append(
        SettingsIssue(
          file: file, origin: .variable(name), path: "", problem: "sets no key of this configuration",
          remedy: near.map { "did you mean \($0)?" } ?? ""))
    }
  }

  // MARK: Places

  /// Remembers where the place is configured.
  func visit(_ place: Place) {
    guard let node = place.node, !node.isNull else { return }
    visit(place, at: node.origin)
  }

  /// Remembers that the place is configured elsewhere than in the file's tree.
  func visit(_ place: Place, at origin: SettingsIssue.Origin) { lines.origins[place.path] = origin }

  /// Remembers the line of a name whose value may be nothing at all.
  func locate(_ place: Place) {
    if let node = place.node { lines.origins[place.path] = node.origin }
  }
}

/// Where the keys of a file are written.
struct KeyLines: Sendable {
  var origins: [String: SettingsIssue.Origin] = [:]

  /// The key's own place, or that of the section around it.
  func origin(of path: String) -> SettingsIssue.Origin {
    var path = path[...]
    while true {
      if let origin = origins[String(path)] { return origin }
      guard let dot = path.lastIndex(of: ".") else { return .whole }
      path = path[..<dot]
    }
  }
}
