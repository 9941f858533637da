/// One entry of `pgbouncer`.
public struct PgbouncerSettings: Sendable {
  public internal(set) var url = ServiceURL("")
  /// Replaces the URL's own.
  public internal(set) var password: Secret?
  /// Whether `/ready` depends on it.
  public internal(set) var critical = false
  public internal(set) var check = CheckSettings()
}

extension PgbouncerSettings: SettingsSection {
  static let keys: [Key<PgbouncerSettings>] = [
    .required(
      "url", \.url, .postgres,
      "Its admin console, as postgresql://user@host:6432/pgbouncer; the user must be in stats_users or admin_users."),
    .secret("password", \.password, "The password, in place of the URL's."),
    .scalar("critical", \.critical, .flag, "Whether /ready fails while its check does."),
    .section("check", \.check, "Its check, where it differs from checks.", defaultsOf: "checks"),
  ]
}
