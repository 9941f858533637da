/// A table as text (RFC 4180), with semicolons between the cells: what a spreadsheet of a European language expects.
struct CSVText: Sendable {
  /// What tells a spreadsheet that the file is UTF-8.
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private(set) var bytes: [UInt8] = []

  mutating func append(_ cells: [String]) {
    bytes += cells.map(Self.cell).joined(separator: ";").utf8
    bytes += "\r\n".utf8
  }

  mutating func append(_ rows: CSVText) { bytes += rows.bytes }

  /// Quoted where it has to be, and never a formula: a spreadsheet runs what begins like one
  /// (https://owasp.org/www-community/attacks/CSV_Injection).
  static func cell(_ text: String) -> String {
    let guarded = text.unicodeScalars.first.map(formulaStarts.contains) == true ? "'" + text : text
    guard guarded.unicodeScalars.contains(where: quoted.contains) else { return guarded }
    var cell = "\""
    // By scalars: with a mark that combines, a quotation mark is another character, and to a spreadsheet still the end.
    for scalar in guarded.unicodeScalars {
      cell.unicodeScalars.append(scalar)
      if scalar == "\"" { cell.unicodeScalars.append(scalar) }
    }
    return cell + "\""
  }

  /// Also in their wide forms, which some spreadsheets take for the same.
  private static let formulaStarts: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]
  private static let quoted: Set<Unicode.Scalar> = [";", "\"", "\r", "\n"]
}
