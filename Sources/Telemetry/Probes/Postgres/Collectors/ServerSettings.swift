internal import MetricRegistry
internal import Postgres

/// `pg_settings`: every parameter that is a number or a switch, in seconds and bytes.
///
/// The server is told what we have: it sends the parameters again only when its configuration was loaded anew or it was
/// promoted since, which is when they can change. Reading the view costs more than all other statements together.
struct ServerSettings: Sendable {
  static let name = "settings"

  /// What the families were read under.
  private var key: String?
  private var families: [MetricFamily] = []

  /// A parameter our own session has set counts as it would be without that.
  private static let sql = """
    SELECT name, CASE source WHEN 'session' THEN reset_val ELSE setting END AS setting, unit, vartype, \(keySQL) AS key
    FROM pg_settings WHERE vartype IN ('bool', 'integer', 'real') AND \(keySQL) IS DISTINCT FROM $1
    """

  private static let keySQL = "(SELECT pg_conf_load_time()::text || pg_is_in_recovery()::text)"

  var statement: PostgresStatement {
    var statement = PostgresStatement(Self.sql, [key.map { .text($0) } ?? .null], isPrepared: true)
    statement.hasFewRows = true
    return statement
  }

  /// Forgets what is known: another session may be another server.
  mutating func reset() {
    key = nil
    families = []
  }

  /// The families of this result, or of the one before when it says nothing changed.
  mutating func read(_ result: PostgresResult, _ target: ProbeTarget) -> [MetricFamily] {
    guard let first = result.rows.first else { return families }
    key = first["key"].text
    families = result.rows.compactMap { Self.family($0, target) }
    return families
  }

  private static func family(_ row: PostgresRow, _ target: ProbeTarget) -> MetricFamily? {
    guard let name = row["name"].text, let setting = row["setting"].text else { return nil }
    var metric = "pg_settings_" + name.map { ".-".contains($0) ? "_" : String($0) }.joined()
    var help = "Server parameter: \(name)."
    let value: Double
    if row["vartype"].text == "bool" {
      value = setting == "on" ? 1 : 0
    } else {
      guard let number = number(setting), let unit = SettingUnit(row["unit"].text ?? "") else { return nil }
      value = unit.value(of: number)
      if let suffix = unit.suffix {
        metric += "_\(suffix)"
        help += " In \(suffix)."
      }
    }
    return MetricFamily(metric, help, .gauge, [Sample(.number(value), labels: target.labels)])
  }

  /// Some hosted servers write the unit after the number; what is no number at all has no metric.
  private static func number(_ text: String) -> Double? {
    Double(text) ?? Double(text.prefix { $0.isNumber || "+-.".contains($0) })
  }
}

/// The unit of a parameter (manual, "Parameter Names and Values"): of time or of memory, perhaps some of it, as `8kB`.
struct SettingUnit {
  /// What the metric's name ends with: `seconds`, `bytes`; `nil` without a unit.
  let suffix: String?
  private let factor: Double

  private static let units: [String: (suffix: String, factor: Double)] = [
    "us": ("seconds", 1e-6), "ms": ("seconds", 1e-3), "s": ("seconds", 1), "min": ("seconds", 60),
    "h": ("seconds", 3600), "d": ("seconds", 86_400),
    "B": ("bytes", 1), "kB": ("bytes", 1024), "MB": ("bytes", 1_048_576), "GB": ("bytes", 1_073_741_824),
    "TB": ("bytes", 1_099_511_627_776),
  ]

  /// `nil` for a unit nobody has told us of.
  init?(_ text: String) {
    guard !text.isEmpty else {
      (suffix, factor) = (nil, 1)
      return
    }
    let digits = text.prefix { $0.isNumber }
    guard let unit = Self.units[String(text.dropFirst(digits.count))] else { return nil }
    (suffix, factor) = (unit.suffix, unit.factor * (Double(digits) ?? 1))
  }

  /// -1 is no amount but a word: off, or no limit.
  func value(of number: Double) -> Double {
    // Divided, where the factor is below one: 1e-3 is no binary fraction, and 300 ms shall be 0.3.
    number == -1 ? -1 : factor < 1 ? number / (1 / factor).rounded() : number * factor
  }
}
