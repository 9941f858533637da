internal import Patterns

extension ScalarType where Value == String {
  /// Any text but an empty one.
  static var text: ScalarType {
    ScalarType(name: "text", range: "", right: "write some text", parse: filled, text: { $0 })
  }

  /// A path; a relative one counts from the folder of the configuration file.
  static var path: ScalarType {
    ScalarType(
      name: "path", range: "", right: "write the path of a file",
      parse: { (text, context) throws(ScalarProblem) in context.resolve(try filled(text, context)) },
      text: { $0 })
  }

  /// A regular expression in Perl's syntax.
  static var pattern: ScalarType {
    ScalarType(
      name: "pattern", range: "PCRE2", right: "write a regular expression in Perl's syntax (PCRE2)",
      parse: { (text, context) throws(ScalarProblem) in
        let text = try filled(text, context)
        do throws(PatternError) {
          _ = try Pattern(text)
        } catch {
          throw ScalarProblem("is no regular expression, \(error)")
        }
        return text
      },
      text: { $0 })
  }

  /// What a named thing may be called.
  static var name: ScalarType {
    ScalarType(
      name: "name", range: NamePattern.name.range, right: "write \(NamePattern.name.right)",
      parse: { (text, _) throws(ScalarProblem) in
        guard NamePattern.name.matches(text) else { throw ScalarProblem("is not a name") }
        return text
      },
      text: { $0 })
  }

  /// A key of a Redis or a pattern of keys, in database 0 or in the one named before a `=`.
  static var keyPattern: ScalarType {
    ScalarType(
      name: "pattern", range: "[dbN=]pattern", right: "write a key or a pattern such as db0=queue:*",
      parse: { (text, context) throws(ScalarProblem) in
        let text = try filled(text, context)
        let digits = text.dropFirst(2).prefix { $0.isASCII && $0.isNumber }
        guard text.hasPrefix("db"), !digits.isEmpty, text[digits.endIndex...].first == "=" else { return text }
        if Int32(digits) == nil { throw ScalarProblem("names a database no Redis has") }
        if text[digits.endIndex...] == "=" { throw ScalarProblem("has no key after the =") }
        return text
      },
      text: { $0 })
  }

  /// Servers by their address, with `*` in the host or as the port.
  static var targetPattern: ScalarType {
    ScalarType(
      name: "pattern", range: "host:port", right: "write host:port such as 10.0.*:5432, *.db.internal:* or [::1]:6379",
      parse: { (text, context) throws(ScalarProblem) in
        let text = try filled(text, context)
        guard let colon = text.lastIndex(of: ":") else { throw ScalarProblem("has no port") }
        let (host, port) = (text[..<colon], text[text.index(after: colon)...])
        guard port == "*" || UInt16(port) ?? 0 > 0 else { throw ScalarProblem("has no port") }
        let isPlain = !host.contains { $0 == "/" || $0 == "@" || $0.isWhitespace }
        guard !host.isEmpty, isPlain, host.hasPrefix("[") == host.contains(":") else {
          throw ScalarProblem("has no host")
        }
        return text
      },
      text: { $0 })
  }

  private static func filled(_ text: String, _: ReadContext) throws(ScalarProblem) -> String {
    guard !text.isEmpty else { throw ScalarProblem("is empty") }
    return text
  }
}

extension ScalarType where Value == ServiceURL {
  static func url(_ schemes: [String], needsHost: Bool = true, example: String) -> ScalarType {
    ScalarType(
      name: "URL", range: schemes.map { $0 + "://" }.joined(separator: ", "), right: "write a URL such as \(example)",
      isPrivate: true,
      parse: { (text, _) throws(ScalarProblem) in
        try ServiceURL.parse(text, schemes: schemes, needsHost: needsHost)
      },
      text: { $0.masked },
      secrets: { $0.secrets })
  }

  static var http: ScalarType { .url(["http", "https"], example: "https://host:port") }
  static var https: ScalarType { .url(["https"], example: "https://host/path") }
  /// libpq takes a URL without a host: it then connects to the local socket.
  static var postgres: ScalarType {
    .url(["postgresql", "postgres"], needsHost: false, example: "postgresql://user@host:5432/database")
  }
  static var redis: ScalarType { .url(["redis", "rediss"], example: "redis://host:6379/0") }
}

extension ScalarType where Value == ListenAddress {
  static var listen: ScalarType {
    ScalarType(
      name: "address", range: "host:port", right: "write host:port such as 127.0.0.1:8000 or [::1]:8000",
      parse: { (text, _) throws(ScalarProblem) in
        guard let address = ListenAddress(parsing: text) else {
          throw ScalarProblem("is not an address to listen on")
        }
        return address
      },
      text: { $0.description })
  }
}

extension ScalarType where Value == BotStorage {
  static var storage: ScalarType {
    ScalarType(
      name: "storage", range: "sqlite:PATH, postgres:NAME", right: "write sqlite:PATH or postgres:NAME",
      parse: { (text, context) throws(ScalarProblem) in
        if let path = text.after("sqlite:"), !path.isEmpty { return .sqlite(path: context.resolve(path)) }
        if let name = text.after("postgres:"), NamePattern.name.matches(name) { return .postgres(name: name) }
        throw ScalarProblem("is not a storage")
      },
      text: { $0.description })
  }
}

extension ScalarType where Value == BotCache {
  static var cache: ScalarType {
    ScalarType(
      name: "cache", range: "memory, redis:NAME", right: "write memory or redis:NAME",
      parse: { (text, _) throws(ScalarProblem) in
        if text == "memory" { return .memory }
        if let name = text.after("redis:"), NamePattern.name.matches(name) { return .redis(name: name) }
        throw ScalarProblem("is not a cache")
      },
      text: { $0.description })
  }
}

extension String {
  fileprivate func after(_ prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}
