/// The text of INFO, read: lines of `field:value` under headings (https://redis.io/docs/latest/commands/info/).
struct RedisInfo {
  private var fields: [Substring: Substring] = [:]
  /// `cmdstat_NAME` and `dbN`, in the server's order.
  private(set) var commands: [(name: Substring, values: [Substring: Substring])] = []
  private(set) var databases: [(name: Substring, values: [Substring: Substring])] = []

  init(_ text: String) {
    for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let name = line[..<colon]
      let value = line[line.index(after: colon)...]
      if name.hasPrefix("cmdstat_") {
        commands.append((name.dropFirst(8), Self.pairs(value)))
      } else if name.hasPrefix("db"), name.dropFirst(2).allSatisfy(\.isNumber) {
        databases.append((name, Self.pairs(value)))
      } else {
        fields[name] = value
      }
    }
  }

  /// A field as a number, with redis_exporter's reading of words: `ok` and `true` are 1, `err`, `fail` and `false` 0.
  func number(_ field: String) -> Double? {
    switch fields[field[...]] {
    case nil: nil
    case "ok", "true": 1
    case "err", "fail", "false": 0
    case let value?: Double(value)
    }
  }

  /// `calls=1,usec=9`.
  private static func pairs(_ text: Substring) -> [Substring: Substring] {
    var pairs: [Substring: Substring] = [:]
    for item in text.split(separator: ",") {
      guard let equals = item.firstIndex(of: "=") else { continue }
      pairs[item[..<equals]] = item[item.index(after: equals)...]
    }
    return pairs
  }
}
