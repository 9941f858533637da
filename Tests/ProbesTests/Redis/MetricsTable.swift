import FoundationEssentials

/// A table of Tests/Fixtures: what another exporter shows.
struct MetricsTable {
  struct Row {
    let name: String
    let type: String
    let labels: Set<String>
    /// Labels only some servers have.
    let optionalLabels: Set<String>
    let origin: String
    let isOnByDefault: Bool
  }

  let rows: [Row]

  init(_ file: String) throws {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let text = try String(contentsOfFile: "/\(root)/Tests/Fixtures/\(file)", encoding: .utf8)
    rows = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let labels = cells[2].split(separator: ",").flatMap { $0.split(separator: "[", omittingEmptySubsequences: false) }
      return Row(
        name: cells[0], type: cells[1],
        labels: Set(labels.filter { !$0.isEmpty && !$0.hasSuffix("]") }.map(String.init)),
        optionalLabels: Set(labels.filter { $0.hasSuffix("]") }.map { String($0.dropLast()) }), origin: cells[3],
        isOnByDefault: cells[4] == "yes")
    }
  }

  subscript(name: String) -> Row? { rows.first { $0.name == name } }
}
