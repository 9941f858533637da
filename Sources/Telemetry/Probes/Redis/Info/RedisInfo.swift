/// The text of INFO, read: lines of `field:value` under headings (https://redis.io/docs/latest/commands/info/).
///
/// Nothing is required: a server that lacks a field, an older one or another make, lacks what is made of it.
struct RedisInfo: Sendable {
  private(set) var fields: [String: String] = [:]
  /// `cmdstat_NAME`, `latency_percentiles_usec_NAME` and `errorstat_NAME`, by NAME, in the server's order.
  private(set) var commands: [RedisRecord] = []
  private(set) var percentiles: [RedisRecord] = []
  private(set) var errors: [RedisRecord] = []
  /// `dbN`, `slaveN`, a sentinel's `masterN`.
  private(set) var databases: [RedisRecord] = []
  private(set) var replicas: [RedisRecord] = []
  private(set) var watchedMasters: [RedisRecord] = []
  /// The fields of each master this server follows: KeyDB can have several, as `master_1_host` and so on.
  private(set) var masters: [[String: String]] = []
  private(set) var isSentinel = false

  /// The most lines that are read; a server with every command of every module in use has some thousand.
  private static let maxLines = 50_000

  init(_ bytes: [UInt8]) {
    var inClusterInfo = false
    for line in bytes.split(separator: UInt8(ascii: "\n"), maxSplits: Self.maxLines) {
      if line.first == UInt8(ascii: "#") {
        let heading = Self.text(line.dropFirst(2))
        isSentinel = isSentinel || heading == "Sentinel"
        // Valkey 9.1 repeats CLUSTER INFO, which is asked for by itself.
        inClusterInfo = heading == "Cluster Info"
      } else if !inClusterInfo, let colon = line.firstIndex(of: UInt8(ascii: ":")) {
        take(Self.text(line[..<colon]), line[(colon + 1)...])
      }
    }
  }

  init(_ text: String) { self.init(Array(text.utf8)) }

  private mutating func take(_ field: String, _ value: ArraySlice<UInt8>) {
    switch field.utf8.first {
    case UInt8(ascii: "c") where field.hasPrefix("cmdstat_"): commands.append(RedisRecord(field.dropFirst(8), value))
    case UInt8(ascii: "l") where field.hasPrefix("latency_percentiles_usec_"):
      percentiles.append(RedisRecord(field.dropFirst(25), value))
    case UInt8(ascii: "e") where field.hasPrefix("errorstat_"): errors.append(RedisRecord(field.dropFirst(10), value))
    case UInt8(ascii: "d") where Self.isNumbered(field, "db"): databases.append(RedisRecord(field[...], value))
    case UInt8(ascii: "s") where Self.isNumbered(field, "slave"): replicas.append(RedisRecord(field[...], value))
    case UInt8(ascii: "m") where Self.isNumbered(field, "master"): watchedMasters.append(RedisRecord(field[...], value))
    case UInt8(ascii: "m") where field.hasPrefix("master_"): takeMaster(field, Self.text(value))
    default: fields[field] = Self.text(value)
    }
  }

  /// `master_host` begins a master; `master_2_link_status` is that one's `link_status`.
  private mutating func takeMaster(_ field: String, _ value: String) {
    fields[field] = value
    let name = field.dropFirst(7).drop { $0.isNumber || $0 == "_" }
    if name == "host" { masters.append([:]) }
    guard !masters.isEmpty else { return }
    masters[masters.count - 1][String(name)] = value
  }

  /// A field as a number, with redis_exporter's reading of words: `ok` and `true` are 1, `err`, `fail` and `false` 0.
  func number(_ field: String) -> Double? { fields[field].flatMap(Self.number) }

  static func number(_ value: String) -> Double? {
    switch value {
    case "ok", "true": 1
    case "err", "fail", "false": 0
    default: Double(value)
    }
  }

  /// Bytes that are not UTF-8 become U+FFFD.
  static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes, as: UTF8.self)
  }

  private static func isNumbered(_ field: String, _ prefix: String) -> Bool {
    field.hasPrefix(prefix) && field.utf8.count > prefix.utf8.count
      && field.utf8.dropFirst(prefix.utf8.count).allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}

/// A line of INFO whose value is a list: `cmdstat_get:calls=1,usec=9`.
struct RedisRecord: Sendable {
  let name: String
  let pairs: [(key: String, value: String)]

  init(_ name: Substring, _ value: ArraySlice<UInt8>) {
    self.name = String(name)
    pairs = value.split(separator: UInt8(ascii: ",")).compactMap { item in
      item.firstIndex(of: UInt8(ascii: "=")).map { (RedisInfo.text(item[..<$0]), RedisInfo.text(item[($0 + 1)...])) }
    }
  }

  subscript(key: String) -> String? { pairs.first { $0.key == key }?.value }

  func number(_ key: String) -> Double? { self[key].flatMap { Double($0) } }
}
