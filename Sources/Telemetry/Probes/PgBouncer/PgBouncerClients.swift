internal import MetricRegistry
internal import Postgres

/// The clients, of which the console has a row each, counted by who they are and what they do.
enum PgBouncerClients {
  private struct Kind: Hashable {
    let database: String
    let user: String
    let application: String
    let state: String
  }

  static func family(_ result: PostgresResult, _ target: LabelSet) -> MetricFamily {
    var counts: [Kind: Int] = [:]
    for row in result.rows {
      let kind = Kind(
        database: row["database"].text ?? "", user: row["user"].text ?? "",
        application: row["application_name"].text ?? "", state: row["state"].text ?? "")
      counts[kind, default: 0] += 1
    }
    var family = MetricFamily(
      "pgbouncer_client_connections", "Clients by database, user, application and state.", .gauge)
    for (kind, count) in counts {
      let labels = [
        Label("database", kind.database), Label("user", kind.user), Label("application_name", kind.application),
        Label("state", kind.state),
      ]
      family.add(count, labels: LabelSet(target.labels + labels))
    }
    return family
  }
}
