extension Key where Section: SettingsSection {
  static func list<Value: Sendable>(
    _ name: String, _ path: any Path<[Value]>, of type: ScalarType<Value>, _ meaning: String
  ) -> Key {
    Key(
      name,
      read: { section, reader, fields in
        if let values = reader.list(fields.place(name), of: type) { section[keyPath: path] = values }
      },
      render: { [RenderedEntry(key: name, value: .list($0[keyPath: path].map(type.text)))] },
      describe: { _ in KeyInfo(name: name, meaning: meaning, shape: .list(of: type.name)) })
  }

  /// A list that may be left out, which is not the same as empty.
  static func optionalList<Value: Sendable>(
    _ name: String, _ path: any Path<[Value]?>, of type: ScalarType<Value>, _ meaning: String
  ) -> Key {
    Key(
      name,
      read: { section, reader, fields in
        if let values = reader.list(fields.place(name), of: type) { section[keyPath: path] = values }
      },
      render: { section in
        section[keyPath: path].map { [RenderedEntry(key: name, value: .list($0.map(type.text)))] } ?? []
      },
      describe: { _ in KeyInfo(name: name, meaning: meaning, shape: .list(of: type.name)) })
  }

  /// Names with one value each.
  static func map<Value: Sendable>(
    _ name: String, _ path: any Path<[String: Value]>, _ pattern: NamePattern, of type: ScalarType<Value>,
    _ meaning: String
  ) -> Key {
    Key(
      name,
      read: { section, reader, fields in
        reader.names(fields.place(name), pattern) { entry in
          if let value = reader.scalar(entry, type) { section[keyPath: path][entry.name] = value }
        }
      },
      render: { section in
        let entries = section[keyPath: path].sorted { $0.key < $1.key }
        let rendered = entries.map { RenderedEntry(key: $0.key, value: .scalar(type.text($0.value))) }
        return [RenderedEntry(key: name, value: .mapping(rendered))]
      },
      describe: { _ in
        KeyInfo(
          name: name, meaning: meaning,
          shape: .map(placeholder: pattern.placeholder, type: type.name, range: type.range))
      })
  }

  static func section<Value: SettingsSection>(
    _ name: String, _ path: any Path<Value>, _ meaning: String, defaultsOf other: String? = nil
  ) -> Key {
    Key(
      name,
      read: { section, reader, fields in reader.section(&section[keyPath: path], fields.place(name)) },
      render: { [RenderedEntry(key: name, value: .mapping($0[keyPath: path].entries()))] },
      describe: { section in
        var keys = Value.describe(section[keyPath: path])
        if let other { keys = keys.map { $0.defaulted(to: "\(other).\($0.name)") } }
        return KeyInfo(name: name, meaning: meaning, shape: .section(keys))
      },
      secrets: { $0[keyPath: path].secrets() })
  }

  /// A section that `NAME: off` turns off: its value is then nil. `on` is the section with its defaults.
  static func switchable<Value: SettingsSection>(
    _ name: String, _ path: any Path<Value?>, _ meaning: String
  ) -> Key {
    Key(
      name,
      read: { section, reader, fields in
        let place = fields.place(name)
        let word = reader.isSwitchedOn(place)
        var value = section[keyPath: path] ?? Value()
        // The word stands for the keys it leaves at their defaults; a variable's word leaves the file's keys.
        reader.section(&value, place.withoutScalar())
        section[keyPath: path] = word == false ? nil : value
      },
      render: { section in
        let value = section[keyPath: path].map { Rendered.mapping($0.entries()) }
        return [RenderedEntry(key: name, value: value ?? .scalar("off"))]
      },
      describe: { section in
        let defaults = section[keyPath: path] ?? Value()
        return KeyInfo(name: name, meaning: meaning, shape: .switchable(Value.describe(defaults)))
      })
  }

  /// Names with a section each, which starts from `initial`.
  static func named<Value: SettingsSection>(
    _ name: String, _ path: any Path<[String: Value]>, _ meaning: String,
    initial: @escaping @Sendable (Section) -> Value = { _ in Value() }
  ) -> Key {
    Key(
      name,
      read: { section, reader, fields in
        reader.names(fields.place(name), .name) { entry in
          var value = initial(section)
          reader.section(&value, entry)
          section[keyPath: path][entry.name] = value
        }
      },
      render: { section in
        let entries = section[keyPath: path].sorted { $0.key < $1.key }
        let rendered = entries.map { RenderedEntry(key: $0.key, value: .mapping($0.value.entries())) }
        return [RenderedEntry(key: name, value: .mapping(rendered))]
      },
      describe: { section in
        let keys = Value.describe(initial(section))
        return KeyInfo(name: name, meaning: meaning, shape: .named(placeholder: "NAME", keys))
      },
      secrets: { $0[keyPath: path].values.flatMap { $0.secrets() } })
  }
}
