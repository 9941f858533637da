internal import MetricRegistry
internal import Postgres

extension PostgresCollector {
  /// `pg_settings`: the server's parameters that alerts compare with.
  static let settings = PostgresCollector(
    name: "settings",
    sql: { _ in "SELECT name, setting, short_desc FROM pg_settings WHERE name = 'max_connections'" },
    families: { result, labels in
      result.rows.compactMap { row in
        guard let name = row["name"].text, let value = row["setting"].double else { return nil }
        let help = "Server parameter: \(name). \(row["short_desc"].text ?? "")"
        return MetricFamily("pg_settings_\(name)", help, .gauge, [Sample(.number(value), labels: labels)])
      }
    })
}
