/// The text of a scalar and where it is from.
private struct Input {
  let text: String
  /// As written, before `${VAR}` was expanded: what an error may show.
  let raw: String
  let origin: SettingsIssue.Origin
}

extension Reader {
  /// The key's value, from its variable or the file; nil when it is unset or wrong.
  func scalar<Value>(_ place: Place, _ type: ScalarType<Value>) -> Value? {
    guard let input = input(place, right: type.right) else { return nil }
    return value(of: input, at: place, type)
  }

  /// A default as if it were written in the file: a relative path counts from the file's folder.
  func placed<Value>(_ standard: Value, _ type: ScalarType<Value>) -> Value {
    (try? type.parse(type.text(standard), context)) ?? standard
  }

  func list<Value>(_ place: Place, of type: ScalarType<Value>) -> [Value]? {
    if override(place) != nil {
      warn(
        place, at: .variable(place.variable), "is a list, which a variable cannot set",
        right: "set it in the file, where items may be ${VAR}")
    }
    visit(place)
    guard let node = place.node, !node.isNull else { return nil }
    guard case .list(let items) = node.content else {
      report(place, at: node.origin, "is not a list", right: "write [first, second], or one item a line after -")
      return nil
    }
    return items.enumerated().compactMap { index, item in
      let place = Place(
        names: place.names.dropLast() + ["\(place.name)[\(index)]"], pattern: place.pattern, node: item)
      guard case .scalar(let raw) = item.content else {
        report(place, at: item.origin, "is not one value", right: type.right)
        return nil
      }
      guard let input = expanded(raw, item.origin, place) else { return nil }
      return value(of: input, at: place, type)
    }
  }

  /// A secret from the key or its `_file` twin; a variable for either replaces what the file has.
  func secret(_ place: Place, file twin: Place) -> Secret? {
    let variables = [place, twin].filter { override($0) != nil }
    let candidates = variables.isEmpty ? [place, twin].filter { $0.node.map { !$0.isNull } ?? false } : variables
    guard candidates.count < 2 else {
      let origin = variables.isEmpty ? twin.node?.origin ?? .whole : .variable(twin.variable)
      let other = variables.isEmpty ? place.name : place.variable
      report(twin, at: origin, "is set besides \(other)", right: "keep one of the two")
      return nil
    }
    guard let candidate = candidates.first else { return nil }
    if candidate.name == twin.name {
      guard let path = scalar(twin, ScalarType.path) else { return nil }
      return checked(Secret(file: path), twin)
    }
    guard let input = input(place, right: "write the secret, or \(twin.name)") else { return nil }
    guard !input.text.isEmpty else {
      report(place, at: input.origin, "is empty", right: "write the secret, or \(twin.name)")
      return nil
    }
    return Secret(input.text)
  }

  /// What `NAME: off`, `NAME: on` or its variable says of a section; nil when there is neither word.
  func isSwitchedOn(_ place: Place) -> Bool? {
    let word = ScalarType<Bool>.flag(right: "write on, off or its keys")
    if override(place) == nil {
      guard case .scalar? = place.node?.content else { return nil }
    }
    return scalar(place, word)
  }

  /// The secret, with a warning if its file cannot be read now: it may yet come, as it is read when used.
  private func checked(_ secret: Secret, _ place: Place) -> Secret {
    do throws(SecretError) {
      _ = try secret.reveal()
    } catch {
      warn(
        place, at: origin(of: place.path), error.description,
        right: "put the secret there; it is read each time it is used")
    }
    return secret
  }

  private func input(_ place: Place, right: String) -> Input? {
    if let text = override(place) {
      let origin = SettingsIssue.Origin.variable(place.variable)
      visit(place, at: origin)
      return resolved(Input(text: text, raw: text, origin: origin), place)
    }
    visit(place)
    guard let node = place.node else { return nil }
    switch node.content {
    case .null: return nil
    case .scalar(let raw): return expanded(raw, node.origin, place)
    case .mapping, .list:
      report(place, at: node.origin, "is not one value", right: right)
      return nil
    }
  }

  /// Nil when expansion fails, and when it leaves nothing: `${VAR:-}` is a way to leave a key unset.
  private func expanded(_ raw: String, _ origin: SettingsIssue.Origin, _ place: Place) -> Input? {
    // What a plain variable filled in is its value as it stands.
    if case .variable = origin { return resolved(Input(text: raw, raw: raw, origin: origin), place) }
    guard expands else { return Input(text: raw, raw: raw, origin: origin) }
    do throws(ScalarProblem) {
      let text = try Expansion.expand(raw, environment)
      if text.isEmpty, !raw.isEmpty { return nil }
      return resolved(Input(text: text, raw: raw, origin: origin), place)
    } catch {
      report(place, at: origin, error.what, right: error.right ?? "")
      return nil
    }
  }

  /// With the secret that `secret:NAME` names in the place of the text. An error shows the name, never the secret.
  private func resolved(_ input: Input, _ place: Place) -> Input? {
    guard let stored, let name = StoredSecrets.name(in: input.text) else { return input }
    do throws(ScalarProblem) {
      return Input(text: try stored.value(of: name), raw: input.text, origin: input.origin)
    } catch {
      report(place, at: input.origin, error.what, right: error.right ?? "")
      return nil
    }
  }

  private func value<Value>(of input: Input, at place: Place, _ type: ScalarType<Value>) -> Value? {
    do throws(ScalarProblem) {
      return try type.parse(input.text, context)
    } catch {
      let shown = type.isPrivate ? "the value" : Self.shown(input.raw)
      report(place, at: input.origin, "\(shown) \(error.what)", right: error.right ?? type.right)
      return nil
    }
  }

  /// A value as an error may show it: not one that looks as if it held credentials, and not a long one.
  static func shown(_ raw: String) -> String {
    let isURL = raw.split(separator: ":", omittingEmptySubsequences: false).dropFirst().contains { $0.hasPrefix("//") }
    return isURL || raw.count > 40 || raw.contains("@") ? "the value" : raw.debugDescription
  }
}
