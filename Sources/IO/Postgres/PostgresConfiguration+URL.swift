/// Everything that is wrong with a Postgres URL. Never quotes the URL itself, which holds the password.
public struct PostgresURLError: Error, Equatable, CustomStringConvertible {
  /// One sentence for each.
  public let problems: [String]

  public var description: String { problems.joined(separator: " ") }
}

extension PostgresConfiguration {
  /// Reads `postgresql://user:password@host:port/database?sslmode=require` (manual, "Connection URIs"), one host only.
  ///
  /// Every part may be percent-encoded; `host` may be `[::1]` or the percent-encoded directory of a Unix socket.
  /// `connect_timeout` is accepted and ignored: every connect has a deadline of its own.
  public init(url: String) throws(PostgresURLError) {
    self.init()
    var reader = URLReader()
    reader.read(url, into: &self)
    if !reader.problems.isEmpty { throw PostgresURLError(problems: reader.problems) }
  }
}

/// Takes a URL apart and collects what is wrong with it.
private struct URLReader {
  var problems: [String] = []

  mutating func read(_ url: String, into configuration: inout PostgresConfiguration) {
    guard let rest = ["postgresql://", "postgres://"].lazy.compactMap({ url.removing(prefix: $0) }).first else {
      problems.append("A Postgres URL has the form postgresql://user:password@host:port/database.")
      return
    }
    let (beforeQuery, query) = rest.split(atFirst: "?")
    let (authority, path) = beforeQuery.split(atFirst: "/")
    readAuthority(authority, into: &configuration)
    if let path, !path.isEmpty { configuration.database = decoded(path, as: "database") }
    for pair in (query ?? "").split(separator: "&") { readParameter(pair, into: &configuration) }
  }

  private mutating func readAuthority(_ authority: Substring, into configuration: inout PostgresConfiguration) {
    var place = authority
    if let at = authority.lastIndex(of: "@") {
      let (user, password) = authority[..<at].split(atFirst: ":")
      if !user.isEmpty { configuration.user = decoded(user, as: "user") }
      if let password { configuration.password = decoded(password, as: "password") }
      place = authority[authority.index(after: at)...]
    }
    if place.contains(",") {
      problems.append("A Postgres URL with several hosts is not supported; give the one to connect to.")
      return
    }
    let (host, port) = splitPlace(place)
    if !host.isEmpty, let host = decoded(host, as: "host") { configuration.host = host }
    if let port, !port.isEmpty { readPort(port, into: &configuration) }
  }

  private mutating func splitPlace(_ place: Substring) -> (host: Substring, port: Substring?) {
    guard place.first == "[" else { return place.split(atFirst: ":") }
    guard let end = place.firstIndex(of: "]") else {
      problems.append("The IPv6 address in a Postgres URL needs its closing bracket, as in [::1].")
      return ("", nil)
    }
    let after = place[place.index(after: end)...]
    if !after.isEmpty && after.first != ":" {
      problems.append("Only a port may follow the IPv6 address in a Postgres URL, as in [::1]:5432.")
    }
    return (place[place.index(after: place.startIndex)..<end], after.isEmpty ? nil : after.dropFirst())
  }

  private mutating func readPort(_ text: Substring, into configuration: inout PostgresConfiguration) {
    guard let port = UInt16(text), port > 0 else {
      problems.append("The port in a Postgres URL is a number from 1 to 65535, not \"\(text)\".")
      return
    }
    configuration.port = port
  }

  private mutating func readParameter(_ pair: Substring, into configuration: inout PostgresConfiguration) {
    let (rawKey, rawValue) = pair.split(atFirst: "=")
    guard let key = decoded(rawKey, as: "parameter"), let rawValue else {
      problems.append("A parameter of a Postgres URL has the form name=value; \"\(rawKey)\" has no value.")
      return
    }
    guard let value = decoded(rawValue, as: key) else { return }
    switch key {
    case "host": configuration.host = value
    case "port": readPort(Substring(value), into: &configuration)
    case "user": configuration.user = value
    case "password": configuration.password = value
    case "dbname": configuration.database = value
    case "application_name": configuration.applicationName = value
    case "connect_timeout": break
    case _ where PostgresConfiguration.supportedParameters.contains(key): configuration.parameters[key] = value
    default: problems.append("A Postgres URL has no parameter \"\(key)\" that this program supports.")
    }
  }

  /// `nil` when the escapes are broken; that is a problem then. A NUL would cut the value short in C.
  private mutating func decoded(_ text: Substring, as part: String) -> String? {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      let digits = Substring(rest.prefix(2))
      guard digits.utf8.count == 2, digits.allSatisfy(\.isHexDigit), let value = UInt8(digits, radix: 16), value != 0
      else {
        problems.append("The \(part) in a Postgres URL has a % without two hexadecimal digits; write %25 for %.")
        return nil
      }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    guard let string = String(validating: bytes, as: UTF8.self) else {
      problems.append("The \(part) in a Postgres URL is not UTF-8.")
      return nil
    }
    return string
  }
}

extension String {
  fileprivate func removing(prefix: String) -> Substring? { hasPrefix(prefix) ? dropFirst(prefix.count) : nil }
}

extension Substring {
  fileprivate func split(atFirst separator: Character) -> (Substring, Substring?) {
    guard let index = firstIndex(of: separator) else { return (self, nil) }
    return (self[..<index], self[self.index(after: index)...])
  }
}
