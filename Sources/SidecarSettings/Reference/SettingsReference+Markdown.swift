extension SettingsReference {
  /// The text of `docs/configuration.md`.
  static func markdown() -> String {
    introduction + variables + sections.map { section($0) }.joined() + webFile
  }

  private static let introduction = """
    # Configuration

    <!-- Made from the keys in Sources/SidecarSettings; SettingsReferenceTests says how to write it anew. -->

    Outrigger reads one YAML file, named by `--config FILE` or else by `OUTRIGGER_CONFIG`, and the environment. With
    neither it runs on the defaults below: SQLite, a cache in memory, Telegram off. `outrigger check` prints everything
    that is wrong at once, with the line and what would be right; `outrigger config` prints what is in effect.

    - **Scalars** are read by the key's type: `mode: off` is a word, `level: "info"` and `level: info` are the same.
      A key with nothing after its colon is unset.
    - **Durations** are `500ms`, `2s`, `5m`, `1h`; **sizes** `512B`, `64KiB`, `8MiB`, `1GiB`; **rates** `60/1m`, `20000/s`.
    - **Names** (`NAME` below) are made of `a-z`, `0-9` and `-`. Names of actions and kinds may have `_`, names of
      loggers capitals and `.`, too.
    - **Paths** that do not start with `/` count from the folder of the file, defaults included; without a file, from the
      working directory.
    - **Variables**: each single value of a key or name that exists can be set by `OUTRIGGER_` and its path in capitals,
      joined by `_`, with `_` for `-` (`OUTRIGGER_HTTP_LISTEN`, `OUTRIGGER_POSTGRES_MAIN_POOL_SIZE`). Variables win over the
      file, make no names, and set no lists. One that is set to nothing counts as unset; one that sets no key is a warning.
    - **`${VAR}`** and **`${VAR:-default}`** in a value of the file stand for a variable; unset without a default is an
      error. A value that comes to nothing leaves its key unset. `$${` stands for `${`.
    - **Secrets** have a twin `KEY_file` that names a file, which is read each time the secret is used, without the line
      breaks at its end. Passwords in URLs are secrets too. Nothing Outrigger prints shows one.
    - Unknown keys, and keys that are there twice, are errors. A file may have 1 MiB and 50 000 values.


    """

  private static var variables: String {
    let rows = PlainVariable.all.map { "| `\($0.name)` | \($0.meaning) |\n" }
    return """
      ## Plain variables

      They fill keys that the file leaves unset, and are enough without any file.

      | variable | meaning |
      |---|---|

      """ + rows.joined() + "\n"
  }

  private static func section(_ info: KeyInfo) -> String {
    "## \(info.name)\n\n\(info.meaning)\n\n" + table(of: rows(of: info))
  }

  private static func table(of rows: [Row]) -> String {
    let lines = rows.map { row in
      "| `\(row.key)` | \(row.type) | \(standard(of: row)) | \(row.range.isEmpty ? "" : "\(row.range)") | \(row.meaning) |\n"
    }
    return """
      | key | type | default | range | meaning |
      |---|---|---|---|---|

      """ + lines.joined() + "\n"
  }

  private static var webFile: String {
    """
    ## The file of http.web_config

    It is the one of the Prometheus exporters (exporter-toolkit), so a file they use does here; docs/security.md says what
    it comes to. Relative paths count from its folder. Neither variables nor `${VAR}` are looked for in it. Unknown keys are
    errors. It is read anew when it, or a file that it names, has changed.


    """ + table(of: WebConfig.describe(WebConfig()).flatMap { rows(of: $0) })
  }

  private static func standard(of row: Row) -> String {
    if row.isRequired { return "*required*" }
    return row.standard.map { "`\($0)`" } ?? "none"
  }
}
