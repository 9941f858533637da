/// Which fields an INFO has in which lines. A server says the same fields in the same order scrape after scrape, so that
/// this is found out once and the next INFO needs no name looked up.
final class RedisInfoShape: Sendable {
  /// A line that is one of several of its kind.
  struct Member: Sendable {
    let name: String
    let line: Int
  }

  /// The line of each field; the last one, should it come twice.
  let fields: [String: Int]
  let commands: [Member]
  let percentiles: [Member]
  let errors: [Member]
  let databases: [Member]
  let replicas: [Member]
  let watchedMasters: [Member]
  /// The fields of each master this server follows: KeyDB can have several, as `master_1_host` and so on.
  let masters: [[String: Int]]
  let isSentinel: Bool
  /// Valkey's I/O threads, `used_active_time_io_thread_N`, by N.
  let threads: [Member]
  /// The line of each field that is a metric, by its place in `RedisInfoField.all`.
  let metricLines: [Int?]
  /// What each line begins with: `field:`, or all of it where there is no field.
  private let beginnings: [[UInt8]]

  /// The most lines that are read; a server with every command of every module in use has some thousand.
  private static let maxLines = 50_000

  init(_ bytes: [UInt8]) {
    var builder = Builder()
    var beginnings: [[UInt8]] = []
    for line in bytes.split(separator: UInt8(ascii: "\n"), maxSplits: Self.maxLines, omittingEmptySubsequences: false) {
      let colon = line.first == UInt8(ascii: "#") ? nil : line.firstIndex(of: UInt8(ascii: ":"))
      builder.take(line, colon, number: beginnings.count)
      beginnings.append(Array(colon.map { line[...$0] } ?? line))
    }
    self.beginnings = beginnings
    fields = builder.fields
    commands = builder.commands
    percentiles = builder.percentiles
    errors = builder.errors
    databases = builder.databases
    replicas = builder.replicas
    watchedMasters = builder.watchedMasters
    threads = builder.threads
    masters = builder.masters
    isSentinel = builder.isSentinel
    metricLines = RedisInfoField.all.map { [fields] in fields[$0.field] }
  }

  /// Where the value of each line is, without the end of the line; `nil` when the text is of another shape.
  func values(in bytes: [UInt8]) -> [Range<Int>]? {
    var values: [Range<Int>] = []
    values.reserveCapacity(beginnings.count)
    var at = 0
    for beginning in beginnings {
      guard at <= bytes.count, at + beginning.count <= bytes.count else { return nil }
      for place in beginning.indices where bytes[at + place] != beginning[place] { return nil }
      let start = at + beginning.count
      var end = start
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      at = end + 1
      values.append(start..<(end > start && bytes[end - 1] == UInt8(ascii: "\r") ? end - 1 : end))
    }
    return at == bytes.count + 1 ? values : nil
  }
}

/// Sorts the lines of an INFO by what they are.
private struct Builder {
  var fields: [String: Int] = [:]
  var commands: [RedisInfoShape.Member] = []
  var percentiles: [RedisInfoShape.Member] = []
  var errors: [RedisInfoShape.Member] = []
  var databases: [RedisInfoShape.Member] = []
  var replicas: [RedisInfoShape.Member] = []
  var watchedMasters: [RedisInfoShape.Member] = []
  var threads: [RedisInfoShape.Member] = []
  var masters: [[String: Int]] = []
  var isSentinel = false
  private var isInClusterInfo = false

  mutating func take(_ line: ArraySlice<UInt8>, _ colon: Int?, number: Int) {
    if line.first == UInt8(ascii: "#") {
      let heading = String(decoding: line.dropFirst(2).filter { $0 != UInt8(ascii: "\r") }, as: UTF8.self)
      isSentinel = isSentinel || heading == "Sentinel"
      // Valkey 9.1 repeats CLUSTER INFO, which is asked for by itself.
      isInClusterInfo = heading == "Cluster Info"
    } else if let colon, !isInClusterInfo {
      take(String(decoding: line[..<colon], as: UTF8.self), number)
    }
  }

  private mutating func take(_ field: String, _ line: Int) {
    func member(_ prefix: String = "") -> RedisInfoShape.Member {
      RedisInfoShape.Member(name: String(field.dropFirst(prefix.utf8.count)), line: line)
    }
    if field.hasPrefix("cmdstat_") {
      commands.append(member("cmdstat_"))
    } else if field.hasPrefix("latency_percentiles_usec_") {
      percentiles.append(member("latency_percentiles_usec_"))
    } else if field.hasPrefix("errorstat_") {
      errors.append(member("errorstat_"))
    } else if isNumbered(field, "db") {
      databases.append(member())
    } else if isNumbered(field, "slave") {
      replicas.append(member())
    } else if isNumbered(field, "master") {
      watchedMasters.append(member())
    } else if field.hasPrefix("used_active_time_io_thread_") {
      threads.append(member("used_active_time_io_thread_"))
    } else {
      fields[field] = line
      if field.hasPrefix("master_") { takeMaster(field, line) }
    }
  }

  /// `master_host` begins a master; `master_2_link_status` is that one's `link_status`.
  private mutating func takeMaster(_ field: String, _ line: Int) {
    let name = field.dropFirst(7).drop { $0.isNumber || $0 == "_" }
    if name == "host" { masters.append([:]) }
    guard !masters.isEmpty else { return }
    masters[masters.count - 1][String(name)] = line
  }

  private func isNumbered(_ field: String, _ prefix: String) -> Bool {
    field.hasPrefix(prefix) && field.utf8.count > prefix.utf8.count
      && field.utf8.dropFirst(prefix.utf8.count).allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
