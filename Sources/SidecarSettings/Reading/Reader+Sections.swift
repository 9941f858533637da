extension Reader {
  /// Reads the mapping at `place` into the section, key by key in the section's order.
  func section<Section: SettingsSection>(_ section: inout Section, _ place: Place) {
    visit(place)
    let names = Section.keys.flatMap(\.names)
    let entries = entries(of: place, right: "write its keys: \(names.joined(separator: ", "))")
    reject(entries, notIn: names, at: place)
    let fields = Fields(place, entries)
    for key in Section.keys { key.read(&section, self, fields) }
  }

  /// Calls `body` for each name of an open mapping that has a proper name.
  func names(_ place: Place, _ pattern: NamePattern, body: (Place) -> Void) {
    visit(place)
    var seen: [String: SettingsIssue.Origin] = [:]
    for entry in entries(of: place, right: "write \(pattern.placeholder): and its value for each") {
      let child = place.child(entry.key, as: pattern.placeholder, entry.node)
      if let first = seen[entry.key] {
        reportDuplicate(entry, at: place, first: first)
      } else if pattern.matches(entry.key) {
        locate(child)
        body(child)
      } else {
        reportKey(entry, at: place, "cannot be a name", right: "write \(pattern.right)")
      }
      seen[entry.key] = seen[entry.key] ?? entry.node.origin
    }
  }

  private func entries(of place: Place, right: String) -> [ConfigEntry] {
    guard let node = place.node else { return [] }
    switch node.content {
    case .null: return []
    case .mapping(let entries): return entries
    case .scalar, .list:
      report(place, at: node.origin, "is not a mapping", right: right)
      return []
    }
  }

  private func reject(_ entries: [ConfigEntry], notIn names: [String], at place: Place) {
    var seen: [String: SettingsIssue.Origin] = [:]
    for entry in entries {
      if let first = seen[entry.key] {
        reportDuplicate(entry, at: place, first: first)
      } else if !names.contains(entry.key) {
        let near = Suggestion.nearest(to: entry.key, in: names)
        let known = "the keys here are \(names.joined(separator: ", "))"
        reportKey(entry, at: place, "unknown key", right: near.map { "did you mean \($0)?" } ?? known)
      }
      seen[entry.key] = seen[entry.key] ?? entry.node.origin
    }
  }

  private func reportDuplicate(_ entry: ConfigEntry, at place: Place, first: SettingsIssue.Origin) {
    guard case .line(let line) = first else { return }
    reportKey(entry, at: place, "is there twice, first on line \(line)", right: "keep one")
  }

  private func reportKey(_ entry: ConfigEntry, at place: Place, _ problem: String, right: String) {
    // A URL written where a key belongs must not show its password.
    let isHarmless = entry.key.count <= 60 && !entry.key.contains("@")
    let child = place.child(isHarmless ? entry.key : "(a key)", nil)
    report(child, at: entry.node.origin, problem, right: right)
  }
}
