extension SettingsReference {
  /// The text of `.env.example`.
  static func dotenv() -> String {
    let rows = sections.flatMap { Self.rows(of: $0) }.filter(\.isScalar)
    let plain = PlainVariable.all.map { "# \($0.meaning)\n#\($0.name)=\n" }
    let keys = rows.filter { !$0.isNamed }.map { "# \(comment(on: $0))\n#\($0.variable)=\(value(of: $0))\n" }
    let named = rows.filter(\.isNamed).map { "# \(comment(on: $0))\n#\($0.variable)=\n" }
    return introduction + plain.joined() + "\n" + every + keys.joined() + "\n" + patterns + named.joined()
  }

  private static let introduction = """
    # Every environment variable of Outrigger. Copy this file to .env and take away the # of what you need.
    # Made from the keys in Sources/SidecarSettings; SettingsReferenceTests says how to write it anew.

    # The configuration file, when the command line names none.
    #OUTRIGGER_CONFIG=

    # --- Variables of the usual names: they fill keys that the file leaves unset ---


    """

  private static let every = """
    # --- Single keys: these win over the file. The value shown is the default ---


    """

  private static let patterns = """
    # --- Keys of what the file names: write the name in capitals, with _ for -, in place of NAME (KIND, PATH).
    # --- Variables make no names: OUTRIGGER_POSTGRES_MAIN_URL works once there is postgres.main


    """

  private static func comment(on row: Row) -> String {
    let range = row.range.isEmpty ? "" : ": \(row.range)"
    let standard = row.isNamed ? row.standard.map { "; default \($0)" } ?? "" : ""
    return "\(row.meaning) (\(row.key), \(row.type)\(range)\(standard))"
  }

  private static func value(of row: Row) -> String { row.standard ?? "" }
}
