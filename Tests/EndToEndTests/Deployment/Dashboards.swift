import FoundationEssentials
import Support

/// What the repository's dashboards and rules ask Prometheus.
struct Expression: Sendable, CustomStringConvertible {
  /// Of which dashboard or file of rules, and which panel or alert.
  let place: String
  let text: String

  var description: String { "\(place): \(text)" }

  /// The metrics it names. Words of PromQL, labels and what stands in quotes or braces are none.
  var metrics: Set<String> {
    var text = text
    for (from, to) in [("\"", "\""), ("{", "}"), ("[", "]")] { text = Self.without(from, to, in: text) }
    for word in ["by", "on", "ignoring", "without", "group_left", "group_right"] {
      text = Self.withoutArguments(of: word, in: text)
    }
    let words = text.split { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == ":")) }.map(String.init)
    let isMetric = { (word: String) -> Bool in
      if word == "up" { return true }
      return word.contains("_") && !Self.functions.contains(word) && word.first?.isLetter == true
    }
    return Set(words.filter(isMetric))
  }

  private static let functions: Set<String> = [
    "histogram_quantile", "label_replace", "predict_linear", "count_over_time", "min_over_time", "max_over_time",
    "avg_over_time", "last_over_time",
  ]

  private static func without(_ start: String, _ end: String, in text: String) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstRange(of: start) {
      result += rest[..<open.lowerBound]
      rest = rest[open.upperBound...]
      guard let close = rest.firstRange(of: end) else { break }
      rest = rest[close.upperBound...]
    }
    return result + rest
  }

  private static func withoutArguments(of word: String, in text: String) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstRange(of: "\(word) (") {
      result += rest[..<open.lowerBound]
      rest = rest[open.upperBound...].drop { $0 != ")" }.dropFirst()
    }
    return result + rest
  }
}

/// Reads the dashboards and rules.
enum Dashboards {
  static let folder = RepositoryPath.of("dashboards")

  static func text(_ file: String) throws -> String { try String(contentsOfFile: file, encoding: .utf8) }

  /// Every dashboard by its file's name, in order.
  static func all() throws -> [(name: String, json: JSONValue)] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".json") }.sorted()
    return try names.map { ($0, try JSONValue(parsing: try text("\(folder)/\($0)"))) }
  }

  /// Of every panel that asks Prometheus, with the variables as Grafana would fill them in.
  static func expressions() throws -> [Expression] {
    try all().flatMap { dashboard in
      (dashboard.json["panels"]?.array ?? []).flatMap { panel in
        (panel["targets"]?.array ?? []).compactMap { target -> Expression? in
          guard target["datasource"]?["type"]?.string == "prometheus", let text = target["expr"]?.string else {
            return nil
          }
          return Expression(place: "\(dashboard.name), \(panel["title"]?.string ?? "?")", text: filled(text))
        }
      }
    }
  }

  /// Of every alert and recording rule; a line `expr:` with the text on it, or folded below it.
  static func rules() throws -> [Expression] {
    let folder = RepositoryPath.of("deploy/prometheus/rules")
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().flatMap { file in
      var found: [Expression] = []
      var name = ""
      var folded: [String]?
      for line in try text("\(folder)/\(file)").split(separator: "\n").map(String.init) + ["      - end: x"] {
        let word = line.drop { $0 == " " || $0 == "-" }
        let indent = line.prefix { $0 == " " }.count
        if let lines = folded, indent <= 8 {
          found.append(Expression(place: "\(file), \(name)", text: lines.joined(separator: " ")))
          folded = nil
        }
        if folded != nil { folded?.append(String(word)) }
        for key in ["alert: ", "record: "] where word.hasPrefix(key) { name = String(word.dropFirst(key.count)) }
        guard word.hasPrefix("expr: ") else { continue }
        let text = String(word.dropFirst(6))
        if text == ">-" {
          folded = []
        } else {
          let isQuoted = text.hasPrefix("'")
          found.append(
            Expression(
              place: "\(file), \(name)", text: isQuoted ? String(text.dropFirst().dropLast()) : text))
        }
      }
      return found
    }
  }

  private static func filled(_ text: String) -> String {
    text.replacing("$__rate_interval", with: "1m").replacing("$job", with: ".+").replacing("$instance", with: ".+")
  }
}
