/// The section `metrics`.
public struct MetricsSettings: Sendable {
  public internal(set) var maxSeriesPerFamily = 10_000
  public internal(set) var scrapeTimeout: Duration = .seconds(10)
  public internal(set) var maxInFlight = 40
  public internal(set) var nativeHistograms = false
  public internal(set) var targetLabel = TargetLabel.auto
}

/// When a target's metrics carry the label `target`.
public enum TargetLabel: String, SettingWord {
  /// Only with several targets of a kind.
  case auto
  case always
}

extension MetricsSettings: SettingsSection {
  static let keys: [Key<MetricsSettings>] = [
    .scalar(
      "max_series_per_family", \.maxSeriesPerFamily, .integer(1...1_000_000),
      "Series of one metric; what comes after is dropped and counted."),
    .scalar(
      "scrape_timeout", \.scrapeTimeout, .duration(.milliseconds(100)...(.seconds(300))),
      "How long a scrape may collect when the scraper does not say."),
    .scalar("max_in_flight", \.maxInFlight, .integer(1...10_000), "Scrapes at the same time; more are answered 503."),
    .scalar(
      "native_histograms", \.nativeHistograms, .flag,
      "Adds native histograms to the protobuf format; a Prometheus that scrapes them stores only these."),
    .scalar(
      "target_label", \.targetLabel, .word,
      "When metrics of a target carry target=\"NAME\": auto is only with several targets of one kind."),
  ]
}

/// The section `checks`, and a target's own `check`.
public struct CheckSettings: Sendable, Equatable {
  public internal(set) var interval: Duration = .seconds(5)
  public internal(set) var timeout: Duration = .seconds(2)
  /// Failures in a row that turn a passing check.
  public internal(set) var fall = 3
  /// Successes in a row that turn a failing check.
  public internal(set) var rise = 2
}

extension CheckSettings: SettingsSection {
  static let keys: [Key<CheckSettings>] = [
    .scalar(
      "interval", \.interval, .duration(.milliseconds(100)...(.seconds(3600))), "From one check's start to the next."),
    .scalar("timeout", \.timeout, .duration(.milliseconds(10)...(.seconds(300))), "How long one check may take."),
    .scalar("fall", \.fall, .integer(1...1000), "Failures in a row that turn a passing check."),
    .scalar("rise", \.rise, .integer(1...1000), "Successes in a row that turn a failing check."),
  ]
}
