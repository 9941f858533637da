extension Key where Section: SettingsSection {
  typealias Path<Value> = WritableKeyPath<Section, Value> & Sendable

  /// A value with a default: what the section's `init()` gives it.
  static func scalar<Value: Sendable>(
    _ name: String, _ path: any Path<Value>, _ type: ScalarType<Value>, _ meaning: String
  ) -> Key {
    Key(
      name,
      read: { section, reader, fields in
        let value = reader.scalar(fields.place(name), type)
        section[keyPath: path] = value ?? reader.placed(section[keyPath: path], type)
      },
      render: { [RenderedEntry(key: name, value: .scalar(type.text($0[keyPath: path])))] },
      describe: { section in
        let text = type.text(section[keyPath: path])
        return KeyInfo(
          name: name, meaning: meaning, shape: .scalar(type: type.name, range: type.range, default: text))
      })
  }

  /// A value that may be left out.
  static func optional<Value: Sendable>(
    _ name: String, _ path: any Path<Value?>, _ type: ScalarType<Value>, _ meaning: String
  ) -> Key {
    Key(
      name,
      read: { section, reader, fields in
        if let value = reader.scalar(fields.place(name), type) { section[keyPath: path] = value }
      },
      render: { section in
        section[keyPath: path].map { [RenderedEntry(key: name, value: .scalar(type.text($0)))] } ?? []
      },
      describe: { _ in
        KeyInfo(name: name, meaning: meaning, shape: .scalar(type: type.name, range: type.range, default: nil))
      },
      secrets: { $0[keyPath: path].map(type.secrets) ?? [] })
  }

  /// A value that must be given.
  static func required<Value: Sendable>(
    _ name: String, _ path: any Path<Value>, _ type: ScalarType<Value>, _ meaning: String
  ) -> Key {
    Key(
      name,
      read: { section, reader, fields in
        let place = fields.place(name)
        if let value = reader.scalar(place, type) {
          section[keyPath: path] = value
        } else if !reader.hasFailed(place.path), !reader.hasFailed(fields.place.path) {
          reader.report(place, "is missing", right: type.right)
        }
      },
      render: { [RenderedEntry(key: name, value: .scalar(type.text($0[keyPath: path])))] },
      describe: { _ in
        let shape = KeyInfo.Shape.scalar(type: type.name, range: type.range, default: nil)
        return KeyInfo(name: name, meaning: meaning, shape: shape, isRequired: true)
      },
      secrets: { type.secrets($0[keyPath: path]) })
  }

  /// A secret and its twin `NAME_file`.
  static func secret(_ name: String, _ path: any Path<Secret?>, _ meaning: String) -> Key {
    Key(
      name, names: [name, name + "_file"],
      read: { section, reader, fields in
        if let secret = reader.secret(fields.place(name), file: fields.place(name + "_file")) {
          section[keyPath: path] = secret
        }
      },
      render: { section in
        guard let secret = section[keyPath: path] else { return [] }
        if let file = secret.file { return [RenderedEntry(key: name + "_file", value: .scalar(file))] }
        return [RenderedEntry(key: name, value: .scalar(secret.description))]
      },
      describe: { _ in KeyInfo(name: name, meaning: meaning, shape: .secret) },
      secrets: { section in (try? section[keyPath: path]?.reveal()).map { [$0] } ?? [] })
  }
}
