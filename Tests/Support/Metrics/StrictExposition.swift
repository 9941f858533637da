/// An exposition in text format 0.0.4, parsed strictly: it also refuses what promtool lets pass.
///
/// That is: duplicate series, families in pieces, samples without TYPE, negative counters, histograms whose buckets do
/// not add up, values not written as Prometheus writes them, a missing last line feed, empty lines.
/// Source: https://prometheus.io/docs/instrumenting/exposition_formats/ (text-based format).
public struct StrictExposition: Sendable {
  public struct Series: Hashable, Sendable {
    public let name: String
    public let labels: [String: String]
  }

  public struct Family: Sendable {
    public let name: String
    public let help: String?
    public let type: String
    /// In the order of the text.
    public var samples: [(series: Series, value: Double)] = []
  }

  /// In the order of the text.
  public private(set) var families: [Family] = []
  private var values: [Series: Double] = [:]
  private var pendingHelp: (name: String, text: String)?

  /// Throws with the line's number and what is wrong with it.
  public init(parsing text: String) throws {
    guard text.isEmpty || text.unicodeScalars.last == "\n" else {
      throw SupportError("The last line has no line feed.")
    }
    // By scalars: a carriage return before it makes a line feed part of another character.
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(Substring.init)
      .dropLast()
    for (index, line) in lines.enumerated() {
      do {
        try read(line)
      } catch {
        throw SupportError("Line \(index + 1): \(error) “\(line)”")
      }
    }
    if let pendingHelp { throw SupportError("HELP of \(pendingHelp.name) at the end, without TYPE.") }
    for family in families { try Self.checkWhole(family) }
  }

  /// The value of one series; nil when there is none with exactly these labels.
  public func value(_ name: String, _ labels: [String: String] = [:]) -> Double? {
    values[Series(name: name, labels: labels)]
  }

  /// The sum over all series of a name that have at least these labels; nil when there is none.
  public func sum(_ name: String, _ labels: [String: String] = [:]) -> Double? {
    let matching = values.filter { series, _ in
      series.name == name && labels.allSatisfy { series.labels[$0.key] == $0.value }
    }
    return matching.isEmpty ? nil : matching.values.reduce(0, +)
  }

  /// The family of that name.
  public func family(_ name: String) -> Family? { families.first { $0.name == name } }

  private mutating func read(_ line: Substring) throws {
    if line.isEmpty { throw SupportError("An empty line.") }
    if line.hasPrefix("# HELP ") { return try readHelp(line.dropFirst(7)) }
    if line.hasPrefix("# TYPE ") { return try readType(line.dropFirst(7)) }
    if line.hasPrefix("#") { throw SupportError("A comment that is neither HELP nor TYPE.") }
    try add(ExpositionLine(parsing: line))
  }

  private mutating func readHelp(_ rest: Substring) throws {
    let parts = rest.unicodeScalars.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard pendingHelp == nil else { throw SupportError("HELP of \(pendingHelp?.name ?? "") has no TYPE.") }
    pendingHelp = (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
  }

  private mutating func readType(_ rest: Substring) throws {
    let parts = rest.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else { throw SupportError("TYPE needs a name and a type.") }
    guard ["counter", "gauge", "histogram", "summary", "untyped"].contains(parts[1]) else {
      throw SupportError("Unknown type.")
    }
    guard family(parts[0]) == nil else { throw SupportError("A second TYPE of this family.") }
    guard ExpositionLine.isName(parts[0][...]) else { throw SupportError("Not a metric name.") }
    if let pendingHelp, pendingHelp.name != parts[0] { throw SupportError("HELP before was of \(pendingHelp.name).") }
    families.append(Family(name: parts[0], help: pendingHelp?.text, type: parts[1]))
    pendingHelp = nil
  }

  private mutating func add(_ line: ExpositionLine) throws {
    guard let family = families.last, family.owns(line.series.name) else {
      throw SupportError("A sample outside its family, or of a family without TYPE.")
    }
    guard values.updateValue(line.value, forKey: line.series) == nil else { throw SupportError("A duplicate series.") }
    if family.type == "counter", !(line.value >= 0) { throw SupportError("A counter that is negative or NaN.") }
    families[families.count - 1].samples.append((line.series, line.value))
  }

  private static func checkWhole(_ family: Family) throws {
    if family.type == "histogram" { try HistogramCheck(family).run() }
  }
}

extension StrictExposition.Family {
  /// Whether samples of that name belong to it.
  func owns(_ sample: String) -> Bool {
    switch type {
    case "histogram": ["\(name)_bucket", "\(name)_sum", "\(name)_count"].contains(sample)
    case "summary": [name, "\(name)_sum", "\(name)_count"].contains(sample)
    default: sample == name
    }
  }
}
