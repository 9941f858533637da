internal import EventLoop
internal import YAML

/// Everything that is wrong with a file of queries, one sentence each with file and line. Quotes no query.
public struct CustomQueryFileError: Error, Equatable, CustomStringConvertible {
  public let problems: [String]
  public var description: String { problems.joined(separator: "\n") }
}

/// Reads a file in postgres_exporter's `queries.yaml` format: query names with `query`, `metrics`, `master`,
/// `cache_seconds`, `runonserver`, and, which is ours, `timeout`.
struct CustomQueryFile {
  /// Queries one file may have.
  static let limit = 200

  private let file: String
  private var problems: [String] = []

  static func queries(in bytes: [UInt8], file: String) throws(CustomQueryFileError) -> [CustomQuery] {
    let root: YAMLNode?
    do {
      root = try YAMLDocument.parse(bytes)
    } catch {
      throw CustomQueryFileError(problems: ["\(file):\(error.mark.line): \(error.message)."])
    }
    var reader = CustomQueryFile(file: file)
    let queries = root.map { reader.read($0) } ?? []
    guard reader.problems.isEmpty else { throw CustomQueryFileError(problems: reader.problems) }
    return queries
  }

  private init(file: String) { self.file = file }

  private mutating func report(_ mark: YAMLMark, _ problem: String) {
    problems.append("\(file):\(mark.line): \(problem)")
  }

  private mutating func read(_ root: YAMLNode) -> [CustomQuery] {
    guard let entries = mapping(root, "the file", "names of queries") else { return [] }
    if entries.count > Self.limit { report(root.mark, "There are more than \(Self.limit) queries; leave some out.") }
    return entries.map { query($0) }
  }

  private mutating func query(_ entry: YAMLEntry) -> CustomQuery {
    var query = CustomQuery(name: entry.key)
    guard let fields = mapping(entry.value, entry.key, "query and metrics") else { return query }
    for field in fields {
      let place = "\(entry.key).\(field.key)"
      switch field.key {
      case "query": query.sql = text(field, place) ?? ""
      case "metrics": query.columns = columns(field.value, place)
      case "cache_seconds": query.cache = .seconds(number(field, place, 0...86_400) ?? 0)
      case "timeout": query.timeout = timeout(field, place)
      case "runonserver": query.versions = versions(field, place)
      // Every query is run on the one server that is configured.
      case "master": break
      default:
        report(
          field.keyMark,
          "\(place) is no key of a query; write query, metrics, cache_seconds, timeout, master or runonserver.")
      }
    }
    if query.sql.isEmpty { report(entry.keyMark, "\(entry.key).query is missing; write the SQL to run.") }
    return query
  }

  /// A list of mappings with one column each, or, which upstream does not take, one mapping of all.
  private mutating func columns(_ node: YAMLNode, _ place: String) -> [String: CustomColumn] {
    let entries: [YAMLEntry]
    if case .sequence(let items) = node.content {
      entries = items.flatMap { mapping($0, place, "a column and its usage") ?? [] }
    } else {
      entries = mapping(node, place, "columns and their usage") ?? []
    }
    var columns: [String: CustomColumn] = [:]
    for entry in entries { columns[entry.key] = column(entry, "\(place).\(entry.key)") }
    return columns
  }

  private mutating func column(_ entry: YAMLEntry, _ place: String) -> CustomColumn {
    var column = CustomColumn()
    var hasUsage = false
    for field in mapping(entry.value, place, "usage and description") ?? [] {
      switch field.key {
      case "usage":
        hasUsage = true
        guard let usage = text(field, "\(place).usage").flatMap(CustomColumn.Usage.init) else {
          let words = CustomColumn.Usage.allCases.map(\.rawValue).joined(separator: ", ")
          report(field.value.mark, "\(place).usage is none of \(words).")
          continue
        }
        column.usage = usage
      case "description": column.help = text(field, "\(place).description") ?? ""
      case "metric_mapping":
        for word in mapping(field.value, "\(place).metric_mapping", "words and their numbers") ?? [] {
          column.mapping[word.key] = decimal(word, "\(place).metric_mapping.\(word.key)")
        }
      case "pg_version": column.versions = versions(field, "\(place).pg_version")
      default:
        report(
          field.keyMark,
          "\(place).\(field.key) is no key of a column; write usage, description, metric_mapping or pg_version.")
      }
    }
    if !hasUsage { report(entry.keyMark, "\(place).usage is missing; write LABEL, GAUGE or COUNTER.") }
    return column
  }
}

extension CustomQueryFile {
  private mutating func mapping(_ node: YAMLNode, _ place: String, _ what: String) -> [YAMLEntry]? {
    if case .mapping(let entries) = node.content { return entries }
    report(node.mark, "\(place) holds no mapping; write \(what).")
    return nil
  }

  private mutating func text(_ entry: YAMLEntry, _ place: String) -> String? {
    switch entry.value.content {
    case .scalar(let scalar): return scalar.text
    case .null: return ""
    case .mapping, .sequence:
      report(entry.value.mark, "\(place) is no text.")
      return nil
    }
  }

  private mutating func number(_ entry: YAMLEntry, _ place: String, _ range: ClosedRange<Int>) -> Int? {
    guard let text = text(entry, place), let number = Int(text), range.contains(number) else {
      report(entry.value.mark, "\(place) is no whole number from \(range.lowerBound) to \(range.upperBound).")
      return nil
    }
    return number
  }

  private mutating func decimal(_ entry: YAMLEntry, _ place: String) -> Double? {
    guard let text = text(entry, place), let number = Double(text) else {
      report(entry.value.mark, "\(place) is no number.")
      return nil
    }
    return number
  }

  /// Seconds, or a length such as `500ms`.
  private mutating func timeout(_ entry: YAMLEntry, _ place: String) -> Duration? {
    let text = text(entry, place) ?? ""
    let milliseconds = Double(text).map { $0 * 1000 } ?? GoDuration.milliseconds(text)
    guard let milliseconds, (1...3_600_000).contains(milliseconds) else {
      report(entry.value.mark, "\(place) is no length of time up to 1h; write seconds, or a duration such as 500ms.")
      return nil
    }
    return .milliseconds(Int(milliseconds))
  }

  private mutating func versions(_ entry: YAMLEntry, _ place: String) -> VersionRange {
    let text = text(entry, place) ?? ""
    if text.isEmpty { return .all }
    guard let range = VersionRange(text) else {
      report(entry.value.mark, "\(place) is no range of versions; write one such as \">=13.0.0 <16.0.0\".")
      return .all
    }
    return range
  }
}
